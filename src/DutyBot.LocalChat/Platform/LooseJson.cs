using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace DutyBot.LocalChat.Platform;

[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class LooseJson : JsonSerializerContext;
