using System.Text.Json.Serialization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Api;

/// <summary>An alert as other programs read it; its shape is product 7's. Instants carry the office's offset.</summary>
internal sealed record AlertView(
    AlertId Number, AlertKind Kind, AlertLevel Level, AlertStatus Status,
    DateTimeOffset? NoticedAt, DateTimeOffset PostedAt, string? PostedBy,
    string? Place, int PartySize, int Representatives, TopicCode Topic, string? Summary, UnitId TerritoryUnit, UnitId LeadUnit,
    VisitResult? Result, DateTimeOffset? EndedAt,
    IReadOnlyList<WaveView> Waves, IReadOnlyList<ResponseView> Responses, IReadOnlyList<TimelineView> Timeline)
{
    public static AlertView Of(AlertHistory history, IReadOnlyList<Told> told, OnDuty duty)
    {
        var alert = history.Now ?? throw new ArgumentException("There is no such alert.", nameof(history));
        DateTimeOffset Local(DateTimeOffset at) => DutyDay.Local(at, duty.Zone);
        DateTimeOffset? Maybe(DateTimeOffset? at) => at is { } known ? Local(known) : null;

        return new AlertView(
            alert.Id, alert.Kind, alert.Level, alert.Status,
            Maybe(alert.NoticedAt), Local(alert.PostedAt), alert.PostedBy?.Value ?? Named(alert.Program),
            duty.District.Place(alert.Place)?.Zh, alert.PartySize, alert.Representatives, alert.Topic, alert.Summary, alert.Territory, alert.Lead,
            alert.Result, Maybe(alert.EndedAt),
            [.. alert.Waves.Select(wave => new WaveView(wave.No, Local(wave.At), wave.Size))],
            [.. alert.Responses.Select(unit => ResponseView.Of(unit, history, told, duty))],
            [.. history.Rows
                .SelectMany(row => row.Events.Select(happened => (row, happened)))
                .Select((pair, index) => new TimelineView(
                    index + 1, EventNames.Of(pair.happened), Local(pair.happened.At), Local(pair.row.RecordedAt), Who(pair.happened), pair.happened.About))]);
    }

    private static string? Who(AlertEvent happened) => happened.Who?.Value ?? Named((happened as AlertPosted)?.Program);

    private static string? Named(string? program) => program is null ? null : "api:" + program;
}

internal sealed record WaveView(int No, DateTimeOffset At, int Size);

/// <param name="By">Null where the clock did it.</param>
/// <param name="Unit">Left out where the entry concerns no unit.</param>
internal sealed record TimelineView(
    int No, string Type, DateTimeOffset At, DateTimeOffset RecordedAt, string? By,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] UnitId? Unit);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AlertView))]
[JsonSerializable(typeof(List<AlertView>))]
internal sealed partial class ApiJson : JsonSerializerContext;
