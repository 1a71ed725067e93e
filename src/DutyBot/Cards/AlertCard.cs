using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>An alert's live card in a group (texts 2); once it has ended, what became of it (texts 11).</summary>
internal static class AlertCard
{
    /// <summary>Above this many units the card counts instead of listing (texts, head).</summary>
    public const int MostListed = 4;

    public const int MostNamed = 5;

    // A card must stay well below 25 KB, whatever the number of units (protocol 2.3).
    private const int MostMentionBytes = 15_000;

    /// <summary>About what else a card holds.</summary>
    private const int AllElse = 6_000;

    /// <param name="account">The account of whoever is mentioned in this group; null names him without ringing.
    /// Above four units only those with an account are named.</param>
    /// <param name="late">When this first showing was due, where the bot was down then.</param>
    /// <param name="repeat">It may have been sent before.</param>
    public static CardMessage Of(Showing to, Alert alert, Func<PersonId, string?> account, DateTimeOffset? late = null, bool repeat = false) =>
        alert.IsOpen ? Open(to, alert, account, late, repeat, CardMessage.MostBytes) : AlertEnded.Of(to, alert, repeat);

    /// <param name="room">In less than a whole card the units are counted, and fewer people are mentioned.</param>
    private static CardMessage Open(Showing to, Alert alert, Func<PersonId, string?> account, DateTimeOffset? late, bool repeat, int room)
    {
        var mentions = new Mentions(to, account, Math.Min(MostMentionBytes, room - AllElse));
        var (title, withPlace) = AlertTitle.Of(to, alert);
        var deadline = Deadline(to, alert);
        List<Line> lines = [.. LateLine.Of(to, late, repeat), new Line(Topic(to, alert, withPlace)), .. Size(to, alert), new Line(deadline, Weight: "bolder", Size: "medium")];
        var listed = room < CardMessage.MostBytes ? null : InRows(alert);
        if (listed is null)
            lines.AddRange(Counted(to, alert, mentions));
        IReadOnlyList<AlertUnit> units = [.. (listed ?? []).Select(unit => Listed(to, alert, unit, mentions))];
        var fallback = string.Join(AlertTitle.Dot, [title, deadline, .. Awaited(to, alert)]);
        var shape = new AlertShape(fallback, mentions.Made, Style(to, alert), title, lines, units, [Line.Quiet(Foot(to, alert))], Buttons(to, alert));
        return to.Draw("alert", shape, CardJson.Default.AlertShape, fallback, AlertTitle.Summary(to, alert)) with
        {
            Shorter = less => Open(to, alert, account, late, repeat, less),
        };
    }

    /// <summary>The units that stand in rows of their own, as long as few are called; whoever need not come makes no room scarce. Null: they are counted.</summary>
    public static IReadOnlyList<CalledUnit>? InRows(Alert alert)
    {
        if (alert.Units.Length <= MostListed)
            return alert.Units;
        List<CalledUnit> called = [.. alert.Units.Where(unit => !unit.IsOut)];
        return called.Count is > 0 and <= MostListed ? called : null;
    }

    private static string Topic(Showing to, Alert alert, bool withPlace)
    {
        List<string> parts = [to.Topic(alert.Topic)];
        if (!withPlace && to.Place(alert.Place) is { } place)
            parts.Insert(0, place);
        if (alert.Summary is { Length: > 0 } summary)
            parts.Add(Plain.Of(summary));
        return string.Join(AlertTitle.Dot, parts);
    }

    /// <summary>More people since, and whom so many ask for.</summary>
    private static IEnumerable<Line> Size(Showing to, Alert alert)
    {
        if (alert.Waves is [_, .., var last])
            yield return new Line(to.Words.WavesSince(alert.Waves.Length, to.Time(last.At), to.Words.Person(last.Size)));
        if (alert.Result is null && !IsComplete(alert) && AlertTitle.Rank(to, alert) is { } rank)
            yield return Line.Quiet(rank);
    }

    private static string Deadline(Showing to, Alert alert)
    {
        var (words, transfer) = (to.Words, alert.Kind == AlertKind.Transfer);
        if (alert.Result is { } result)
            return words.ResultKnown(Results.In(words, result));
        if (IsComplete(alert))
            return transfer ? words.TransferAllAnswered : AlertLimit.IsEverybodyHere(alert) ? words.EverybodyHere : words.NobodyAwaited;
        var first = to.Time(AlertLimit.First(alert));
        return transfer ? words.PleaseAcknowledge(first)
            : AlertLimit.Differs(alert) ? words.PleaseComeFirst(first, to.Hall)
            : words.PleaseCome(first, to.Hall);
    }

    /// <summary>Nobody is asked to press any more once the officer has seen them all.</summary>
    private static bool IsComplete(Alert alert) => alert.Units.All(unit =>
        unit.Response is Response.Arrived || (unit.Response is not Response.Claimed && UnitState.IsCalledOff(alert, unit)) || (!unit.Comes && unit.StopsArrivalChase));

    /// <summary>What most of the units still have to do stands out.</summary>
    private static IReadOnlyList<ButtonRow> Buttons(Showing to, Alert alert)
    {
        if (alert.Result is not null || IsComplete(alert))
            return [];
        var silent = alert.Units.Any(unit => alert.Chases(unit) && unit.IsSilent());
        var gotIt = Button.Of(to.Words.ButtonGotIt, Verbs.Acknowledge, Press.On(alert), first: silent);
        var here = Button.Of(to.Words.ButtonHere, Verbs.Arrive, Press.On(alert), first: !silent);
        var notOurs = Button.Of(to.Words.ButtonObject, Verbs.Object, Press.On(alert));
        return alert.Kind == AlertKind.Transfer ? ButtonRow.Of(gotIt, notOurs) : ButtonRow.Of(gotIt, here, notOurs);
    }

