using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;

namespace DutyBot.Storage.Tests;

/// <summary>The small world of the contracts: one Saturday morning in August.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Morning = new(2021, 8, 21, 8, 0, 0, TimeSpan.FromHours(8));
    public static readonly DutyDay Day = new(new DateOnly(2021, 8, 21));
    public static readonly AlertId First = AlertId.Of(Day, 1);
    public static readonly AlertId Second = AlertId.Of(Day, 2);
    public static readonly PersonId Officer = new("O01-3");
    public static readonly UnitId Bailu = new("T04");
    public static readonly ConversationId Hall = new("group-hall");

    private static readonly int[] RungMinutes = [5, 10, 20, 30, 45];

    public static AlertPosted Posted { get; } = new(
        Morning, AlertKind.Onsite, AlertLevel.District, Officer, null, null, 7, new TopicCode("LAND"), new PlaceId("HALL"), Bailu, new UnitId("D02"), null);

    public static AlertWork Planned { get; } = new(Morning.AddMinutes(5), TellFrom: 1, Open: true, At: Morning);

    public static AlertRow Row(int number, params AlertEvent[] events) => new(number, Morning.AddMinutes(number), events);

    public static AlertRow PostedRow => Row(1, Posted);

    public static AlertRow AcknowledgedRow(int number) =>
        Row(number, new AlertAcknowledged(Morning.AddMinutes(number), Bailu, new PersonId("T04-3"), null, null, false));

    public static UnitCalled Called(int unit) => new(
        Morning,
        new UnitId($"U{unit:00}"),
        ResponseRole.Assist,
        Morning.AddMinutes(10),
        Morning.AddMinutes(30),
        [new PersonId($"U{unit:00}-3")],
        [.. RungMinutes.Select(minutes => new PlannedRung(
            TimeSpan.FromMinutes(minutes), Morning.AddMinutes(minutes), Unless.Acknowledged, [Tell.Called, Tell.Backup]))]);

    public static Telling Line(string key, string to = "group-hall", int due = 0) => new(
        key, new ToConversation(new ConversationId(to)), TellingKind.GroupLine, new LeadersLine(First), Morning.AddSeconds(due), First);

    public static Telling Refresh(string key, string to = "group-hall", int due = 0) => new(
        key, new ToConversation(new ConversationId(to)), TellingKind.Refresh, new ShowAlert(First), Morning.AddSeconds(due), First);

    public static ShownCard Card(string message, string slot = "alert:20210821-01") =>
        new(Hall, slot, message, Morning, Morning.AddMinutes(1), "hash");

    public static Notice Notice(string id = "n1") =>
        new(id, Morning, new PersonId("O02-3"), 7, new PlaceId("EAST_GATE"), NoticeStatus.Told, [Officer]);

    public static Draft Draft(string id) =>
        new(id, Officer, Morning, 7, new TopicCode("LAND"), Bailu, [new UnitId("D02")], new PlaceId("HALL"));

    public static PostRequest Request(string id = "r1", int minute = 0) => new(
        id, Morning.AddMinutes(minute), new Account("29:new", "entra", "new colleague"), null, Bailu, Role.Liaison, Hall, RequestStatus.Asked, new PersonId("T04-2"), Tell.Deputy, From: new PersonId("T04-3"));

    public static Conversation Group(string id, Purpose purpose = Purpose.Alerts) =>
        new(new ConversationId(id), "msteams", "https://smba.trafficmanager.net/teams/", "28:bot", "tenant", IsGroup: true, Purpose: purpose);

    public static Conversation Private(string id, PersonId person) =>
        new(new ConversationId(id), "msteams", "https://smba.trafficmanager.net/teams/", "28:bot", "tenant", IsGroup: false, person);
}
