using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;

namespace DutyBot.Cards;

/// <summary>What a duty officer is about to post, to be looked at once (texts 1).</summary>
internal static class DraftCard
{
    // More would push the first button away.
    private const int MostTwins = 2;

    /// <param name="limit">The limit that a unit would have if it were posted now: of the arrival, for a transfer of the answer.</param>
    /// <param name="lapsesAt">When it can no longer be posted.</param>
    /// <param name="open">How many other open visits a unit is called to.</param>
    /// <param name="twins">Open alerts that may be the same visit, from <see cref="Twins"/>.</param>
    public static CardMessage Of(
        Showing to, Draft draft, Func<UnitId, DateTimeOffset> limit, DateTimeOffset lapsesAt, Func<UnitId, int> open, IReadOnlyList<Alert>? twins = null)
    {
        var words = to.Words;
        var same = (twins ?? []).Take(MostTwins).ToList();
        var (title, brief, place) = Title(to, draft);
        var called = to.List(Units(draft).Select(unit => Unit(to, draft, unit, open(unit))));
        List<Line> lines = [new Line(title, Weight: "bolder", Size: "medium")];
        if (place is not null)
            lines.Add(new Line(place));
        lines.Add(new Line(draft.Kind == AlertKind.Transfer ? words.DraftToAcknowledge(called) : words.DraftCome(called)));
        lines.Add(Line.Strong(Limit(to, draft, limit)));
        lines.AddRange(Ranks(words, draft));
        lines.AddRange(same.Select(twin => new Line(words.MaybeSame(twin.Id.Brief, words.Person(twin.PartySize), to.Time(twin.PostedAt)), "warning")));
        lines.Add(Line.Quiet(words.DraftLapses(to.Time(lapsesAt))));

        var press = new Press { Draft = draft.Id };
        var fallback = string.Join(AlertTitle.Dot, lines.Select(line => line.Text));
        var shape = new NoteShape(fallback, "default", lines, ButtonRow.Of(
        [
            Button.Of(words.ButtonPost, Verbs.Post, press, first: true),
            .. same.Select(twin => Button.Of(words.ButtonMergeInto(twin.Id.Brief), Verbs.Merge, press with { Into = twin.Id.Value })),
            Button.Of(words.ButtonChange, Verbs.Edit, press),
            Button.Of(words.ButtonDrop, Verbs.Drop, press),
        ]));
        return to.Draw("note", shape, CardJson.Default.NoteShape, fallback, CardMessage.Summarised(title, brief));
    }

    /// <summary>A title that fits a line, a shorter one, and the place where the title had no room for it.</summary>
    private static (string Title, string Brief, string? Place) Title(Showing to, Draft draft)
    {
        var words = to.Words;
        string Joined(params ReadOnlySpan<string?> parts)
        {
            var said = string.Join(AlertTitle.Dot, parts.ToArray().OfType<string>());
            return draft.Kind == AlertKind.Drill ? words.Drill(said) : said;
        }

        var from = draft.Kind == AlertKind.Transfer ? Level(words, draft.Level) : null;
        var (people, topic, territory, place) = (words.Person(draft.PartySize), to.TopicBrief(draft.Topic), to.Unit(draft.Territory), to.Place(draft.Place));
        var (brief, whole) = (Joined(from, people, topic), Joined(from, people, topic, territory, place));
        return AlertTitle.Fits(to, whole) ? (whole, brief, null)
            : Joined(from, people, topic, territory) is var shorter && AlertTitle.Fits(to, shorter) ? (shorter, brief, place)
            : (brief, brief, string.Join(AlertTitle.Dot, new[] { territory, place }.OfType<string>()));
    }

    /// <summary>Where a transfer was registered.</summary>
    public static string Level(Texts words, AlertLevel level) => level == AlertLevel.Province ? words.TransferProvince : words.TransferCity;

    /// <summary>One limit for all, or each unit with its own where the policies differ.</summary>
    private static string Limit(Showing to, Draft draft, Func<UnitId, DateTimeOffset> limit)
    {
        var limits = Units(draft).Select(unit => (Unit: unit, At: limit(unit))).ToList();
        if (draft.Kind == AlertKind.Transfer)
            return to.Words.DraftAcknowledgeBy(to.Time(limits[0].At));
        return limits.All(one => one.At == limits[0].At)
            ? to.Words.DraftLimit(to.Hall, to.Time(limits[0].At))
            : to.Words.DraftLimits(to.Hall, to.List(limits.Select(one => to.Words.DraftUnitBy(to.Unit(one.Unit), to.Time(one.At)))));
    }

    /// <summary>Who comes besides because there are so many; refuses nothing (product 5).</summary>
    private static IEnumerable<Line> Ranks(Texts words, Draft draft)
    {
        if (draft.Kind == AlertKind.Transfer)
            yield break;
        if (draft.PartySize >= AlertPolicy.HeadFrom)
            yield return new Line(words.DraftHeads);
        else if (draft.PartySize >= AlertPolicy.DeputyFrom)
            yield return new Line(words.DraftDeputies);
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
