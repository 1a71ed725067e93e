using System.Text.Json.Nodes;
using DutyBot.LocalChat.Browser;
using DutyBot.LocalChat.Storage;
using DutyBot.LocalChat.Wire;
using Microsoft.Extensions.Options;

namespace DutyBot.LocalChat.Platform;

/// <summary>The activities of the platform, in the shapes of protocol 3.1, 3.4 and 4.1.</summary>
internal sealed class Activities(IOptions<LocalChatOptions> options, BotAddress address, Transcript transcript, TimeProvider time)
{
    public JsonObject Bot => new() { ["id"] = options.Value.BotId, ["name"] = options.Value.BotName };

    public JsonObject Installed(Room room)
    {
        var activity = From(room, Introducer(room), "installationUpdate", null);
        activity["action"] = "add";
        return activity;
    }

    public JsonObject BotJoined(Room room)
    {
        var activity = From(room, Introducer(room), "conversationUpdate", null);
        activity["membersAdded"] = new JsonArray(Bot);
        return activity;
    }

    public JsonObject Line(Room room, LocalPerson from, Said said)
    {
        var activity = From(room, from, "message", said.Locale);
        var (text, entities) = Mentions.In(said.Text, [(options.Value.BotId, options.Value.BotName), (options.Value.BotId, options.Value.BotNameEn), .. Named(room, said)]);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        if (entities.Count > 0)
        {
            activity["entities"] = entities;
        }

        if (said.ReplyTo is { } replyTo)
        {
            activity["replyToId"] = replyTo;
        }

        return activity;
    }

    public JsonObject Submit(Room room, LocalPerson from, Pressed pressed)
    {
        var activity = From(room, from, "message", pressed.Locale);
        activity["replyToId"] = pressed.Message;
        activity["value"] = pressed.Action["data"]?.DeepClone() ?? new JsonObject();
        return activity;
    }

    public JsonObject Execute(Room room, LocalPerson from, Pressed pressed)
    {
        var activity = From(room, from, "invoke", pressed.Locale);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = pressed.Message;
        activity["value"] = new JsonObject { ["action"] = pressed.Action.DeepClone(), ["trigger"] = "manual" };
        return activity;
    }

    public JsonObject ReadTo(Room room, LocalPerson from, string message)
    {
        var activity = From(room, from, "event", null);
        activity["name"] = "application/vnd.microsoft.readReceipt";
        activity["value"] = new JsonObject { ["lastReadMessageId"] = message };
        return activity;
    }

    private JsonObject From(Room room, LocalPerson from, string type, string? locale)
    {
        var at = time.GetUtcNow();
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = transcript.NextId(at),
            ["timestamp"] = at,
            ["channelId"] = "local",
            ["serviceUrl"] = address.Connector.ToString(),
            ["from"] = new JsonObject { ["id"] = from.Id, ["name"] = from.Name, ["role"] = "user" },
            ["recipient"] = Bot,
            ["conversation"] = Conversation(room),
            ["locale"] = locale ?? options.Value.Locale,
        };
    }

    private static JsonObject Conversation(Room room) => room.IsGroup
        ? new JsonObject { ["id"] = room.Id, ["isGroup"] = true, ["conversationType"] = "groupChat", ["name"] = room.Name }
        : new JsonObject { ["id"] = room.Id, ["isGroup"] = false, ["conversationType"] = "personal" };

    // Somebody adds a bot to a chat; here it is whoever stands first in it.
    private static LocalPerson Introducer(Room room) => room.Members[0];

    // Two people may have the same name: whoever was picked from the menu comes first.
    private static IEnumerable<(string Id, string Name)> Named(Room room, Said said) => room.Members
        .OrderByDescending(member => said.Mentions?.Contains(member.Id) is true)
        .SelectMany(member => new[] { (member.Id, member.Name), (member.Id, member.NameEn) });
}
