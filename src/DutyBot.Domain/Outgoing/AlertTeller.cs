using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Outgoing;

/// <summary>The one gate for what is said of alerts: from what happened to who hears of it, within the limits of product 11.
/// Pure, and the same rows give the same keys, so that unfolding twice says it once.</summary>
public static class AlertTeller
{
    private const string Unreached = "unreached";

    /// <summary>What must be said of an alert's rows from one on.</summary>
    /// <param name="groups">The groups that have a purpose.</param>
    public static IReadOnlyList<Telling> Of(AlertHistory history, int fromRow, OnDuty duty, IReadOnlyList<Conversation> groups)
    {
        if (history.Now is not { } alert)
            return [];
        var events = history.Rows.Where(row => row.Number >= fromRow).SelectMany(row => row.Events.Select(happened => (row, happened))).ToList();
        var rings = events.SelectMany(pair => Ring(alert, history, pair.row, pair.happened, duty, groups));
        var refreshes = events.SelectMany(pair => Refresh(alert, history, pair.row, pair.happened, duty, groups)).DistinctBy(telling => telling.Key);
        return [.. rings, .. refreshes];
    }

    /// <summary>Every card that shows an alert follows its state as it is now, whatever it showed last.</summary>
    public static IEnumerable<Telling> Shown(AlertHistory history, OnDuty duty, IReadOnlyList<Conversation> groups, DateTimeOffset at) => history.Now is not { } alert ? [] : groups
        .Where(group => group.Purpose == Purpose.Alerts)
        .Select(group => RefreshCard(alert.Id, group.Id, at))
        .Concat(People(alert, history, alert.Responses, duty).Select(person => RefreshLive(person, at)));

    private static IEnumerable<Telling> Ring(Alert alert, AlertHistory history, AlertRow row, AlertEvent happened, OnDuty duty, IReadOnlyList<Conversation> groups) => happened switch
    {
        AlertPosted e => Cards(alert, e, groups).Concat(LeadersLine(alert, e, duty, groups)).Concat(Desks(alert, e, duty)),
        UnitCalled e => e.Called.Select(person => Live($"call|{alert.Id}|{e.Unit}|{row.Number}|{person}", person, TellingKind.Call, alert, e.At, e.Unit, "call", Tell.Called)),
        RungReached e => e.Told.Select(told => Live(
            $"rung|{alert.Id}|{e.Unit}|{e.After}|{row.Number}|{told.Person}",
            told.Person, told.As == Tell.DutyOfficer ? TellingKind.Desk : TellingKind.Ring, alert, e.At, e.Unit, e.After.ToString("c"), told.As, e.Late)),
        ClaimPending e => e.Told.Select(told => Live(
            $"claim|{alert.Id}|{e.Unit}|{e.After}|{row.Number}|{told.Person}",
            told.Person, TellingKind.Ring, alert, e.At, e.Unit, "claim " + e.After.ToString("c"), told.As, e.Late)),
        ArrivalClaimed e => Desk(alert, row, e.At, e.Unit, "claimed", duty),
        RingBackAsked { Leader: { } leader } e => [Live($"ring-back|{alert.Id}", leader, TellingKind.Ring, alert, e.At, null, "ring-back", Tell.DutyLeader)],
        LimitPassed e => AwaitedLines(alert, row, e, duty, groups),
        CallPassed e => [Live($"call|{alert.Id}|{e.Unit}|{row.Number}|{e.To}", e.To, TellingKind.Call, alert, e.At, e.Unit, "call", Tell.Backup)],
        PeopleCalled e => e.People.Select(person => Live($"call|{alert.Id}|{e.Unit}|{row.Number}|{person}", person, TellingKind.Call, alert, e.At, e.Unit, "call", Tell.Called)),
        ObjectionRaised e => Desk(alert, row, e.At, e.Unit, "objection", duty),
        RulingPending e => e.Told.Select(told => Live(
            $"ruling|{alert.Id}|{e.Unit}|{row.Number}|{told.Person}", told.Person, TellingKind.Ring, alert, e.At, e.Unit, "ruling", told.As, e.Late)),
        ObjectionUpheld e when alert.Called(e.Unit) is { } unit => Objectors(unit, history).Select(person => Live(
            $"upheld|{alert.Id}|{e.Unit}|{row.Number}|{person}", person, TellingKind.Ring, alert, e.At, e.Unit, "upheld", Tell.Called)),
        AnswerOffered e => Desk(alert, row, e.At, e.Unit, "offer", duty),
        CloseAsked e => Desk(alert, row, e.At, null, "close-asked", duty),
        PersonNotReached e => InPlace(alert, row, e, duty),
        UnitReleased e => e.People.Select(person => new Telling(
            $"release|{alert.Id}|{e.Unit}|{row.Number}|{person}", new ToPerson(person), TellingKind.Release, new NoNeedToCome(alert.Id), e.At, alert.Id, e.Unit, "release")),
        _ => [],
    };

