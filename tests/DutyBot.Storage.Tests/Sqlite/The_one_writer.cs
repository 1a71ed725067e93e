using DutyBot.Domain;
using DutyBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Tests.Sqlite;

public sealed class The_one_writer : IAsyncDisposable
{
    private readonly SqlitePlace place = new("Default Timeout=1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SqliteDatabase Database => place.Database;

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task commits_what_has_gathered_in_one_transaction()
    {
        using var free = new ManualResetEventSlim();
        var first = await BusyUntilAsync(free);
        var gathered = Enumerable.Range(1, 5).Select(number => Database.WriteAsync(session => Put(session, $"p{number}"), Cancel)).ToList();
        var seenByReaders = Database.WriteAsync(_ => CountAsync().GetAwaiter().GetResult(), Cancel);
        var seenByItself = Database.WriteAsync(session => Count(session), Cancel);
        free.Set();
        await Task.WhenAll(gathered.Append(first));

        Assert.Equal(0, await seenByReaders);
        Assert.Equal(5, await seenByItself);
        Assert.Equal(5, await CountAsync());
    }

    [Fact]
    public async Task undoes_a_request_that_fails_and_keeps_the_others_of_its_group()
    {
        using var free = new ManualResetEventSlim();
        var first = await BusyUntilAsync(free);
        var before = Database.WriteAsync(session => Put(session, "before"), Cancel);
        var failing = Database.WriteAsync(
            session =>
            {
                Put(session, "half done");
                throw new InvalidOperationException("a fault of the program");
            },
            Cancel);
        var twice = Database.WriteAsync(session => Put(session, "before"), Cancel);
        var after = Database.WriteAsync(session => Put(session, "after"), Cancel);
        free.Set();
        await Task.WhenAll(first, before, after);

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        await Assert.ThrowsAsync<SqliteException>(() => twice);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task answers_only_what_is_committed()
    {
        await Database.WriteAsync(session => Put(session, "p1"), Cancel);
        await using var beside = SqliteDatabase.Open(place.ConnectionString);

        Assert.Equal(1, await beside.ReadAsync(Count, Cancel));
    }

    [Fact]
    public async Task writes_everything_on_one_thread_that_is_nobody_elses()
    {
        var threads = await Task.WhenAll(Enumerable.Range(1, 50).Select(_ =>
            Task.Run(() => Database.WriteAsync(_ => (Environment.CurrentManagedThreadId, Thread.CurrentThread.IsThreadPoolThread), Cancel), Cancel)));

        Assert.False(Assert.Single(threads.Distinct()).IsThreadPoolThread);
    }

    [Fact]
    public async Task does_not_begin_what_its_caller_has_given_up()
    {
        using var free = new ManualResetEventSlim();
        using var givenUp = new CancellationTokenSource();
        var first = await BusyUntilAsync(free);
        var waiting = Database.WriteAsync(session => Put(session, "p1"), givenUp.Token);
        await givenUp.CancelAsync();
        free.Set();
        await first;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Database.ReadAsync(Count, givenUp.Token));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task says_of_what_found_no_room_that_it_was_not_taken_and_keeps_the_others_of_its_group()
    {
        await Database.WriteAsync(session => Put(session, "kept"), Cancel);
        using var free = new ManualResetEventSlim();
        var first = await BusyUntilAsync(free);
        var small = Database.WriteAsync(session => Put(session, "small"), Cancel);
        var large = Database.WriteAsync(
            session =>
            {
                session.Value("pragma max_page_count = 1");
                Put(session, "large", new string('x', 1_000_000));
            },
            Cancel);
        var behind = Database.WriteAsync(session => Put(session, "behind"), Cancel);
        free.Set();
        await Task.WhenAll(first, small, behind);

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => large);
        Assert.EndsWith("there is no room left.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(3, await CountAsync());

        await Database.WriteAsync(session => Put(session, "large", new string('x', 1_000_000)), Cancel);
        Assert.Equal(4, await CountAsync());
    }

    [Fact]
    public async Task says_that_a_locked_store_took_nothing_and_goes_on_when_it_is_free()
    {
        await Database.WriteAsync(session => Put(session, "kept"), Cancel);
        using var other = new SqliteSession(place.ConnectionString + ";Pooling=False", readOnly: false);
        other.RunScript("begin immediate");

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => Database.WriteAsync(session => Put(session, "p1"), Cancel));
        Assert.EndsWith("another program keeps it locked.", refused.Message, StringComparison.Ordinal);
        Assert.False(await Database.AnswersAsync(Cancel));
        Assert.Equal(1, await CountAsync());

        other.RunScript("rollback");
        Assert.True(await Database.AnswersAsync(Cancel));
        await Database.WriteAsync(session => Put(session, "p1"), Cancel);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task finishes_what_was_asked_before_it_is_closed_and_takes_nothing_after()
    {
        var asked = Enumerable.Range(1, 20).Select(number => Database.WriteAsync(session => Put(session, $"p{number}"), Cancel)).ToList();
        var closed = Database;
        await closed.DisposeAsync();
        await Task.WhenAll(asked);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => closed.WriteAsync(session => Put(session, "late"), Cancel));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => closed.ReadAsync(Count, Cancel));
        Assert.False(await closed.AnswersAsync(Cancel));
        await place.ReopenAsync();
        Assert.Equal(20, await CountAsync());
    }

    private static void Put(SqliteSession session, string author, string body = "{}") =>
        session.Execute("insert into draft values ('default', $author, 'd', $body)", ("$author", author), ("$body", body));

    private static int Count(SqliteSession session) => (int)(long)session.Value("select count(*) from draft")!;

    /// <summary>The writer has begun with it, so that whatever is asked from now on gathers behind it.</summary>
    private async Task<Task> BusyUntilAsync(ManualResetEventSlim free)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var busy = Database.WriteAsync(
            _ =>
            {
                begun.SetResult();
                free.Wait(Cancel);
            },
            Cancel);
        await begun.Task;
        return busy;
    }

    private Task<int> CountAsync() => Database.ReadAsync(Count, Cancel);
}
