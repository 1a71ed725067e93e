using System.Threading.Channels;
using DutyBot.Domain;

namespace DutyBot.Storage.Sqlite;

/// <summary>The only one who writes: what has gathered while the last group was written is committed together, alone a request waits for nobody.
/// A request is answered after the commit; one that fails is undone alone.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostWaiting = 1024;
    private const int MostTogether = 256;

    private readonly Channel<WriteRequest> requests =
        Channel.CreateBounded<WriteRequest>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly Func<SqliteSession> open;
    private readonly string path;
    private readonly Task writing;
    private SqliteSession? session;

    public SqliteWriter(Func<SqliteSession> open, string path)
    {
        this.open = open;
        this.path = path;

        // SQLite knows no waiting without a thread, so the writer has one of its own.
        writing = Task.Factory.StartNew(WriteUntilClosed, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancel)
    {
        var request = new WriteRequest<T>(write, cancel);
        try
        {
            await requests.Writer.WriteAsync(request, cancel);
        }
        catch (ChannelClosedException closed)
        {
            throw new StoreUnavailableException($"The store {path} is closed.", closed);
        }

        return await request.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        requests.Writer.TryComplete();
        await writing;
        session?.Dispose();
    }

    private void WriteUntilClosed()
    {
        var gathered = new List<WriteRequest>(MostTogether);
        while (requests.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (gathered.Count < MostTogether && requests.Reader.TryRead(out var request))
                gathered.Add(request);
            CommitTogether(gathered);
            gathered.Clear();
        }
    }

    private void CommitTogether(List<WriteRequest> gathered)
    {
        WriteRequest? running = null;
        try
        {
            session ??= open();
            session.Execute("begin immediate");
            foreach (var request in gathered)
                RunAlone(session, running = request);
            running = null;
            session.Execute("commit");
        }
        catch (Exception fault)
        {
            // Closing undoes what was begun; the next group opens anew, so that a store that comes back is used again.
            session?.Dispose();
            session = null;
            if (running is not null && gathered.Count > 1)
            {
                // One request made SQLite undo them all: each is asked again by itself, so that only that one fails.
                foreach (var request in gathered)
                    CommitTogether([request]);
                return;
            }

            foreach (var request in gathered)
                request.Fail(StoreFaults.Of(fault, path));
        }

        foreach (var request in gathered)
            request.Reply();
    }

    private void RunAlone(SqliteSession session, WriteRequest request)
    {
        session.Execute("savepoint request");
        try
        {
            request.Run(session);
        }
        catch (Exception fault) when (session.IsInTransaction)
        {
            session.Execute("rollback to request");
            request.Fail(StoreFaults.Of(fault, path));
        }

        session.Execute("release request");
    }
}
