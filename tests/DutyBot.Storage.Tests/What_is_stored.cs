using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests;

/// <summary>Stored names are for ever: a change of these files breaks every store there is, an addition does not.</summary>
public sealed class What_is_stored
{
    private static readonly PersonId Liaison = new("T04-3");
    private static readonly PersonId Leader = new("O01-2");
    private static readonly DateTimeOffset At = Morning.AddMinutes(12).AddTicks(5);

    private static readonly AlertEvent[] Events =
    [
        Posted with { Level = AlertLevel.Province, NoticedAt = Morning.AddMinutes(-4), Summary = "seven people", Program = "api:gate" },
        Posted with { By = null, Place = null },
        Called(7) with { Rungs = [new PlannedRung(TimeSpan.FromMinutes(5), Morning.AddMinutes(5), Unless.Acknowledged, [Tell.Called, Tell.Backup])] },
        new AlertAcknowledged(At, Bailu, Liaison, Leader, Morning.AddMinutes(30), EnRoute: true),
        new ArrivalExpected(At, Bailu, Liaison, Morning.AddMinutes(25), EnRoute: false),
        new AnswerTakenBack(At, Bailu, Liaison),
        new ArrivalClaimed(At, Bailu, Liaison),
        new ArrivalConfirmed(At, Bailu, Officer, Morning.AddMinutes(28)),
        new ArrivalNotSeen(At, Bailu, Officer),
        new ReceptionStarted(At, Bailu),
        new RungReached(At, Bailu, TimeSpan.FromMinutes(10), [new ToldPerson(Liaison, Tell.Called), new ToldPerson(Leader, Tell.DutyLeader)], Late: true),
        new ClaimPending(At, Bailu, TimeSpan.FromMinutes(60), [new ToldPerson(Leader, Tell.Secondary)], Late: false),
        new LimitPassed(At, Limit.Arrive, [Bailu, new UnitId("D02")], Late: false),
        new UnitPhoned(At, Bailu, Officer, Answered: false),
        new SomebodySent(At, Bailu, Leader),
        new AlertSeen(At, Leader),
        new RingBackAsked(At, new PersonId("L01-1"), Leader),
        new ResultSet(At, Officer, VisitResult.NextTalk),
        new UnitExcused(At, Bailu),
        new UnitReleased(At, Bailu, [Liaison, Leader]),
        new AlertClosed(At, Officer),
        new AlertCancelled(At, Officer, CancelReason.VisitorsGone, "left"),
        new AnsweredAfterEnd(At, Bailu, Liaison),
        new AlertAcknowledged(At, Bailu, Officer, Liaison, null, EnRoute: false, Relayed: true),
        new ArrivalExpected(At, Bailu, Officer, Morning.AddMinutes(25), EnRoute: false, Relayed: true),
        new CallPassed(At, Bailu, Liaison, Leader),
        new PeopleCalled(At, Bailu, [Liaison, Leader]),
        new ObjectionRaised(At, Bailu, Liaison, ObjectionReason.Other, "words", new UnitId("T08")),
        new ObjectionUpheld(At, Bailu, Officer),
        new RulingPending(At, Bailu, Officer, [new ToldPerson(Leader, Tell.DutyLeader)], Late: true),
        new UnitReassigned(At, Bailu, Officer, new UnitId("T08"), ResponseRole.Territory),
        new AlertCorrected(At, Officer, 2, new TopicCode("LAND"), new PlaceId("HALL")),
        new WaveAdded(At, Officer, 5, "once"),
        new ReceptionSet(At, Officer, new PlaceId("HALL"), Morning.AddMinutes(9)),
        new AlertMerged(At, Officer, First),
        new AlertTakenIn(At, Officer, Second),
        new AlertReopened(At, Officer),
        new UnitBackfilled(At, Bailu, Officer, Morning.AddMinutes(6), Morning.AddMinutes(9)),
        new UnitExcused(At, Bailu) { By = Officer },
        new TransferSettled(At),
        new CloseAsked(At, Liaison),
        new AnswerOffered(At, "offer", "29:new", "entra", "new colleague", Bailu, Arrives: true),
        new OfferSettled(At, Officer, "offer", Accepted: true),
        new PersonNotReached(At, Bailu, Liaison, Tell.Called, new ToldPerson(Leader, Tell.Backup), Before: true),
        new PersonNotReached(At, null, Officer, Tell.DutyOfficer, null, NobodyLeft: true),
        new PersonReached(At, Bailu, Liaison),
    ];

