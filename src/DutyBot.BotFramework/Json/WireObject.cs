using System.Text.Json;
using System.Text.Json.Serialization;

namespace DutyBot.BotFramework;

/// <summary>Base of everything read from the wire: fields that this layer does not know are kept and written back (protocol 4, 17).</summary>
public abstract class WireObject
{
    private protected WireObject()
    {
    }

    [JsonExtensionData, JsonInclude]
    internal Dictionary<string, JsonElement> UnknownFields { get; set; }
}
