using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Webhooks;

namespace DutyBot.Api;

/// <summary>An alert as other programs read it; its shape is product 7's. Instants carry the office's offset.</summary>
internal sealed record AlertView(
    AlertId Number, AlertKind Kind, AlertLevel Level, AlertStatus Status,
    DateTimeOffset? NoticedAt, DateTimeOffset PostedAt,
    [property: Description("A person's id, or api: and the name of a program.")] string? PostedBy,
    [property: Description("The name of a place of the office's list.")] string? Place,
    int PartySize, [property: Description("How many speak for the visitors: at most five.")] int Representatives, TopicCode Topic, string? Summary, UnitId TerritoryUnit, UnitId LeadUnit,
    VisitResult? Result, DateTimeOffset? EndedAt,
    [property: Description("Their sizes add up to partySize.")] IReadOnlyList<WaveView> Waves,
    [property: Description("One for each call: a unit that was called twice has two.")] IReadOnlyList<ResponseView> Responses, IReadOnlyList<TimelineView> Timeline)
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

    /// <summary>Who did it; null where the clock did.</summary>
    public static string? Who(AlertEvent happened) => happened.Who?.Value ?? Named((happened as AlertPosted)?.Program);

    private static string? Named(string? program) => program is null ? null : "api:" + program;
}

internal sealed record WaveView(int No, DateTimeOffset At, int Size);

/// <param name="By">Null where the clock did it.</param>
/// <param name="Unit">Left out where the entry concerns no unit.</param>
internal sealed record TimelineView(
    int No, [property: Description("More types may come; pass over those that you do not know.")] string Type,
    [property: Description("When it happened.")] DateTimeOffset At, [property: Description("When it was written down.")] DateTimeOffset RecordedAt,
    [property: Description("Who did it; null where the clock did.")] string? By,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] UnitId? Unit);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AlertView))]
[JsonSerializable(typeof(List<AlertView>))]
[JsonSerializable(typeof(AlertRequest))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(WebhookMessage))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>As it is sent: Chinese and the plus of an offset as themselves, because people read these answers too.</summary>
    public static ApiJson Sent { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
