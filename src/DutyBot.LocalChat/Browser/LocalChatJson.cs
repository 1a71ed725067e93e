using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DutyBot.LocalChat.Storage;
using DutyBot.LocalChat.Wire;

namespace DutyBot.LocalChat.Browser;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PageState))]
[JsonSerializable(typeof(IReadOnlyList<ChatMessage>))]
[JsonSerializable(typeof(IReadOnlyList<WireCall>))]
[JsonSerializable(typeof(Said))]
[JsonSerializable(typeof(Pressed))]
[JsonSerializable(typeof(Read))]
[JsonSerializable(typeof(PressShown))]
[JsonSerializable(typeof(TypingIn))]
[JsonSerializable(typeof(Trouble))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class LocalChatJson : JsonSerializerContext;