    private static AlertUnit Listed(Showing to, Alert alert, CalledUnit unit, Mentions mentions)
    {
        var who = unit.IsSilent() && alert.Chases(unit) ? Asked(to, unit, mentions)
            : unit is { Response: Response.Coming, Acknowledged.Coming: { } coming } ? to.Person(coming)
            : "";
        return new AlertUnit(to.Words.RoleAndUnit(Roles.In(to.Words, unit.Role), to.Unit(unit.Unit)), UnitState.WithLimit(to, alert, unit), who.Length > 0 ? [who] : []);
    }

    /// <summary>Who of a silent unit has the call: whoever it was passed to is named, because an edit rings nobody.</summary>
    private static string Asked(Showing to, CalledUnit unit, Mentions mentions) => unit.PassedTo is { } holder
        ? to.Person(holder)
        : to.List(unit.FirstCalled.Except(unit.Released).Select(mentions.Of).Concat(unit.CalledLater.Except(unit.FirstCalled).Except(unit.Released).Select(to.Person)));

    private static IEnumerable<Line> Counted(Showing to, Alert alert, Mentions mentions)
    {
        var words = to.Words;
        yield return new Line(Counts(to, alert));
        foreach (var awaited in Awaited(to, alert))
            yield return new Line(awaited);
        if (alert.Units.Where(unit => alert.Chases(unit) && unit.IsSilent() && unit.IsUnreached).ToList() is [_, ..] unreached)
            yield return new Line(words.ManyUnreached(Named(to, unreached)), "warning");
        if (Settling(alert) is [_, ..] settling)
            yield return new Line(words.ManyBeingSettled(Named(to, settling)), "accent");
        if (alert.Result is null && Mentioned(to, alert, mentions) is { Length: > 0 } people)
            yield return Line.Quiet(words.ManyMentioned(people));
    }

    /// <summary>How many of the units that are to come have answered and how many are here.</summary>
    public static string Counts(Showing to, Alert alert, IReadOnlyList<CalledUnit>? some = null)
    {
        List<CalledUnit> units = [.. (some ?? alert.Units).Where(unit => !unit.IsOut)];
        var answered = to.Words.ManyAnswered(units.Count(unit => unit.HasAnswered), units.Count);
        return alert.Kind == AlertKind.Transfer ? answered : answered + AlertTitle.Dot + to.Words.ManyHere(units.Count(unit => unit.IsThere), units.Count);
    }

    /// <summary>The units still to come in one line, those first of which nothing was heard; none where nobody is awaited.</summary>
    private static IEnumerable<string> Awaited(Showing to, Alert alert)
    {
        var awaited = alert.Units.Where(unit => alert.Chases(unit) && unit.IsAwaited()).OrderByDescending(UnitState.IsSilent).ThenBy(unit => unit.ArriveBy).ToList();
        return awaited.Count > 0 ? [to.Words.ManyAwaited(Named(to, awaited, AlertLimit.Differs(alert)))] : [];
    }

    private static List<CalledUnit> Settling(Alert alert) => [.. alert.Units.Where(unit => alert.Chases(unit) && unit.Response is Response.Objected)];

    private static string Mentioned(Showing to, Alert alert, Mentions mentions)
    {
        var called = alert.Units.Where(unit => alert.Chases(unit) && unit.IsSilent()).SelectMany(unit => unit.FirstCalled.Take(1)).Distinct().Where(mentions.Rings).ToList();
        List<string> people = [];
        foreach (var person in called.TakeWhile(_ => mentions.HasRoom))
            people.Add(mentions.Of(person));
        return people.Count < called.Count ? to.Words.CardCut(to.List(people), called.Count - people.Count, alert.Id.Brief) : to.List(people);
    }

    /// <summary>Units by name, five at most, and how many more.</summary>
    /// <param name="withLimits">Each with its own limit beside it.</param>
    public static string Named(Showing to, IEnumerable<CalledUnit> units, bool withLimits = false)
    {
        var all = units.ToList();
        var named = to.List(all.Take(MostNamed).Select(unit => withLimits ? to.Words.UnitUntil(to.Unit(unit.Unit), to.Time(unit.ArriveBy)) : to.Unit(unit.Unit)));
        return all.Count > MostNamed ? $"{named} +{all.Count - MostNamed}" : named;
    }

    private static string Style(Showing to, Alert alert) => alert switch
    {
        { Result: not null } => "emphasis",
        // Where somebody came late, or nobody came, nothing is shown as a success.
        _ when IsComplete(alert) => alert.Units.All(unit => unit.IsOut || !unit.IsLate(to.Now)) && alert.Units.Any(unit => unit.IsThere) ? "good" : "emphasis",
        _ when alert.Units.Any(unit => alert.Chases(unit) && unit.IsPast(to.Now)) => "warning",
        _ => "accent",
    };

    /// <summary>Since when the visitors are received, and where; null while nobody receives them.</summary>
    public static string? Reception(Showing to, Alert alert) =>
        alert.ReceptionSince is not { } since ? null
        : to.Place(alert.Room) is { } room ? to.Words.ReceivingIn(to.Time(since), room)
        : to.Words.ReceivingSince(to.Time(since));

    private static string Foot(Showing to, Alert alert)
    {
        var words = to.Words;
        List<string> parts = [to.Phone(to.District.Office) is { } phone ? words.PostedLine(to.Time(alert.PostedAt), phone) : words.PostedLineBare(to.Time(alert.PostedAt))];
        if (alert.ReopenedAt is { } again)
            parts.Add(words.ReopenedAt(to.Time(again)));
        if (Reception(to, alert) is { } reception)
            parts.Add(reception);
        return string.Join(AlertTitle.Dot, parts);
    }
}
