using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using DutyBot.Api;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Webhooks;

/// <summary>One event as another program gets it: CloudEvents 1.0, structured, in JSON (cloudevents.io, JSON event format).</summary>
/// <param name="Id">The same however often it is sent, and of no other event of this source.</param>
/// <param name="Time">When it happened.</param>
internal sealed record WebhookMessage(
    [property: JsonPropertyName("specversion")] string SpecVersion, string Id, string Source, string Type, string Subject, DateTimeOffset Time,
    [property: JsonPropertyName("datacontenttype")] string DataContentType, WebhookData Data)
{
    public const string Media = "application/cloudevents+json";

    /// <summary>Null where there is no such event (any more).</summary>
    /// <param name="no">Its place in the alert's timeline.</param>
    public static WebhookMessage? Of(AlertHistory history, int no, string district, TimeZoneInfo zone)
    {
        var all = history.Rows.SelectMany(row => row.Events.Select(happened => (Row: row, Happened: happened))).Take(no).ToList();
        if (no < 1 || all.Count < no)
            return null;
        var (row, happened) = all[^1];
        var then = all.Aggregate((Alert?)null, (alert, one) => Alert.Apply(history.Id, alert, one.Happened))!;
        var data = WebhookData.Of(then, happened, no, DutyDay.Local(row.RecordedAt, zone));
        return new WebhookMessage(
            "1.0", $"{history.Id}-{no}-{Print(data)}", $"/districts/{Uri.EscapeDataString(district)}", "dutybot." + EventNames.Of(happened), history.Id.Value, DutyDay.Local(happened.At, zone),
            "application/json", data);
    }

    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(this, ApiJson.Sent.WebhookMessage);

    /// <summary>A store that was restored from a copy gives the same numbers to other events; their ids must differ.</summary>
    private static string Print(WebhookData data) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(data, ApiJson.Sent.WebhookData)).AsSpan(0, 4));
}

/// <summary>What happened and how the alert stood right after it: ids, roles, units and counts, nothing that anybody wrote (product 3).</summary>
/// <param name="No">Its place in the alert's timeline.</param>
/// <param name="By">Who did it; null where the clock did.</param>
/// <param name="Unit">The unit that it concerns, with role and state; null where it concerns none.</param>
internal sealed record WebhookData(
    AlertId Alert, int No, DateTimeOffset RecordedAt, AlertKind Kind, AlertLevel Level, AlertStatus Status, int PartySize, TopicCode Topic, PlaceId? Place, UnitId TerritoryUnit, UnitId LeadUnit,
    VisitResult? Result, string? By, UnitId? Unit, ResponseRole? Role, string? State)
{
    public static WebhookData Of(Alert then, AlertEvent happened, int no, DateTimeOffset recordedAt)
    {
        var unit = happened.About is { } about ? then.Responses.LastOrDefault(called => called.Unit == about) : null;
        return new WebhookData(
            then.Id, no, recordedAt, then.Kind, then.Level, then.Status, then.PartySize, then.Topic, then.Place, then.Territory, then.Lead,
            then.Result, AlertView.Who(happened), happened.About, unit?.Role, unit is null ? null : ResponseView.StateOf(unit));
    }
}
