using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class BacklogsContract(IStorePlace place) : StoreContract(place)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly Backlog None = new(0, null);

    private Ports Ports => Place.PortsOf(Home);

    [Fact]
    public async Task are_empty_where_nothing_is_due_yet()
    {
        await Ports.Outbox.PutAsync([Line("a", due: 60)], null, Cancel);
        await Ports.Keeping.PlanAsync(Morning.AddMinutes(1), Cancel);
        Assert.Equal((None, None), await LookAsync(Morning));
    }

    [Fact]
    public async Task count_what_is_due_from_its_own_moment()
    {
        await Ports.Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned, Cancel);
        Assert.Equal(new Backlog(1, Morning), (await LookAsync(Morning.AddMinutes(4))).Due);
        Assert.Equal(new Backlog(2, Morning), (await LookAsync(Morning.AddMinutes(5))).Due);
    }

    [Fact]
    public async Task count_what_is_put_off_or_being_sent_from_when_it_was_to_be_said()
    {
        await Ports.Outbox.PutAsync([Line("a"), Line("b", "other-group", due: 10), Line("c", "third-group", due: 20)], null, Cancel);
        var taken = await Ports.Outbox.TakeAsync(Morning.AddMinutes(1), Lease, Room.Any, Cancel);
        await Ports.Outbox.PutOffAsync(taken[0], Morning.AddHours(1), tried: true, Cancel);
        await Ports.Outbox.SettleAsync(taken[2], new Sent(Outcome.Sent, Route.Group, Morning), Cancel);
        Assert.Equal(new Backlog(2, Morning), (await LookAsync(Morning.AddMinutes(2))).Unsent);
    }

    [Fact]
    public async Task leave_out_the_bots_own_alarms_and_other_districts()
    {
        var alarm = new ShowAlarm(Morning, Morning);
        await Ports.Outbox.PutAsync([new Telling("alarm", new ToPerson(Officer, ShowAlarm.Lane), TellingKind.Alarm, alarm, Morning)], null, Cancel);
        await Place.PortsOf("north").Outbox.PutAsync([Line("a")], null, Cancel);
        Assert.Equal(None, (await LookAsync(Morning.AddMinutes(2))).Unsent);
    }

    [Fact]
    public async Task are_told_of_before_anything_of_them_is_said()
    {
        await Ports.Outbox.PutAsync([Line("a"), Line("b", "other-group"), new Telling("alarm", new ToPerson(Officer, ShowAlarm.Lane), TellingKind.Alarm, new ShowAlarm(Morning, Morning), Morning)], null, Cancel);
        Assert.Equal(["alarm"], (await Ports.Outbox.TakeAsync(Morning, Lease, Room.Of(1), Cancel)).Select(row => row.Telling.Key));
    }

    [Fact]
    public async Task leave_out_what_other_programs_do_not_take()
    {
        await Ports.Outbox.PutAsync([new Telling("w", new ToWebhook("0", First), TellingKind.Webhook, new TellEvent(First, 3), Morning)], null, Cancel);
        Assert.Equal(None, (await LookAsync(Morning.AddMinutes(2))).Unsent);
    }

    [Fact]
    public async Task leave_out_drills_where_they_are_not_asked_for()
    {
        await Ports.Alerts.AppendAsync(AlertHistory.None(First), [Row(1, Posted with { Kind = AlertKind.Drill })], Planned, Cancel);
        await Ports.Outbox.PutAsync([Line("a")], null, Cancel);
        Assert.Equal((None, None), await Ports.Backlogs.LookAsync(Morning.AddMinutes(10), withDrills: false, Cancel));
        Assert.Equal((new Backlog(2, Morning), new Backlog(1, Morning)), await LookAsync(Morning.AddMinutes(10)));
    }

    private Task<(Backlog Due, Backlog Unsent)> LookAsync(DateTimeOffset now) => Ports.Backlogs.LookAsync(now, withDrills: true, Cancel);
}
