namespace DutyBot.Domain.Alerts;

/// <summary>Something asked of one alert, by somebody whom the platform vouches for, at a moment read once at the edge.</summary>
public abstract record AlertCommand(DateTimeOffset At);

/// <summary>Posts an alert to its units: the territory, the lead, and others who assist, in this order.</summary>
/// <param name="By">The officer; null only where a program posts.</param>
/// <param name="Lead">Null: the first unit behind the territory.</param>
/// <param name="OnlyThese">By the officer's choice nobody but these units is called; territory and lead are then named, and not asked to come unless they are among them.</param>
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
    DateTimeOffset? NoticedAt,
    AlertLevel Level = AlertLevel.District,
    UnitId? Lead = null,
    bool OnlyThese = false) : AlertCommand(At);

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
/// <param name="AwakeSince">Since when the bot has missed nothing: what fell due before it is told late.</param>
public sealed record PassDeadline(DateTimeOffset At, DateTimeOffset AwakeSince) : AlertCommand(At);

/// <summary>Hands the call to the backup at once; the clocks stay (product 4).</summary>
public sealed record PassCall(DateTimeOffset At, UnitId Unit, PersonId By) : AlertCommand(At);

/// <summary>Says that the visit is not the unit's own.</summary>
/// <param name="Words">The unit's own words, for <see cref="ObjectionReason.Other"/>.</param>
/// <param name="Suggests">The unit that it names instead.</param>
public sealed record ObjectToCall(DateTimeOffset At, UnitId Unit, PersonId By, ObjectionReason Reason, string? Words = null, UnitId? Suggests = null) : AlertCommand(At);

/// <summary>A unit has answered by telephone; the officer writes it down with both names.</summary>
public sealed record AcknowledgeByPhone(DateTimeOffset At, UnitId Unit, PersonId By, PersonId? Coming = null, DateTimeOffset? Eta = null) : AlertCommand(At);

/// <summary>Sets right what was posted, until a day after the end; null leaves a fact as it is.</summary>
public sealed record CorrectAlert(DateTimeOffset At, PersonId By, int? People, TopicCode? Topic, PlaceId? Place) : AlertCommand(At);

/// <summary>Another unit comes in a unit's place, with a clock of its own.</summary>
public sealed record ReassignUnit(DateTimeOffset At, PersonId By, UnitId Unit, UnitId To) : AlertCommand(At);

/// <summary>An objection does not hold: the unit is to come after all, on its old clock.</summary>
public sealed record UpholdUnit(DateTimeOffset At, PersonId By, UnitId Unit) : AlertCommand(At);

/// <summary>The officer puts an objection before the duty leader at once.</summary>
public sealed record AskRuling(DateTimeOffset At, PersonId By, UnitId Unit) : AlertCommand(At);

/// <summary>One more unit, or one that need not have come, is asked to come; its clock starts now.</summary>
public sealed record CallUnit(DateTimeOffset At, PersonId By, UnitId Unit) : AlertCommand(At);

/// <summary>A second wave of the same visit.</summary>
/// <param name="Once">The same key adds once, however often it comes.</param>
public sealed record AddPeople(DateTimeOffset At, PersonId By, int People, string Once) : AlertCommand(At);

/// <summary>A unit need not come.</summary>
public sealed record ExcuseUnit(DateTimeOffset At, PersonId By, UnitId Unit) : AlertCommand(At);

/// <param name="Since">The minute the officer gives; null: as it is known, or now.</param>
public sealed record StartReception(DateTimeOffset At, PersonId By, PlaceId? Room, DateTimeOffset? Since) : AlertCommand(At);

/// <summary>Ends an alert that is the same visit as another.</summary>
public sealed record MergeAlert(DateTimeOffset At, PersonId By, AlertId Into) : AlertCommand(At);

/// <summary>Takes over what units have answered to an alert that was merged into this one.</summary>
public sealed record TakeInAlert(DateTimeOffset At, PersonId By, Alert Merged) : AlertCommand(At);

/// <summary>A close within the last day is taken back; nobody is chased again unless he is called again.</summary>
public sealed record ReopenAlert(DateTimeOffset At, PersonId By) : AlertCommand(At);

/// <summary>The true times of what was recorded late, until a day after the end; all of them or none.</summary>
public sealed record BackfillUnits(DateTimeOffset At, PersonId By, IReadOnlyList<TrueTimes> Units) : AlertCommand(At);

/// <summary>When a unit really answered and came; null: as it is known.</summary>
public sealed record TrueTimes(UnitId Unit, DateTimeOffset? Acknowledged, DateTimeOffset? Arrived);

/// <summary>Somebody who may not close asks the officer to.</summary>
public sealed record AskToClose(DateTimeOffset At, PersonId By) : AlertCommand(At);

/// <summary>Somebody whom the directory does not know answers for a unit.</summary>
/// <param name="Offer">Key of this answer; the same key is offered once.</param>
/// <param name="Account">His account, as the platform vouches for it.</param>
/// <param name="ShownAs">As the platform names him, for the officer who is to know him.</param>
public sealed record OfferAnswer(DateTimeOffset At, string Offer, string Account, string? AadObjectId, string ShownAs, UnitId? Unit, bool Arrives) : AlertCommand(At);

/// <summary>The officer knows who it was: the answer counts from its own minute.</summary>
/// <param name="Unit">Where the answer named none.</param>
/// <param name="Entered">Who he is in the directory from now on; null: vouched for this once.</param>
public sealed record AcceptAnswer(DateTimeOffset At, PersonId By, string Offer, UnitId? Unit = null, PersonId? Entered = null) : AlertCommand(At);

public sealed record RefuseAnswer(DateTimeOffset At, PersonId By, string Offer) : AlertCommand(At);

/// <summary>A post of the unit has a new holder: its open call goes over to him.</summary>
/// <param name="From">Who held it; where he was not rung, nothing goes over.</param>
public sealed record CallSuccessor(DateTimeOffset At, UnitId Unit, PersonId? From, PersonId To) : AlertCommand(At);
