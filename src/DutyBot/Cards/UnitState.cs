using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>How far a called unit has come, in words and in the colour of a card.</summary>
internal static class UnitState
{
    public static Line Of(Showing to, Alert alert, CalledUnit unit)
    {
        var words = to.Words;
        return unit.Response switch
        {
            // What came late is shown as it is, but not as something to be glad of.
            Response.Arrived here => new Line(Here(to, alert, unit, here), here.At <= unit.ArriveBy ? "good" : "default"),
            _ when !unit.Comes => OfTransfer(to, alert, unit),
            _ when !alert.IsOpen => new Line(unit.IsOut ? words.StateNeedNot : words.StateNotHere, Subtle: true),
            Response.Claimed claim => new Line(words.StateClaimed(to.Time(claim.At)), "accent"),
            _ when IsCalledOff(alert, unit) => new Line(words.StateNeedNot, Subtle: true),
            Response.Objected => new Line(words.StateBeingSettled, "accent"),
            Response.Coming when unit.IsPast(to.Now) => new Line(Joined(words.StatePast(to.Time(unit.ArriveBy)), Coming(to, unit)), "warning"),
            Response.Coming => new Line(Coming(to, unit), "good"),
            _ when unit.IsPast(to.Now) => new Line(Joined(words.StatePast(to.Time(unit.ArriveBy)), Waiting(to, unit)), "warning"),
            _ => Line.Strong(Waiting(to, unit)),
        };
    }

    /// <summary>The same with the unit's own limit, where those of the others differ and it is still to come.</summary>
    public static Line WithLimit(Showing to, Alert alert, CalledUnit unit)
    {
        var state = Of(to, alert, unit);
        var waits = alert.Chases(unit) && !unit.StopsArrivalChase && !unit.IsPast(to.Now);
        return waits && AlertLimit.Differs(alert) ? state with { Text = Joined(state.Text, AlertLimit.Words(to, alert, unit)) } : state;
    }

    /// <summary>What is known of a unit still to come, and until when; not that it is late.</summary>
    public static Line WhileAwaited(Showing to, Alert alert, CalledUnit unit)
    {
        var state = unit.Response switch
        {
            Response.Objected => new Line(to.Words.StateBeingSettled, "accent"),
            Response.Coming => new Line(Coming(to, unit)),
            _ => Line.Strong(Waiting(to, unit)),
        };
        return AlertLimit.Differs(alert) ? state with { Text = Joined(state.Text, AlertLimit.Words(to, alert, unit)) } : state;
    }

    public static string MinutesAfterCall(Showing to, CalledUnit unit, DateTimeOffset at) =>
        to.Words.MinutesBrief(Showing.Minutes(unit.NotifiedAt, at));

    /// <summary>A confirmed arrival, measured against its limit.</summary>
    public static string Arrived(Showing to, CalledUnit unit, DateTimeOffset at) => at <= unit.ArriveBy
        ? to.Words.ArrivedInTime(to.Unit(unit.Unit), to.Time(at), MinutesAfterCall(to, unit, at))
        : to.Words.ArrivedLate(to.Unit(unit.Unit), to.Time(at), MinutesAfterCall(to, unit, at), to.Words.MinutesBrief((int)Math.Ceiling((at - unit.ArriveBy).TotalMinutes)));

    /// <summary>A unit that is not there yet, with what is known of its coming, inside a list.</summary>
    public static string Awaited(Showing to, CalledUnit unit)
    {
        var name = to.Unit(unit.Unit);
        return unit switch
        {
            { Response: Response.Objected } => to.Words.UnitBeingSettled(name),
            { EnRoute: true, Eta: { } eta } => to.Words.UnitOnTheWayAbout(name, to.Time(eta)),
            { EnRoute: true } => to.Words.UnitOnTheWay(name),
            { Eta: { } eta } => to.Words.UnitAbout(name, to.Time(eta)),
            { HasAnswered: true } => to.Words.UnitAnswered(name),
            _ => to.Words.UnitSilent(name),
        };
    }

