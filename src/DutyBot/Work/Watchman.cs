using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Looks every few seconds at what is late, and lets the administrators know once: by a card that waits behind nothing else and is said only while it is true.</summary>
internal sealed class Watchman(Watch watch, Watchbook book, IOutbox outbox, Office office, WorkSignal signal, Measures measures, TimeProvider time, ILogger<Watchman> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private ITimer? timer;
    private Task looking = Task.CompletedTask;

    /// <summary>As it was at the last look; null before the first.</summary>
    public Standing? Seen { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        measures.Show(() => Seen, time);
        timer = time.CreateTimer(_ => _ = LookAsync(), state: null, TimeSpan.Zero, Between);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        timer?.Dispose();
        await looking.WaitAsync(cancellationToken);
    }

    public void Dispose() => timer?.Dispose();

    /// <summary>One look, or the one that is under way.</summary>
    internal Task LookAsync()
    {
        lock (gate)
            return looking = looking.IsCompleted ? LookOnceAsync() : looking;
    }

    private async Task LookOnceAsync()
    {
        try
        {
            Seen = await watch.StandingAsync(withDrills: true, CancellationToken.None);
            var late = watch.Late(Seen) is [_, ..] ? await watch.LateAsync(withDrills: false, CancellationToken.None) : [];
            var now = time.GetUtcNow();
            var before = book.Note.Episode;
            if (Episode.After(before, late, now, late.Count == 0 ? [] : (await office.AtAsync(now, CancellationToken.None)).District.Administrators()) is not { } episode || episode == before)
                return;
            // Put first: a crash between the two tells it a second time, and never not at all.
            if (episode.Began != before?.Began)
                await BeginAsync(episode, late, now);
            else if (episode.Over is { } over)
                await EndAsync(episode, over, now);
            book.Change(note => note with { Episode = episode });
            await book.SaveAsync();
        }
        catch (StoreUnavailableException unavailable)
        {
            log.NobodyTold(unavailable);
        }
    }

    private Task BeginAsync(Episode episode, IReadOnlyList<Late> late, DateTimeOffset now)
    {
        log.IsLate(episode.Since, string.Join(", ", late.Select(one => $"{one.What} {one.Count}")));
        var show = new ShowAlarm(episode.Began, episode.Since);
        return TellAsync(episode.Told.Select(person => new Telling($"{show.Slot}|{person}", To(person), TellingKind.Alarm, show, now)));
    }

    private Task EndAsync(Episode episode, DateTimeOffset over, DateTimeOffset now)
    {
        log.InTimeAgain(episode.Since, over);
        var show = new ShowAlarm(episode.Began, episode.Since, over);
        return TellAsync(episode.Told.Select(person => new Telling($"refresh|{To(person).Lane}|{show.Slot}", To(person), TellingKind.Refresh, show, now)));
    }

    private async Task TellAsync(IEnumerable<Telling> tellings)
    {
        await outbox.PutAsync([.. tellings], unfolded: null, CancellationToken.None);
        signal.Raise();
    }

    private static ToPerson To(PersonId person) => new(person, ShowAlarm.Lane);
}
