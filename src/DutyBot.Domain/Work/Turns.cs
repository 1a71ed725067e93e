namespace DutyBot.Domain.Work;

/// <summary>Lets what is asked of one thing take turns in this process: what has gathered while one batch was written is the next batch.</summary>
/// <param name="answer">Answers a batch, one answer for each asked, in order. It runs alone for its key.</param>
public sealed class Turns<TKey, TAsked, TAnswer>(Func<TKey, IReadOnlyList<TAsked>, Task<IReadOnlyList<TAnswer>>> answer)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, List<Turn>> lines = [];

    public Task<TAnswer> AskAsync(TKey key, TAsked asked)
    {
        var turn = new Turn(asked, new TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            if (lines.TryGetValue(key, out var line))
            {
                line.Add(turn);
                return turn.Answer.Task;
            }

            lines[key] = [turn];
        }

        _ = Task.Run(() => ServeAsync(key));
        return turn.Answer.Task;
    }

    private async Task ServeAsync(TKey key)
    {
        while (Next(key) is { } batch)
        {
            try
            {
                var answers = await answer(key, [.. batch.Select(turn => turn.Asked)]);
                foreach (var (turn, given) in batch.Zip(answers))
                    turn.Answer.SetResult(given);
            }
            catch (Exception broken)
            {
                // Whoever asked gets the failure; the line goes on with those who come after.
                foreach (var turn in batch)
                    turn.Answer.TrySetException(broken);
            }
        }
    }

    private List<Turn>? Next(TKey key)
    {
        lock (gate)
        {
            var batch = lines[key];
            if (batch.Count == 0)
            {
                lines.Remove(key);
                return null;
            }

            lines[key] = [];
            return batch;
        }
    }

    private sealed record Turn(TAsked Asked, TaskCompletionSource<TAnswer> Answer);
}
