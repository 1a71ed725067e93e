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

    public static PassCall Passes(Staff unit, double minute, PersonId? by = null) => new(Minute(minute), unit.Unit, by ?? unit.Liaison);

    public static ObjectToCall Objects(Staff unit, double minute, ObjectionReason reason = ObjectionReason.NotTerritory, Staff? suggests = null, PersonId? by = null) =>
        new(Minute(minute), unit.Unit, by ?? unit.Liaison, reason, null, suggests?.Unit);

    public static UpholdUnit Upholds(Staff unit, double minute, PersonId? by = null) => new(Minute(minute), by ?? World.Officer, unit.Unit);

    public static AskRuling AsksForRuling(Staff unit, double minute) => new(Minute(minute), World.Officer, unit.Unit);

    public static ReassignUnit Reassigns(Staff unit, Staff to, double minute, PersonId? by = null) => new(Minute(minute), by ?? World.Officer, unit.Unit, to.Unit);

    public static AcknowledgeByPhone AnswersByPhone(Staff unit, double minute, PersonId? coming = null, double? eta = null, PersonId? by = null) =>
        new(Minute(minute), unit.Unit, by ?? World.Officer, coming, eta is { } at ? Minute(at) : null);

    public static CorrectAlert Corrects(double minute, int? people = null, TopicCode? topic = null, PlaceId? place = null, PersonId? by = null) =>
        new(Minute(minute), by ?? World.Officer, people, topic, place);

    public static AddPeople Adds(int people, double minute, string once = "w2") => new(Minute(minute), World.Officer, people, once);

    public static CallUnit AlsoCalls(Staff unit, double minute) => new(Minute(minute), World.Officer, unit.Unit);

    public static ExcuseUnit Excuses(Staff unit, double minute) => new(Minute(minute), World.Officer, unit.Unit);

    public static StartReception Receives(double minute, PlaceId? room = null, double? since = null) =>
        new(Minute(minute), World.Officer, room, since is { } at ? Minute(at) : null);

    public static ReopenAlert Reopens(double minute) => new(Minute(minute), World.Officer);

    public static BackfillUnits Backfills(double minute, params TrueTimes[] units) => new(Minute(minute), World.Officer, units);

    public static TrueTimes True(Staff unit, double? answered = null, double? arrived = null) =>
        new(unit.Unit, answered is { } at ? Minute(at) : null, arrived is { } there ? Minute(there) : null);

    public static OfferAnswer Offers(double minute, Staff? unit = null, string offer = "o1", string account = "29:new", bool arrives = false) =>
        new(Minute(minute), offer, account, null, "new colleague", unit?.Unit, arrives);

    public static AcceptAnswer Accepts(double minute, Staff? unit = null, string offer = "o1", PersonId? entered = null) =>
        new(Minute(minute), World.Officer, offer, unit?.Unit, entered);

    /// <summary>The outbox says of people of a unit whether what was said to them fell due and was taken; the last word of each counts.</summary>
    public static RecordReach Reports(double minute, params Reach[] people) => new(Minute(minute), people);

    public static Reach Refused(Staff? unit, PersonId person, Tell role = Tell.Called, string rung = "call", double due = 0) => new(unit?.Unit, person, role, rung, Minute(due), Took: false);

    public static Reach Took(Staff? unit, PersonId person, Tell role = Tell.Called, string rung = "call", double due = 0) => new(unit?.Unit, person, role, rung, Minute(due), Took: true);

    /// <summary>The clock, of a bot that has been awake all day unless it is said when it woke.</summary>
    public static PassDeadline Clock(double minute, double awakeSince = -600) => new(Minute(minute), Minute(awakeSince));
}
