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

    /// <param name="account">The account of whoever is mentioned in this group; null names him without ringing.
    /// Above four units only those with an account are named.</param>
    /// <param name="late">When this first showing was due, where the bot was down then.</param>
    /// <param name="repeat">It may have been sent before.</param>
    public static CardMessage Of(Showing to, Alert alert, Func<PersonId, string?> account, DateTimeOffset? late = null, bool repeat = false) =>
        alert.IsOpen ? Open(to, alert, new Mentions(to, account), late, repeat) : AlertEnded.Of(to, alert, repeat);

    private static CardMessage Open(Showing to, Alert alert, Mentions mentions, DateTimeOffset? late, bool repeat)
    {
        var words = to.Words;
        var (title, withPlace) = AlertTitle.Of(to, alert);
        var come = words.PleaseCome(to.Time(alert.Units[0].ArriveBy), to.Hall);
        List<Line> lines = [.. LateLine.Of(to, late, repeat), new Line(Topic(to, alert, withPlace)), new Line(Deadline(to, alert, come), Weight: "bolder", Size: "medium")];
        if (alert.Units.Length > MostListed)
            lines.AddRange(Counted(to, alert, mentions));
        IReadOnlyList<AlertUnit> units = alert.Units.Length > MostListed ? [] : [.. alert.Units.Select(unit => Listed(to, alert, unit, mentions))];
        var fallback = string.Join(AlertTitle.Dot, [title, Deadline(to, alert, come), .. Awaited(to, alert)]);
        var shape = new AlertShape(fallback, mentions.Made, Style(to, alert), title, lines, units, [Line.Quiet(Foot(to, alert))], Buttons(to, alert));
        return to.Draw("alert", shape, CardJson.Default.AlertShape, fallback, AlertTitle.Summary(to, alert));
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

    private static string Deadline(Showing to, Alert alert, string come) =>
        alert.Result is { } result ? to.Words.ResultKnown(Results.In(to.Words, result))
        : IsComplete(alert) ? to.Words.EverybodyHere
        : come;

    /// <summary>Nobody is asked to press any more once the officer has seen them all.</summary>
    private static bool IsComplete(Alert alert) => alert.Units.All(unit => unit.IsOut || unit.Response is Response.Arrived);

    /// <summary>What most of the units still have to do stands out.</summary>
    private static IReadOnlyList<ButtonRow> Buttons(Showing to, Alert alert)
    {
        var silent = alert.Units.Any(UnitState.IsSilent);
        return alert.Result is not null || IsComplete(alert) ? [] : ButtonRow.Of(
            Button.Of(to.Words.ButtonGotIt, Verbs.Acknowledge, Press.On(alert), first: silent),
            Button.Of(to.Words.ButtonHere, Verbs.Arrive, Press.On(alert), first: !silent));
    }

    private static AlertUnit Listed(Showing to, Alert alert, CalledUnit unit, Mentions mentions)
    {
        var who = unit.IsSilent() && alert.Result is null
            ? to.List(unit.FirstCalled.Select(mentions.Of))
            : unit is { Response: Response.Coming, Acknowledged.Coming: { } coming } ? to.Person(coming) : "";
        return new AlertUnit(to.Words.RoleAndUnit(Roles.In(to.Words, unit.Role), to.Unit(unit.Unit)), UnitState.Of(to, alert, unit), who.Length > 0 ? [who] : []);
    }

    private static IEnumerable<Line> Counted(Showing to, Alert alert, Mentions mentions)
    {
        var words = to.Words;
        yield return new Line(words.ManyAnswered(alert.Units.Count(unit => unit.HasAnswered), alert.Units.Length)
            + AlertTitle.Dot + words.ManyHere(alert.Units.Count(unit => unit.IsThere), alert.Units.Length));
        foreach (var awaited in Awaited(to, alert))
            yield return new Line(awaited);
        if (alert.Result is null && Mentioned(to, alert, mentions) is { Length: > 0 } people)
            yield return Line.Quiet(words.ManyMentioned(people));
    }

    /// <summary>The units still to come in one line, those first of which nothing was heard; none where nobody is awaited.</summary>
    private static IEnumerable<string> Awaited(Showing to, Alert alert)
    {
        var awaited = alert.Units.Where(UnitState.IsAwaited).OrderByDescending(UnitState.IsSilent).ToList();
        return alert.Result is null && awaited.Count > 0 ? [to.Words.ManyAwaited(Named(to, awaited))] : [];
    }

    private static string Mentioned(Showing to, Alert alert, Mentions mentions)
    {
        var called = alert.Units.Where(UnitState.IsSilent).SelectMany(unit => unit.FirstCalled.Take(1)).Distinct().Where(mentions.Rings).ToList();
        List<string> people = [];
        foreach (var person in called.TakeWhile(_ => mentions.Bytes < MostMentionBytes))
            people.Add(mentions.Of(person));
        return people.Count < called.Count ? $"{to.List(people)} +{called.Count - people.Count}" : to.List(people);
    }

    /// <summary>Units by name, five at most, and how many more.</summary>
    public static string Named(Showing to, IEnumerable<CalledUnit> units)
    {
        var all = units.ToList();
        var named = to.Units(all.Take(MostNamed).Select(unit => unit.Unit));
        return all.Count > MostNamed ? $"{named} +{all.Count - MostNamed}" : named;
    }

    private static string Style(Showing to, Alert alert) => alert switch
    {
        { Result: not null } => "emphasis",
        _ when alert.Units.All(unit => !unit.IsAwaited()) => "good",
        _ when alert.Units.Any(unit => unit.IsPast(to.Now)) => "warning",
        _ => "accent",
    };

    private static string Foot(Showing to, Alert alert)
    {
        var posted = to.Phone(to.District.Office) is { } phone
            ? to.Words.PostedLine(to.Time(alert.PostedAt), phone)
            : to.Words.PostedLineBare(to.Time(alert.PostedAt));
        return alert.ReceptionSince is { } since ? posted + AlertTitle.Dot + to.Words.ReceivingSince(to.Time(since)) : posted;
    }
}
