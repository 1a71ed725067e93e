using System.Text.Json.Nodes;

namespace DutyBot.Processes;

/// <summary>What the program was answered.</summary>
/// <param name="Replayed">Whether it was said to be the answer of before.</param>
internal sealed record Reply(int Status, bool Replayed, string Text)
{
    public string Alert => (string)JsonNode.Parse(Text)!["number"]!;
}
