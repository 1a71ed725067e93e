using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Tests.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Outgoing;

public sealed class What_was_unsent_for_an_hour
{
    private static readonly AlertId Visit = new("20210821-03");

    [Fact]
    public void is_put_before_the_duty_leader_at_the_end_of_that_hour_and_once()
    {
        var alert = Given(Posts()).Now;

        Assert.False(Unsent.Check(Row(), alert, DutyLeader, Minute(60).AddTicks(-1)).PutsBefore);
        var put = Unsent.Check(Row(), alert, DutyLeader, Minute(60));
        Assert.True(put.PutsBefore);
        Assert.Equal([(TellingKind.Desk, Unsent.Rung), (TellingKind.Refresh, null)], put.Tellings.Select(telling => (telling.Kind, telling.Rung)));
        Assert.All(put.Tellings, telling => Assert.Equal(new ToPerson(DutyLeader), telling.To));

        var again = Unsent.Check(Row() with { PutAt = Minute(60) }, alert, DutyLeader, Minute(70));
        Assert.False(again.PutsBefore);
        Assert.Empty(again.Tellings);
    }

    [Fact]
    public void rings_him_once_for_each_alert_and_is_put_down_where_there_is_no_leader()
    {
        var alert = Given(Posts()).Now;

        Assert.Equal(Ring(Row()), Ring(Row() with { Number = 8 }));
        Assert.NotEqual(Ring(Row()), Ring(Row(TellingKind.Post) with { Telling = Row(TellingKind.Post).Telling with { Alert = null, Key = "post" } }));
        var step = Unsent.Check(Row(), alert, leader: null, Minute(60));
        Assert.Equal((true, 0), (step.PutsBefore, step.Tellings.Count));

        string Ring(UnsentRow row) => Unsent.Check(row, row.Telling.Alert is null ? null : alert, DutyLeader, Minute(60)).Tellings[0].Key;
    }

    [Fact]
    public void leaves_his_card_when_it_is_sent() =>
        Assert.Equal(TellingKind.Refresh, Assert.Single(Unsent.Check(Row() with { PutAt = Minute(60), Outcome = Outcome.Sent }, Given(Posts()).Now, DutyLeader, Minute(70)).Tellings).Kind);

    [Theory]
    [InlineData(TellingKind.Answer)]
    [InlineData(TellingKind.GroupLine)]
    [InlineData(TellingKind.Refresh)]
    public void is_nothing_that_need_not_arrive(TellingKind kind) => Assert.False(Unsent.Check(Row(kind), Given(Posts()).Now, DutyLeader, Minute(60)).PutsBefore);

    [Fact]
    public void is_never_what_tells_the_duty_leader_of_something_unsent() =>
        Assert.False(Unsent.Matters(Unsent.Check(Row(), Given(Posts()).Now, DutyLeader, Minute(60)).Tellings[0]));

    [Fact]
    public void is_no_call_that_has_become_untrue()
    {
        Assert.True(Stands(Given(Posts())));
        Assert.False(Stands(Given(Posts(kind: AlertKind.Drill, by: DutyLeader))));
        Assert.False(Stands(Given(Posts(), Withdraws(2))));
        Assert.False(Stands(Given(Posts(), Sets(VisitResult.Gone, 2))));
        Assert.False(Stands(Given(Posts(), Excuses(Bailu, 2))));
        Assert.False(Stands(Given(Posts(), Acknowledges(Bailu, 2))));
        Assert.True(Stands(Given(Posts(), Withdraws(2)), Row(TellingKind.Release)));
    }

    [Fact]
    public void is_what_failed_until_something_later_reaches_him()
    {
        var failed = Row() with { Outcome = Outcome.Failed };
        var story = Given(Posts(units: [Land.Unit]), Reports(0.1, Refused(Bailu, Bailu.Liaison)));

        Assert.True(Stands(story, failed));
        Assert.False(Stands(story.And(Reports(5, Took(Bailu, Bailu.Liaison, due: 5))), failed));
    }

    private static bool Stands(Story story, UnsentRow? row = null) => Unsent.Stands(row ?? Row(), story.Now);

    private static UnsentRow Row(TellingKind kind = TellingKind.Call) => new(
        7, new Telling("call", new ToPerson(Bailu.Liaison), kind, new ShowLive(), Start, Visit, Bailu.Unit, "call", Tell.Called), Outcome: null, PutAt: null);
}