    /// <summary>Whether the unit is still to come, or to answer where nobody comes. One whose objection waits is named nowhere as awaited (product 5).</summary>
    public static bool IsAwaited(this CalledUnit unit) => unit.Response is Response.Awaited || (unit.Response is Response.Coming && unit.Comes);

    /// <summary>Whether nothing was heard of it yet.</summary>
    public static bool IsSilent(this CalledUnit unit) => unit.Response is Response.Awaited;

    /// <summary>The limit is over and nobody is there; at the limit itself, from when its passing is written down.</summary>
    public static bool IsPast(this CalledUnit unit, DateTimeOffset now) =>
        unit.IsAwaited() && (unit.IsLate(now) || unit.Passed.Contains(unit.Comes ? Limit.Arrive : Limit.Acknowledge));

    /// <summary>Whether it need not come any more, though the alert is open: excused, a result, or not called again since it was reopened.</summary>
    public static bool IsCalledOff(Alert alert, CalledUnit unit) =>
        !alert.Chases(unit) && !(alert.Result is null && !unit.IsOut && unit.Acknowledged?.At > alert.ReopenedAt);

    private static string Here(Showing to, Alert alert, CalledUnit unit, Response.Arrived here)
    {
        // What has ended is shown under its own day.
        var (time, minutes) = (alert.IsOpen ? to.Time(here.At) : to.Clock(here.At), MinutesAfterCall(to, unit, here.At));
        return unit.RecordedLate ? to.Words.StateHereBackfilled(time, minutes) : to.Words.StateHere(time, minutes);
    }

    private static Line OfTransfer(Showing to, Alert alert, CalledUnit unit) => unit switch
    {
        { IsOut: true } => new Line(to.Words.StateNotNeeded, Subtle: true),
        { Response: Response.Objected } when alert.IsOpen => new Line(to.Words.StateBeingSettled, "accent"),
        { HasAnswered: true } => new Line(Coming(to, unit), unit.IsLate(to.Now) ? "default" : "good"),
        _ when !alert.IsOpen => new Line(alert.Cancelled is null ? to.Words.StateNoAnswer : to.Words.StateNotNeeded, Subtle: true),
        _ when unit.IsPast(to.Now) => new Line(Joined(to.Words.StatePast(to.Time(unit.ArriveBy)), Waiting(to, unit)), "warning"),
        _ => Line.Strong(Waiting(to, unit)),
    };

    private static string Coming(Showing to, CalledUnit unit) => unit switch
    {
        { EnRoute: true, Eta: { } eta } => to.Words.StateOnTheWayEta(to.Time(eta)),
        { EnRoute: true } => to.Words.StateOnTheWay,
        { Eta: { } eta } => to.Words.StateAnsweredEta(Answered(to, unit), to.Time(eta)),
        _ => to.Words.StateAnswered(Answered(to, unit)),
    };

    /// <summary>When it answered, and how where that was not by its own press.</summary>
    private static string Answered(Showing to, CalledUnit unit)
    {
        var time = to.Time(unit.Acknowledged?.At ?? unit.NotifiedAt);
        return unit switch
        {
            { Acknowledged.Relayed: true } => to.Words.AnsweredHowBrief(time, to.Words.HowPhone),
            { Acknowledged.Vouched: true } => to.Words.AnsweredHowBrief(time, to.Words.HowVouched),
            { RecordedLate: true } => to.Words.AnsweredHowBrief(time, to.Words.HowBackfilled),
            _ => time,
        };
    }

    private static string Waiting(Showing to, CalledUnit unit) =>
        unit.NobodyOnDuty ? to.Words.StateNobody : unit.IsUnreached ? to.Words.StateUnreached : to.Words.StateWaiting;

    private static string Joined(params ReadOnlySpan<string?> parts) => string.Join(AlertTitle.Dot, parts!);
}
