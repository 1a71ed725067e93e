using System.Text.Json;
using DutyBot.Cards;

namespace DutyBot.Tests.Templating;

public sealed class The_reference_binder
{
    // Where the reference gives up on a whole card ours still draws it (null, nothing, an item or a comparison that cannot be).
    private static readonly string[] GivesUpOn =
    [
        "Cannot read properties of null", "Cannot read properties of undefined", "is out of range for", "is not a collection", "must be comparable",
        "is neither a number nor string", "must be a string, list, map or object", "which is not a list", "is not a valid datetime string",
        "Cannot convert undefined or null to object", "cannot be applied to operands", "arg.toISOString",
    ];

    [Fact]
    public async Task draws_the_same_card_from_what_was_written_by_hand()
    {
        var pairs = WrittenPairs.All().ToList();
        var drawn = Compared(pairs, await Oracle.ExpandAsync(pairs));

        Assert.Equal(pairs.Count, drawn);
    }

    [Fact]
    public async Task draws_the_same_card_from_what_was_generated()
    {
        var pairs = new GeneratedPairs(seed: 20210821).Take(400).ToList();
        var drawn = Compared(pairs, await Oracle.ExpandAsync(pairs));

        Assert.True(drawn > 250, $"the reference gave up on all but {drawn} of {pairs.Count}");
    }

    [Fact]
    public async Task refuses_with_us_what_is_no_expression()
    {
        string[] wrong =
        [
            "${a b}", "${a.}", "${a[0}", "${(a}", "${if(a, b)}", "${and()}", "${count(5)}", "${join(a, true)}", "${formatDateTime(5, 'H')}", "${(a == b) + 1}",
            "${1.}", "a ` ${b}", "${nobody(a)}",
        ];
        var pairs = wrong.Select(text => (Template: $$"""{"v":{{JsonSerializer.Serialize(text)}}}""", Data: "{}")).ToList();

        foreach (var (pair, answer) in pairs.Zip(await Oracle.ExpandAsync(pairs)))
        {
            Assert.NotNull(answer.Threw);
            Assert.Throws<CardTemplateException>(() => CardTemplate.Load("card", pair.Template));
        }
    }

    private static int Compared(List<(string Template, string Data)> pairs, IReadOnlyList<OracleAnswer> answers)
    {
        var drawn = 0;
        foreach (var (pair, answer) in pairs.Zip(answers))
        {
            var ours = Drawn.Card(pair.Template, pair.Data);
            if (answer.Threw is { } reason)
            {
                Assert.True(Array.Exists(GivesUpOn, known => reason.Contains(known, StringComparison.Ordinal)), $"{reason}: {pair}");
                continue;
            }

            drawn++;
            using var card = JsonDocument.Parse(ours);
            Assert.True(JsonElement.DeepEquals(answer.Card, card.RootElement), $"{pair}\nreference {answer.Card}\nours      {ours}");
        }

        return drawn;
    }
}
