using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>The last state of an alert's card: closed or withdrawn, without buttons (texts 11).</summary>
internal static class AlertEnded
{
    // Acceptance is told within 15 calendar days (regulation, Art. 23).
    private const int DaysToAccept = 15;

    public static CardMessage Of(Showing to, Alert alert, bool repeat = false)
    {
        var title = AlertTitle.Marked(to, alert, Title(to, alert));
        List<Line> lines = [.. LateLine.Of(to, null, repeat), new Line(to.Words.Person(alert.PartySize) + AlertTitle.Dot + to.Topic(alert.Topic))];
        if (alert.Status == AlertStatus.Closed)
        {
            lines.AddRange(Units(to, alert).Select(unit => new Line(unit)));
            if (Result(to, alert) is { } result)
                lines.Add(Line.Strong(result));
        }
        else
        {
            lines.Add(Line.Strong(Why(to, alert)));
        }

        var fallback = string.Join(AlertTitle.Dot, lines.Select(line => line.Text).Prepend(title));
        var shape = new AlertShape(fallback, [], "emphasis", title, lines, [], [], []);
        return to.Draw("alert", shape, CardJson.Default.AlertShape, fallback, CardMessage.Summarised(title));
    }

    public static string Title(Showing to, Alert alert)
    {
        var visit = to.Words.VisitName(alert.Id.Brief);
        var time = to.Time(alert.EndedAt ?? to.Now);
        return alert.Status == AlertStatus.Closed ? to.Words.ClosedTitle(visit, time) : to.Words.CancelledTitle(visit, time);
    }

    private static IEnumerable<string> Units(Showing to, Alert alert) => alert.Units.Length > AlertCard.MostListed
        ? [to.Words.ManyHere(alert.Units.Count(unit => unit.IsThere), alert.Units.Length)]
        : alert.Units.Select(unit => unit.Response is Response.Arrived here
            ? to.Words.EndedHere(to.Unit(unit.Unit), to.Clock(here.At), UnitState.MinutesAfterCall(to, unit, here.At))
            : to.Words.EndedOther(to.Unit(unit.Unit), UnitState.Of(to, alert, unit).Text));

    private static string? Result(Showing to, Alert alert) => alert.Result switch
    {
        null => null,
        VisitResult.Assigned => to.Words.ResultAssignedUntil(to.Day(alert.ResultAt ?? to.Now, DaysToAccept)),
        { } result => Results.In(to.Words, result),
    };

    private static string Why(Showing to, Alert alert) => alert.Cancelled switch
    {
        { Reason: CancelReason.Mistake } => to.Words.CancelledWhy(to.Words.ReasonMistake),
        { Reason: CancelReason.Duplicate } => to.Words.CancelledWhy(to.Words.ReasonDuplicate),
        { Reason: CancelReason.VisitorsGone } => to.Words.CancelledWhy(to.Words.ReasonGone),
        { Words: { Length: > 0 } said } => to.Words.CancelledWhy(Plain.Of(said)),
        _ => to.Words.StateNeedNot,
    };
}
