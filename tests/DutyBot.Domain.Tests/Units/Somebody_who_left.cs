using DutyBot.Domain.Alerts;
using DutyBot.Domain.Tests.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Tests.Units;

public sealed class Somebody_who_left
{
    private static readonly District Before = World.Of(person => person with { ChannelUserId = person.Id.Value });

    private static readonly District After = new(
        "Qinglan",
        Before.Units.Where(unit => unit.Id != World.Remote.Unit),
        Before.People.Where(person => person.Id != World.Officer && person.Id != World.Bailu.Liaison),
        Before.Topics,
        Before.Places,
        new Former([Before.Unit(World.Remote.Unit)!], [Before.Person(World.Officer)!, Before.Person(World.Bailu.Liaison)!], [], []));

    private static readonly OnDuty Duty = new(After, new DateTimeOffset(2021, 8, 21, 9, 0, 0, TimeSpan.FromHours(8)), World.Zone);

    [Fact]
    public void has_a_name_in_history_and_nothing_else()
    {
        var liaison = After.Person(World.Bailu.Liaison)!;

        Assert.Equal("T04-3", liaison.Name);
        Assert.True(liaison.HasLeft);
        Assert.False(liaison.MayAnswerFor(World.Bailu.Unit));
        Assert.Null(After.WithAccount("T04-3", null));
        Assert.Null(After.Here(World.Bailu.Liaison));
    }

    [Fact]
    public void is_not_called_any_more() => Assert.Equal(World.Bailu.Backup, Duty.Called(World.Bailu.Unit));

    [Fact]
    public void may_do_nothing_any_more() => Assert.Equal(
        new Decision<AlertEvent>.Refused(Refusal.UnknownPerson),
        AlertRules.Decide(null, new PostAlert(Duty.At, World.Officer, null, AlertKind.Onsite, 5, World.LandTopic, World.Bailu.Unit, [World.Land.Unit], null, null, null), Duty, AlertPolicies.Default));

    [Fact]
    public void leaves_what_he_posted_to_the_other_duty_officers()
    {
        Assert.Equal([World.OtherOfficer], Duty.Desk(World.Officer));
        Assert.Equal([World.OtherOfficer], Duty.Desk(World.OtherOfficer));
        Assert.Equal([World.OtherOfficer], Duty.Desk(null));
    }

    [Fact]
    public void does_not_leave_his_number_to_a_newcomer()
    {
        var last = new District("Qinglan", After.Units, After.People, [], [], new Former([], [Before.Person(World.Bailu.Liaison)! with { Id = new PersonId("T04-9") }], [], []));

        Assert.Equal(new PersonId("T04-10"), TakenPost.Newcomer(new Account("x", null, " Name "), World.Bailu.Unit, Role.Liaison, last).Id);
    }

    [Fact]
    public void is_a_topic_or_a_place_that_keeps_its_name_and_cannot_be_chosen()
    {
        var lists = new District("Qinglan", Before.Units, Before.People, [], [], new Former([], [], Before.Topics, Before.Places));
        var alert = Story.In(Before, AlertPolicies.Default).When(Said.Posts()).Now!;
        var officer = new OnDuty(lists, Said.Minute(2), World.Zone);

        Assert.Equal((Before.Topics[0].Zh, Before.Places[0].Zh), (lists.Topic(Before.Topics[0].Code)!.Zh, lists.Place(Before.Places[0].Id)!.Zh));
        Refuses(null, Said.Posts(), Refusal.NoSuchTopic);
        Refuses(alert, Said.Corrects(2, place: Before.Places.First(place => place.Id != alert.Place).Id), Refusal.NoSuchPlace);
        Refuses(alert, Said.Receives(2, Before.Places[0].Id), Refusal.NoSuchPlace);

        void Refuses(Alert? now, AlertCommand command, Refusal why) =>
            Assert.Equal(new Decision<AlertEvent>.Refused(why), AlertRules.Decide(now, command, officer, AlertPolicies.Default));
    }

    [Fact]
    public void is_a_unit_that_cannot_be_called()
    {
        Assert.Equal("T08", After.Unit(World.Remote.Unit)!.Name);
        Assert.False(After.Unit(World.Remote.Unit)!.CanBeCalled);
    }
}
