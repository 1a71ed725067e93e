using DutyBot.Domain;
using DutyBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Tests.Sqlite;

public sealed class A_file_of_the_store : IAsyncDisposable
{
    private readonly SqlitePlace place = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task is_made_together_with_its_folder()
    {
        await using var database = SqliteDatabase.Open(place.ConnectionString);

        Assert.True(File.Exists(database.Path));
        Assert.True(Path.IsPathFullyQualified(database.Path));
        Assert.True(await database.AnswersAsync(Cancel));
    }

    [Fact]
    public async Task puts_every_commit_on_the_disk_and_lets_readers_read_beside_the_writer()
    {
        Assert.Equal("wal", await place.Database.WriteAsync(session => session.Value("pragma journal_mode"), Cancel));
        Assert.Equal(2L, await place.Database.WriteAsync(session => session.Value("pragma synchronous"), Cancel));
        Assert.Equal(1L, await place.Database.WriteAsync(session => session.Value("pragma foreign_keys"), Cancel));
        Assert.Equal(5000L, await place.Database.ReadAsync(session => session.Value("pragma busy_timeout"), Cancel));
        Assert.Equal(1L, await place.Database.ReadAsync(session => session.Value("pragma query_only"), Cancel));
    }

    [Fact]
    public async Task made_by_a_newer_program_is_refused_with_one_sentence()
    {
        await place.Database.WriteAsync(session => session.Execute("update schema_version set version = 99"), Cancel);
        await place.ReopenAsync();

        var refused = Assert.Throws<StoreUnavailableException>(() => SqliteDatabase.Open(place.ConnectionString));
        Assert.Contains("was made by a newer DutyBot (its shape is 99", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public async Task is_moved_forward_by_what_it_lacks_and_keeps_what_it_holds()
    {
        var made = SqliteDatabase.Open(place.ConnectionString, ["create table one (a text)"], alone: false);
        await made.WriteAsync(session => session.Execute("insert into one values ('kept')"), Cancel);
        await made.DisposeAsync();

        string[] newer = ["this script was run long ago", "create table two (b text)", "insert into two select a from one"];
        await using var moved = SqliteDatabase.Open(place.ConnectionString, newer, alone: false);
        Assert.Equal("kept", await moved.ReadAsync(session => session.Value("select b from two"), Cancel));
        Assert.Equal(3L, await moved.ReadAsync(session => session.Value("select version from schema_version"), Cancel));
    }

    [Fact]
    public async Task of_a_time_when_nobody_left_the_directory_keeps_everybody_in_it()
    {
        await using (var older = SqliteDatabase.Open(place.ConnectionString, [.. Migrations.All.Take(4)], alone: false))
            await older.WriteAsync(
                session =>
                {
                    session.Execute("insert into directory_info (district, name, version, is_demo) values ('main', 'Qinglan', 1, 0)");
                    session.Execute("""insert into directory (district, kind, id, position, body, changed_in_chat) values ('main', 'place', 'HALL', 0, '{"id":"HALL","zh":"hall","en":"Hall","words":[],"reception":true}', null)""");
                    return true;
                },
                Cancel);

        await using var moved = SqliteDatabase.Open(place.ConnectionString, Migrations.All, alone: false);
        var directory = await new SqliteDistrict(moved, "main").ReadAsync(Cancel);
        Assert.Equal("hall", directory.ReceptionHall!.Zh);
        Assert.Empty(directory.Former.Places);
    }

    [Fact]
    public async Task stays_as_it_was_when_moving_it_forward_fails()
    {
        await SqliteDatabase.Open(place.ConnectionString, ["create table one (a text)"], alone: false).DisposeAsync();

        string[] broken = ["", "create table two (b text)", "no statement"];
        Assert.Throws<SqliteException>(() => SqliteDatabase.Open(place.ConnectionString, broken, alone: true));
        await using var again = SqliteDatabase.Open(place.ConnectionString, ["create table one (a text)"], alone: true);
        Assert.Equal(1L, await again.ReadAsync(session => session.Value("select version from schema_version"), Cancel));
        Assert.Null(await again.ReadAsync(session => session.Value("select name from sqlite_master where name = 'two'"), Cancel));
    }

    [Fact]
    public async Task is_held_by_one_bot_alone_until_that_is_closed()
    {
        var bot = SqliteDatabase.OpenForBot(place.ConnectionString);
        Assert.True(File.Exists(bot.Path + ".lock"));
        var refused = Assert.Throws<StoreUnavailableException>(() => SqliteDatabase.OpenForBot(place.ConnectionString));
        Assert.Contains("is in use by a running bot", refused.Message, StringComparison.Ordinal);

        await using (var beside = SqliteDatabase.Open(place.ConnectionString))
            Assert.True(await beside.AnswersAsync(Cancel));
        await bot.DisposeAsync();
        await using var next = SqliteDatabase.OpenForBot(place.ConnectionString);
        Assert.True(await next.AnswersAsync(Cancel));
    }

    [Fact]
    public async Task that_is_no_database_is_refused_with_one_sentence()
    {
        await SqliteDatabase.Open(place.ConnectionString).DisposeAsync();
        var path = new SqliteConnectionStringBuilder(place.ConnectionString).DataSource;
        await File.WriteAllTextAsync(path, new string('x', 5000), Cancel);

        var refused = Assert.Throws<StoreUnavailableException>(() => SqliteDatabase.OpenForBot(place.ConnectionString));
        Assert.Equal($"The store {path} cannot be used now: the file is damaged or no database.", refused.Message);
    }

    [Fact]
    public async Task that_cannot_lie_where_it_should_is_refused_with_one_sentence()
    {
        await SqliteDatabase.Open(place.ConnectionString).DisposeAsync();
        var file = new SqliteConnectionStringBuilder(place.ConnectionString).DataSource;
        var refused = Assert.Throws<StoreUnavailableException>(() => SqliteDatabase.OpenForBot($"Data Source={file}/below/dutybot.db"));

        Assert.EndsWith("cannot be used now: the file or its folder cannot be opened.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=:memory:")]
    public void must_be_named(string connectionString) =>
        Assert.StartsWith(
            "The connection string of the store names no file",
            Assert.Throws<StoreUnavailableException>(() => SqliteDatabase.Open(connectionString)).Message,
            StringComparison.Ordinal);
}
