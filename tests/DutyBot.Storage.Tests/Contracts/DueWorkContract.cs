using DutyBot.Domain.Alerts;
using DutyBot.Domain.Work;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class DueWorkContract(IStorePlace place) : StoreContract(place)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Later = Morning.AddMinutes(10);

    private IDueWork Work => Place.PortsOf(Home).Work;

    [Fact]
    public async Task has_no_next_moment_where_nothing_is_planned()
    {
        Assert.Null(await Work.NextAsync(Cancel));
        Assert.Empty(await Work.LeaseAsync(Later, Lease, 10, Cancel));
    }

    [Fact]
    public async Task says_the_earliest_moment_of_all()
    {
        await PlanAsync(First, Morning.AddMinutes(5));
        await PlanAsync(Second, Morning.AddMinutes(3));
        await TellAllAsync();

        Assert.Equal(Morning.AddMinutes(3), await Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task gives_what_is_due_oldest_first_and_no_more_than_asked_for()
    {
        await PlanAsync(First, Morning.AddMinutes(5));
        await PlanAsync(Second, Morning.AddMinutes(3));
        await TellAllAsync();

        Assert.Empty(await Work.LeaseAsync(Morning.AddMinutes(3).AddMilliseconds(-1), Lease, 10, Cancel));
        Assert.Equal([Second.Value], (await Work.LeaseAsync(Later, Lease, 1, Cancel)).Select(work => work.Subject));
        Assert.Equal([First.Value], (await Work.LeaseAsync(Later, Lease, 10, Cancel)).Select(work => work.Subject));
    }

    [Fact]
    public async Task is_due_at_its_very_moment_and_not_a_tick_before()
    {
        var oddMoment = Morning.AddMinutes(3).AddTicks(1);
        await PlanAsync(First, oddMoment);
        await TellAllAsync();

        Assert.Empty(await Work.LeaseAsync(oddMoment.AddTicks(-1), Lease, 10, Cancel));
        Assert.NotEmpty(await Work.LeaseAsync((await Work.NextAsync(Cancel))!.Value, Lease, 10, Cancel));
        Assert.True(await Work.NextAsync(Cancel) >= oddMoment);
    }

    [Fact]
    public async Task is_not_given_to_two_who_ask_at_once()
    {
        foreach (var counter in Enumerable.Range(1, 30))
            await PlanAsync(AlertId.Of(Day, counter), Morning);
        var other = Place.PortsOfAnotherProcess(Home).Work;

        var taken = await Task.WhenAll(
            Task.Run(() => Work.LeaseAsync(Later, Lease, 100, Cancel), Cancel),
            Task.Run(() => other.LeaseAsync(Later, Lease, 100, Cancel), Cancel));

        var all = taken.SelectMany(work => work).Select(work => (work.Kind, work.Subject)).ToList();
        Assert.Equal(60, all.Count);
        Assert.Equal(60, all.Distinct().Count());
    }

    [Fact]
    public async Task is_given_again_when_its_lease_has_ended()
    {
        await PlanAsync(First, Morning);
        await TellAllAsync();
        await Work.LeaseAsync(Morning, Lease, 10, Cancel);

        Assert.Equal(Morning + Lease, await Work.NextAsync(Cancel));
        Assert.Empty(await Work.LeaseAsync(Morning + Lease - TimeSpan.FromMilliseconds(1), Lease, 10, Cancel));
        Assert.Single(await Work.LeaseAsync(Morning + Lease, Lease, 10, Cancel));
    }

    [Fact]
    public async Task is_gone_when_done()
    {
        await PlanAsync(First, Morning);
        await TellAllAsync();
        var work = (await Work.LeaseAsync(Morning, Lease, 10, Cancel)).Single();
        await Work.DoneAsync(work, Cancel);

        Assert.Null(await Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task stays_when_it_was_changed_while_it_was_done()
    {
        await PlanAsync(First, Morning);
        await TellAllAsync();
        var work = (await Work.LeaseAsync(Morning, Lease, 10, Cancel)).Single();
        await PlanAgainAsync(First, Later);
        await TellAllAsync();
        await Work.DoneAsync(work, Cancel);

        Assert.Equal(Later, await Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task is_free_again_at_once_when_it_was_changed_under_a_lease()
    {
        await PlanAsync(First, Morning);
        await Work.LeaseAsync(Morning, TimeSpan.FromHours(5), 10, Cancel);
        await PlanAgainAsync(First, Later);

        Assert.Equal(2, (await Work.LeaseAsync(Later, Lease, 10, Cancel)).Count);
    }

    [Fact]
    public async Task stays_when_it_was_taken_away_and_planned_anew_meanwhile()
    {
        await PlanAsync(First, Morning);
        await TellAllAsync();
        var work = (await Work.LeaseAsync(Morning, Lease, 10, Cancel)).Single();
        await PlanAgainAsync(First, null);
        await PlanAgainAsync(First, Later);
        await TellAllAsync();
        await Work.DoneAsync(work, Cancel);
        await Work.PutOffAsync(work, Later.AddDays(1), Cancel);

        Assert.Equal(Later, await Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task is_not_marked_done_by_one_whose_lease_has_ended_and_passed_on()
    {
        await PlanAsync(First, Morning);
        await TellAllAsync();
        var late = (await Work.LeaseAsync(Morning, Lease, 10, Cancel)).Single();
        var current = (await Work.LeaseAsync(Later, Lease, 10, Cancel)).Single();

        await Work.DoneAsync(late, Cancel);
        Assert.Equal(Later + Lease, await Work.NextAsync(Cancel));
        await Work.DoneAsync(current, Cancel);
        Assert.Null(await Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task waits_for_another_moment_when_it_was_put_off()
    {
        await PlanAsync(First, Morning);
        await TellAllAsync();
        var work = (await Work.LeaseAsync(Morning, Lease, 10, Cancel)).Single();
        await Work.PutOffAsync(work, Later, Cancel);

        Assert.Equal(Later, await Work.NextAsync(Cancel));
        Assert.Equal(Later, (await Work.LeaseAsync(Later, Lease, 10, Cancel)).Single().DueAt);
    }

    [Fact]
    public async Task is_not_put_off_when_it_was_changed_meanwhile()
    {
        await PlanAsync(First, Morning);
        await TellAllAsync();
        var work = (await Work.LeaseAsync(Morning, Lease, 10, Cancel)).Single();
        await PlanAgainAsync(First, Morning.AddMinutes(3));
        await TellAllAsync();
        await Work.PutOffAsync(work, Later, Cancel);

        Assert.Equal(Morning.AddMinutes(3), await Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task tells_from_the_first_row_that_was_not_told()
    {
        await PlanAsync(First, null);
        await PlanAgainAsync(First, null);
        Assert.Equal(1, (await Work.LeaseAsync(Later, Lease, 10, Cancel)).Single().From);

        await PlanAgainAsync(First, null);
        var all = (await Work.LeaseAsync(Later, Lease, 10, Cancel)).Single();
        Assert.Equal(1, all.From);

        await Work.DoneAsync(all, Cancel);
        await PlanAgainAsync(First, null);
        Assert.Equal(4, (await Work.LeaseAsync(Later, Lease, 10, Cancel)).Single().From);
    }

    [Fact]
    public async Task outlives_the_process()
    {
        await PlanAsync(First, Later);
        await TellAllAsync();
        await Place.ReopenAsync();

        Assert.Equal(Later, await Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task of_one_district_is_never_done_by_another()
    {
        await PlanAsync(First, Morning);
        var other = Place.PortsOf("other").Work;

        Assert.Null(await other.NextAsync(Cancel));
        Assert.Empty(await other.LeaseAsync(Later, Lease, 10, Cancel));
        foreach (var work in await Work.LeaseAsync(Later, Lease, 10, Cancel))
            await other.DoneAsync(work, Cancel);
        Assert.NotNull(await Work.NextAsync(Cancel));
    }

    private Task<bool> PlanAsync(AlertId id, DateTimeOffset? next) =>
        Place.PortsOf(Home).Alerts.AppendAsync(AlertHistory.None(id), [PostedRow], Planned with { Next = next }, Cancel);

    private async Task PlanAgainAsync(AlertId id, DateTimeOffset? next)
    {
        var seen = await Place.PortsOf(Home).Alerts.ReadAsync(id, Cancel);
        var number = seen.Rows.Count + 1;
        Assert.True(await Place.PortsOf(Home).Alerts.AppendAsync(
            seen, [AcknowledgedRow(number)], Planned with { Next = next, TellFrom = number }, Cancel));
    }

    // Most facts are about the deadline alone, and every append also plans to tell people.
    private async Task TellAllAsync()
    {
        foreach (var work in await Work.LeaseAsync(Morning, TimeSpan.Zero, 100, Cancel))
            if (work.Kind == WorkKind.Tell)
                await Work.DoneAsync(work, Cancel);
    }
}
