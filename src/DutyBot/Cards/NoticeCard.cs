using DutyBot.Domain.Notices;

namespace DutyBot.Cards;

/// <summary>The gate's own card of its notice: what became of it (product 4).</summary>
internal static class NoticeCard
{
    public static CardMessage Of(Showing to, Notice notice, bool repeat = false)
    {
        var title = Title(to, notice);
        var state = State(to, notice);
        var fallback = title + AlertTitle.Dot + state;
        var shape = new NoteShape(fallback, notice.IsOpen ? "accent" : "emphasis", [.. LateLine.Of(to, null, repeat), Line.Strong(title), new Line(state)], []);
        return to.Draw("note", shape, CardJson.Default.NoteShape, fallback, CardMessage.Summarised(fallback, state));
    }

    /// <summary>How many people, where, since when.</summary>
    public static string Title(Showing to, Notice notice) => to.Place(notice.Place) is { } place
        ? to.Words.NoticeTitle(to.Words.Person(notice.PartySize), place, to.Time(notice.At))
        : to.Words.NoticeTitlePlain(to.Words.Person(notice.PartySize), to.Time(notice.At));

    private static string State(Showing to, Notice notice) => notice switch
    {
        { Status: NoticeStatus.Posted, Posted: { } alert } => to.Words.GatePosted(alert.Brief),
        { Status: NoticeStatus.NotNeeded } => to.Words.GateNotNeeded,
        { Status: NoticeStatus.Taken, TakenAt: { } at } => to.Words.GateTaken(to.Time(at)),
        _ => to.Words.GateTold,
    };
}
