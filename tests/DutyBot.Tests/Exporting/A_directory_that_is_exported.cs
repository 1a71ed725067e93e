using System.Text;
using CsCheck;
using DutyBot.Demo;
using DutyBot.Domain;
using DutyBot.Domain.Units;
using DutyBot.Exporting;
using DutyBot.Importing;
using DutyBot.Tests.Importing;

namespace DutyBot.Tests.Exporting;

public sealed class A_directory_that_is_exported : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dutybot-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void is_the_same_when_it_is_imported_again(string format) => RandomDistricts.Any.Sample(
        district =>
        {
            var read = Again(district, format);
            Assert.Equal(Written(district), Written(read));
        },
        iter: 60,
        threads: 1);

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void is_the_demo_of_the_repository_too(string format)
    {
        var demo = DemoDistrict.Read(ImportFolder.Demo());

        Assert.True(DirectoryDifference.Between(demo, Again(demo, format)).IsNothing);
    }

    [Fact]
    public void holds_nobody_who_left()
    {
        var demo = DemoDistrict.Read(ImportFolder.Demo());
        var seconded = demo.People.First(person => person.Role == Role.Seconded);
        var smaller = new District(demo.Name, demo.Units, demo.People.Where(person => person.Id != seconded.Id), demo.Topics, demo.Places, new Former([], [seconded], [], []));

        Assert.Equal(115, Again(smaller, "json").People.Count);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    [InlineData("＝a")]
    [InlineData("'a")]
    public void runs_nothing_in_a_spreadsheet(string name)
    {
        Write(Place(name), "csv");

        var line = File.ReadAllText(Path.Combine(folder, "places.csv"), Encoding.UTF8).Split("\r\n")[1];
        Assert.Equal("HALL,'" + name, line[..(6 + name.Length)]);
    }

    [Fact]
    public void begins_with_the_mark_that_Excel_needs()
    {
        Write(Place("hall"), "csv");

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(folder, "units.csv"))[..3]);
    }

    [Fact]
    public void does_not_write_over_files_unless_it_is_told_to()
    {
        var demo = DemoDistrict.Read(ImportFolder.Demo());
        File.WriteAllText(Path.Combine(folder, "people.json"), "mine");

        Assert.Equal("The folder holds people.json already: name another folder, or write over them with --force.", Refused(demo, "json"));
        Assert.Equal("The folder holds people.json already, and of two formats none could be imported: name another folder, or take these away.", Refused(demo, "csv", force: true));
        Assert.Equal(["people.json"], Names());
        Write(demo, "json", force: true);
        Assert.Equal(["people.json", "places.json", "topics.json", "units.json"], Names());
        Assert.Equal(116, Read().People.Count);
    }

    [Fact]
    public void is_as_readable_as_the_files_it_came_from()
    {
        Write(DemoDistrict.Read(ImportFolder.Demo()), "json");

        var units = File.ReadAllText(Path.Combine(folder, "units.json"));
        Assert.StartsWith("{\n  \"district\": \"衡川市青岚区（虚构）\",\n  \"units\": [\n    {\n      \"unit_id\": \"O01\",\n", units.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static District Place(string name) => new("Green Mist", [], [], [], [new Place(new PlaceId("HALL"), name, "Hall", [])]);

    private District Again(District district, string format)
    {
        Write(district, format, force: true);
        return Read();
    }

    private District Read() => DirectoryFiles.Read(folder) switch
    {
        DirectoryRead.Complete complete => complete.District,
        DirectoryRead.Faulty faulty => throw new InvalidDataException(string.Join('\n', faulty.Faults)),
        _ => throw new InvalidOperationException(),
    };

    private void Write(District district, string format, bool force = false)
    {
        using var output = new StringWriter();
        Assert.True(DirectoryExport.Write(district, new ExportAsked(folder, format, force), output) is not null, output.ToString());
    }

    private string Refused(District district, string format, bool force = false)
    {
        using var output = new StringWriter();
        Assert.Null(DirectoryExport.Write(district, new ExportAsked(folder, format, force), output));
        return output.ToString().TrimEnd();
    }

    private IEnumerable<string> Names() => Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>Everything that a directory says, so that nothing is forgotten to be compared.</summary>
    private static string Written(District district)
    {
        using var all = new MemoryStream();
        foreach (var table in ExportTable.All(district))
            JsonFiles.Write(table, all);
        return Encoding.UTF8.GetString(all.ToArray());
    }
}
