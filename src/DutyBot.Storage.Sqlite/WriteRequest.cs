namespace DutyBot.Storage.Sqlite;

/// <summary>Something to be written, from being queued to being answered.</summary>
internal abstract class WriteRequest
{
    protected Exception? Fault { get; private set; }

    /// <summary>May run twice, when what it did the first time was undone together with its group.</summary>
    public abstract void Run(SqliteSession session);

    public void Fail(Exception fault) => Fault = fault;

    /// <summary>Lets the caller go on; called once, when the group is committed or has failed.</summary>
    public abstract void Reply();
}

internal sealed class WriteRequest<T>(Func<SqliteSession, T> write, CancellationToken cancel) : WriteRequest
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Task<T> Answer => answer.Task;

    public override void Run(SqliteSession session)
    {
        // From here on the caller waits for the truth: what is begun is not given up.
        cancel.ThrowIfCancellationRequested();
        result = write(session);
    }

    public override void Reply()
    {
        if (Fault is OperationCanceledException)
            answer.TrySetCanceled(cancel);
        else if (Fault is not null)
            answer.TrySetException(Fault);
        else
            answer.TrySetResult(result);
    }
}
