using DutyBot.Domain.Work;

namespace DutyBot.Cards;

/// <summary>For the bot's administrators: how late it is, since when, and what to do; later that it is over.</summary>
internal static class AlarmCard
{
    public static CardMessage Of(Showing to, IReadOnlyList<Late> late, bool repeat = false)
    {
        var since = late.Min(one => one.Since);
        var title = to.Words.AlarmTitle(to.Words.MinutesBrief(Math.Max(1, Showing.Minutes(since, to.Now))), to.Time(since));
        var what = to.List(late.Select(one => What(to, one)));
        var fallback = $"{title} {what} {to.Words.AlarmDo}";
        var shape = new NoteShape(fallback, "attention", [.. LateLine.Of(to, null, repeat), Line.Strong(title), new Line(what), new Line(to.Words.AlarmDo)], []);
        return to.Draw("note", shape, CardJson.Default.NoteShape, fallback, CardMessage.Summarised(title));
    }

    public static CardMessage Over(Showing to, DateTimeOffset since, DateTimeOffset over)
    {
        var words = to.Words.AlarmOver(to.Time(since), to.Time(over));
        return to.Draw("note", NoteShape.Quiet(words), CardJson.Default.NoteShape, words, CardMessage.Summarised(words));
    }

    private static string What(Showing to, Late late) => late.What switch
    {
        LateThing.Work => to.Words.AlarmWork((int)late.Count),
        LateThing.Messages => to.Words.AlarmMessages((int)late.Count),
        LateThing.Token => to.Words.AlarmToken(to.Time(late.Since)),
        LateThing.Keys => to.Words.AlarmKeys(to.Time(late.Since)),
        _ => to.Words.AlarmStore(to.Time(late.Since)),
    };
}
