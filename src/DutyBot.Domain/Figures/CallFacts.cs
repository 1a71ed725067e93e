namespace DutyBot.Domain.Figures;

/// <summary>How an answer stands to its limit; limits are inclusive.</summary>
public enum Timing
{
    /// <summary>In no rate: another unit came instead, or it need not come and was not late by then.</summary>
    Out,

    /// <summary>Nothing was due yet, or a claim in time waits for its confirmation.</summary>
    Pending,
    OnTime,
    Late,
}

/// <summary>What became of one call of one unit.</summary>
/// <param name="ArriveBy">Null for a transfer: nobody comes.</param>
/// <param name="AcknowledgedAt">Never after the arrival: who was there had answered by then (domain 4.2).</param>
/// <param name="ArrivedAt">Confirmed or back-filled; a claim alone is none.</param>
/// <param name="ClaimedAt">A claim that nobody took back.</param>
/// <param name="Backfilled">A true time of it was written down late.</param>
/// <param name="Escalated">A rung that stands at or behind the acknowledge limit was reached.</param>
/// <param name="ExcusedAt">When it was told that it need not come.</param>
public sealed record CallFacts(
    UnitId Unit,
    DateTimeOffset NotifiedAt,
    DateTimeOffset AcknowledgeBy,
    DateTimeOffset? ArriveBy,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset? ClaimedAt,
    bool Backfilled,
    bool Escalated,
    bool Reassigned,
    DateTimeOffset? ExcusedAt)
{
    /// <summary>Whether it enters no rate (domain 4.4): whoever need not come only after his limit was late by then, and stays so.</summary>
    public bool IsOut => Reassigned || (ArrivedAt is null && ExcusedAt is { } excused && (ArriveBy is { } limit ? excused <= limit : AcknowledgedAt is null));

    /// <summary>The acknowledgement, as it stands at an instant.</summary>
    public Timing Acknowledge(DateTimeOffset asOf) => IsOut ? Timing.Out : By(AcknowledgedAt, AcknowledgeBy, asOf);

    /// <summary>The arrival, as it stands at an instant; who is due and absent is late.</summary>
    public Timing Arrive(DateTimeOffset asOf) =>
        IsOut || ArriveBy is not { } limit ? Timing.Out
        : ArrivedAt is null && ClaimedAt <= limit ? Timing.Pending
        : By(ArrivedAt, limit, asOf);

    public TimeSpan? TimeToAcknowledge => Since(AcknowledgedAt);

    public TimeSpan? TimeToArrive => Since(ArrivedAt);

    /// <summary>Never less than nothing, wherever the clock stood that an answer was written down by.</summary>
    private TimeSpan? Since(DateTimeOffset? done) => done < NotifiedAt ? TimeSpan.Zero : done - NotifiedAt;

    private static Timing By(DateTimeOffset? done, DateTimeOffset limit, DateTimeOffset asOf) =>
        done is { } at ? at <= limit ? Timing.OnTime : Timing.Late
        : asOf > limit ? Timing.Late
        : Timing.Pending;
}
