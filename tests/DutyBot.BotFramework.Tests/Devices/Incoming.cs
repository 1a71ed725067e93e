using System.Text.Json.Nodes;

namespace DutyBot.BotFramework.Tests;

/// <summary>Activities as a channel sends them.</summary>
public static class Incoming
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/amer/";

    public static string Message(Action<JsonObject>? change = null) => Of("message", activity =>
    {
        activity["text"] = "hi";
        change?.Invoke(activity);
    });

    public static string Invoke(string? name, string? value = null) => Of("invoke", activity =>
    {
        if (name is not null)
            activity["name"] = name;
        if (value is not null)
            activity["value"] = JsonNode.Parse(value);
    });

    public static string Of(string type, Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = "a1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "Li Wei", ["aadObjectId"] = "7f1c0c2e-6a55-4b7f-9d3c-0d5f3a0d9a11" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "DutyBot" },
            ["conversation"] = new JsonObject { ["id"] = "19:c@thread.tacv2;messageid=1", ["conversationType"] = "channel", ["tenantId"] = "t1" },
        };
        change?.Invoke(activity);
        return activity.ToJsonString();
    }
}
