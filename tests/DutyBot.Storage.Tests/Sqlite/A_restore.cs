using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Sqlite;

public sealed class A_restore
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task puts_the_copy_in_the_stores_place_and_keeps_the_old_one_beside_it()
    {
        await using var place = await CopyPlace.OpenAsync();
        place.Copies.Take(place.Below("copy.db"), replaces: false);
        await place.Ports.Alerts.AppendAsync(await place.Ports.Alerts.ReadAsync(First, Cancel), [AcknowledgedRow(2)], Planned, Cancel);

        var kept = await place.RestoreAsync(place.Below("copy.db"));
        Assert.Equal(place.Store + ".before-restore-20261125-151100", kept);
        Assert.Single((await place.Ports.Alerts.ReadAsync(First, Cancel)).Rows);
        await using var old = SqliteDatabase.Open($"Data Source={kept}");
        Assert.Equal(2, (await new SqliteAlertStore(old, CopyPlace.Home).ReadAsync(First, Cancel)).Rows.Count);
        Assert.Equal(["copy.db"], place.Files);
    }

    [Fact]
    public async Task into_a_place_without_a_store_keeps_nothing()
    {
        await using var place = await CopyPlace.OpenAsync();
        place.Copies.Take(place.Below("copy.db"), replaces: false);
        using (var restore = new SqliteCopies($"Data Source={place.Below("new/dutybot.db")}").BeginRestore(place.Below("copy.db")))
            Assert.Null(restore.Finish("20261125-151100"));
        await using var made = SqliteDatabase.OpenForBot($"Data Source={place.Below("new/dutybot.db")}");
        Assert.Single(await new SqliteAlertStore(made, CopyPlace.Home).ReadOpenAsync(Cancel));
    }

    [Fact]
    public async Task is_refused_while_a_bot_has_the_store()
    {
        await using var place = await CopyPlace.OpenAsync();
        place.Copies.Take(place.Below("copy.db"), replaces: false);
        await using var bot = SqliteDatabase.OpenForBot(place.Place.ConnectionString);
        Assert.Contains("is in use by a running bot", Assert.Throws<StoreUnavailableException>(() => place.Copies.BeginRestore(place.Below("copy.db"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_what_is_no_whole_copy_leaves_the_store_as_it_was()
    {
        await using var place = await CopyPlace.OpenAsync();
        var copy = place.Copies.Take(place.Below("copy.db"), replaces: false);
        var bytes = await File.ReadAllBytesAsync(copy.File, Cancel);
        await File.WriteAllTextAsync(place.Below("words.db"), new string('x', 9000), Cancel);
        await File.WriteAllTextAsync(place.Below("empty.db"), "", Cancel);
        await File.WriteAllBytesAsync(place.Below("cut.db"), bytes[..(bytes.Length / 2)], Cancel);
        await File.WriteAllBytesAsync(place.Below("spoilt.db"), [.. bytes[..4096], .. Enumerable.Repeat((byte)7, bytes.Length - 4096)], Cancel);
        await RunAsync(place.Below("other.db"), "create table notes (words text)");
        await ChangedAsync("newer.db", "update schema_version set version = 99");
        await ChangedAsync("touched.db", "update alert_event set body = body || ' '");
        await ChangedAsync("lost.db", "pragma foreign_keys = off; delete from alert_event");

        var store = place.Store;
        await place.Place.ReopenAsync();
        Refused("words.db", "is no copy of a store: it is no SQLite database.");
        Refused("empty.db", "is no copy of a store: it is no SQLite database.");
        Refused("cut.db", "");
        Refused("spoilt.db", "");
        Refused("other.db", "is a database, but not one of DutyBot.");
        Refused("newer.db", "was made by a newer DutyBot (its shape is 99");
        Refused("touched.db", "changed by another hand: row 20210821-01 1");
        Refused("lost.db", "changed by another hand: row 20210821-01 1");
        Assert.Equal($"There is no file {place.Below("none.db")}.", CopyPlace.Refused(() => place.Copies.BeginRestore(place.Below("none.db"))));
        Assert.EndsWith(" is a folder: name a file.", CopyPlace.Refused(() => place.Copies.BeginRestore(Path.GetDirectoryName(store)!)), StringComparison.Ordinal);
        Assert.Equal($"{store} is the store itself.", CopyPlace.Refused(() => place.Copies.BeginRestore(store)));
        Assert.Single((await place.Ports.Alerts.ReadAsync(First, Cancel)).Rows);
        Assert.All(place.StoreFiles, file => Assert.True(file is "dutybot.db" or "dutybot.db-wal" or "dutybot.db-shm", file));

        async Task ChangedAsync(string name, string sql)
        {
            File.Copy(copy.File, place.Below(name));
            await RunAsync(place.Below(name), sql);
        }

        void Refused(string name, string why)
        {
            var sentence = CopyPlace.Refused(() => place.Copies.BeginRestore(place.Below(name)));
            Assert.StartsWith(place.Below(name), sentence, StringComparison.Ordinal);
            Assert.Contains(why, sentence, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', sentence);
        }
    }

    [Fact]
    public async Task that_is_not_finished_leaves_the_store_as_it_was()
    {
        await using var place = await CopyPlace.OpenAsync();
        place.Copies.Take(place.Below("copy.db"), replaces: false);
        await place.Ports.Alerts.AppendAsync(await place.Ports.Alerts.ReadAsync(First, Cancel), [AcknowledgedRow(2)], Planned, Cancel);
        _ = place.Store;
        await place.Place.ReopenAsync();
        place.Copies.BeginRestore(place.Below("copy.db")).Dispose();
        Assert.Equal(2, (await place.Ports.Alerts.ReadAsync(First, Cancel)).Rows.Count);
        Assert.DoesNotContain(place.StoreFiles, file => file.Contains("restor", StringComparison.Ordinal));
        await using var bot = SqliteDatabase.OpenForBot(place.Place.ConnectionString);
    }

    [Fact]
    public async Task replaces_a_store_that_is_damaged_and_keeps_it_with_its_log()
    {
        await using var place = await CopyPlace.OpenAsync();
        var store = place.Store;
        place.Copies.Take(place.Below("copy.db"), replaces: false);
        await place.Place.ReopenAsync();
        await File.WriteAllTextAsync(store, new string('x', 9000), Cancel);
        await File.WriteAllTextAsync(store + "-wal", "what it had not put in yet", Cancel);

        var kept = await RestoreAsync();
        Assert.Equal(new string('x', 9000), await File.ReadAllTextAsync(kept!, Cancel));
        Assert.Equal("what it had not put in yet", await File.ReadAllTextAsync(kept + "-wal", Cancel));
        Assert.Equal(First, Assert.Single(await place.Ports.Alerts.ReadOpenAsync(Cancel)).Id);

        Task<string?> RestoreAsync()
        {
            using var restore = place.Copies.BeginRestore(place.Below("copy.db"));
            return Task.FromResult(restore.Finish("20261125-151100"));
        }
    }

    [Fact]
    public async Task sends_what_must_arrive_again_marked_as_a_repeat_and_the_rest_not()
    {
        await using var place = await CopyPlace.OpenAsync();
        await place.Ports.Outbox.PutAsync(
            [
                Line("call", to: "a") with { Kind = TellingKind.Call },
                Line("line", to: "b"),
                Line("answer", to: "c") with { Kind = TellingKind.Answer },
                Refresh("card", to: "d"),
            ],
            null,
            Cancel);
        place.Copies.Take(place.Below("copy.db"), replaces: false);
        await place.RestoreAsync(place.Below("copy.db"));

        var taken = await place.Ports.Outbox.TakeAsync(Morning.AddDays(1), TimeSpan.FromMinutes(1), Room.Of(10), Cancel);
        Assert.Equal([("call", true), ("card", false)], taken.Select(row => (row.Telling.Key, row.MayHaveArrived)));
        Assert.Equal([null, Outcome.Joined, Outcome.Joined], (await place.Ports.Outbox.OfAlertsAsync([First], Cancel)).Select(told => told.Outcome));
    }

    [Fact]
    public async Task edits_each_card_once_more_because_nobody_knows_what_it_shows_now()
    {
        await using var place = await CopyPlace.OpenAsync();
        await place.Ports.Cards.PutAsync(Card("m1"), Cancel);
        place.Copies.Take(place.Below("copy.db"), replaces: false);
        await place.RestoreAsync(place.Below("copy.db"));
        Assert.Equal(("m1", ""), (await place.Ports.Cards.FindAsync(Hall, "alert:20210821-01", Cancel)) is { } card ? (card.MessageId, card.Content) : default);
    }

    [Fact]
    public async Task gives_no_number_again_that_was_given_since_the_copy()
    {
        await using var place = await CopyPlace.OpenAsync();
        place.Copies.Take(place.Below("copy.db"), replaces: false);
        await place.Ports.Alerts.AppendAsync(AlertHistory.None(Second), [PostedRow], Planned with { Source = "draft-2" }, Cancel);
        await place.RestoreAsync(place.Below("copy.db"));
        Assert.Null((await place.Ports.Alerts.ReadAsync(Second, Cancel)).Now);
        Assert.Equal(2, await place.Ports.Alerts.LastCounterAsync(Day, Cancel));

        // A second restore still knows it.
        await place.RestoreAsync(place.Below("copy.db"), "20261125-151200");
        Assert.Equal(2, await place.Ports.Alerts.LastCounterAsync(Day, Cancel));
    }

    [Fact]
    public async Task moves_a_copy_of_an_older_shape_forward()
    {
        await using var place = await CopyPlace.OpenAsync();
        await using (var old = SqliteDatabase.Open($"Data Source={place.Below("old.db")}", [.. Migrations.All.Take(2)], alone: false))
            Assert.True(await old.AnswersAsync(Cancel));
        using (var restore = new SqliteCopies($"Data Source={place.Below("new.db")}").BeginRestore(place.Below("old.db")))
        {
            Assert.Equal(Migrations.All.Count, restore.Copy.Shape);
            restore.Finish("20261125-151100");
        }

        await using var opened = SqliteDatabase.OpenToRead($"Data Source={place.Below("new.db")}");
        Assert.Equal(0L, await opened.ReadAsync(session => session.Value("select count(*) from deletion"), Cancel));
    }

    private static async Task RunAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
