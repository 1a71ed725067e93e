using System.Collections.Concurrent;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Work that fails and is tried again: each time it is put off, so that nothing in the store tells how long already.</summary>
internal sealed class Troubles(TimeProvider time)
{
    private readonly ConcurrentDictionary<(WorkKind, string), DateTimeOffset> failing = new();

    /// <summary>Since when the first of what fails now fails; null where nothing does.</summary>
    public DateTimeOffset? Since => failing.Values.Select(since => (DateTimeOffset?)since).Min();

    public void Failed(DueWork work) => failing.TryAdd((work.Kind, work.Subject), time.GetUtcNow());

    public void Done(DueWork work)
    {
        if (!failing.IsEmpty)
            failing.TryRemove((work.Kind, work.Subject), out _);
    }
}
