using System.Text.RegularExpressions;

namespace DutyBot.Tests.Edges;

/// <summary>Choices of the house that the compiler does not hold (architecture 4).</summary>
public sealed partial class The_source(ITestOutputHelper output)
{
    [Fact]
    public void holds_Chinese_words_only_where_words_are_made()
    {
        string[] wordFiles = ["src/DutyBot/Chat/Typed/", "src/DutyBot/Texts/", "src/DutyBot/Importing/", "src/DutyBot.BotFramework/Dialogs/Words/"];
        Assert.Empty(SourceFiles.Under("src")
            .Where(file => !wordFiles.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(file => Han().Matches(SourceFiles.WithoutComments(file.Text)).Select(word => $"{file.Path}: {word.Value}")));
    }

    [Fact]
    public void names_a_store_only_where_the_parts_are_put_together()
    {
        string[] partsLists = ["src/DutyBot/Program.cs", "src/DutyBot/Registration.cs", "src/DutyBot/CommandLine/VerbRun.cs"];
        Assert.Empty(SourceFiles.Under("src")
            .Where(file => !file.Path.StartsWith("src/DutyBot.Storage.", StringComparison.Ordinal) && !file.Path.StartsWith("src/DutyBot.LocalChat/", StringComparison.Ordinal) && !partsLists.Contains(file.Path))
            .Where(file => StoreTypes().IsMatch(SourceFiles.WithoutComments(file.Text)))
            .Select(file => file.Path));
    }

    // The names of the wire are the protocol's own.
    [Fact]
    public void has_no_file_that_hides_behind_a_name_of_no_meaning() =>
        Assert.DoesNotContain(SourceFiles.Under("src").Select(file => file.Path).Where(path => !path.StartsWith("src/DutyBot.BotFramework/", StringComparison.Ordinal)), path => Meaningless().IsMatch(Path.GetFileNameWithoutExtension(path)));

    [Fact]
    public void reads_the_clock_only_at_its_edges()
    {
        string[] edges =
        [
            "src/DutyBot/Chat/Listener.cs", "src/DutyBot/Chat/Receipts.cs", "src/DutyBot/Api/", "src/DutyBot/Webhooks/", "src/DutyBot/Work/", "src/DutyBot/Registration.cs", "src/DutyBot/CommandLine/VerbRun.cs", "src/DutyBot.BotFramework/", "src/DutyBot.LocalChat/",
        ];
        Assert.Empty(SourceFiles.Under("src")
            .Where(file => !edges.Any(edge => file.Path.StartsWith(edge, StringComparison.Ordinal)))
            .Where(file => SourceFiles.WithoutComments(file.Text).Contains("GetUtcNow", StringComparison.Ordinal))
            .Select(file => file.Path));
    }

    [Fact]
    public void is_small_files_and_says_which_are_not()
    {
        var sizes = SourceFiles.Under("src").Select(file => (file.Path, Lines: file.Text.Count(letter => letter == '\n'))).OrderByDescending(file => file.Lines).ToList();
        output.WriteLine($"{sizes.Count} files, median {sizes[sizes.Count / 2].Lines} lines");
        foreach (var (path, lines) in sizes.TakeWhile(file => file.Lines > 150))
            output.WriteLine($"{lines} {path}");
        Assert.NotEmpty(sizes);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Han();

    [GeneratedRegex(@"\bAddSqliteStores\b|\bSqliteDatabase\b|\bDutyBot\.Storage\.")]
    private static partial Regex StoreTypes();

    [GeneratedRegex("(Manager|Helper|Util|Utils|Common|Service|Processor|Info)$")]
    private static partial Regex Meaningless();
}