    /// <summary>Cards that stand somewhere follow the change; a private card only its own unit's, the limits' and the end's.</summary>
    private static IEnumerable<Telling> Refresh(Alert alert, AlertHistory history, AlertRow row, AlertEvent happened, OnDuty duty, IReadOnlyList<Conversation> groups)
    {
        // The first calls stand on the card that is posted with them; a unit called later is new on it.
        if ((happened is UnitCalled && row.Number == 1) || happened is AnsweredAfterEnd or SomebodySent or UnitPhoned or AlertSeen or RingBackAsked or ClaimPending
            or PersonNotReached { Unit: null } or PersonReached { Unit: null } or PeopleCalled or RulingPending or CloseAsked or AnswerOffered or OfferSettled or AlertTakenIn)
            return People(alert, history, happened, duty).Select(person => RefreshLive(person, row.RecordedAt));
        if (happened is AlertPosted)
            return People(alert, history, happened, duty).Select(person => RefreshLive(person, row.RecordedAt));
        return groups.Where(group => group.Purpose == Purpose.Alerts)
            .Select(group => RefreshCard(alert.Id, group.Id, row.RecordedAt))
            .Concat(People(alert, history, happened, duty).Select(person => RefreshLive(person, row.RecordedAt)));
    }

    private static IEnumerable<PersonId> People(Alert alert, AlertHistory history, AlertEvent happened, OnDuty duty)
    {
        var units = happened switch
        {
            LimitPassed e => alert.Responses.Where(unit => e.Units.Contains(unit.Unit)),
            { About: { } about } => alert.Responses.Where(unit => unit.Unit == about),
            AlertPosted or PersonNotReached { Unit: null } or PersonReached { Unit: null } => [],
            _ => alert.Responses,
        };
        return People(alert, history, units, duty);
    }

    private static IEnumerable<PersonId> People(Alert alert, AlertHistory history, IEnumerable<CalledUnit> units, OnDuty duty) => units
        .SelectMany(unit => unit.Rung.Concat(Speakers(unit, history, duty)))
        .Concat(Officers(alert, duty))
        .Concat(Superiors(alert))
        .Distinct();

    /// <summary>People of a unit who have said something for it see it on their own cards, so these follow it too, though nobody rang them.</summary>
    private static IEnumerable<PersonId> Speakers(CalledUnit unit, AlertHistory history, OnDuty duty) => history.Rows
        .SelectMany(row => row.Events)
        .Where(happened => happened.About == unit.Unit)
        .Select(happened => duty.District.Person(happened.Who))
        .OfType<Person>()
        .Where(person => person.MayAnswerFor(unit.Unit))
        .Select(person => person.Id);

    private static IEnumerable<PersonId> Superiors(Alert alert) => alert.Responses
        .SelectMany(unit => unit.Reached.SelectMany(rung => rung.Told)
            .Concat(unit.ClaimAsked.SelectMany(asked => asked.Told))
            .Concat(unit.RulingAsked.SelectMany(asked => asked.Told))
            .Concat(unit.NotReached.Select(missed => missed.Next).OfType<ToldPerson>()))
        .Where(told => told.As is Tell.DutyLeader or Tell.DistrictLeader or Tell.Secondary)
        .Select(told => told.Person);

    /// <summary>Whoever posted; what a program posts is every duty officer's (product 3).</summary>
    private static IEnumerable<PersonId> Officers(Alert alert, OnDuty duty) => alert.Desks(duty);

    /// <summary>Something new that only the officer can do.</summary>
    private static IEnumerable<Telling> Desk(Alert alert, AlertRow row, DateTimeOffset at, UnitId? unit, string what, OnDuty duty) => Officers(alert, duty)
        .Select(officer => Live($"{what}|{alert.Id}|{unit}|{row.Number}|{officer}", officer, TellingKind.Desk, alert, at, unit, what, Tell.DutyOfficer));

    /// <summary>Who is told in the place of somebody whom no route reached: of the unit as a first call, above it as the rung, else the officer, who telephones (product 10).</summary>
    private static IEnumerable<Telling> InPlace(Alert alert, AlertRow row, PersonNotReached missed, OnDuty duty)
    {
        if (missed.Next is not { } next)
            return missed.NobodyLeft ? Desk(alert, row, missed.At, missed.Unit, Unreached, duty) : [];
        var key = $"{Unreached}|{alert.Id}|{missed.Unit}|{row.Number}|{missed.Person}|{next.Person}";
        var (kind, rung) = next.As switch
        {
            Tell.DutyOfficer => (TellingKind.Desk, Unreached),
            Tell.DutyLeader or Tell.DistrictLeader => (TellingKind.Ring, Unreached),
            _ => (TellingKind.Call, "call"),
        };
        return [Live(key, next.Person, kind, alert, missed.At, missed.Unit, rung, next.As)];
    }

