using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;

namespace DutyBot.Cards;

/// <summary>What a duty officer is about to post, to be looked at once (texts 1).</summary>
internal static class DraftCard
{
    /// <param name="arriveBy">The limit it would have if it were posted now.</param>
    /// <param name="lapsesAt">When it can no longer be posted.</param>
    /// <param name="open">How many other open visits a unit is called to.</param>
    public static CardMessage Of(Showing to, Draft draft, DateTimeOffset arriveBy, DateTimeOffset lapsesAt, Func<UnitId, int> open)
    {
        var words = to.Words;
        string?[] parts = [words.Person(draft.PartySize), to.TopicBrief(draft.Topic), to.Unit(draft.Territory), to.Place(draft.Place)];
        var title = string.Join(AlertTitle.Dot, parts.OfType<string>());
        var brief = string.Join(AlertTitle.Dot, parts.Take(2));
        var come = words.DraftCome(to.List(Units(draft).Select(unit => Unit(to, draft, unit, open(unit)))));
        List<Line> lines = [new Line(title, Weight: "bolder", Size: "medium"), new Line(come), Line.Strong(words.DraftLimit(to.Hall, to.Time(arriveBy)))];
        if (draft.PartySize >= AlertPolicy.HeadFrom)
            lines.Add(new Line(words.DraftHeads));
        else if (draft.PartySize >= AlertPolicy.DeputyFrom)
            lines.Add(new Line(words.DraftDeputies));
        lines.Add(Line.Quiet(words.DraftLapses(to.Time(lapsesAt))));

        var press = new Press { Draft = draft.Id };
        var fallback = string.Join(AlertTitle.Dot, lines.Select(line => line.Text));
        var shape = new NoteShape(fallback, "default", lines, ButtonRow.Of(
            Button.Of(words.ButtonPost, Verbs.Post, press, first: true),
            Button.Of(words.ButtonChange, Verbs.Edit, press),
            Button.Of(words.ButtonDrop, Verbs.Drop, press)));
        return to.Draw("note", shape, CardJson.Default.NoteShape, fallback, CardMessage.Summarised(title, brief));
    }

    /// <summary>The draft was posted.</summary>
    public static CardMessage Posted(Showing to, AlertId alert, DateTimeOffset at) => Done(to, to.Words.DraftPosted(alert.Brief, to.Time(at)), "good");

    public static CardMessage Dropped(Showing to, DateTimeOffset at) => Done(to, to.Words.DraftDropped(to.Time(at)), "emphasis");

    public static CardMessage Replaced(Showing to, DateTimeOffset at) => Done(to, to.Words.DraftReplaced(to.Time(at)), "emphasis");

    public static CardMessage Lapsed(Showing to, DateTimeOffset at) => Done(to, to.Words.DraftLapsed(to.Time(at)), "emphasis");

    private static CardMessage Done(Showing to, string words, string style) =>
        to.Draw("note", new NoteShape(words, style, [new Line(words)], []), CardJson.Default.NoteShape, words, CardMessage.Summarised(words));

    private static IEnumerable<UnitId> Units(Draft draft) => draft.Units.Prepend(draft.Territory).Distinct();

    private static string Unit(Showing to, Draft draft, UnitId unit, int open)
    {
        var role = unit == draft.Territory ? to.Words.RoleTerritory
            : unit == draft.Units[0] ? to.Words.RoleLead
            : to.Words.RoleAssist;
        var lower = role.ToLower(to.Words.Culture);
        return open > 0 ? to.Words.DraftUnitBusy(to.Unit(unit), lower, open) : to.Words.DraftUnit(to.Unit(unit), lower);
    }
}
