using System.Text.Json.Nodes;

namespace DutyBot.Cards;

/// <summary>A card whose words were made before it is sent.</summary>
internal static class ReadyCard
{
    /// <summary>The same card under the line that it may have been sent before (product 10).</summary>
    public static string Repeated(string card, Texts words)
    {
        var node = JsonNode.Parse(card)!;
        node["body"]!.AsArray().Insert(0, new JsonObject { ["type"] = "TextBlock", ["text"] = words.Repeat, ["isSubtle"] = true, ["wrap"] = true });
        return node.ToJsonString();
    }
}