    /// <summary>Whoever objected hears the ruling, by the last objection that was raised.</summary>
    private static IEnumerable<PersonId> Objectors(CalledUnit unit, AlertHistory history) => history.Rows
        .SelectMany(row => row.Events).OfType<ObjectionRaised>()
        .Where(raised => raised.Unit == unit.Unit)
        .Select(raised => raised.By)
        .TakeLast(1);

    /// <summary>Nobody's own act put an alert of a program on a desk, so it rings there.</summary>
    private static IEnumerable<Telling> Desks(Alert alert, AlertPosted posted, OnDuty duty) => posted.By is not null
        ? []
        : duty.DutyOfficers.Select(officer => Live($"desk|{alert.Id}|{officer}", officer, TellingKind.Desk, alert, posted.At, null, "call", Tell.DutyOfficer));

    private static IEnumerable<Telling> Cards(Alert alert, AlertPosted posted, IReadOnlyList<Conversation> groups) => groups
        .Where(group => group.Purpose == Purpose.Alerts)
        .Select(group => new Telling($"card|{alert.Id}|{group.Id}", new ToConversation(group.Id), TellingKind.GroupCard, new ShowAlert(alert.Id), posted.At, alert.Id, Rung: "call"));

    private static IEnumerable<Telling> LeadersLine(Alert alert, AlertPosted posted, OnDuty duty, IReadOnlyList<Conversation> groups) =>
        posted.PartySize < AlertPolicy.HeadFrom || posted.Kind == AlertKind.Transfer || DutyDay.IsNight(posted.At, duty.Zone)
            ? []
            : groups.Where(group => group.Purpose == Purpose.Leaders).Select(group => new Telling(
                $"leaders|{alert.Id}|{group.Id}", new ToConversation(group.Id), TellingKind.GroupLine, new LeadersLine(alert.Id), posted.At, alert.Id, Rung: "call"));

    /// <summary>One line per limit for all units still awaited; from 22:00 to 07:00 the card alone.</summary>
    private static IEnumerable<Telling> AwaitedLines(Alert alert, AlertRow row, LimitPassed passed, OnDuty duty, IReadOnlyList<Conversation> groups) =>
        DutyDay.IsNight(passed.At, duty.Zone) || alert.Kind == AlertKind.Transfer || passed.Units.All(unit => IsBeingSettled(alert, unit)) || IsOvertaken(alert, row, passed)
            ? []
            : groups.Where(group => group.Purpose == Purpose.Alerts).Select(group => new Telling(
                $"line|{alert.Id}|{passed.Limit}|{group.Id}", new ToConversation(group.Id), TellingKind.GroupLine,
                new AwaitedLine(alert.Id, passed.Limit, passed.At, [.. passed.Units.Where(unit => !IsBeingSettled(alert, unit))]), passed.At, alert.Id, Rung: passed.Limit.ToString(), Late: passed.Late));

    /// <summary>An objection that was ruled late lets the acknowledge limit be told after the arrive limit: nobody is asked any more to be there by then.</summary>
    private static bool IsOvertaken(Alert alert, AlertRow row, LimitPassed passed) =>
        passed.Limit == Limit.Acknowledge && passed.Units.All(unit => alert.Called(unit) is { } called && called.ArriveBy <= row.RecordedAt);

    /// <summary>While an objection waits for its ruling nobody is named for it in a group (product 5).</summary>
    private static bool IsBeingSettled(Alert alert, UnitId unit) => alert.Called(unit)?.Response is Response.Objected;

    private static Telling Live(string key, PersonId person, TellingKind kind, Alert alert, DateTimeOffset at, UnitId? unit, string rung, Tell role, bool late = false) =>
        new(key, new ToPerson(person), kind, new ShowLive(), at, alert.Id, unit, rung, role, late);

    public static Telling RefreshLive(PersonId person, DateTimeOffset at) =>
        new($"refresh|{new ToPerson(person).Lane}|{ShowLive.LiveSlot}", new ToPerson(person), TellingKind.Refresh, new ShowLive(), at);

    /// <summary>The card for a group that was not there when the alert was posted, or could not be reached then.</summary>
    /// <param name="occasion">What brought the group: once for each.</param>
    public static Telling LaterCard(AlertId alert, ConversationId group, string occasion, DateTimeOffset at) =>
        new($"card|{alert}|{group}|{occasion}", new ToConversation(group), TellingKind.GroupCard, new ShowAlert(alert), at, alert, Rung: "call");

    public static Telling RefreshCard(AlertId alert, ConversationId group, DateTimeOffset at) =>
        new($"refresh|{group}|{alert}", new ToConversation(group), TellingKind.Refresh, new ShowAlert(alert), at, alert);
}
