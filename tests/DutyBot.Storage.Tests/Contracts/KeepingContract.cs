using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class KeepingContract(IStorePlace place) : StoreContract(place)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly Retention Kept = new(TimeSpan.FromDays(365), TimeSpan.FromDays(30));

    private static readonly AnswerOffered Offered = new(Morning, "offer-1", "29:stranger", "entra-stranger", "Strange Name", Bailu, Arrives: false);

    private Ports Ports => Place.PortsOf(Home);

    [Fact]
    public async Task plans_its_night_once_however_many_ask()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(nth => (nth % 2 == 0 ? Ports : Place.PortsOfAnotherProcess(Home)).Keeping.PlanAsync(Morning.AddHours(nth + 1), Cancel)));
        var work = Assert.Single(await Ports.Work.LeaseAsync(Morning.AddDays(1), TimeSpan.FromMinutes(1), 10, Cancel));
        Assert.Equal(WorkKind.Purge, work.Kind);
        await Ports.Work.PutOffAsync(work, Morning.AddDays(2), Cancel);
        await Ports.Keeping.PlanAsync(Morning.AddDays(3), Cancel);
        Assert.Equal(Morning.AddDays(2), await Ports.Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task does_not_wait_for_a_night_that_a_clock_far_ahead_has_planned()
    {
        await Ports.Keeping.PlanAsync(Morning.AddDays(366), Cancel);
        await Ports.Keeping.PlanAsync(Morning.AddDays(1), Cancel);
        Assert.Equal(Morning.AddDays(1), await Ports.Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task lets_an_alert_go_with_everything_about_it_when_its_time_has_passed_and_leaves_the_others_whole()
    {
        await EndedAsync(First, Ports);
        await EndedAsync(Second, Ports, at: Morning.AddDays(3));
        await EndedAsync(First, Place.PortsOf("north"));
        await Ports.Outbox.PutAsync([Line("one"), Line("two") with { Alert = Second }], null, Cancel);
        await SettleAllAsync();
        await Ports.Cards.PutAsync(Card("m1"), Cancel);
        await Ports.Cards.PutAsync(Card("m2", ShowAlert.SlotOfLine(First, "00:10:00")), Cancel);
        await Ports.Cards.PutAsync(Card("m3", "alert:20210821-011"), Cancel);

        var purged = await Desk().StepAsync(Morning.AddDays(366), Cancel);
        Assert.Equal((1, false), (purged.Counts[Perishable.Alerts], purged.More));
        Assert.Null((await Ports.Alerts.ReadAsync(First, Cancel)).Now);
        Assert.NotNull((await Ports.Alerts.ReadAsync(Second, Cancel)).Now);
        Assert.NotNull((await Place.PortsOf("north").Alerts.ReadAsync(First, Cancel)).Now);
        Assert.Equal("two", Assert.Single(await Ports.Outbox.OfAlertsAsync([First, Second], Cancel)).Telling.Key);
        Assert.Null(await Ports.Cards.FindAsync(Hall, "alert:20210821-01", Cancel));
        Assert.Empty(await Ports.Alerts.BrokenRowsAsync(Cancel));
        Assert.Equal(1, (await Ports.Keeping.DeletedAsync(Cancel)).Single(one => one.Kind == Perishable.Alerts).Rows);
        Assert.DoesNotContain(await Ports.Work.LeaseAsync(Morning.AddDays(366), TimeSpan.FromMinutes(1), 10, Cancel), work => work.Subject == First.Value);

        Assert.True((await Desk().StepAsync(Morning.AddDays(366), Cancel)).IsNothing);
    }

    [Fact]
    public async Task does_not_give_the_number_of_an_alert_that_is_gone_again()
    {
        await EndedAsync(First, Ports);
        await EndedAsync(Second, Ports);
        await Desk().StepAsync(Morning.AddDays(366), Cancel);
        Assert.Empty(await Ports.Alerts.ReadDayAsync(Day, Cancel));
        Assert.Equal(2, await Ports.Alerts.LastCounterAsync(Day, Cancel));
        Assert.Equal(0, await Place.PortsOf("north").Alerts.LastCounterAsync(Day, Cancel));
    }

    [Fact]
    public async Task leaves_an_alert_that_is_open_or_of_which_something_waits_to_be_sent()
    {
        await Ports.Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned with { Source = "a" }, Cancel);
        await EndedAsync(Second, Ports);
        await Ports.Outbox.PutAsync([Line("unsent") with { Alert = Second }], null, Cancel);

        Assert.Equal(0, (await Desk().FindAsync(Morning.AddYears(20), Cancel)).Counts[Perishable.Alerts]);
        Assert.Equal(0, (await Desk().StepAsync(Morning.AddYears(20), Cancel)).Counts[Perishable.Alerts]);
        await SettleAllAsync();
        Assert.Equal(1, (await Desk().StepAsync(Morning.AddYears(20), Cancel)).Counts[Perishable.Alerts]);
        Assert.NotNull((await Ports.Alerts.ReadAsync(First, Cancel)).Now);
    }

    [Fact]
    public async Task leaves_an_alert_that_changes_while_it_is_looked_at()
    {
        var seen = await EndedAsync(First, Ports);
        await Ports.Alerts.AppendAsync(seen, [Row(3, new AlertReopened(Morning.AddHours(2), Officer))], Planned, Cancel);
        Assert.False(await Ports.Keeping.DeleteAsync(seen, Day, Cancel));
        Assert.False(await Ports.Keeping.TakeNamesAsync(seen, [], Day, Cancel));
        Assert.Equal(3, (await Ports.Alerts.ReadAsync(First, Cancel)).Rows.Count);
    }

    [Fact]
    public async Task goes_in_small_steps_that_end()
    {
        for (var number = 1; number <= 45; number++)
            await EndedAsync(AlertId.Of(Day, number), Ports);
        Assert.Equal(45, (await Desk().FindAsync(Morning.AddDays(400), Cancel)).Counts[Perishable.Alerts]);
        List<int> steps = [];
        Purged step;
        do
            steps.Add((step = await Desk().StepAsync(Morning.AddDays(400), Cancel)).Counts[Perishable.Alerts]);
        while (step.More);
        Assert.Equal([20, 20, 5], steps);
        Assert.Equal(45, (await Ports.Keeping.DeletedAsync(Cancel)).Single(one => one.Kind == Perishable.Alerts).Rows);
    }

    [Fact]
    public async Task takes_names_of_people_nobody_knew_out_of_an_ended_alert_whose_chain_holds()
    {
        await EndedAsync(First, Ports, Offered);
        await Ports.Alerts.AppendAsync(AlertHistory.None(Second), [Row(1, Posted, Offered)], Planned with { Source = "b" }, Cancel);
        Assert.Equal(0, (await Desk().StepAsync(Morning.AddDays(29), Cancel)).Counts[Perishable.Names]);
        Assert.Equal(1, (await Desk().FindAsync(Morning.AddDays(31), Cancel)).Counts[Perishable.Names]);
        Assert.Equal(1, (await Desk().StepAsync(Morning.AddDays(31), Cancel)).Counts[Perishable.Names]);

        var nameless = Assert.Single((await Ports.Alerts.ReadAsync(First, Cancel)).Now!.Offers);
        Assert.Equal(("", null, "", Bailu), (nameless.Account, nameless.AadObjectId, nameless.ShownAs, nameless.Unit));
        Assert.Equal("Strange Name", Assert.Single((await Ports.Alerts.ReadAsync(Second, Cancel)).Now!.Offers).ShownAs);
        Assert.Empty(await Ports.Alerts.BrokenRowsAsync(Cancel));
        Assert.True((await Desk().StepAsync(Morning.AddDays(31), Cancel)).IsNothing);

        // What is written behind it follows from it, and what another hand does to it shows.
        Assert.True(await Ports.Alerts.AppendAsync(await Ports.Alerts.ReadAsync(First, Cancel), [Row(3, new CloseAsked(Morning, Officer))], Planned with { Open = false }, Cancel));
        Assert.Empty(await Ports.Alerts.BrokenRowsAsync(Cancel));
        await Place.ChangeRowAsync(First, 1);
        Assert.Equal(["20210821-01 1"], await Ports.Alerts.BrokenRowsAsync(Cancel));
    }

    [Fact]
    public async Task lets_rows_go_by_age_and_leaves_what_is_open()
    {
        await Ports.Outbox.PutAsync([Line("of-alert"), Line("answer") with { Alert = null }, Line("ready") with { Say = new Ready("words", null, null) }, Line("unsent", to: "elsewhere") with { Alert = null }], null, Cancel);
        foreach (var row in (await Ports.Outbox.TakeAsync(Morning.AddMinutes(1), TimeSpan.FromMinutes(1), Room.Of(10), Cancel)).Where(row => row.Telling.Key != "unsent"))
            await Ports.Outbox.SettleAsync(row, new Sent(Outcome.Sent, Route.Group, Morning), Cancel);
        await Ports.Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned, Cancel);
        foreach (var slot in new[] { "alert:20210821-01", "alert:20210821-02", "live", "draft", "notice:n1", "notice:n2", "post:r1", "post:r2" })
            await Ports.Cards.PutAsync(Card("m-" + slot, slot), Cancel);
        await Ports.Notices.SaveAsync(Notice("n1"), null, [], Cancel);
        await Ports.Notices.SaveAsync(Notice("n2") with { Status = NoticeStatus.NotNeeded }, null, [], Cancel);
        await Ports.Notices.PutDraftAsync(Draft("d1"), Cancel);
        await Ports.Notices.PutDraftAsync(Draft("d2") with { Author = new PersonId("O01-4"), At = Morning.AddDays(20) }, Cancel);
        await Ports.Posts.SaveAsync(new PostSaving([Request("r1"), Request("r2") with { Status = RequestStatus.Denied }], null, []), Cancel);

        Assert.True((await Desk().StepAsync(Morning.AddDays(29), Cancel)).IsNothing);
        Dictionary<Perishable, int> found = new()
        {
            [Perishable.Messages] = 2, [Perishable.Cards] = 4, [Perishable.Notices] = 1, [Perishable.Drafts] = 1, [Perishable.Requests] = 1,
        };
        Assert.Equal(found, (await Desk().FindAsync(Morning.AddDays(31), Cancel)).Counts.Where(one => one.Value > 0).ToDictionary());
        Assert.Equal(found, (await Desk().StepAsync(Morning.AddDays(31), Cancel)).Counts.Where(one => one.Value > 0).ToDictionary());

        Assert.Equal("of-alert", Assert.Single(await Ports.Outbox.OfAlertsAsync([First], Cancel)).Telling.Key);
        foreach (var slot in new[] { "alert:20210821-01", "live", "notice:n1", "post:r1" })
            Assert.NotNull(await Ports.Cards.FindAsync(Hall, slot, Cancel));
        Assert.NotNull(await Ports.Notices.FindAsync("n1", Cancel));
        Assert.Null(await Ports.Notices.FindAsync("n2", Cancel));
        Assert.Null(await Ports.Notices.DraftOfAsync(Officer, Cancel));
        Assert.NotNull(await Ports.Notices.DraftOfAsync(new PersonId("O01-4"), Cancel));
        Assert.NotNull(await Ports.Posts.FindAsync("r1", Cancel));
        Assert.Null(await Ports.Posts.FindAsync("r2", Cancel));
        Assert.Equal(
            found.Select(one => new Deleted(DutyDay.Of(Morning.AddDays(31), Zone), one.Key, one.Value)),
            (await Ports.Keeping.DeletedAsync(Cancel)).OrderBy(one => one.Kind));
    }

    [Fact]
    public async Task forgets_chat_and_accounts_of_whoever_has_been_gone_long_enough()
    {
        var (stays, left) = (Someone("T04-3", "29:stays"), Someone("T04-9", "29:left") with { GaveOver = [Bailu] });
        await Ports.Directory.ReplaceAsync(new District("Qinglan", [], [stays, left], [], []), isDemo: false, Cancel);
        await Ports.Conversations.PutAsync(Private("a", stays.Id), Cancel);
        await Ports.Conversations.PutAsync(Private("b", left.Id), Cancel);
        await Ports.Conversations.PutAsync(Private("c", stays.Id) with { Person = null }, Cancel);
        await Ports.Conversations.PutAsync(Group("hall"), Cancel);

        Assert.True((await Desk().StepAsync(Morning, Cancel)).IsNothing);
        Assert.True((await Desk().StepAsync(Morning.AddDays(29), Cancel)).IsNothing);
        Assert.Equal(2, (await Desk().FindAsync(Morning.AddDays(30), Cancel)).Counts[Perishable.Addresses]);
        Assert.Equal(2, (await Desk().StepAsync(Morning.AddDays(30), Cancel)).Counts[Perishable.Addresses]);
        Assert.Equal("a", Assert.Single(await Ports.Keeping.PrivateChatsAsync(Cancel)).Id.Value);
        Assert.NotNull(await Ports.Conversations.FindAsync(new ConversationId("hall"), Cancel));
        var directory = await Ports.Directory.ReadAsync(Cancel);
        Assert.Equal(("29:stays", null), (directory.Person(stays.Id)!.ChannelUserId, directory.Person(left.Id)!.ChannelUserId));
        Assert.Empty(await Ports.Directory.ChangedInChatAsync(Cancel));

        Assert.True((await Desk().StepAsync(Morning.AddDays(31), Cancel)).IsNothing);
        Assert.Equal(1, (await Desk().StepAsync(Morning.AddDays(365), Cancel)).Counts[Perishable.People]);
        Assert.Equal(("", Role.Liaison), ((await Ports.Directory.ReadAsync(Cancel)).Person(left.Id)!.Name, (await Ports.Directory.ReadAsync(Cancel)).Person(left.Id)!.Role));
        Assert.True((await Desk().StepAsync(Morning.AddDays(800), Cancel)).IsNothing);
    }

    [Fact]
    public async Task forgets_whoever_is_in_no_file_any_more_and_what_the_files_said_of_whoever_left_in_chat()
    {
        var (unfiled, left) = (Someone("T04-8", "29:unfiled"), Someone("T04-9", "29:left"));
        await Ports.Directory.ReplaceAsync(new District("Qinglan", [], [unfiled, left], [], []), isDemo: false, Cancel);
        await Ports.Directory.ImportAsync(new DirectoryImport(1, Morning, new District("Qinglan", [], [left], [], []), IsDemo: false, []), Cancel);
        await Ports.Directory.ChangeAsync(new DirectoryChange(2, Morning, [], [left with { GaveOver = [Bailu] }]), Cancel);
        Assert.Equal("29:left", Assert.Single(await Ports.Directory.ChangedInChatAsync(Cancel)).ImportedPerson!.ChannelUserId);

        await Desk().StepAsync(Morning, Cancel);
        Assert.Equal(2, (await Desk().StepAsync(Morning.AddDays(30), Cancel)).Counts[Perishable.Addresses]);
        Assert.Null(Assert.Single(await Ports.Directory.ChangedInChatAsync(Cancel)).ImportedPerson);
        Assert.Equal(2, (await Desk().StepAsync(Morning.AddDays(365), Cancel)).Counts[Perishable.People]);

        var directory = await Ports.Directory.ReadAsync(Cancel);
        Assert.Equal(("", ""), (directory.Person(unfiled.Id)!.Name, directory.Person(left.Id)!.Name));
        Assert.Null(directory.Here(unfiled.Id));
        Assert.True((await Desk().StepAsync(Morning.AddDays(800), Cancel)).IsNothing);
    }

    [Fact]
    public async Task forgets_nobody_of_a_directory_that_has_changed_meanwhile()
    {
        await Ports.Directory.ReplaceAsync(new District("Qinglan", [], [Someone("T04-3", "29:a")], [], []), isDemo: false, Cancel);
        var version = await Ports.Directory.VersionAsync(Cancel);
        await Ports.Directory.ReplaceAsync(new District("Qinglan", [], [Someone("T04-3", "29:b")], [], []), isDemo: false, Cancel);
        Assert.False(await Ports.Keeping.ForgetAsync(new Forgotten(version, [], [Someone("T04-3", "")], Perishable.Addresses, 1), Day, Cancel));
        Assert.Equal("29:b", (await Ports.Directory.ReadAsync(Cancel)).People[0].ChannelUserId);
        Assert.Empty(await Ports.Keeping.DeletedAsync(Cancel));
    }

    private PurgeDesk Desk() => new(Ports.Keeping, Ports.Directory, Kept, Zone);

    /// <summary>An alert posted at a moment and closed an hour later.</summary>
    private static async Task<AlertHistory> EndedAsync(AlertId id, Ports ports, AlertEvent? also = null, DateTimeOffset? at = null)
    {
        var moment = at ?? Morning;
        AlertEvent[] first = also is null ? [Posted with { At = moment }] : [Posted with { At = moment }, also];
        var work = new AlertWork(null, TellFrom: 1, Open: false, At: moment, Source: "draft-" + id);
        Assert.True(await ports.Alerts.AppendAsync(AlertHistory.None(id), [new AlertRow(1, moment, first), new AlertRow(2, moment.AddHours(1), [new AlertClosed(moment.AddHours(1), Officer)])], work, Cancel));
        return await ports.Alerts.ReadAsync(id, Cancel);
    }

    private async Task SettleAllAsync()
    {
        foreach (var row in await Ports.Outbox.TakeAsync(Morning.AddDays(300), TimeSpan.FromMinutes(1), Room.Of(100), Cancel))
            await Ports.Outbox.SettleAsync(row, new Sent(Outcome.Sent, Route.Group, Morning.AddDays(300)), Cancel);
    }

    private static Person Someone(string id, string account) => new(new PersonId(id), "Name " + id, "Name " + id, Bailu, [], Role.Liaison, account);
}
