using DutyBot.Domain.Keeping;

namespace DutyBot.Domain.Work;

/// <summary>What can be late, or not there.</summary>
public enum LateThing
{
    /// <summary>Deadlines to be looked at and people to be told.</summary>
    Work,

    /// <summary>What is to be said and was not taken by the platform yet.</summary>
    Messages,

    /// <summary>It takes no writes.</summary>
    Store,

    /// <summary>No new token for the bot's own calls is got.</summary>
    Token,

    /// <summary>The channel's keys cannot be read.</summary>
    Keys,
}

/// <param name="Since">When the oldest of it should have been done, or when it failed first.</param>
/// <param name="Count">How much waits; 0 where nothing is counted.</param>
public sealed record Late(LateThing What, DateTimeOffset Since, long Count = 0);

/// <summary>How the bot stands at one look.</summary>
/// <param name="Due">Work that is due.</param>
/// <param name="Unsent">What is to be said and was not yet, by when it was to be said first.</param>
/// <param name="FailingSince">Since when work fails that is tried again and again; each time it is put off, so that it never looks old.</param>
/// <param name="StoreSilentSince">Null while it takes writes.</param>
public sealed record Standing(
    Backlog Due,
    Backlog Unsent,
    DateTimeOffset? FailingSince = null,
    DateTimeOffset? StoreSilentSince = null,
    DateTimeOffset? TokenFailingSince = null,
    DateTimeOffset? KeysFailingSince = null)
{
    public DateTimeOffset? OldestDue => Due.Oldest is null || FailingSince < Due.Oldest ? FailingSince ?? Due.Oldest : Due.Oldest;
}

/// <summary>What of it is late. Pure.</summary>
public static class Lateness
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <param name="awakeSince">A bot that has just come back is given the same time to make good what it missed.</param>
    public static IReadOnlyList<Late> Of(Standing seen, DateTimeOffset now, DateTimeOffset awakeSince) =>
    [
        .. new[]
        {
            Of(LateThing.Work, seen.OldestDue, Math.Max(seen.Due.Count, seen.FailingSince is null ? 0 : 1)),
            Of(LateThing.Messages, seen.Unsent.Oldest, seen.Unsent.Count),
            Of(LateThing.Store, seen.StoreSilentSince),
            Of(LateThing.Token, seen.TokenFailingSince),
            Of(LateThing.Keys, seen.KeysFailingSince),
        }.OfType<Late>().Where(late => now - (late.Since > awakeSince ? late.Since : awakeSince) > Limit),
    ];

    private static Late? Of(LateThing what, DateTimeOffset? since, long count = 0) => since is { } at ? new Late(what, at, count) : null;
}
