using DutyBot.Domain.Outgoing;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

/// <summary>The part of the outbox that follows a card: only its newest state is sent, and none is lost.</summary>
public abstract class RefreshContract(IStorePlace place) : StoreContract(place)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Now = Morning.AddMinutes(1);
    private static readonly Sent WentOut = new(Outcome.Sent, Route.Group, Now);

    private IOutbox Outbox => Place.PortsOf(Home).Outbox;

    [Fact]
    public async Task moves_to_the_end_with_its_newer_body_while_it_waits()
    {
        await PutAsync(Refresh("card"), Line("a"));
        await PutAsync(Refresh("card", due: 3));

        var taken = await TakeAsync(Now);
        Assert.Equal([Line("a"), Refresh("card", due: 3)], taken.Select(row => row.Telling));
    }

    [Fact]
    public async Task is_gone_once_done_and_may_come_again()
    {
        await PutAsync(Refresh("card"));
        await Outbox.SettleAsync((await TakeAsync(Now)).Single(), WentOut, Cancel);
        Assert.Null(await Outbox.NextAsync(Room.Any, Cancel));

        await PutAsync(Refresh("card"));
        Assert.Single(await TakeAsync(Now));
    }

    [Fact]
    public async Task that_came_while_the_older_was_being_sent_is_sent_after_it()
    {
        await PutAsync(Refresh("card"));
        var sending = (await TakeAsync(Now)).Single();
        await PutAsync(Refresh("card", due: 1));
        await PutAsync(Refresh("card", due: 2));
        Assert.Empty(await TakeAsync(Now));

        await Outbox.SettleAsync(sending, WentOut with { Shown = Card("m1") }, Cancel);
        Assert.Equal([Refresh("card", due: 2)], (await TakeAsync(Now)).Select(row => row.Telling));
        Assert.Equal(Card("m1"), await Place.PortsOf(Home).Cards.FindAsync(Hall, Card("m1").Slot, Cancel));
    }

    [Fact]
    public async Task that_came_while_the_older_was_being_sent_is_not_lost_when_that_is_put_off()
    {
        await PutAsync(Refresh("card"));
        var sending = (await TakeAsync(Now)).Single();
        await PutAsync(Refresh("card", due: 1));
        await Outbox.PutOffAsync(sending, Now.AddMinutes(5), tried: true, Cancel);

        Assert.Empty(await TakeAsync(Now));
        Assert.Equal(Refresh("card", due: 1), (await TakeAsync(Now.AddMinutes(5)))[^1].Telling);
    }

    [Fact]
    public async Task that_came_while_the_older_was_being_sent_is_not_lost_when_that_lease_ends()
    {
        await PutAsync(Refresh("card"));
        await TakeAsync(Now);
        await PutAsync(Refresh("card", due: 1));

        Assert.Equal(Refresh("card", due: 1), (await TakeAsync(Now + Lease))[^1].Telling);
    }

    [Fact]
    public async Task does_not_cut_short_a_pause_of_its_lane_by_moving_to_the_end()
    {
        await PutAsync(Refresh("card"), Line("a"));
        await Outbox.PutOffAsync((await TakeAsync(Now))[0], Now.AddMinutes(5), tried: true, Cancel);
        await PutAsync(Refresh("card", due: 2));

        Assert.Empty(await TakeAsync(Now));
        Assert.Equal(Now.AddMinutes(5), await Outbox.NextAsync(Room.Any, Cancel));
        Assert.Equal(["a", "card"], (await TakeAsync(Now.AddMinutes(5))).Select(row => row.Telling.Key));
    }

    [Fact]
    public async Task of_one_district_does_not_move_that_of_another()
    {
        await PutAsync(Refresh("card"));
        await Place.PortsOf("other").Outbox.PutAsync([Refresh("card", due: 2)], null, Cancel);

        Assert.Equal([Refresh("card")], (await TakeAsync(Now)).Select(row => row.Telling));
    }

    private Task PutAsync(params Telling[] tellings) => Outbox.PutAsync(tellings, null, Cancel);

    private Task<IReadOnlyList<Waiting>> TakeAsync(DateTimeOffset now) => Outbox.TakeAsync(now, Lease, Room.Of(10), Cancel);
}
