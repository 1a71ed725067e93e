namespace DutyBot.Domain.Work;

/// <summary>A stretch of time in which something was late: its administrators hear of it once, however often it comes and goes meanwhile.</summary>
/// <param name="Since">When the oldest of it should have been done.</param>
/// <param name="Began">When it was noticed.</param>
/// <param name="Told">Who was told.</param>
/// <param name="CalmSince">Since when nothing is late; null while something is.</param>
/// <param name="Over">When the last of it was done, once it has been calm long enough.</param>
public sealed record Episode(DateTimeOffset Since, DateTimeOffset Began, IReadOnlyList<PersonId> Told, DateTimeOffset? CalmSince = null, DateTimeOffset? Over = null)
{
    /// <summary>What is late again within this is the same trouble.</summary>
    public static readonly TimeSpan Calm = TimeSpan.FromSeconds(60);

    public bool IsOver => Over is not null;

    /// <summary>The episode as it stands after one more look; another one where the last was over.</summary>
    /// <param name="tell">Who is told when one begins.</param>
    public static Episode? After(Episode? last, IReadOnlyList<Late> late, DateTimeOffset now, IReadOnlyList<PersonId> tell) => (last, late) switch
    {
        (null or { IsOver: true }, []) => last,
        (null or { IsOver: true }, _) => new Episode(late.Min(one => one.Since), now, tell),
        (_, []) when last.CalmSince is not { } since || since > now => last with { CalmSince = now },
        (_, []) => now - last.CalmSince >= Calm ? last with { Over = last.CalmSince } : last,
        _ => last with { CalmSince = null },
    };
}
