using DutyBot.Domain.Alerts;
using DutyBot.Storage.Sqlite;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Sqlite;

public sealed class A_copy_of_the_store
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_one_file_that_holds_what_the_store_holds()
    {
        await using var place = await CopyPlace.OpenAsync();
        var copy = place.Copies.Take(place.Below("copy.db"), replaces: false);

        Assert.Equal((place.Below("copy.db"), Migrations.All.Count), (copy.File, copy.Shape));
        Assert.Equal((1, 1), (copy.Tables["alert"], copy.Tables["alert_event"]));
        Assert.Equal(new FileInfo(copy.File).Length, copy.Bytes);
        Assert.Equal(["copy.db"], place.Files);
        await using var opened = SqliteDatabase.Open($"Data Source={copy.File}");
        Assert.Equal(First, Assert.Single(await new SqliteAlertStore(opened, CopyPlace.Home).ReadOpenAsync(Cancel)).Id);
    }

    [Fact]
    public async Task is_of_one_moment_though_the_bot_goes_on_writing()
    {
        await using var place = await CopyPlace.OpenAsync();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(
            async () =>
            {
                for (var number = 2; !stop.IsCancellationRequested; number++)
                    await place.Ports.Alerts.AppendAsync(await place.Ports.Alerts.ReadAsync(First, Cancel), [AcknowledgedRow(number)], Planned, Cancel);
            },
            Cancel);
        var taken = Enumerable.Range(1, 12).Select(nth => place.Copies.Take(place.Below($"copy{nth}.db"), replaces: false)).ToList();
        await stop.CancelAsync();
        await writing;

        Assert.Equal(taken.Select(copy => copy.Tables["alert_event"]).Order(), taken.Select(copy => copy.Tables["alert_event"]));
        Assert.Empty(await place.Ports.Alerts.BrokenRowsAsync(Cancel));
    }

    [Fact]
    public async Task replaces_a_file_only_where_it_may()
    {
        await using var place = await CopyPlace.OpenAsync();
        await File.WriteAllTextAsync(place.Below("copy.db"), "something else", Cancel);
        Assert.Equal($"{place.Below("copy.db")} is there already: take another name, or --force.", CopyPlace.Refused(() => place.Copies.Take(place.Below("copy.db"), replaces: false)));
        Assert.Equal("something else", await File.ReadAllTextAsync(place.Below("copy.db"), Cancel));

        Assert.Equal(1, place.Copies.Take(place.Below("copy.db"), replaces: true).Tables["alert"]);
        Assert.Equal(["copy.db"], place.Files);
    }

    [Fact]
    public async Task lies_neither_in_the_store_nor_where_no_file_can_lie()
    {
        await using var place = await CopyPlace.OpenAsync();
        foreach (var own in new[] { place.Store, place.Store + "-wal", Path.Combine(Path.GetDirectoryName(place.Store)!, "..", "data", "dutybot.db") })
            Assert.EndsWith("is the store itself: name another file.", CopyPlace.Refused(() => place.Copies.Take(own, replaces: true)), StringComparison.Ordinal);
        File.CreateSymbolicLink(place.Below("link.db"), place.Store);
        Assert.EndsWith("is the store itself: name another file.", CopyPlace.Refused(() => place.Copies.Take(place.Below("link.db"), replaces: true)), StringComparison.Ordinal);
        Assert.EndsWith("is a folder: name a file.", CopyPlace.Refused(() => place.Copies.Take(Path.GetDirectoryName(place.Below("x"))!, replaces: true)), StringComparison.Ordinal);
        Assert.StartsWith("There is no folder ", CopyPlace.Refused(() => place.Copies.Take(Path.Combine(place.Below("none"), "copy.db"), replaces: false)), StringComparison.Ordinal);
        Assert.StartsWith("There is no store ", CopyPlace.Refused(() => new SqliteCopies($"Data Source={place.Below("no.db")}").Take(place.Below("copy.db"), replaces: false)), StringComparison.Ordinal);
        Assert.Equal(["link.db"], place.Files);
        Assert.Equal(First, Assert.Single(await place.Ports.Alerts.ReadOpenAsync(Cancel)).Id);
    }

    [Fact]
    public async Task leaves_no_half_file_where_none_can_be_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no folder that takes no file from anybody.");
        await using var place = await CopyPlace.OpenAsync();
        Assert.StartsWith("The copy /proc/copy.db could not be written: ", CopyPlace.Refused(() => place.Copies.Take("/proc/copy.db", replaces: false)), StringComparison.Ordinal);
        Assert.False(File.Exists("/proc/copy.db.partial"));
    }

    [Fact]
    public async Task is_not_kept_of_a_store_whose_rows_another_hand_has_changed()
    {
        await using var place = await CopyPlace.OpenAsync();
        await place.Place.ChangeRowAsync(First, 1);
        Assert.Equal(
            $"{place.Store} holds alerts that were changed by another hand: row 20210821-01 1 does not follow from the row before.",
            CopyPlace.Refused(() => place.Copies.Take(place.Below("copy.db"), replaces: false)));
        Assert.Empty(place.Files);
    }

    [Fact]
    public async Task holds_no_trace_of_what_was_deleted()
    {
        await using var place = await CopyPlace.OpenAsync();
        await place.Place.Database.WriteAsync(session => session.Execute("insert into state (district, key, tag, body) values ('default', 'k', 't', 'words that must go')"), Cancel);
        await place.Place.Database.WriteAsync(session => session.Execute("delete from state"), Cancel);
        var copy = place.Copies.Take(place.Below("copy.db"), replaces: false);
        Assert.DoesNotContain("words that must go", await File.ReadAllTextAsync(copy.File, System.Text.Encoding.Latin1, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_an_older_shape_is_taken_as_it_is()
    {
        await using var place = await CopyPlace.OpenAsync();
        await using (var old = SqliteDatabase.Open($"Data Source={place.Below("old.db")}", [.. Migrations.All.Take(2)], alone: false))
            Assert.True(await old.AnswersAsync(Cancel));
        Assert.Equal(2, new SqliteCopies($"Data Source={place.Below("old.db")}").Take(place.Below("copy.db"), replaces: false).Shape);
    }
}
