using System.Text.Json.Nodes;
using DutyBot.LocalChat.Browser;
using DutyBot.LocalChat.Wire;

namespace DutyBot.LocalChat.Platform;

/// <summary>The bot's answer to a press, read by the table of protocol 3.1: a card in the old one's place, a line under it, or an error.</summary>
internal sealed record PressAnswer(PressShown Shown, JsonNode? Card = null)
{
    public static PressAnswer Read(BotAnswer answer) => (answer.Body as JsonObject) switch
    {
        { } body when Json.Text(body["type"]) is { } type => Read(type, body["value"], answer),
        _ when answer.Trouble is { } trouble => new PressAnswer(new PressShown("trouble", trouble)),
        _ => new PressAnswer(new PressShown("done")),
    };

    private static PressAnswer Read(string type, JsonNode? value, BotAnswer answer) => type switch
    {
        "application/vnd.microsoft.card.adaptive" when value is JsonObject => new(new PressShown("card"), value),
        "application/vnd.microsoft.activity.message" => new(new PressShown("message", Json.Text(value) ?? "")),
        "application/vnd.microsoft.error" or "application/vnd.microsoft.error.preconditionFailed" =>
            new(new PressShown("error", Json.Text((value as JsonObject)?["message"]) ?? "")),
        _ => new(new PressShown("trouble", answer.Trouble ?? "unknown-answer")),
    };
}
