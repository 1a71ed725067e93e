using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Keeps what the bot remembers of itself. That it can be written shows that the store takes writes.</summary>
internal sealed class Watchbook(IStateStore state, TimeProvider time)
{
    private const string Key = "watch";

    private readonly Lock gate = new();
    private WatchNote note = new(time.GetUtcNow(), []);
    private Task saving = Task.CompletedTask;
    private DateTimeOffset? silentSince;

    public WatchNote Note
    {
        get
        {
            lock (gate)
                return note;
        }
    }

    /// <summary>Since when the store has taken no write; null while it takes them.</summary>
    public DateTimeOffset? SilentSince
    {
        get
        {
            lock (gate)
                return silentSince;
        }
    }

    /// <summary>As the process before left it; null where there was none.</summary>
    public async Task<WatchNote?> OpenAsync(CancellationToken cancel)
    {
        if (await ReadAsync(state, cancel) is not { } before)
            return null;
        lock (gate)
            note = before with { Beat = time.GetUtcNow() };
        return before;
    }

    public static async Task<WatchNote?> ReadAsync(IStateStore state, CancellationToken cancel)
    {
        try
        {
            return (await state.ReadAsync([Key], cancel)) is [var row] ? JsonSerializer.Deserialize(row.Body, DomainJson.Default.WatchNote) : null;
        }
        catch (JsonException)
        {
            // Written by another version: what it remembers is a help, and its loss no harm.
            return null;
        }
    }

    public void Change(Func<WatchNote, WatchNote> change)
    {
        lock (gate)
            note = change(note);
    }

    /// <summary>Writes it down with the present moment, unless that is being done. Never throws for the store: what it says then is <see cref="SilentSince"/>.</summary>
    public Task SaveAsync()
    {
        lock (gate)
            return saving = saving.IsCompleted ? SaveOnceAsync() : saving;
    }

    private async Task SaveOnceAsync()
    {
        var now = time.GetUtcNow();
        note = note with { Beat = now };
        var answers = true;
        try
        {
            await state.WriteAsync([new StateChange(Key, null, JsonSerializer.Serialize(note, DomainJson.Default.WatchNote))], CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            answers = false;
        }

        lock (gate)
            silentSince = answers ? null : silentSince ?? now;
    }
}
