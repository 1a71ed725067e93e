using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DutyBot.Cards;

namespace DutyBot.Tests.Cards;

public sealed partial class The_card_files
{
    [Fact]
    public void all_load_beside_the_program()
    {
        var there = Directory.EnumerateFiles(Root("cards"), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(there, CardTemplates.Load().Names);
    }

    [Theory]
    [InlineData("cards", "*.json")]
    [InlineData("src/DutyBot/Cards", "*.cs")]
    [InlineData("src/DutyBot/Texts", "*.cs")]
    public void hold_no_words(string folder, string files)
    {
        foreach (var file in Directory.EnumerateFiles(Root(folder), files, SearchOption.AllDirectories))
            Assert.DoesNotMatch(Han(), File.ReadAllText(file));
    }

    [Fact]
    public void hold_no_english_either()
    {
        foreach (var file in Directory.EnumerateFiles(Root("cards"), "*.json"))
            Assert.DoesNotMatch(ShownWords(), File.ReadAllText(file));
    }

    private static string Root(string folder, [CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "..", folder);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex("""
        "(text|title|label|placeholder|errorMessage|fallbackText)": "[^$]
        """)]
    private static partial Regex ShownWords();
}
