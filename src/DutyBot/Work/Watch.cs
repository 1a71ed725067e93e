using DutyBot.Domain;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>One look at how the bot stands, whoever asks: the watchman, readiness, or a card that says that it is late.</summary>
internal sealed class Watch(IBacklogs backlogs, Watchbook book, Troubles troubles, ChannelKeys keys, Awake awake, TimeProvider time)
{
    private static readonly Backlog Unknown = new(0, null);

    /// <param name="withDrills">Nobody is waked because a drill is late.</param>
    public async Task<Standing> StandingAsync(bool withDrills, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var silent = book.SilentSince;
        var (due, unsent) = (Unknown, Unknown);
        try
        {
            (due, unsent) = await backlogs.LookAsync(now, withDrills, cancel);
        }
        catch (StoreUnavailableException)
        {
            silent ??= now;
        }

        return new Standing(due, unsent, troubles.Since, silent, keys.TokenFailingSince, keys.FailingSince);
    }

    public IReadOnlyList<Late> Late(Standing seen) => Lateness.Of(seen, time.GetUtcNow(), awake.Since);

    public async Task<IReadOnlyList<Late>> LateAsync(bool withDrills, CancellationToken cancel) => Late(await StandingAsync(withDrills, cancel));
}
