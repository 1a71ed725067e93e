using System.Text;

namespace DutyBot.Processes;

public sealed class The_directory_in_and_out : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task goes_out_beside_a_running_bot_and_into_a_new_store_the_same(string format)
    {
        await using (var bot = Bot.Start(folder.Path, Bot.Plain(folder)))
        {
            await bot.AddressAsync(Bot.StartLimit);
            var written = await RunAsync("export", folder.Below("out"), "--format", format);
            Assert.True(written.Code == 0, written.Complained + written.Printed);
            Assert.EndsWith($"Written to {folder.Below("out")}: units.{format}, people.{format}, topics.{format}, places.{format}.\n", written.Printed.ReplaceLineEndings("\n"), StringComparison.Ordinal);

            var again = await RunAsync("export", folder.Below("out"), "--format", format);
            Assert.Equal(1, again.Code);
            Assert.Contains("write over them with --force", again.Printed, StringComparison.Ordinal);
            Assert.Equal(0, (await RunAsync("export", folder.Below("out"), "--format", format, "--force")).Code);

            var check = await RunAsync("import", folder.Below("out"), "--check");
            Assert.Contains("Nothing differs from what the store holds.", check.Printed, StringComparison.Ordinal);
        }

        var store = folder.Store("new.db");
        var imported = await Bot.RunAsync(folder.Path, ["import", folder.Below("out"), $"--ConnectionStrings:Sqlite={store}"]);
        Assert.True(imported.Code == 0, imported.Complained + imported.Printed);
        var demo = await Bot.RunAsync(folder.Path, ["import", House.Demo, "--check", $"--ConnectionStrings:Sqlite={store}"]);
        Assert.Contains("Nothing differs from what the store holds.", demo.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task comes_in_again_with_only_what_differs()
    {
        Assert.Equal(0, (await RunAsync("import", House.Demo)).Code);
        Assert.Equal(0, (await RunAsync("export", folder.Below("out"), "--format", "csv")).Code);
        var people = folder.Below("out", "people.csv");
        var rows = await File.ReadAllLinesAsync(people, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(people, rows.Where(row => !row.StartsWith("O01-S7,", StringComparison.Ordinal)), Encoding.UTF8, TestContext.Current.CancellationToken);

        var imported = await RunAsync("import", folder.Below("out"));
        Assert.True(imported.Code == 0, imported.Complained + imported.Printed);
        Assert.EndsWith("1 person left (O01-S7).\nThe rest is as before.\nImported.\n", imported.Printed.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.\n", (await RunAsync("import", folder.Below("out"))).Printed.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("1 person back (O01-S7).", (await RunAsync("import", House.Demo)).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_no_export_where_there_is_no_store_or_no_such_district()
    {
        var nothing = await RunAsync("export", folder.Below("out"));
        Assert.Equal(1, nothing.Code);
        Assert.Contains($"There is no store {folder.Below("dutybot.db")}.", nothing.Printed, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));

        await RunAsync("import", House.Demo);
        var other = await RunAsync("export", folder.Below("out"), "--district", "north");
        Assert.Equal(1, other.Code);
        Assert.Contains("The store holds no directory of the district 'north'.", other.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task makes_no_store_where_the_files_are_refused()
    {
        Assert.Equal(1, (await RunAsync("import", folder.Below("none"))).Code);
        Directory.CreateDirectory(folder.Below("empty"));
        Assert.Equal(1, (await RunAsync("import", folder.Below("empty"))).Code);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task is_refused_in_a_format_that_is_none()
    {
        var ended = await RunAsync("export", "out", "--format", "xls");
        Assert.Equal(2, ended.Code);
        Assert.Contains("Use: export FOLDER [--format json|csv|xlsx] [--force] [--district KEY]", ended.Complained, StringComparison.Ordinal);
    }

    private Task<Ended> RunAsync(params IEnumerable<string> words) => Bot.RunAsync(folder.Path, [.. words, $"--ConnectionStrings:Sqlite={folder.Store()}"]);
}
