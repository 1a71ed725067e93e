using System.Text.RegularExpressions;
using DutyBot.Chat.Typed;
using DutyBot.Tests.Typed;

namespace DutyBot.Tests.Edges;

/// <summary>What the first page promises can be typed.</summary>
public sealed partial class The_readme
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SourceFiles.Root, "README.md"));

    public static TheoryData<string> Lines => new(Table().SelectMany(row => row.Split('|')[1..3]).SelectMany(cell => Code().Matches(cell)).Select(found => found.Groups["line"].Value).Where(line => line != "省").Distinct());

    [Theory]
    [MemberData(nameof(Lines))]
    public void shows_only_lines_that_are_whole_commands(string line)
    {
        var read = Reads.Line(line);
        Assert.False(
            read is TypedLine.NotACommand or TypedLine.NotUnderstood or TypedLine.Missing or TypedLine.Ambiguous or TypedLine.TooMany or TypedLine.OutOfRange or TypedLine.CannotBeCalled,
            $"{line}: {read}");
    }

    [Fact]
    public void leaves_out_no_command_of_either_language()
    {
        var shown = Lines.Select(row => row.Data).ToList();
        var missing = CommandWords.Openings.GroupBy(opening => (opening.Command, char.IsAscii(opening.Text[0])))
            .Where(words => !words.Any(opening => shown.Exists(line => line.StartsWith(opening.Text, StringComparison.OrdinalIgnoreCase))))
            .Select(words => words.Key);
        Assert.Empty(missing);
    }

    [Fact]
    public void can_be_read_in_one_sitting() => Assert.InRange(Text.Count(letter => letter == '\n'), 100, 200);

    private static IEnumerable<string> Table() => Text.Split('\n').SkipWhile(line => !line.StartsWith("| 中文", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));

    [GeneratedRegex("`(?<line>[^`]+)`")]
    private static partial Regex Code();
}
