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
            // What has ended is shown under its own day.
            Response.Arrived here => new Line(words.StateHere(alert.IsOpen ? to.Time(here.At) : to.Clock(here.At), MinutesAfterCall(to, unit, here.At)), "good"),
            _ when !alert.IsOpen => new Line(unit.IsOut ? words.StateNeedNot : words.StateNotHere, Subtle: true),
            _ when unit.IsOut || alert.Result is not null => new Line(words.StateNeedNot, Subtle: true),
            Response.Claimed claim => new Line(words.StateClaimed(to.Time(claim.At)), "accent"),
            Response.Coming when unit.IsPast(to.Now) => new Line(Joined(words.StatePast(to.Time(unit.ArriveBy)), Coming(to, unit)), "warning"),
            Response.Coming => new Line(Coming(to, unit), "good"),
            _ when unit.IsPast(to.Now) => new Line(Joined(words.StatePast(to.Time(unit.ArriveBy)), Waiting(to, unit)), "warning"),
            _ => Line.Strong(Waiting(to, unit)),
        };
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
            { EnRoute: true, Eta: { } eta } => to.Words.UnitOnTheWayAbout(name, to.Time(eta)),
            { EnRoute: true } => to.Words.UnitOnTheWay(name),
            { Eta: { } eta } => to.Words.UnitAbout(name, to.Time(eta)),
            { HasAnswered: true } => to.Words.UnitAnswered(name),
            _ => to.Words.UnitSilent(name),
        };
    }

    /// <summary>Whether the unit is still to come.</summary>
    public static bool IsAwaited(this CalledUnit unit) => unit.Response is Response.Awaited or Response.Coming;

    /// <summary>Whether nothing was heard of it yet.</summary>
    public static bool IsSilent(this CalledUnit unit) => unit.Response is Response.Awaited;

    /// <summary>The limit is over and nobody is there; at the limit itself, from when its passing is written down.</summary>
    public static bool IsPast(this CalledUnit unit, DateTimeOffset now) => unit.IsAwaited() && (unit.IsLate(now) || unit.Passed.Contains(Limit.Arrive));

    private static string Coming(Showing to, CalledUnit unit) => unit switch
    {
        { EnRoute: true, Eta: { } eta } => to.Words.StateOnTheWayEta(to.Time(eta)),
        { EnRoute: true } => to.Words.StateOnTheWay,
        { Eta: { } eta } => to.Words.StateAnsweredEta(to.Time(unit.Acknowledged?.At ?? unit.NotifiedAt), to.Time(eta)),
        _ => to.Words.StateAnswered(to.Time(unit.Acknowledged?.At ?? unit.NotifiedAt)),
    };

    private static string Waiting(Showing to, CalledUnit unit) => unit.NobodyOnDuty ? to.Words.StateNobody : to.Words.StateWaiting;

    private static string Joined(params ReadOnlySpan<string?> parts) => string.Join(" \u00B7 ", parts!);
}
