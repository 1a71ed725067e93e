using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class AlertStoreContract(IStorePlace place) : StoreContract(place)
{
    private IAlertStore Alerts => Place.PortsOf(Home).Alerts;

    [Fact]
    public async Task knows_nothing_of_an_alert_that_was_never_posted()
    {
        var history = await Alerts.ReadAsync(First, Cancel);

        Assert.Equal(First, history.Id);
        Assert.Empty(history.Rows);
        Assert.Null(history.Now);
        Assert.Equal("", history.LastHash);
        Assert.Equal(0, await Alerts.LastCounterAsync(Day, Cancel));
    }

    [Fact]
    public async Task gives_back_what_was_written_row_by_row_in_order()
    {
        await PostAsync(First);
        await AcknowledgeAsync(First, 2);
        var history = await Alerts.ReadAsync(First, Cancel);

        Assert.Equal([1, 2], history.Rows.Select(row => row.Number));
        Assert.Equal(Posted, history.Rows[0].Events.Single());
        Assert.Equal(AcknowledgedRow(2).Events.Single(), history.Rows[1].Events.Single());
        Assert.Equal(Morning.AddMinutes(2), history.Rows[1].RecordedAt);
        Assert.NotNull(history.Now);
    }

    [Fact]
    public async Task binds_each_row_to_the_one_before()
    {
        await PostAsync(First);
        var one = (await Alerts.ReadAsync(First, Cancel)).LastHash;
        await AcknowledgeAsync(First, 2);
        var two = (await Alerts.ReadAsync(First, Cancel)).LastHash;

        Assert.Equal(64, one.Length);
        Assert.NotEqual(one, two);
        Assert.Empty(await Alerts.BrokenRowsAsync(Cancel));
    }

    [Fact]
    public async Task writes_several_rows_of_one_append_in_one_chain()
    {
        Assert.True(await Alerts.AppendAsync(AlertHistory.None(First), [PostedRow, AcknowledgedRow(2), AcknowledgedRow(3)], Planned, Cancel));
        await AcknowledgeAsync(First, 4);

        Assert.Equal(4, (await Alerts.ReadAsync(First, Cancel)).Rows.Count);
        Assert.Empty(await Alerts.BrokenRowsAsync(Cancel));
    }

    [Fact]
    public async Task refuses_a_row_whose_number_is_there_and_writes_nothing_of_it()
    {
        var seen = AlertHistory.None(First);
        await Alerts.AppendAsync(seen, [PostedRow], Planned, Cancel);
        var before = await Place.CountRowsAsync();

        Assert.False(await Alerts.AppendAsync(seen, [PostedRow, AcknowledgedRow(2)], Planned with { Next = null, Open = false }, Cancel));
        Assert.Equal(before, await Place.CountRowsAsync());
        Assert.Single((await Alerts.ReadAsync(First, Cancel)).Rows);
        Assert.Single(await Alerts.ReadOpenAsync(Cancel));
        Assert.Equal(Morning, await Place.PortsOf(Home).Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task does_not_take_a_row_that_leaves_a_gap()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Alerts.AppendAsync(AlertHistory.None(First), [AcknowledgedRow(2)], Planned, Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Alerts.AppendAsync(AlertHistory.None(First), [], Planned, Cancel));
    }

    [Fact]
    public async Task lets_only_one_of_two_processes_be_first_with_a_row()
    {
        var other = Place.PortsOfAnotherProcess(Home).Alerts;
        for (var row = 1; row <= 20; row++)
        {
            var seen = await Alerts.ReadAsync(First, Cancel);
            AlertRow[] rows = [row == 1 ? PostedRow : AcknowledgedRow(row)];
            var raced = await Task.WhenAll(
                Task.Run(() => Alerts.AppendAsync(seen, rows, Planned, Cancel), Cancel),
                Task.Run(() => other.AppendAsync(seen, rows, Planned, Cancel), Cancel));

            Assert.Single(raced, won => won);
        }

        Assert.Equal(20, (await Alerts.ReadAsync(First, Cancel)).Rows.Count);
        Assert.Empty(await Alerts.BrokenRowsAsync(Cancel));
    }

    [Fact]
    public async Task takes_many_appends_to_different_alerts_at_once()
    {
        var ids = Enumerable.Range(1, 200).Select(counter => AlertId.Of(Day, counter)).ToList();
        var written = await Task.WhenAll(ids.Select(id => Task.Run(() => PostAsync(id), Cancel)));

        Assert.All(written, Assert.True);
        Assert.Equal(ids, (await Alerts.ReadDayAsync(Day, Cancel)).Select(history => history.Id));
        Assert.Equal(200, await Alerts.LastCounterAsync(Day, Cancel));
    }

    [Fact]
    public async Task reads_the_alerts_of_a_day_in_order_of_number_and_of_no_other_day()
    {
        var nextDay = new DutyDay(Day.Date.AddDays(1));
        foreach (var id in new[] { AlertId.Of(nextDay, 1), AlertId.Of(Day, 100), AlertId.Of(Day, 99), First })
            await PostAsync(id);

        Assert.Equal([First, AlertId.Of(Day, 99), AlertId.Of(Day, 100)], (await Alerts.ReadDayAsync(Day, Cancel)).Select(history => history.Id));
        Assert.Equal(1, await Alerts.LastCounterAsync(nextDay, Cancel));
    }

    [Fact]
    public async Task reads_the_alerts_of_a_span_of_days_in_order_with_its_first_and_last_day()
    {
        DutyDay DayAfter(int days) => new(Day.Date.AddDays(days));
        foreach (var id in new[] { AlertId.Of(DayAfter(2), 1), AlertId.Of(DayAfter(1), 2), AlertId.Of(DayAfter(-1), 1), AlertId.Of(DayAfter(1), 1), First })
            await PostAsync(id);

        Assert.Equal(
            [First, AlertId.Of(DayAfter(1), 1), AlertId.Of(DayAfter(1), 2)],
            (await Alerts.ReadSpanAsync(Day, DayAfter(1), Cancel)).Select(history => history.Id));
        Assert.Empty(await Alerts.ReadSpanAsync(DayAfter(1), Day, Cancel));
        Assert.Equal(5, (await Alerts.ReadSpanAsync(new DutyDay(DateOnly.MinValue), new DutyDay(DateOnly.MaxValue), Cancel)).Count);
    }

    [Fact]
    public async Task puts_alerts_that_have_ended_with_all_their_rows_and_calls_for_nothing()
    {
        Assert.True(await Alerts.PutEndedAsync([Ended(First, "past-1"), Ended(Second, "past-2")], Cancel));

        Assert.Equal([First, Second], (await Alerts.ReadDayAsync(Day, Cancel)).Select(history => history.Id));
        Assert.Equal(2, (await Alerts.ReadAsync(Second, Cancel)).Rows.Count);
        Assert.Empty(await Alerts.ReadOpenAsync(Cancel));
        Assert.Null(await Place.PortsOf(Home).Work.NextAsync(Cancel));
        Assert.Null(await Place.PortsOf(Home).Outbox.NextAsync(Room.Any, Cancel));
        Assert.Equal(First, await Alerts.FromSourceAsync("past-1", Cancel));
        Assert.Equal(2, await Alerts.LastCounterAsync(Day, Cancel));
        Assert.Empty(await Alerts.BrokenRowsAsync(Cancel));
    }

    [Theory]
    [InlineData(1, "past-1")]
    [InlineData(3, "draft-1")]
    public async Task puts_none_of_them_where_one_number_or_source_is_there(int counter, string source)
    {
        await Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned with { Source = "draft-1" }, Cancel);
        var before = await Place.CountRowsAsync();

        Assert.False(await Alerts.PutEndedAsync([Ended(Second, "past-2"), Ended(AlertId.Of(Day, counter), source)], Cancel));
        Assert.Equal(before, await Place.CountRowsAsync());
        Assert.Null((await Alerts.ReadAsync(Second, Cancel)).Now);
    }

    [Fact]
    public async Task reads_what_is_open_oldest_first_and_leaves_out_what_ended()
    {
        var dayBefore = AlertId.Of(new DutyDay(Day.Date.AddDays(-1)), 5);
        foreach (var id in new[] { Second, First, dayBefore })
            await PostAsync(id);
        var seen = await Alerts.ReadAsync(First, Cancel);
        await Alerts.AppendAsync(seen, [Row(2, new AlertClosed(Morning, Officer))], Planned with { Open = false }, Cancel);

        Assert.Equal([dayBefore, Second], (await Alerts.ReadOpenAsync(Cancel)).Select(history => history.Id));
    }

    [Fact]
    public async Task posts_once_from_one_source()
    {
        var from = Planned with { Source = "draft-1" };
        Assert.True(await Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], from, Cancel));
        var before = await Place.CountRowsAsync();

        Assert.False(await Alerts.AppendAsync(AlertHistory.None(Second), [PostedRow], from, Cancel));
        Assert.Equal(before, await Place.CountRowsAsync());
        Assert.Equal(First, await Alerts.FromSourceAsync("draft-1", Cancel));
        Assert.Null(await Alerts.FromSourceAsync("draft-2", Cancel));
    }

    [Fact]
    public async Task remembers_its_source_when_more_happened()
    {
        await Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned with { Source = "draft-1" }, Cancel);
        await AcknowledgeAsync(First, 2);

        Assert.Equal(First, await Alerts.FromSourceAsync("draft-1", Cancel));
    }

    [Fact]
    public async Task plans_one_deadline_and_one_telling_for_an_alert_however_often_it_changes()
    {
        await PostAsync(First);
        var seen = await Alerts.ReadAsync(First, Cancel);
        await Alerts.AppendAsync(seen, [AcknowledgedRow(2)], new AlertWork(Morning.AddMinutes(30), 2, true, Morning.AddMinutes(2)), Cancel);

        var work = await Place.PortsOf(Home).Work.LeaseAsync(Morning.AddHours(1), TimeSpan.FromMinutes(1), 10, Cancel);
        Assert.Equal([(WorkKind.Tell, Morning.AddMinutes(2), 1), (WorkKind.CheckDeadline, Morning.AddMinutes(30), 0)], work.Select(row => (row.Kind, row.DueAt, row.From)));
        Assert.All(work, row => Assert.Equal(First.Value, row.Subject));
    }

    [Fact]
    public async Task takes_the_deadline_away_where_nothing_falls_due_any_more()
    {
        await PostAsync(First);
        var seen = await Alerts.ReadAsync(First, Cancel);
        await Alerts.AppendAsync(seen, [AcknowledgedRow(2)], Planned with { Next = null }, Cancel);

        var work = await Place.PortsOf(Home).Work.LeaseAsync(Morning.AddHours(1), TimeSpan.FromMinutes(1), 10, Cancel);
        Assert.Equal(WorkKind.Tell, work.Single().Kind);
    }

    [Fact]
    public async Task writes_fewer_than_ten_rows_for_a_post_that_calls_60_units()
    {
        var before = await Place.CountRowsAsync();
        await Alerts.AppendAsync(AlertHistory.None(First), [Row(1, [Posted, .. Enumerable.Range(1, 60).Select(Called)])], Planned, Cancel);

        Assert.InRange(await Place.CountRowsAsync() - before, 1, 9);
        Assert.Equal(61, (await Alerts.ReadAsync(First, Cancel)).Rows.Single().Events.Count);
    }

    [Fact]
    public async Task finds_everything_after_it_was_opened_again()
    {
        await Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned with { Source = "draft-1" }, Cancel);
        await Place.ReopenAsync();

        Assert.Equal(Posted, (await Alerts.ReadAsync(First, Cancel)).Rows.Single().Events.Single());
        Assert.Equal(First, await Alerts.FromSourceAsync("draft-1", Cancel));
        Assert.Single(await Alerts.ReadOpenAsync(Cancel));
        await AcknowledgeAsync(First, 2);
        Assert.Empty(await Alerts.BrokenRowsAsync(Cancel));
    }

    [Fact]
    public async Task names_a_row_that_was_changed_behind_its_back()
    {
        await PostThreeRowsAsync(First);
        await PostThreeRowsAsync(Second);
        await Place.ChangeRowAsync(First, 2);

        Assert.Equal(["20210821-01 2"], await Alerts.BrokenRowsAsync(Cancel));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    public async Task names_the_place_where_a_row_is_missing(int lost, int named)
    {
        await PostThreeRowsAsync(First);
        await PostThreeRowsAsync(Second);
        await Place.LoseRowAsync(Second, lost);

        Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"20210821-02 {named}")], await Alerts.BrokenRowsAsync(Cancel));
    }

    [Fact]
    public async Task names_an_alert_that_lost_all_its_rows()
    {
        await PostAsync(First);
        await Place.LoseRowAsync(First, 1);

        Assert.Equal(["20210821-01 1"], await Alerts.BrokenRowsAsync(Cancel));
    }

    [Fact]
    public async Task never_shows_one_district_the_alerts_of_another()
    {
        var other = Place.PortsOf("other");
        await Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned with { Source = "draft-1" }, Cancel);

        Assert.Empty((await other.Alerts.ReadAsync(First, Cancel)).Rows);
        Assert.Empty(await other.Alerts.ReadOpenAsync(Cancel));
        Assert.Empty(await other.Alerts.ReadDayAsync(Day, Cancel));
        Assert.Equal(0, await other.Alerts.LastCounterAsync(Day, Cancel));
        Assert.Null(await other.Alerts.FromSourceAsync("draft-1", Cancel));
        Assert.Null(await other.Work.NextAsync(Cancel));
        Assert.True(await other.Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned with { Source = "draft-1" }, Cancel));
        await Place.ChangeRowAsync(First, 1);
        Assert.Single(await other.Alerts.BrokenRowsAsync(Cancel));
    }

    private static EndedAlert Ended(AlertId id, string source) => new(new AlertHistory(id, [PostedRow, Row(2, new AlertClosed(Morning, Officer))], "elsewhere"), source);

    private Task<bool> PostAsync(AlertId id) => Alerts.AppendAsync(AlertHistory.None(id), [PostedRow], Planned, Cancel);

    private async Task AcknowledgeAsync(AlertId id, int number) =>
        Assert.True(await Alerts.AppendAsync(await Alerts.ReadAsync(id, Cancel), [AcknowledgedRow(number)], Planned, Cancel));

    private Task<bool> PostThreeRowsAsync(AlertId id) =>
        Alerts.AppendAsync(AlertHistory.None(id), [PostedRow, AcknowledgedRow(2), AcknowledgedRow(3)], Planned, Cancel);
}
