namespace DutyBot.Domain.Alerts;

/// <summary>Something asked of one alert, by somebody whom the platform vouches for, at a moment read once at the edge.</summary>
public abstract record AlertCommand(DateTimeOffset At);

/// <summary>Posts an alert to its units: the territory, the lead, and others who assist, in this order.</summary>
/// <param name="By">The officer; null only where a program posts.</param>
public sealed record PostAlert(
    DateTimeOffset At,
    PersonId? By,
    string? Program,
    AlertKind Kind,
    int PartySize,
    TopicCode Topic,
    UnitId Territory,
    IReadOnlyList<UnitId> Units,
    PlaceId? Place,
    string? Summary,
    DateTimeOffset? NoticedAt) : AlertCommand(At);

public sealed record AcknowledgeAlert(DateTimeOffset At, UnitId Unit, PersonId By, PersonId? Coming = null, DateTimeOffset? Eta = null, bool EnRoute = false, bool Bare = false) : AlertCommand(At);

/// <summary>A time of arrival, or "on my way", after the acknowledgement (which it makes where there was none).</summary>
public sealed record ExpectArrival(DateTimeOffset At, UnitId Unit, PersonId By, DateTimeOffset? Eta, bool EnRoute) : AlertCommand(At);

public sealed record TakeBackAnswer(DateTimeOffset At, UnitId Unit, PersonId By) : AlertCommand(At);

public sealed record ClaimArrival(DateTimeOffset At, UnitId Unit, PersonId By) : AlertCommand(At);

/// <param name="ArrivedAt">The minute the officer gives; null: the minute of the claim, or now where there was none.</param>
public sealed record ConfirmArrival(DateTimeOffset At, UnitId Unit, PersonId By, DateTimeOffset? ArrivedAt = null) : AlertCommand(At);

public sealed record UnseeArrival(DateTimeOffset At, UnitId Unit, PersonId By) : AlertCommand(At);

public sealed record PhoneUnit(DateTimeOffset At, UnitId Unit, PersonId By, bool Answered) : AlertCommand(At);

public sealed record SendSomebody(DateTimeOffset At, UnitId Unit, PersonId By) : AlertCommand(At);

public sealed record SeeAlert(DateTimeOffset At, PersonId By) : AlertCommand(At);

public sealed record AskRingBack(DateTimeOffset At, PersonId By) : AlertCommand(At);

public sealed record SetResult(DateTimeOffset At, PersonId By, VisitResult Result) : AlertCommand(At);

/// <param name="Result">Where it was not set before.</param>
public sealed record CloseAlert(DateTimeOffset At, PersonId By, VisitResult? Result) : AlertCommand(At);

public sealed record CancelAlert(DateTimeOffset At, PersonId By, CancelReason Reason, string? Words) : AlertCommand(At);

/// <summary>The clock asks what fell due.</summary>
/// <param name="AwakeSince">When this process started: what fell due before it is told late.</param>
public sealed record PassDeadline(DateTimeOffset At, DateTimeOffset AwakeSince) : AlertCommand(At);
