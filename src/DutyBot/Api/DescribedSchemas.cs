using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DutyBot.Api;

/// <summary>Types that write themselves, as they are read: ids are texts, and some texts are one of a few.</summary>
internal static class DescribedSchemas
{
    private static readonly string[] States = ["notified", "acknowledged", "enroute", "claimed", "arrived", "objected", "reassigned", "upheld", "excused"];

    private static readonly string[] Outcomes = ["sent", "read", "failed"];

    public static Task ChangeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var given = context.JsonTypeInfo.Type;
        var type = Nullable.GetUnderlyingType(given) ?? given;
        var orNull = type == given ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        if (Id(type) is var (description, pattern))
            (schema.Type, schema.Description, schema.Pattern) = (orNull, schema.Description ?? description, pattern);
        else if (type.IsEnum)
            schema.Type = orNull;
        if (context.JsonPropertyInfo is { Name: "state" or "outcome" } property)
            schema.Enum = [.. (property.Name == "state" ? States : Outcomes).Select(word => (JsonNode)word), .. property.IsGetNullable ? [JsonNullSentinel.JsonNull] : Array.Empty<JsonNode>()];
        foreach (var left in context.JsonTypeInfo.Properties.Where(IsLeftOut))
            schema.Required?.Remove(left.Name);
        return Task.CompletedTask;
    }

    /// <summary>Whether what others refer to may be null is said where they do.</summary>
    public static void NeverNull(OpenApiSchema shared)
    {
        shared.Type &= ~JsonSchemaType.Null;
        shared.Enum = shared.Enum?.Where(word => word is not null && !word.IsJsonNullSentinel()).ToList();
    }

    /// <summary>Null is left out of what is sent.</summary>
    private static bool IsLeftOut(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }];

    private static (string Description, string? Pattern)? Id(Type type) =>
        type == typeof(AlertId) ? ("The local day of posting and a counter.", @"^\d{8}-\d{2,}$")
        : type == typeof(UnitId) ? ("Code of a unit of the directory.", null)
        : type == typeof(PersonId) ? ("Code of a person of the office or of a unit; never a visitor.", null)
        : type == typeof(TopicCode) ? ("Code of a topic of the office's list.", null)
        : type == typeof(PlaceId) ? ("Code of a place of the office's list.", null)
        : null;
}
