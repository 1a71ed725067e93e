using System.Text.Json;
using System.Text.Json.Serialization;
using DutyBot.Domain.Alerts;

namespace DutyBot.Replaying;

/// <summary>One line of a file of alerts: what was written down of one visit, its units' answers and its end. Times carry their offset.
/// A field that is not named here is a fault of the file: visitors have none.</summary>
internal sealed record RecordedAlert(
    AlertId AlertId,
    AlertKind Kind,
    AlertLevel Level,
    DateTimeOffset PostedAt,
    string PostedBy,
    int PartySize,
    string TopicCode,
    string TerritoryUnitId,
    string LeadUnitId,
    string Status,
    IReadOnlyList<RecordedResponse> Responses,
    IReadOnlyList<RecordedEvent> Events,
    DateTimeOffset? NoticedAt = null,
    DateTimeOffset? ClosedAt = null,
    string? FoundAt = null,
    string? Summary = null,
    IReadOnlyList<RecordedWave>? Waves = null,
    AlertId? MergedInto = null,
    RecordedReception? Reception = null)
{
    /// <summary>What follows from the rest, or belongs to other parts of the office: read over.</summary>
    public JsonElement Counted { get; init; }

    public JsonElement Representatives { get; init; }

    public JsonElement VisitClass { get; init; }

    public JsonElement Topic { get; init; }

    public JsonElement Severity { get; init; }

    public JsonElement Context { get; init; }

    public JsonElement PeriodId { get; init; }

    public JsonElement Scenario { get; init; }

    public JsonElement Matter { get; init; }

    public JsonElement CalledByChoice { get; init; }
}

/// <summary>One called unit.</summary>
/// <param name="RecordedAt">Later than what it records: written down late.</param>
internal sealed record RecordedResponse(
    string UnitId,
    string Role,
    DateTimeOffset NotifiedAt,
    DateTimeOffset AckDueAt,
    DateTimeOffset RecordedAt,
    string Status,
    DateTimeOffset? AckedAt = null,
    string? AckedBy = null,
    DateTimeOffset? ArriveDueAt = null,
    DateTimeOffset? ArrivedAt = null,
    string? ArrivedBy = null,
    DateTimeOffset? ClaimedAt = null,
    string? ConfirmedBy = null)
{
    public JsonElement Exception { get; init; }

    /// <summary>Rungs are reached by the clock, not by the file.</summary>
    public JsonElement Escalations { get; init; }
}

internal sealed record RecordedWave(int No, DateTimeOffset At, int Size);

/// <param name="Room">Kept where it is one of the office's places.</param>
internal sealed record RecordedReception(DateTimeOffset StartedAt, DateTimeOffset EndedAt, string Result, string? Room = null)
{
    public JsonElement NextTalkOn { get; init; }
}

internal sealed record RecordedEvent(DateTimeOffset At, string Type, string Actor, string Detail = "");

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    Converters = [typeof(RecordedMoment)])]
[JsonSerializable(typeof(RecordedAlert))]
internal sealed partial class RecordedJson : JsonSerializerContext;
