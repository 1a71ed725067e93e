using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DutyBot.LocalChat.Platform;

/// <summary>Loose reading: what is not there or of another kind is null, not an error.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Unescaped = new(LooseJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Text(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String ? (string?)node : null;

    /// <summary>Bytes as the platform counts them: two for each character of the text, however it was escaped on the way.</summary>
    public static int SizeInUtf16(JsonObject activity) => activity.ToJsonString(Unescaped).Length * 2;
}
