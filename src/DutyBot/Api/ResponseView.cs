using System.Reflection;
using System.Text.Json.Serialization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Api;

/// <summary>How far one called unit has come. A unit that was called twice has two of these.</summary>
/// <param name="ArriveBy">Null for a transfer: nobody comes.</param>
/// <param name="RecordedLate">A true time of it was written down late.</param>
internal sealed record ResponseView(
    UnitId Unit, ResponseRole Role, string State,
    DateTimeOffset NotifiedAt, DateTimeOffset AcknowledgeBy, DateTimeOffset? AcknowledgedAt, PersonId? AcknowledgedBy,
    DateTimeOffset? ArriveBy, DateTimeOffset? ClaimedAt, DateTimeOffset? ArrivedAt, PersonId? ConfirmedBy, bool Late, bool RecordedLate,
    IReadOnlyList<RungView> Rungs)
{
    public static ResponseView Of(CalledUnit unit, AlertHistory history, IReadOnlyList<Told> told, OnDuty duty)
    {
        DateTimeOffset Local(DateTimeOffset at) => DutyDay.Local(at, duty.Zone);
        DateTimeOffset? Maybe(DateTimeOffset? at) => at is { } known ? Local(known) : null;
        var arrived = unit.Response as Response.Arrived;
        var ended = history.Now?.ResultAt ?? history.Now?.EndedAt;

        return new ResponseView(
            unit.Unit, unit.Role, StateOf(unit),
            Local(unit.NotifiedAt), Local(unit.AcknowledgeBy), Maybe(unit.FirstAnswer?.At), unit.FirstAnswer?.By,
            unit.Comes ? Local(unit.ArriveBy) : null, Maybe(unit.ClaimedAt), Maybe(arrived?.At), arrived?.ConfirmedBy,
            unit.IsLate(ended is { } end && end < duty.At ? end : duty.At), unit.RecordedLate,
            [.. unit.Reached.Select(rung => new RungView(rung.After, Local(rung.At), [.. rung.Told.Select(person => ToldView.Of(person, unit, rung, told))]))]);
    }

    /// <summary>The state as other programs name it.</summary>
    public static string StateOf(CalledUnit unit) => unit.Response switch
    {
        Response.Arrived => "arrived",
        Response.Claimed => "claimed",
        Response.Excused => "excused",
        Response.Objected => "objected",
        Response.Reassigned => "reassigned",
        // Until the unit has answered the ruling.
        _ when unit.Upheld is { } ruled && !unit.EnRoute && !(unit.Acknowledged?.At > ruled.At) => "upheld",
        Response.Coming when unit.EnRoute => "enroute",
        Response.Coming => "acknowledged",
        _ => "notified",
    };
}

internal sealed record RungView(TimeSpan After, DateTimeOffset At, IReadOnlyList<ToldView> Told);

/// <summary>Whom a rung told, and whether that was sent, failed or, where a receipt came, read; route and outcome are null while it waits to be sent, and where it had become untrue by then.</summary>
internal sealed record ToldView(PersonId Person, Route? Route, string? Outcome)
{
    public static ToldView Of(ToldPerson person, CalledUnit unit, RungReached rung, IReadOnlyList<Told> told)
    {
        var sent = told.FirstOrDefault(one => one.Telling.Unit == unit.Unit && one.Telling.Rung == rung.After.ToString("c") && one.Telling.To == new ToPerson(person.Person) && one.Telling.Due == rung.At);
        return new ToldView(person.Person, sent?.Route, sent switch
        {
            null or { Outcome: null } or { Outcome: Domain.Outgoing.Outcome.Joined, Route: null } => null,
            { Outcome: Domain.Outgoing.Outcome.Failed } => "failed",
            { ReadAt: not null } => "read",
            _ => "sent",
        });
    }
}

/// <summary>The stored names of events, as the timeline shows them.</summary>
internal static class EventNames
{
    private static readonly Dictionary<Type, string> Names = typeof(AlertEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(known => known.DerivedType, known => (string)known.TypeDiscriminator!);

    public static IReadOnlyCollection<string> All => Names.Values;

    public static string Of(AlertEvent happened) => Names[happened.GetType()];
}
