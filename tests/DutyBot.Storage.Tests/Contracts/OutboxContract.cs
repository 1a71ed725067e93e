using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
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
        Assert.Null(await Outbox.NextAsync(Room.Any, Cancel));
    }

    [Fact]
    public async Task gives_several_rows_of_one_lane_together_in_order()
    {
        await PutAsync(Line("a"), Line("b"), Line("c"));
        var taken = await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel);

        Assert.Equal(["a", "b", "c"], taken.Select(row => row.Telling.Key));
        Assert.Equal(taken.Select(row => row.Number).Order(), taken.Select(row => row.Number));
        Assert.Equal(Line("a"), taken[0].Telling);
        Assert.All(taken, row => Assert.Equal(0, row.Attempts));
    }

    [Fact]
    public async Task gives_no_more_lanes_than_asked_for()
    {
        await PutAsync(Line("a"), Line("b", "group-b"), Line("c", "group-c"), Line("d"));

        Assert.Equal(["a", "b", "d"], (await Outbox.TakeAsync(Now, Lease, Room.Of(2), Cancel)).Select(row => row.Telling.Key));
    }

    [Fact]
    public async Task gives_so_few_rows_of_a_lane_that_their_lease_lasts()
    {
        await PutAsync([.. Enumerable.Range(1, IOutbox.MostOfALane + 3).Select(number => Line($"k{number}"))]);
        var taken = await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel);
        Assert.Equal(IOutbox.MostOfALane, taken.Count);

        foreach (var row in taken)
            await Outbox.SettleAsync(row, WentOut, Cancel);
        Assert.Equal(3, (await TakeAsync()).Count);
    }

    [Fact]
    public async Task gives_conversations_and_other_programs_only_where_there_is_room_for_each()
    {
        await PutAsync(ToProgram("event"), Line("call"));

        Assert.Empty(await Outbox.TakeAsync(Now, Lease, Room.Of(0), Cancel));
        Assert.Null(await Outbox.NextAsync(Room.Of(0), Cancel));
        Assert.Equal(["call"], (await Outbox.TakeAsync(Now, Lease, new Room(5, 0), Cancel)).Select(row => row.Telling.Key));
        Assert.Equal(Now + Lease, await Outbox.NextAsync(new Room(5, 0), Cancel));
        Assert.Equal(Morning, await Outbox.NextAsync(new Room(0, 5), Cancel));
        Assert.Equal(["event"], (await Outbox.TakeAsync(Now, Lease, new Room(0, 5), Cancel)).Select(row => row.Telling.Key));
    }

    [Fact]
    public async Task gives_first_the_lanes_in_which_something_is_said_anew()
    {
        await PutAsync(Refresh("card", "group-a"), Line("call", "group-b"));

        Assert.Equal(["call"], (await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel)).Select(row => row.Telling.Key));
        Assert.Equal(["card"], (await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel)).Select(row => row.Telling.Key));
    }

    [Fact]
    public async Task gives_what_is_said_anew_before_the_refreshes_of_its_lane_even_where_they_wait()
    {
        await PutAsync(Refresh("card"));
        await Outbox.PutOffAsync((await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single(), Now.AddMinutes(5), tried: false, Cancel);
        await PutAsync(Line("call"));

        Assert.Equal(["call"], await TakeAsync());
    }

    [Fact]
    public async Task keeps_one_lane_for_a_private_chat_and_for_the_person_whose_it_is()
    {
        await PutAsync(ToOfficer("before"));
        await Place.PortsOf(Home).Conversations.PutAsync(Chat, Cancel);
        await PutAsync(Line("here", Chat.Id.Value), ToOfficer("after"));

        var taken = await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel);
        Assert.Equal(["before", "here", "after"], taken.Select(row => row.Telling.Key));
        Assert.All(taken, row => Assert.Equal(new ToConversation(Chat.Id).Lane, row.Lane));
    }

    [Fact]
    public async Task goes_on_in_one_lane_when_a_private_chat_is_opened_while_a_row_is_being_sent()
    {
        await PutAsync(ToOfficer("a"), ToOfficer("b"));
        var taken = await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel);
        await Place.PortsOf(Home).Conversations.PutAsync(Chat, Cancel);
        await PutAsync(Line("here", Chat.Id.Value));
        Assert.Empty(await TakeAsync());

        await Outbox.PutOffAsync(taken[0], Now.AddSeconds(5), tried: true, Cancel);
        Assert.Empty(await TakeAsync());
        Assert.Equal(["a", "b", "here"], await TakeAsync(Now.AddSeconds(5)));
    }

    [Fact]
    public async Task gives_a_row_that_was_moved_in_the_lane_of_the_group_by_its_number()
    {
        await PutAsync(ToOfficer("mention"), Line("later"));
        await PutAsync(Line("elsewhere", "other-group"));
        var mention = (await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel)).Single();
        await Outbox.MoveAsync(mention, Hall, Cancel);

        var taken = await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel);
        Assert.Equal([("mention", 0), ("later", 0)], taken.Select(row => (row.Telling.Key, row.Attempts)));
        Assert.Equal(new ToConversation(Hall).Lane, taken[0].Lane);
        Assert.False(taken[0].MayHaveArrived);
    }

    [Fact]
    public async Task is_not_moved_by_one_whose_lease_has_ended_and_passed_on()
    {
        await PutAsync(ToOfficer("a"));
        var late = (await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single();
        await TakeAsync(Now + Lease);
        await Outbox.MoveAsync(late, Hall, Cancel);

        Assert.Equal(Now + Lease + Lease, await Outbox.NextAsync(Room.Any, Cancel));
    }

    [Fact]
    public async Task keeps_a_row_that_is_still_being_sent_from_being_taken_again()
    {
        await PutAsync(Line("a"));
        var slow = (await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single();
        await Outbox.RenewAsync([slow.Number], Now + Lease + Lease, Cancel);

        Assert.Empty(await TakeAsync(Now + Lease));
        Assert.True((await Outbox.TakeAsync(Now + Lease + Lease, Lease, Room.Of(10), Cancel)).Single().MayHaveArrived);
    }

    [Fact]
    public async Task leases_nothing_anew_that_was_given_back_or_settled_meanwhile()
    {
        await PutAsync(Line("a"), Line("b", "other-group"));
        var taken = await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel);
        await Outbox.SettleAsync(taken[0], WentOut, Cancel);
        await Outbox.PutOffAsync(taken[1], Now, tried: true, Cancel);
        await Outbox.RenewAsync([.. taken.Select(row => row.Number)], Now + Lease + Lease, Cancel);

        Assert.Equal(["b"], await TakeAsync());
    }

    [Fact]
    public async Task counts_no_attempt_where_nothing_was_sent()
    {
        await PutAsync(Line("a"));
        await Outbox.PutOffAsync((await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single(), Now.AddSeconds(1), tried: false, Cancel);

        Assert.Equal((0, false), (await Outbox.TakeAsync(Now.AddSeconds(1), Lease, Room.Of(10), Cancel)).Select(row => (row.Attempts, row.MayHaveArrived)).Single());
    }

    [Fact]
    public async Task plans_with_what_was_sent_that_older_copies_shrink()
    {
        await PutAsync(ToOfficer("ring"));
        await Outbox.SettleAsync((await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single(), WentOut with { Older = ["m1", "m2"] }, Cancel);

        var shrinks = await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel);
        Assert.Equal([new ShrinkCard("m1"), new ShrinkCard("m2")], shrinks.Select(row => row.Telling.Say));
        Assert.All(shrinks, row => Assert.Equal((new ToPerson(Officer), TellingKind.Refresh), (row.Telling.To, row.Telling.Kind)));
    }

    [Fact]
    public async Task gives_nothing_of_a_lane_while_one_of_its_rows_is_being_sent()
    {
        await PutAsync(Line("a"));
        var sending = (await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single();
        await PutAsync(Line("b"), Line("c", "other-group"));

        Assert.Equal(["c"], await TakeAsync());
        await Outbox.SettleAsync(sending, WentOut, Cancel);
        Assert.Equal(["b"], await TakeAsync());
    }

    [Fact]
    public async Task holds_a_lane_whose_first_row_must_still_wait()
    {
        await PutAsync(Line("a", due: 120), Line("b"), Line("c", "other-group"));
        await SettleAsync(await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel), "c");

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
        Assert.Equal(Morning.AddSeconds(120), await Outbox.NextAsync(Room.Any, Cancel));

        var sending = await Outbox.TakeAsync(Morning.AddSeconds(120), Lease, Room.Of(1), Cancel);
        Assert.Equal(Morning.AddSeconds(120) + Lease, await Outbox.NextAsync(Room.Any, Cancel));

        foreach (var row in sending)
            await Outbox.SettleAsync(row, WentOut, Cancel);
        Assert.Equal(Morning.AddSeconds(300), await Outbox.NextAsync(Room.Any, Cancel));
    }

    [Fact]
    public async Task says_a_thing_once_however_often_it_is_put()
    {
        await PutAsync(Line("a"), Line("b"));
        await PutAsync(Line("a"));
        var taken = await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel);
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
        var again = await Outbox.TakeAsync(Now + Lease, Lease, Room.Of(10), Cancel);
        Assert.Equal((1, true), (again.Single().Attempts, again.Single().MayHaveArrived));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task remembers_of_a_row_that_was_put_off_whether_it_may_have_arrived(bool mayHave)
    {
        await PutAsync(Line("a"));
        var row = (await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single();
        Assert.False(row.MayHaveArrived);
        await Outbox.PutOffAsync(row with { MayHaveArrived = mayHave }, Now.AddMinutes(5), tried: true, Cancel);

        var again = (await Outbox.TakeAsync(Now.AddMinutes(5), Lease, Room.Of(10), Cancel)).Single();
        Assert.Equal(mayHave, again.MayHaveArrived);
    }

    [Fact]
    public async Task holds_the_lane_for_a_row_that_was_put_off()
    {
        await PutAsync(Line("a"));
        var row = (await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single();
        await PutAsync(Line("b"), Line("c", "other-group"));
        await Outbox.PutOffAsync(row, Now.AddMinutes(5), tried: true, Cancel);
        await SettleAsync(await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel), "c");

        var again = await Outbox.TakeAsync(Now.AddMinutes(5), Lease, Room.Of(10), Cancel);
        Assert.Equal([("a", 1), ("b", 0)], again.Select(row => (row.Telling.Key, row.Attempts)));
    }

    [Fact]
    public async Task gives_back_what_was_taken_behind_a_row_that_was_put_off_as_never_tried()
    {
        await PutAsync(Line("a"), Line("b"));
        var taken = await Outbox.TakeAsync(Now, TimeSpan.FromHours(1), Room.Of(10), Cancel);
        await Outbox.PutOffAsync(taken[0], Now.AddMinutes(5), tried: true, Cancel);

        Assert.Empty(await TakeAsync());
        Assert.Equal(Now.AddMinutes(5), await Outbox.NextAsync(Room.Any, Cancel));
        var again = await Outbox.TakeAsync(Now.AddMinutes(5), Lease, Room.Of(10), Cancel);
        Assert.Equal([("a", 1), ("b", 0)], again.Select(row => (row.Telling.Key, row.Attempts)));
    }

    [Fact]
    public async Task counts_only_the_first_as_tried_when_a_sender_puts_off_all_it_has_left()
    {
        await PutAsync(Line("a"), Line("b"), Line("c"));
        foreach (var row in await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel))
            await Outbox.PutOffAsync(row, Now.AddMinutes(5), tried: true, Cancel);

        Assert.Equal(Now.AddMinutes(5), await Outbox.NextAsync(Room.Any, Cancel));
        var again = await Outbox.TakeAsync(Now.AddMinutes(5), Lease, Room.Of(10), Cancel);
        Assert.Equal([("a", 1), ("b", 0), ("c", 0)], again.Select(row => (row.Telling.Key, row.Attempts)));
    }

    [Fact]
    public async Task is_not_put_off_by_one_whose_lease_has_ended_and_passed_on()
    {
        await PutAsync(Line("a"));
        var late = (await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single();
        await TakeAsync(Now + Lease);
        await Outbox.PutOffAsync(late, Now.AddDays(1), tried: true, Cancel);

        Assert.Equal(Now + Lease + Lease, await Outbox.NextAsync(Room.Any, Cancel));
    }

    [Fact]
    public async Task says_what_became_of_everything_said_of_an_alert_refreshes_left_out()
    {
        await PutAsync(Line("a"), Refresh("card", "other-group"), Line("b", "group-c"), Line("d", due: 3600), Line("of another") with { Alert = Second });
        foreach (var row in await Outbox.TakeAsync(Now, Lease, Room.Of(3), Cancel))
            await Outbox.SettleAsync(row, row.Telling.Key == "a" ? WentOut : new Sent(Outcome.Failed, null, Now), Cancel);

        Assert.Equal(
            [new Told(Line("a"), Outcome.Sent, Route.Group, Now), new Told(Line("b", "group-c"), Outcome.Failed, null, Now), new Told(Line("d", due: 3600), null, null, null)],
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
        await Outbox.SettleAsync((await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel)).Single(), new Sent(outcome, route, Now), Cancel);

        var told = (await Outbox.OfAlertsAsync([First], Cancel)).Single();
        Assert.Equal((outcome, route), (told.Outcome, told.Route));
    }

    [Fact]
    public async Task keeps_what_was_written_down_first_when_a_row_is_settled_twice()
    {
        await PutAsync(Line("a"));
        var row = (await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel)).Single();
        await Outbox.SettleAsync(row, WentOut with { Shown = Card("m1") }, Cancel);
        await Outbox.SettleAsync(row, new Sent(Outcome.Failed, null, Now.AddMinutes(1), Card("m2")), Cancel);

        Assert.Equal(Outcome.Sent, (await Outbox.OfAlertsAsync([First], Cancel)).Single().Outcome);
        Assert.Equal(Card("m1"), await Place.PortsOf(Home).Cards.FindAsync(Hall, Card("m1").Slot, Cancel));
    }

    [Fact]
    public async Task keeps_the_card_that_was_shown_together_with_what_became_of_the_row()
    {
        await PutAsync(Line("a"));
        await Outbox.SettleAsync((await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel)).Single(), WentOut with { Shown = Card("m1") }, Cancel);

        Assert.Equal(Card("m1"), await Place.PortsOf(Home).Cards.OfMessageAsync(Hall, "m1", Cancel));
    }

    [Fact]
    public async Task leaves_a_card_where_a_newer_message_shows_it_when_an_edit_ends_late()
    {
        var cards = Place.PortsOf(Home).Cards;
        await cards.PutAsync(Card("m1"), Cancel);
        await SettleAsync("a", Card("m1") with { Content = "second" });
        Assert.Equal("second", (await cards.FindAsync(Hall, Card("m1").Slot, Cancel))!.Content);

        await cards.PutAsync(Card("m2"), Cancel);
        await SettleAsync("b", Card("m1") with { Content = "third" });
        Assert.Equal(Card("m2"), await cards.FindAsync(Hall, Card("m1").Slot, Cancel));

        async Task SettleAsync(string key, ShownCard edited)
        {
            await PutAsync(Line(key));
            await Outbox.SettleAsync((await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel)).Single(), WentOut with { Shown = edited, Edited = true }, Cancel);
        }
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

    [Theory]
    [InlineData(TellingKind.Call)]
    [InlineData(TellingKind.Ring)]
    [InlineData(TellingKind.Desk)]
    [InlineData(TellingKind.GroupCard)]
    public async Task plans_with_the_failure_that_somebody_else_is_told(TellingKind kind)
    {
        await PutAsync(Line("a") with { Kind = kind });
        await SettleFirstAsync(Outcome.Failed);
        await Place.ReopenAsync();

        Assert.Equal((WorkKind.Reach, First.Value, Now), await PlannedAsync());
        Assert.Null(await PlannedAsync());
    }

    [Theory]
    [InlineData(TellingKind.GroupLine)]
    [InlineData(TellingKind.Answer)]
    [InlineData(TellingKind.Release)]
    public async Task plans_nothing_for_what_calls_nobody(TellingKind kind)
    {
        await PutAsync(Line("a") with { Kind = kind }, Refresh("b", "other-group"), Line("c", "third-group") with { Kind = TellingKind.Call, Alert = null });
        foreach (var row in await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel))
            await Outbox.SettleAsync(row, new Sent(Outcome.Failed, null, Now), Cancel);

        Assert.Null(await PlannedAsync());
    }

    [Fact]
    public async Task plans_a_look_after_whatever_gets_through_about_an_alert_of_which_something_has_failed()
    {
        await PutAsync(Line("a") with { Kind = TellingKind.Call }, Line("b") with { Kind = TellingKind.Call }, Line("c") with { Kind = TellingKind.Call });
        await SettleFirstAsync(Outcome.Sent);
        Assert.Null(await PlannedAsync());

        await SettleFirstAsync(Outcome.Failed);
        Assert.NotNull(await PlannedAsync());
        await SettleFirstAsync(Outcome.Sent);
        Assert.NotNull(await PlannedAsync());
    }

    [Fact]
    public async Task plans_nothing_for_a_failure_that_comes_after_the_row_was_settled()
    {
        await PutAsync(Line("a") with { Kind = TellingKind.Call });
        var row = (await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel)).Single();
        await Outbox.SettleAsync(row, WentOut, Cancel);
        await Outbox.SettleAsync(row, new Sent(Outcome.Failed, null, Now), Cancel);

        Assert.Null(await PlannedAsync());
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
            Task.Run(() => Outbox.TakeAsync(Now, Lease, Room.Of(100), Cancel), Cancel),
            Task.Run(() => other.TakeAsync(Now, Lease, Room.Of(100), Cancel), Cancel));

        Assert.Equal(50, taken.SelectMany(rows => rows).Select(row => row.Number).Distinct().Count());
        Assert.Equal(50, taken.Sum(rows => rows.Count));
    }

    [Fact]
    public async Task of_one_district_is_never_sent_by_another()
    {
        var other = Place.PortsOf("other").Outbox;
        await PutAsync(Line("a"));

        Assert.Null(await other.NextAsync(Room.Any, Cancel));
        Assert.Empty(await other.TakeAsync(Now, Lease, Room.Of(10), Cancel));
        Assert.Empty(await other.OfAlertsAsync([First], Cancel));
        await other.PutAsync([Line("a")], null, Cancel);
        Assert.Single(await other.TakeAsync(Now, Lease, Room.Of(10), Cancel));

        var row = (await Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single();
        await other.SettleAsync(row, WentOut, Cancel);
        Assert.Null((await Outbox.OfAlertsAsync([First], Cancel)).Single().Outcome);
    }

    private static Conversation Chat { get; } = new(new ConversationId("chat-o01-3"), "msteams", "https://smba.example/", "28:bot", null, IsGroup: false, Officer);

    private static Telling ToProgram(string key) => Line(key) with { To = new ToWebhook("archive", First), Kind = TellingKind.Webhook };

    private static Telling ToOfficer(string key) => Line(key) with { To = new ToPerson(Officer) };

    private async Task SettleFirstAsync(Outcome outcome)
    {
        var rows = await Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel);
        await Outbox.SettleAsync(rows[0], new Sent(outcome, outcome == Outcome.Failed ? null : Route.Private, Now), Cancel);
        foreach (var row in rows.Skip(1))
            await Outbox.PutOffAsync(row, Now, tried: false, Cancel);
    }

    /// <summary>The work that is planned, taken away.</summary>
    private async Task<(WorkKind Kind, string Subject, DateTimeOffset DueAt)?> PlannedAsync()
    {
        var work = Place.PortsOf(Home).Work;
        if (await work.LeaseAsync(Now, Lease, 10, Cancel) is not [var planned])
            return null;
        await work.DoneAsync(planned, Cancel);
        return (planned.Kind, planned.Subject, planned.DueAt);
    }

    private async Task SettleAsync(IReadOnlyList<Waiting> taken, string expected)
    {
        Assert.Equal([expected], taken.Select(row => row.Telling.Key));
        await Outbox.SettleAsync(taken.Single(), WentOut, Cancel);
    }

    private Task PutAsync(params Telling[] tellings) => Outbox.PutAsync(tellings, null, Cancel);

    private Task<IReadOnlyList<string>> TakeAsync() => TakeAsync(Now);

    private async Task<IReadOnlyList<string>> TakeAsync(DateTimeOffset now) =>
        [.. (await Outbox.TakeAsync(now, Lease, Room.Of(10), Cancel)).Select(row => row.Telling.Key)];
}
