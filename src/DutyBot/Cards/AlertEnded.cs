using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>The last state of an alert's card: closed, withdrawn, merged, or a transfer that every unit has acknowledged; without buttons (texts 11).</summary>
internal static class AlertEnded
{
    // Acceptance is told within 15 calendar days (regulation, Art. 23).
    private const int DaysToAccept = 15;

    // What has ended is read at leisure: a line per unit, until they would fill more than a screen.
    private const int MostLines = 12;

    public static CardMessage Of(Showing to, Alert alert, bool repeat = false)
    {
        var title = AlertTitle.Marked(to, alert, Title(to, alert));
        List<Line> lines = [.. LateLine.Of(to, null, repeat), new Line(AlertTitle.People(to, alert) + AlertTitle.Dot + to.Topic(alert.Topic)), .. What(to, alert), .. Backfilled(to, alert)];
        var fallback = string.Join(AlertTitle.Dot, lines.Select(line => line.Text).Prepend(title));
        var shape = new AlertShape(fallback, [], "emphasis", title, lines, [], [], []);
        return to.Draw("alert", shape, CardJson.Default.AlertShape, fallback, CardMessage.Summarised(title));
    }

    public static string Title(Showing to, Alert alert)
    {
        var (words, name, time) = (to.Words, AlertTitle.Name(to, alert), to.Time(alert.EndedAt ?? to.Now));
        return alert.Status switch
        {
            AlertStatus.Closed => words.ClosedTitle(name, time),
            AlertStatus.Acknowledged => words.TransferSettledTitle(name, time),
            AlertStatus.Merged when alert.MergedInto is { } into => words.MergedTitle(name, into.Brief),
            _ => words.CancelledTitle(name, time),
        };
    }

    public static IEnumerable<Line> What(Showing to, Alert alert) => alert.Status switch
    {
        AlertStatus.Closed => [.. Units(to, alert).Select(unit => new Line(unit)), .. Result(to, alert)],
        AlertStatus.Acknowledged => Units(to, alert).Select(unit => new Line(unit)),
        AlertStatus.Merged when alert.MergedInto is { } into => [Line.Strong(to.Words.MergedWhere(into.Brief))],
        _ => [Line.Strong(Why(to, alert))],
    };

    private static IEnumerable<string> Units(Showing to, Alert alert) => alert.Units.Length > MostLines
        ? [AlertCard.Counts(to, alert)]
        : alert.Units.Select(unit => unit.Response is Response.Arrived here
            ? to.Words.EndedHere(to.Unit(unit.Unit), to.Clock(here.At), UnitState.MinutesAfterCall(to, unit, here.At))
            : to.Words.EndedOther(to.Unit(unit.Unit), UnitState.Of(to, alert, unit).Text));

    private static IEnumerable<Line> Result(Showing to, Alert alert) => alert.Result switch
    {
        null => [],
        VisitResult.Assigned => [Line.Strong(to.Words.ResultAssignedUntil(to.Day(alert.ResultAt ?? to.Now, DaysToAccept)))],
        { } result => [Line.Strong(Results.In(to.Words, result))],
    };

    private static IEnumerable<Line> Backfilled(Showing to, Alert alert) => alert.Units.Count(unit => unit.RecordedLate) is var entries and > 0
        ? [Line.Quiet(to.Words.BackfilledEntries(to.Words.Entry(entries)))]
        : [];

    private static string Why(Showing to, Alert alert)
    {
        var words = to.Words;
        var transfer = alert.Kind == AlertKind.Transfer;
        var reason = alert.Cancelled switch
        {
            { Reason: CancelReason.Mistake } => words.ReasonMistake,
            { Reason: CancelReason.Duplicate } => words.ReasonDuplicate,
            { Reason: CancelReason.VisitorsGone } => words.ReasonGone,
            { Words: { Length: > 0 } said } => Plain.Of(said),
            _ => null,
        };
        return reason is null ? transfer ? words.StateNotNeeded : words.StateNeedNot
            : transfer ? words.TransferCancelledWhy(reason)
            : words.CancelledWhy(reason);
    }
}
