using System.Text.Json;
using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Tests.Cards;

namespace DutyBot.Tests.Templating;

public sealed class Every_card : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "cards");

    private readonly DirectoryInfo _mirrors = Directory.CreateTempSubdirectory("mirrors");

    public void Dispose() => _mirrors.Delete(recursive: true);

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public async Task is_drawn_by_the_reference_binder_as_by_ours(Language language)
    {
        var data = Examples.From(Mirrors(), language);
        var ours = Examples.In(language);
        var pairs = data.Values.Select(Pair).ToList();

        var reference = await Oracle.ExpandAsync(pairs);

        Assert.Equal(Directory.EnumerateFiles(Folder, "*.json").Count(), pairs.Select(pair => pair.Template).Distinct().Count());
        foreach (var ((name, card), answer) in ours.Zip(reference))
        {
            Assert.True(answer.Threw is null, $"{name}: {answer.Threw}");
            using var drawn = JsonDocument.Parse(card.Card);
            Assert.True(JsonElement.DeepEquals(answer.Card, drawn.RootElement), $"{name}\nreference {answer.Card}\nours      {card.Card}");
        }
    }

    /// <summary>A template under each name that draws nothing but what it was given.</summary>
    private CardTemplates Mirrors()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json"))
            File.WriteAllText(Path.Combine(_mirrors.FullName, Path.GetFileName(file)), $$"""{"of":"{{Path.GetFileName(file)}}","data":"${$root}"}""");
        return CardTemplates.LoadFolder(_mirrors.FullName);
    }

    private static (string Template, string Data) Pair(CardMessage mirrored)
    {
        using var seen = JsonDocument.Parse(mirrored.Card);
        return (File.ReadAllText(Path.Combine(Folder, seen.RootElement.GetProperty("of").GetString()!)), seen.RootElement.GetProperty("data").GetRawText());
    }
}
