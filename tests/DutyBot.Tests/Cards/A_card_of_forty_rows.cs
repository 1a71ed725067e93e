using System.Text.Json.Nodes;
using DutyBot.Cards;
using DutyBot.Domain;

namespace DutyBot.Tests.Cards;

public sealed class A_card_of_forty_rows
{
    [Theory]
    [InlineData(Language.Chinese, "另有", "发“状态”")]
    [InlineData(Language.English, "and ", "type \"status\"")]
    public void shows_those_that_find_room_and_says_how_many_more_there_are(Language language, string more, string status)
    {
        var card = Examples.FortyRows(language);
        Assert.InRange(card.Bytes, CardMessage.MostBytes / 2, CardMessage.MostBytes);
        var (rows, foot) = Read(card);

        Assert.InRange(rows, 5, 39);
        Assert.Contains($"{40 - rows}", foot, StringComparison.Ordinal);
        Assert.Contains(more, foot, StringComparison.Ordinal);
        Assert.Contains(status, foot, StringComparison.Ordinal);
    }

    [Fact]
    public void is_drawn_shorter_as_long_as_that_leaves_a_row_that_can_be_answered()
    {
        var (form, lengths) = (Examples.FortyRows(Language.Chinese), new List<int>());
        for (var shorter = form; shorter is not null && (lengths.Count == 0 || shorter.Bytes < lengths[^1]); shorter = shorter.Shorter?.Invoke(shorter.Bytes / 2))
            (form, lengths) = (shorter, [.. lengths, shorter.Bytes]);

        Assert.InRange(lengths.Count, 3, 10);
        var (rows, foot) = Read(form);
        Assert.Equal(1, rows);
        Assert.Contains("39", foot, StringComparison.Ordinal);
        Assert.Contains(A_card.Objects(JsonNode.Parse(form.Card)), node => (string?)node["verb"] == Verbs.Acknowledge);
    }

    private static (int Rows, string Foot) Read(CardMessage card)
    {
        var drawn = JsonNode.Parse(card.Card)!;
        return (A_card.Objects(drawn).Count(node => (string?)node["type"] == "Action.Execute" && (string?)node["verb"] == Verbs.Acknowledge), (string)drawn["body"]!.AsArray()[^1]!["text"]!);
    }
}
