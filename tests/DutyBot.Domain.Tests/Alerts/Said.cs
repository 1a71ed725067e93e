using DutyBot.Domain.Alerts;

namespace DutyBot.Domain.Tests.Alerts;

/// <summary>Commands as short as they are said; minutes are counted from the posting at 15:11:00.</summary>
internal static class Said
{
    public static readonly DateTimeOffset Start = new(2021, 8, 21, 15, 11, 0, TimeSpan.FromHours(8));

    public static DateTimeOffset Minute(double minutes) => Start + TimeSpan.FromMinutes(minutes);

    public static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    /// <summary>A local time of the day of the stories.</summary>
    public static DateTimeOffset Time(string time) => new(World.Day.ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromHours(8));

    public static PostAlert Posts(int people = 3, PersonId? by = null, UnitId? territory = null, UnitId[]? units = null, AlertKind kind = AlertKind.Onsite, DateTimeOffset? at = null) =>
        new(at ?? Start, by ?? World.Officer, null, kind, people, World.LandTopic, territory ?? World.Bailu.Unit, units ?? [], World.EastGate, null, null);

    public static AcknowledgeAlert Acknowledges(Staff unit, double minute, PersonId? by = null, PersonId? coming = null, double? eta = null, bool enRoute = false) =>
        new(Minute(minute), unit.Unit, by ?? unit.Liaison, coming, eta is { } at ? Minute(at) : null, enRoute);

    public static ExpectArrival Expects(Staff unit, double minute, double? eta = null, bool enRoute = false, PersonId? by = null) =>
        new(Minute(minute), unit.Unit, by ?? unit.Liaison, eta is { } at ? Minute(at) : null, enRoute);

    public static TakeBackAnswer TakesBack(Staff unit, double minute, PersonId? by = null) => new(Minute(minute), unit.Unit, by ?? unit.Liaison);

    public static ClaimArrival Claims(Staff unit, double minute, PersonId? by = null) => new(Minute(minute), unit.Unit, by ?? unit.Liaison);

    public static ConfirmArrival Confirms(Staff unit, double minute, double? arrived = null, PersonId? by = null) =>
        new(Minute(minute), unit.Unit, by ?? World.Officer, arrived is { } at ? Minute(at) : null);

    public static UnseeArrival DoesNotSee(Staff unit, double minute, PersonId? by = null) => new(Minute(minute), unit.Unit, by ?? World.Officer);

    public static PhoneUnit Phones(Staff unit, double minute, bool answered, PersonId? by = null) => new(Minute(minute), unit.Unit, by ?? World.Officer, answered);

    public static SendSomebody Sends(Staff unit, double minute, PersonId? by = null) => new(Minute(minute), unit.Unit, by ?? unit.Head);

    public static SetResult Sets(VisitResult result, double minute, PersonId? by = null) => new(Minute(minute), by ?? World.Officer, result);

    public static CloseAlert Closes(double minute, VisitResult? result = null, PersonId? by = null) => new(Minute(minute), by ?? World.Officer, result);

    public static CancelAlert Withdraws(double minute, PersonId? by = null) => new(Minute(minute), by ?? World.Officer, CancelReason.Mistake, null);

    /// <summary>The clock, of a bot that has been awake all day unless it is said when it woke.</summary>
    public static PassDeadline Clock(double minute, double awakeSince = -600) => new(Minute(minute), Minute(awakeSince));
}
