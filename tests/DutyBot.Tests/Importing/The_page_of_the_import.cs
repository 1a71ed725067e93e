using DutyBot.Importing;
using DutyBot.Tests.Edges;

namespace DutyBot.Tests.Importing;

public sealed class The_page_of_the_import
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SourceFiles.Root, "docs", "import.md"));

    public static TheoryData<string> Lists => [.. DirectoryFolder.Lists];

    [Theory]
    [MemberData(nameof(Lists))]
    public void names_every_column_and_every_heading_of(string list)
    {
        var section = Page[Page.IndexOf($"### {list}", StringComparison.Ordinal)..];
        section = section[..(section.IndexOf("\n#", 3, StringComparison.Ordinal) is var end and > 0 ? end : section.Length)];
        var columns = list switch { "units" => TableColumns.Units, "people" => TableColumns.People, "topics" => TableColumns.Topics, _ => TableColumns.Places };

        foreach (var column in columns.Where(column => column.Name is not ("no" or "note")))
        {
            var row = Assert.Single(section.Split('\n'), line => line.StartsWith('|') && line.Split('|')[1].Contains($"`{column.Name}`", StringComparison.Ordinal));
            Assert.All(column.Chinese, heading => Assert.Contains(heading, row.Split('|')[2], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void names_every_word_for_kinds_roles_sheets_yes_and_no()
    {
        Assert.All(TableColumns.Labels, label => Assert.Contains(label.Key, Page, StringComparison.Ordinal));
        Assert.All(TableColumns.Sheets, sheet => Assert.Contains($"`{sheet.Value}`", Page, StringComparison.Ordinal));
        Assert.All([.. TableColumns.Yes.Where(word => word != "y"), .. TableColumns.No.Where(word => word != "n")], word => Assert.Contains($"`{word}`", Page, StringComparison.Ordinal));
    }
}
