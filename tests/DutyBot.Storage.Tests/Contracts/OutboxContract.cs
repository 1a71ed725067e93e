using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class OutboxContract(IStorePlace place) : StoreContract(place)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Now = Morning.AddMinutes(1);
    private static readonly Sent WentOut = new(Outcome.Sent, Route.Group, Now);

    private IOutbox Outbox => Place.PortsOf(Home).Outbox;

    [Fact]
    public async Task gives_nothing_where_nothing_waits()
    {
        Assert.Empty(await TakeAsync());
        Assert.Null(await Outbox.NextAsync(Cancel));
    }

    [Fact]
    public async Task gives_several_rows_of_one_lane_together_in_order()
    {
        await PutAsync(Line("a"), Line("b"), Line("c"));
        var taken = await Outbox.TakeAsync(Now, Lease, 10, Cancel);

        Assert.Equal(["a", "b", "c"], taken.Select(row => row.Telling.Key));
        Assert.Equal(taken.Select(row => row.Number).Order(), taken.Select(row => row.Number));
        Assert.Equal(Line("a"), taken[0].Telling);
        Assert.All(taken, row => Assert.Equal(0, row.Attempts));
    }

    [Fact]
    public async Task gives_no_more_than_asked_for()
    {
        await PutAsync(Line("a"), Line("b", "other-group"), Line("c"));

        Assert.Equal(["a", "b"], (await Outbox.TakeAsync(Now, Lease, 2, Cancel)).Select(row => row.Telling.Key));
    }

    [Fact]
    public async Task gives_nothing_of_a_lane_while_one_of_its_rows_is_being_sent()
    {
        await PutAsync(Line("a"));
        var sending = (await Outbox.TakeAsync(Now, Lease, 10, Cancel)).Single();
        await PutAsync(Line("b"), Line("c", "other-group"));

        Assert.Equal(["c"], await TakeAsync());
        await Outbox.SettleAsync(sending, WentOut, Cancel);
        Assert.Equal(["b"], await TakeAsync());
    }

    [Fact]
    public async Task holds_a_lane_whose_first_row_must_still_wait()
    {
        await PutAsync(Line("a", due: 120), Line("b"), Line("c", "other-group"));
        await SettleAsync(await Outbox.TakeAsync(Now, Lease, 1, Cancel), "c");

        Assert.Empty(await TakeAsync());
        Assert.Equal(["a", "b"], await TakeAsync(Morning.AddSeconds(120)));
    }

    [Fact]
    public async Task gives_a_lane_up_to_the_first_row_that_must_still_wait()
    {
        await PutAsync(Line("a"), Line("b", due: 120), Line("c"));

        Assert.Equal(["a"], await TakeAsync());
    }

    [Fact]
    public async Task says_when_the_next_row_may_be_taken()
    {
        await PutAsync(Line("a", due: 120), Line("b"), Line("c", "other-group", due: 300));
        Assert.Equal(Morning.AddSeconds(120), await Outbox.NextAsync(Cancel));

        var sending = await Outbox.TakeAsync(Morning.AddSeconds(120), Lease, 1, Cancel);
        Assert.Equal(Morning.AddSeconds(120) + Lease, await Outbox.NextAsync(Cancel));

        await Outbox.SettleAsync(sending.Single(), WentOut, Cancel);
        Assert.Equal(Morning, await Outbox.NextAsync(Cancel));
    }

    [Fact]
    public async Task says_a_thing_once_however_often_it_is_put()
    {
        await PutAsync(Line("a"), Line("b"));
        await PutAsync(Line("a"));
        var taken = await Outbox.TakeAsync(Now, Lease, 10, Cancel);
        Assert.Equal(["a", "b"], taken.Select(row => row.Telling.Key));

        foreach (var row in taken)
            await Outbox.SettleAsync(row, WentOut, Cancel);
        await PutAsync(Line("a"));
        Assert.Empty(await TakeAsync());
    }

    [Fact]
    public async Task gives_a_row_again_when_its_lease_has_ended_and_says_that_it_was_tried()
    {
        await PutAsync(Line("a"));
        await TakeAsync();

        Assert.Empty(await TakeAsync(Now + Lease - TimeSpan.FromMilliseconds(1)));
        var again = await Outbox.TakeAsync(Now + Lease, Lease, 10, Cancel);
        Assert.Equal((1, true), (again.Single().Attempts, again.Single().MayHaveArrived));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task remembers_of_a_row_that_was_put_off_whether_it_may_have_arrived(bool mayHave)
    {
        await PutAsync(Line("a"));
        var row = (await Outbox.TakeAsync(Now, Lease, 10, Cancel)).Single();
        Assert.False(row.MayHaveArrived);
        await Outbox.PutOffAsync(row with { MayHaveArrived = mayHave }, Now.AddMinutes(5), Cancel);

        var again = (await Outbox.TakeAsync(Now.AddMinutes(5), Lease, 10, Cancel)).Single();
        Assert.Equal(mayHave, again.MayHaveArrived);
    }

    [Fact]
    public async Task holds_the_lane_for_a_row_that_was_put_off()
    {
        await PutAsync(Line("a"));
        var row = (await Outbox.TakeAsync(Now, Lease, 10, Cancel)).Single();
        await PutAsync(Line("b"), Line("c", "other-group"));
        await Outbox.PutOffAsync(row, Now.AddMinutes(5), Cancel);
        await SettleAsync(await Outbox.TakeAsync(Now, Lease, 10, Cancel), "c");

        var again = await Outbox.TakeAsync(Now.AddMinutes(5), Lease, 10, Cancel);
        Assert.Equal([("a", 1), ("b", 0)], again.Select(row => (row.Telling.Key, row.Attempts)));
    }

    [Fact]
    public async Task gives_back_what_was_taken_behind_a_row_that_was_put_off_as_never_tried()
    {
        await PutAsync(Line("a"), Line("b"));
        var taken = await Outbox.TakeAsync(Now, TimeSpan.FromHours(1), 10, Cancel);
        await Outbox.PutOffAsync(taken[0], Now.AddMinutes(5), Cancel);

        Assert.Empty(await TakeAsync());
        Assert.Equal(Now.AddMinutes(5), await Outbox.NextAsync(Cancel));
        var again = await Outbox.TakeAsync(Now.AddMinutes(5), Lease, 10, Cancel);
        Assert.Equal([("a", 1), ("b", 0)], again.Select(row => (row.Telling.Key, row.Attempts)));
    }

    [Fact]
    public async Task counts_only_the_first_as_tried_when_a_sender_puts_off_all_it_has_left()
    {
        await PutAsync(Line("a"), Line("b"), Line("c"));
        foreach (var row in await Outbox.TakeAsync(Now, Lease, 10, Cancel))
            await Outbox.PutOffAsync(row, Now.AddMinutes(5), Cancel);

        Assert.Equal(Now.AddMinutes(5), await Outbox.NextAsync(Cancel));
        var again = await Outbox.TakeAsync(Now.AddMinutes(5), Lease, 10, Cancel);
        Assert.Equal([("a", 1), ("b", 0), ("c", 0)], again.Select(row => (row.Telling.Key, row.Attempts)));
    }

    [Fact]
    public async Task is_not_put_off_by_one_whose_lease_has_ended_and_passed_on()
    {
        await PutAsync(Line("a"));
        var late = (await Outbox.TakeAsync(Now, Lease, 10, Cancel)).Single();
        await TakeAsync(Now + Lease);
        await Outbox.PutOffAsync(late, Now.AddDays(1), Cancel);

        Assert.Equal(Now + Lease + Lease, await Outbox.NextAsync(Cancel));
    }

    [Fact]
    public async Task says_what_became_of_everything_said_of_an_alert_refreshes_left_out()
    {
        await PutAsync(Line("a"), Refresh("card", "other-group"), Line("b", "group-c"), Line("d"), Line("of another") with { Alert = Second });
        foreach (var row in await Outbox.TakeAsync(Now, Lease, 3, Cancel))
            await Outbox.SettleAsync(row, row.Telling.Key == "a" ? WentOut : new Sent(Outcome.Failed, null, Now), Cancel);

        Assert.Equal(
            [new Told(Line("a"), Outcome.Sent, Route.Group, Now), new Told(Line("b", "group-c"), Outcome.Failed, null, Now), new Told(Line("d"), null, null, null)],
            await Outbox.OfAlertsAsync([First], Cancel));
    }

    [Fact]
    public async Task tells_of_several_alerts_in_one_read_and_of_none_where_none_is_asked_for()
    {
        await PutAsync(Line("a"), Line("of another") with { Alert = Second }, Line("of none") with { Alert = null });

        Assert.Equal(["a", "of another"], (await Outbox.OfAlertsAsync([Second, First], Cancel)).Select(told => told.Telling.Key));
        Assert.Empty(await Outbox.OfAlertsAsync([], Cancel));
    }

    [Theory]
    [InlineData(Outcome.Sent, Route.Group)]
    [InlineData(Outcome.Sent, Route.Private)]
    [InlineData(Outcome.Failed, null)]
    [InlineData(Outcome.Joined, null)]
    public async Task keeps_every_outcome_and_route(Outcome outcome, Route? route)
    {
        await PutAsync(Line("a"));
        await Outbox.SettleAsync((await Outbox.TakeAsync(Now, Lease, 1, Cancel)).Single(), new Sent(outcome, route, Now), Cancel);

        var told = (await Outbox.OfAlertsAsync([First], Cancel)).Single();
        Assert.Equal((outcome, route), (told.Outcome, told.Route));
    }

    [Fact]
    public async Task keeps_what_was_written_down_first_when_a_row_is_settled_twice()
    {
        await PutAsync(Line("a"));
        var row = (await Outbox.TakeAsync(Now, Lease, 1, Cancel)).Single();
        await Outbox.SettleAsync(row, WentOut with { Shown = Card("m1") }, Cancel);
        await Outbox.SettleAsync(row, new Sent(Outcome.Failed, null, Now.AddMinutes(1), Card("m2")), Cancel);

        Assert.Equal(Outcome.Sent, (await Outbox.OfAlertsAsync([First], Cancel)).Single().Outcome);
        Assert.Equal(Card("m1"), await Place.PortsOf(Home).Cards.FindAsync(Hall, Card("m1").Slot, Cancel));
    }

    [Fact]
    public async Task keeps_the_card_that_was_shown_together_with_what_became_of_the_row()
    {
        await PutAsync(Line("a"));
        await Outbox.SettleAsync((await Outbox.TakeAsync(Now, Lease, 1, Cancel)).Single(), WentOut with { Shown = Card("m1") }, Cancel);

        Assert.Equal(Card("m1"), await Place.PortsOf(Home).Cards.OfMessageAsync(Hall, "m1", Cancel));
    }

    [Fact]
    public async Task leaves_a_card_where_a_newer_message_shows_it_when_an_edit_ends_late()
    {
        await PutAsync(Line("a"), Line("b"));
        var cards = Place.PortsOf(Home).Cards;
        await cards.PutAsync(Card("m1"), Cancel);
        await SettleNextAsync(Card("m1") with { Content = "second" });
        Assert.Equal("second", (await cards.FindAsync(Hall, Card("m1").Slot, Cancel))!.Content);

        await cards.PutAsync(Card("m2"), Cancel);
        await SettleNextAsync(Card("m1") with { Content = "third" });
        Assert.Equal(Card("m2"), await cards.FindAsync(Hall, Card("m1").Slot, Cancel));

        async Task SettleNextAsync(ShownCard edited) =>
            await Outbox.SettleAsync((await Outbox.TakeAsync(Now, Lease, 1, Cancel)).Single(), WentOut with { Shown = edited, Edited = true }, Cancel);
    }

    [Fact]
    public async Task marks_the_work_done_that_the_rows_were_unfolded_from()
    {
        var ports = Place.PortsOf(Home);
        await ports.Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned with { Next = null }, Cancel);
        var work = (await ports.Work.LeaseAsync(Now, Lease, 10, Cancel)).Single();
        await Outbox.PutAsync([Line("a")], work, Cancel);

        Assert.Null(await ports.Work.NextAsync(Cancel));
        Assert.Equal(["a"], await TakeAsync());
    }

    [Fact]
    public async Task leaves_the_work_that_was_changed_while_it_was_unfolded()
    {
        var ports = Place.PortsOf(Home);
        await ports.Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned with { Next = null }, Cancel);
        var work = (await ports.Work.LeaseAsync(Now, Lease, 10, Cancel)).Single();
        var seen = await ports.Alerts.ReadAsync(First, Cancel);
        await ports.Alerts.AppendAsync(seen, [AcknowledgedRow(2)], Planned with { Next = null, TellFrom = 2 }, Cancel);
        await Outbox.PutAsync([Line("a")], work, Cancel);

        Assert.Equal(1, (await ports.Work.LeaseAsync(Now, Lease, 10, Cancel)).Single().From);
        Assert.Equal(["a"], await TakeAsync());
    }

    [Fact]
    public async Task outlives_the_process()
    {
        await PutAsync(Line("a"), Refresh("card"));
        await Place.ReopenAsync();

        Assert.Equal(["a", "card"], await TakeAsync());
    }

    [Fact]
    public async Task is_not_given_to_two_who_ask_at_once()
    {
        await PutAsync([.. Enumerable.Range(1, 50).Select(number => Line($"k{number}", $"group-{number}"))]);
        var other = Place.PortsOfAnotherProcess(Home).Outbox;
        var taken = await Task.WhenAll(
            Task.Run(() => Outbox.TakeAsync(Now, Lease, 100, Cancel), Cancel),
            Task.Run(() => other.TakeAsync(Now, Lease, 100, Cancel), Cancel));

        Assert.Equal(50, taken.SelectMany(rows => rows).Select(row => row.Number).Distinct().Count());
        Assert.Equal(50, taken.Sum(rows => rows.Count));
    }

    [Fact]
    public async Task of_one_district_is_never_sent_by_another()
    {
        var other = Place.PortsOf("other").Outbox;
        await PutAsync(Line("a"));

        Assert.Null(await other.NextAsync(Cancel));
        Assert.Empty(await other.TakeAsync(Now, Lease, 10, Cancel));
        Assert.Empty(await other.OfAlertsAsync([First], Cancel));
        await other.PutAsync([Line("a")], null, Cancel);
        Assert.Single(await other.TakeAsync(Now, Lease, 10, Cancel));

        var row = (await Outbox.TakeAsync(Now, Lease, 10, Cancel)).Single();
        await other.SettleAsync(row, WentOut, Cancel);
        Assert.Null((await Outbox.OfAlertsAsync([First], Cancel)).Single().Outcome);
    }

    private async Task SettleAsync(IReadOnlyList<Waiting> taken, string expected)
    {
        Assert.Equal([expected], taken.Select(row => row.Telling.Key));
        await Outbox.SettleAsync(taken.Single(), WentOut, Cancel);
    }

    private Task PutAsync(params Telling[] tellings) => Outbox.PutAsync(tellings, null, Cancel);

    private Task<IReadOnlyList<string>> TakeAsync() => TakeAsync(Now);

    private async Task<IReadOnlyList<string>> TakeAsync(DateTimeOffset now) =>
        [.. (await Outbox.TakeAsync(now, Lease, 10, Cancel)).Select(row => row.Telling.Key)];
}
