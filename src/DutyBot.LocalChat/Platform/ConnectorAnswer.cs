using System.Text.Json.Nodes;

namespace DutyBot.LocalChat.Platform;

/// <summary>What the platform answers the bot. <paramref name="Message"/>: the activity it is about, for the wire log.</summary>
internal sealed record ConnectorAnswer(int Status, JsonNode? Body, string? Code = null, string? Message = null)
{
    /// <summary>100 KB (protocol 2.3).</summary>
    public const int LargestMessage = 100 * 1024;

    public static ConnectorAnswer NoConversation => Refuse(404, "ConversationNotFound", "There is no such conversation.");

    public static ConnectorAnswer NoActivity => Refuse(404, "ActivityNotFoundInConversation", "There is no such activity in this conversation.");

    public static ConnectorAnswer NoMember => Refuse(404, "MemberNotFoundInConversation", "There is no such member in this conversation.");

    public static ConnectorAnswer NotYours => Refuse(403, "NotEnoughPermissions", "A bot may change its own messages alone.");

    public static ConnectorAnswer TooBig => Refuse(413, "MessageSizeTooBig", "The message is over 100 KB.");

    public static ConnectorAnswer UnknownPerson => Refuse(400, "ServiceError", "There is no such account.");

    public static ConnectorAnswer NotOffered => Refuse(501, "NotImplemented", "The local work group does not offer this call.");

    public static ConnectorAnswer BadArgument(string why) => Refuse(400, "BadArgument", why);

    public static ConnectorAnswer Ok(JsonNode? body = null) => new(200, body);

    public static ConnectorAnswer Id(string id) => new(200, new JsonObject { ["id"] = id }, Message: id);

    public static ConnectorAnswer Created(string chat, string? activity)
    {
        var body = new JsonObject { ["id"] = chat };
        if (activity is not null)
        {
            body["activityId"] = activity;
        }

        return new ConnectorAnswer(201, body, Message: activity);
    }

    private static ConnectorAnswer Refuse(int status, string code, string why) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = why } }, code);
}
