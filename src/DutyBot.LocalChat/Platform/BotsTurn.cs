using System.Text.Json.Nodes;
using DutyBot.LocalChat.Browser;
using DutyBot.LocalChat.Storage;
using Microsoft.Extensions.Options;

namespace DutyBot.LocalChat.Platform;

/// <summary>What the bot may do on the platform: the Connector calls of protocol 2, refused with Teams' codes (protocol 2.1).</summary>
internal sealed class BotsTurn(Rooms rooms, Transcript transcript, Watchers watchers, IOptions<LocalChatOptions> options, TimeProvider time)
{
    public async Task<ConnectorAnswer> PostAsync(string chat, string? replyTo, JsonObject? activity, CancellationToken cancel)
    {
        if (await FaultAsync(chat, activity, cancel) is { } fault)
        {
            return fault;
        }

        if (replyTo is not null)
        {
            activity!["replyToId"] = replyTo;
        }

        return Post(chat, activity!);
    }

    public async Task<ConnectorAnswer> EditAsync(string chat, string id, JsonObject? activity, CancellationToken cancel)
    {
        if (await FaultAsync(chat, activity, cancel) is { } fault)
        {
            return fault;
        }

        var (message, refused) = OwnMessage(chat, id);
        if (message is null)
        {
            return refused!;
        }

        Stamp(activity!, chat, id, message.At);
        Tell(transcript.Edit(chat, id, activity!, time.GetUtcNow())!);
        return ConnectorAnswer.Id(id);
    }

    public async Task<ConnectorAnswer> DeleteAsync(string chat, string id, CancellationToken cancel)
    {
        if (await rooms.OpenAsync(chat, cancel) is null)
        {
            return ConnectorAnswer.NoConversation;
        }

        if (OwnMessage(chat, id).Refused is { } refused)
        {
            return refused;
        }

        Tell(transcript.Delete(chat, id, time.GetUtcNow())!);
        return ConnectorAnswer.Ok();
    }

    /// <summary>A 1:1 chat with one person; the same id when it exists already. An activity that comes with it is posted.</summary>
    public async Task<ConnectorAnswer> CreateAsync(JsonObject? asked, CancellationToken cancel)
    {
        if (asked?["members"] is not JsonArray { Count: 1 } members || asked["isGroup"] is JsonValue group && group.TryGetValue<bool>(out var isGroup) && isGroup)
        {
            return ConnectorAnswer.BadArgument("A conversation is created with exactly one member.");
        }

        var member = Json.Text((members[0] as JsonObject)?["id"]);
        if (member == options.Value.BotId)
        {
            return ConnectorAnswer.BadArgument("A bot cannot be the member of its own conversation.");
        }

        if (member is null || await rooms.FindAsync(Room.PrivateId(member), cancel) is not { } room)
        {
            return ConnectorAnswer.UnknownPerson;
        }

        rooms.Introduce(room);
        var first = asked["activity"] is JsonObject activity ? await PostAsync(room.Id, null, activity, cancel) : null;
        return first is { Status: >= 400 } ? first : ConnectorAnswer.Created(room.Id, first?.Message);
    }

    private ConnectorAnswer Post(string chat, JsonObject activity)
    {
        var at = time.GetUtcNow();
        var id = transcript.NextId(at);
        Stamp(activity, chat, id, at);
        switch (Json.Text(activity["type"]))
        {
            case "message":
                Tell(transcript.Add(Message.Of(chat, activity)));
                break;
            case "typing":
                watchers.Tell("typing", new TypingIn(chat), LocalChatJson.Default.TypingIn);
                break;
        }

        return ConnectorAnswer.Id(id);
    }

    private async Task<ConnectorAnswer?> FaultAsync(string chat, JsonObject? activity, CancellationToken cancel) => activity switch
    {
        null => ConnectorAnswer.BadArgument("The body is not an activity."),
        _ when await rooms.OpenAsync(chat, cancel) is null => ConnectorAnswer.NoConversation,
        _ when Json.Text(activity["type"]) is null => ConnectorAnswer.BadArgument("The activity has no type."),
        _ when Json.SizeInUtf16(activity) > ConnectorAnswer.LargestMessage => ConnectorAnswer.TooBig,
        _ => null,
    };

    private (ChatMessage? Found, ConnectorAnswer? Refused) OwnMessage(string chat, string id) => transcript.Find(chat, id) switch
    {
        null or { Deleted: true } => (null, ConnectorAnswer.NoActivity),
        { From: var author } when author != options.Value.BotId => (null, ConnectorAnswer.NotYours),
        var message => (message, null),
    };

    private void Stamp(JsonObject activity, string chat, string id, DateTimeOffset at)
    {
        activity["id"] = id;
        activity["timestamp"] = at;
        activity["from"] = new JsonObject { ["id"] = options.Value.BotId, ["name"] = options.Value.BotName, ["role"] = "bot" };
        activity["conversation"] = new JsonObject { ["id"] = chat };
    }

    private void Tell(ChatMessage message) => watchers.Tell("message", message, LocalChatJson.Default.ChatMessage);
}
