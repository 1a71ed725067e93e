using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>Limits and ladder for some units and times (product 2). What is null is not asked, or not replaced.</summary>
/// <param name="Hours">The rule fits where an instant is any of these; None fits at all times.</param>
public sealed record PolicyRule(
    UnitKind? Kind = null,
    int? FromPeople = null,
    DutyHours Hours = DutyHours.None,
    TimeSpan? Acknowledge = null,
    TimeSpan? Arrive = null,
    IReadOnlyList<LadderRung>? Ladder = null)
{
    public bool Fits(UnitKind kind, int people, DutyHours hours) =>
        (Kind is null || Kind == kind) && (FromPeople is null || people >= FromPeople) && (Hours == DutyHours.None || (Hours & hours) != DutyHours.None);

    /// <summary>The general policy with what this rule gives in place of it; without a ladder of either the rungs move with the limits that result.</summary>
    public AlertPolicy Over(AlertPolicy general) => new(Acknowledge ?? general.Acknowledge, Arrive ?? general.Arrive, Ladder ?? general.Ladder);
}

/// <summary>Every limit and ladder of the office: the general ones, those of some units and times, and the transfer's.</summary>
/// <param name="Rules">In the order of the settings: of those that fit, the last replaces the general policy, alone.</param>
/// <param name="TransferAcknowledge">The one limit of a transfer, counted from the call.</param>
public sealed record AlertPolicies(AlertPolicy General, IReadOnlyList<PolicyRule> Rules, DutyCalendar Calendar, TimeSpan TransferAcknowledge)
{
    public static AlertPolicies Default { get; } = Only(AlertPolicy.Default);

    /// <summary>The same limits for everybody at all times.</summary>
    public static AlertPolicies Only(AlertPolicy policy) => new(policy, [], DutyCalendar.Weekends, TimeSpan.FromDays(1));

    /// <summary>The limits and the ladder of a unit of this kind that is called now.</summary>
    /// <param name="people">How many visitors there are.</param>
    public AlertPolicy For(UnitKind kind, int people, DateTimeOffset at, TimeZoneInfo zone)
    {
        var hours = Calendar.Of(at, zone);
        return Rules.LastOrDefault(rule => rule.Fits(kind, people, hours))?.Over(General) ?? General;
    }

    /// <summary>The rungs of a transfer (product 5): the person called before its limit, backup and deputy head at it. Nobody comes, so nobody is rung by night:
    /// such a rung waits for 07:00 and keeps the span that the table gives it. The limit itself is <see cref="AlertPolicy.Limit"/> and does not wait.</summary>
    public IReadOnlyList<PlannedRung> PlanTransfer(DateTimeOffset from, TimeZoneInfo zone) =>
    [
        ByDay(TransferAcknowledge / 6 * 5, [Tell.Called], from, zone),
        ByDay(TransferAcknowledge, [Tell.Backup, Tell.Deputy], from, zone),
    ];

    private static PlannedRung ByDay(TimeSpan after, IReadOnlyList<Tell> tell, DateTimeOffset from, TimeZoneInfo zone) =>
        new(after, DutyDay.AfterNight(AlertPolicy.Limit(from, after), zone), Unless.Acknowledged, tell);
}
