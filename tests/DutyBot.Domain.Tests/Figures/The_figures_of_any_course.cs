using CsCheck;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Figures;
using DutyBot.Domain.Tests.Alerts;

namespace DutyBot.Domain.Tests.Figures;

/// <summary>What must hold of figures whatever people do (domain 4.3).</summary>
public sealed class The_figures_of_any_course
{
    [Fact]
    public void are_the_same_whatever_the_order_their_events_were_recorded_in() => Course.All(course =>
    {
        var recorded = course.Rows.SelectMany(row => row.Events).ToArray();
        var expected = Text(recorded);
        var random = new Random(recorded.Length);
        for (var order = 0; order < 5; order++)
        {
            random.Shuffle(recorded);
            Assert.Equal(expected, Text(recorded));
        }
    });

    [Fact]
    public void agree_with_the_state_that_everybody_sees_as_long_as_presses_come_in_order() => Course.All(course =>
    {
        var rows = InOrder(course.Rows);
        var alert = new AlertHistory(course.Now.Id, rows, "").Now!;
        if (VisitFacts.Of(alert.Id, rows.SelectMany(row => row.Events)) is not { } facts)
        {
            Assert.True(alert.Kind == AlertKind.Drill || alert.Status is AlertStatus.Merged or AlertStatus.Cancelled);
            return;
        }

        Assert.Equal((alert.PartySize, alert.Topic, alert.Level, alert.IsCollective), (facts.People, facts.Topic, facts.Level, facts.IsCollective));
        Assert.Equal(
            alert.Responses.Select(unit => (unit.Unit, unit.NotifiedAt, (unit.Response as Response.Arrived)?.At, unit.Response is Response.Reassigned, unit.RecordedLate)).OrderBy(unit => (unit.NotifiedAt, unit.Unit.Value)),
            facts.Calls.Select(call => (call.Unit, call.NotifiedAt, call.ArrivedAt, call.Reassigned, call.Backfilled)).OrderBy(call => (call.NotifiedAt, call.Unit.Value)));
        var passed = rows.SelectMany(row => row.Events).OfType<CallPassed>().Select(pass => pass.Unit).ToHashSet();
        foreach (var (unit, call) in alert.Responses.OrderBy(unit => (unit.NotifiedAt, unit.Unit.Value)).Zip(facts.Calls.OrderBy(call => (call.NotifiedAt, call.Unit.Value))))
        {
            if (unit.Response is not Response.Claimed && unit.Comes)
                Assert.Equal((unit.Unit, !call.IsOut && unit.IsLate(DateTimeOffset.MaxValue)), (call.Unit, call.Arrive(DateTimeOffset.MaxValue) == Timing.Late));
            // An answer before the call was handed on counts for the unit, though its next holder is asked anew.
            if (!passed.Contains(unit.Unit))
                Assert.Equal((unit.Unit, unit.HasAnswered), (call.Unit, call.AcknowledgedAt is not null));
            Assert.Equal((unit.Unit, unit.IsOut), (call.Unit, call.IsOut || (call.ExcusedAt is not null && call.ArrivedAt is null)));
        }
    });

    private static string Text(IReadOnlyList<AlertEvent> recorded) => VisitFacts.Of(new AlertId("20210821-03"), recorded) is { } facts
        ? string.Join('\n', facts.Calls.Select(call => call.ToString()).Prepend((facts with { Calls = [] }).ToString()))
        : "not counted";

    private static List<AlertRow> InOrder(IReadOnlyList<AlertRow> rows) =>
        [.. rows.TakeWhile((row, index) => index == 0 || row.RecordedAt > rows[index - 1].RecordedAt)];
}
