using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

/// <summary>The clock is set back by an hour: what waits, waits as long as it would have.</summary>
public abstract class MomentsContract(IStorePlace place) : StoreContract(place)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Before = Morning.AddMinutes(2);
    private static readonly DateTimeOffset Now = Before - Hour;

    private Ports Ports => Place.PortsOf(Home);

    [Fact]
    public async Task what_was_to_be_said_at_once_still_is()
    {
        await Ports.Outbox.PutAsync([Line("a")], null, Cancel);
        Assert.Empty(await TakeAsync(Now));
        await SetBackAsync();
        Assert.Equal(["a"], await TakeAsync(Now));
    }

    [Fact]
    public async Task a_pause_of_the_platform_is_no_longer_than_it_was()
    {
        await Ports.Outbox.PutAsync([Line("a")], null, Cancel);
        await Ports.Outbox.PutOffAsync((await Ports.Outbox.TakeAsync(Before, Lease, Room.Any, Cancel)).Single(), Before.AddMinutes(5), tried: true, Cancel);
        await SetBackAsync();
        Assert.Empty(await TakeAsync(Now.AddMinutes(4)));
        Assert.Equal(["a"], await TakeAsync(Now.AddMinutes(5)));
    }

    [Fact]
    public async Task a_row_that_is_being_sent_is_taken_again_when_its_lease_ends_and_not_an_hour_later()
    {
        await Ports.Outbox.PutAsync([Line("a")], null, Cancel);
        await Ports.Outbox.TakeAsync(Before, Lease, Room.Any, Cancel);
        await SetBackAsync();
        Assert.Empty(await TakeAsync(Now.AddSeconds(59)));
        Assert.True((await Ports.Outbox.TakeAsync(Now + Lease, Lease, Room.Any, Cancel)).Single().MayHaveArrived);
    }

    [Fact]
    public async Task what_is_to_be_unfolded_is_due_and_a_deadline_stays_the_moment_that_was_shown()
    {
        await Ports.Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned, Cancel);
        await SetBackAsync();
        Assert.Equal([WorkKind.Tell], (await Ports.Work.LeaseAsync(Now, Lease, 10, Cancel)).Select(work => work.Kind));
        Assert.Equal([WorkKind.CheckDeadline], (await Ports.Work.LeaseAsync(Morning.AddMinutes(5), Lease, 10, Cancel)).Select(work => work.Kind).Except([WorkKind.Tell]));
    }

    [Fact]
    public async Task work_that_was_taken_by_the_old_clock_is_not_lost_for_an_hour()
    {
        await Ports.Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned with { Next = Now.AddMinutes(-1) }, Cancel);
        await Ports.Work.LeaseAsync(Before, Lease, 10, Cancel);
        // Even where nobody noticed that the clock was set back.
        Assert.Contains(await Ports.Work.LeaseAsync(Now, Lease, 10, Cancel), work => work.Kind == WorkKind.CheckDeadline);
    }

    [Fact]
    public async Task a_card_is_as_young_as_it_was()
    {
        await Ports.Cards.PutAsync(Card("m1") with { PostedAt = Before.AddSeconds(-30), EditedAt = Before.AddSeconds(-1) }, Cancel);
        await SetBackAsync();
        var card = await Ports.Cards.FindAsync(Hall, Card("m1").Slot, Cancel);
        Assert.Equal((Now.AddSeconds(-30), Now.AddSeconds(-1)), (card!.PostedAt, card.EditedAt));
    }

    [Fact]
    public async Task what_was_said_keeps_its_moment()
    {
        await Ports.Outbox.PutAsync([Line("a")], null, Cancel);
        var row = (await Ports.Outbox.TakeAsync(Before, Lease, Room.Any, Cancel)).Single();
        await Ports.Outbox.SettleAsync(row, new Sent(Outcome.Sent, Route.Group, Before), Cancel);
        await SetBackAsync();
        Assert.Equal(Before, (await Ports.Outbox.OfAlertsAsync([First], Cancel)).Single().At);
    }

    private Task SetBackAsync() => Ports.Moments.SetBackAsync(Now, Hour, Cancel);

    private async Task<IEnumerable<string>> TakeAsync(DateTimeOffset now) => (await Ports.Outbox.TakeAsync(now, Lease, Room.Any, Cancel)).Select(row => row.Telling.Key);
}