    private static readonly Telling[] Tellings =
    [
        Line("a") with { Unit = Bailu, Rung = "00:05:00", As = Tell.Deputy, Late = true },
        Refresh("b"),
        new("c", new ToPerson(Liaison), TellingKind.Call, new ShowLive(), At, First),
        new("d", new ToPerson(Liaison), TellingKind.Desk, new ShowNotice("n1"), At),
        new("e", new ToConversation(Hall), TellingKind.GroupLine, new AwaitedLine(First, Limit.Acknowledge, At, [Bailu]), At, First),
        new("f", new ToPerson(Liaison), TellingKind.Release, new NoNeedToCome(First), At, First),
        new("g", new ToConversation(Hall), TellingKind.Answer, new Ready("words", "{}", "line", "slot"), At),
        new("h", new ToConversation(Hall), TellingKind.Refresh, new ShrinkCard("message"), At),
        new("i", new ToPerson(Leader), TellingKind.Post, new ShowPost("r1"), At, Unit: Bailu, Rung: "post", As: Tell.Deputy),
        new("j", new ToAccount("29:new", Hall), TellingKind.Answer, new PostWord("r1", RequestStatus.Denied), At, Unit: Bailu, Rung: "post"),
        new("k", new ToWebhook("0", First), TellingKind.Webhook, new TellEvent(First, 3), At),
        new("m", new ToPerson(Leader, ShowAlarm.Lane), TellingKind.Alarm, new ShowAlarm(At, At), At),
        new("n", new ToPerson(Leader, ShowAlarm.Lane), TellingKind.Refresh, new ShowAlarm(At, At, At), At),
    ];

    [Fact]
    public void of_every_kind_of_event_is_as_it_was_approved() =>
        Matches(Events.Select(happened => new AlertRow(2, At, [happened])), DomainJson.Default.AlertRow.Options, "alert-events.json");

    [Fact]
    public void of_everything_that_is_said_is_as_it_was_approved() =>
        Matches(Tellings, DomainJson.Default.Options, "tellings.json");

    [Fact]
    public void of_everything_else_is_as_it_was_approved() =>
        Matches<object>(
            [
                Notice() with { TakenBy = Officer, TakenAt = At, Posted = First, Status = NoticeStatus.Posted },
                Draft("d1") with { Notice = "n1" },
                Request() with { Status = RequestStatus.Granted, ById = Officer, TellAt = At, DecidedBy = Leader, DecidedAt = At, To = new PersonId("T04-5") },
                Group("hall", Purpose.Leaders) with { Language = Language.English, Name = "Hall" },
                Private("chat", Officer),
                new Unit(Bailu, "name", "short", "name en", "short en", UnitKind.Town, "8104", 16, Leader, Leader, Liaison, Liaison, ["alias"]),
                new Person(Liaison, "name", "name en", Bailu, [new UnitId("D02")], Role.LiaisonBackup, "account", "entra", "upn", "mail", [new Leave(new(2021, 7, 9), new(2021, 7, 11))]),
                new Person(Liaison, "name", "name en", Bailu, [], Role.Liaison, GaveOver: [Bailu]),
                new Topic(new TopicCode("ACCUSE"), "zh", "en", ["word"], [Bailu], NeverPosted: true),
                new Place(new PlaceId("HALL"), "zh", "en", ["word"], Reception: true),
            ],
            DomainJson.Default.Options,
            "documents.json");

    [Fact]
    public void is_approved_for_every_kind_there_is()
    {
        Assert.Equal(Kinds<AlertEvent>(), Events.Select(happened => happened.GetType()).ToHashSet());
        Assert.Equal(Kinds<Say>(), Tellings.Select(telling => telling.Say.GetType()).ToHashSet());
        Assert.Equal(Kinds<Recipient>(), Tellings.Select(telling => telling.To.GetType()).ToHashSet());
    }

    [Fact]
    public void is_read_back_as_it_was() =>
        Assert.All(Events, happened =>
        {
            var text = JsonSerializer.Serialize(new AlertRow(2, At, [happened]), DomainJson.Default.AlertRow);
            var read = JsonSerializer.Deserialize(text, DomainJson.Default.AlertRow)!;
            Assert.Equal(text, JsonSerializer.Serialize(read, DomainJson.Default.AlertRow));
            Assert.Equal(happened.GetType(), read.Events.Single().GetType());
        });

    [Fact]
    public void without_what_was_added_since_is_read_all_the_same()
    {
        const string older = """{"number":2,"recordedAt":"2021-08-21T08:12:00+08:00","events":[{"type":"alert-acknowledged","unit":"T04","by":"T04-3","enRoute":true,"at":"2021-08-21T08:12:00+08:00"},{"type":"arrival-expected","unit":"T04","by":"T04-3","enRoute":true,"at":"2021-08-21T08:13:00+08:00"},{"type":"unit-reassigned","unit":"T04","by":"O01-3","to":"T08","at":"2021-08-21T08:14:00+08:00"}]}""";

        Assert.Equal(
            [
                new AlertAcknowledged(Morning.AddMinutes(12), Bailu, Liaison, null, null, EnRoute: true),
                new ArrivalExpected(Morning.AddMinutes(13), Bailu, Liaison, null, EnRoute: true),
                new UnitReassigned(Morning.AddMinutes(14), Bailu, Officer, new UnitId("T08")),
            ],
            JsonSerializer.Deserialize(older, DomainJson.Default.AlertRow)!.Events);
    }

    // One thing a line, so that a reviewer reads a change as one line.
    private static void Matches<T>(IEnumerable<T> things, JsonSerializerOptions options, string name) =>
        Approved.Matches("[\n" + string.Join(",\n", things.Select(thing => JsonSerializer.Serialize(thing, options.GetTypeInfo(thing!.GetType())))) + "\n]\n", name);

    private static HashSet<Type> Kinds<T>() => [.. typeof(T).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType)];
}
