namespace DutyBot.Processes;

public sealed class The_import_from_the_command_line : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task puts_a_folder_into_a_new_store()
    {
        var ended = await ImportAsync(House.Demo);
        Assert.True(ended.Code == 0, ended.Complained + ended.Printed);
        Assert.EndsWith("Imported.\n", ended.Printed, StringComparison.Ordinal);

        // What was imported is no demo, and the bot that starts on it does not say so.
        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder));
        await bot.AddressAsync(Bot.StartLimit);
        await Eventually.SoAsync(() => Task.FromResult(bot.Printed.Contains("Data lies in", StringComparison.Ordinal)), Bot.StartLimit, () => bot.Printed);
        Assert.DoesNotContain("demo", bot.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_another_district_into_the_store_of_the_demo_is_refused_and_names_the_file_to_delete()
    {
        await using (var bot = Bot.Start(folder.Path, Bot.Plain(folder)))
            await bot.AddressAsync(Bot.StartLimit);
        Another(folder.Below("other"));

        var ended = await ImportAsync(folder.Below("other"));
        Assert.Equal(1, ended.Code);
        Assert.Contains($"delete {folder.Below("dutybot.db")} first", ended.Printed + ended.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_refused_while_a_bot_runs_and_only_checks_beside_it()
    {
        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder));
        await bot.AddressAsync(Bot.StartLimit);

        var refused = await ImportAsync(House.Demo);
        Assert.Equal(1, refused.Code);
        Assert.Contains("is in use by a running bot", refused.Complained, StringComparison.Ordinal);

        var check = await ImportAsync(House.Demo, "--check");
        Assert.True(check.Code == 0, check.Complained + check.Printed);
        Assert.Contains("this was a check", check.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_only_checks_makes_no_store()
    {
        Assert.Equal(0, (await ImportAsync(House.Demo, "--check")).Code);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task of_a_folder_that_is_none_says_so()
    {
        var ended = await ImportAsync(folder.Below("none"));
        Assert.Equal(1, ended.Code);
        Assert.Contains(folder.Below("none"), ended.Printed + ended.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task puts_it_into_the_district_that_is_named()
    {
        Assert.Equal(0, (await ImportAsync(House.Demo, "--district", "north")).Code);
        // The other district of the same file is still new.
        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder));
        await Eventually.SoAsync(() => Task.FromResult(bot.Printed.Contains("is a demo", StringComparison.Ordinal)), Bot.StartLimit, () => bot.Printed + bot.Complained);
    }

    [Theory]
    [InlineData("There is no verb 'improt'", "improt", "demo")]
    [InlineData("Required argument missing for command: 'import'.", "import")]
    [InlineData("Unrecognized command or argument 'more'.", "import", "demo", "more")]
    [InlineData("Required argument missing for command: 'import'.", "import", "--check")]
    [InlineData("Unrecognized command or argument '--chek'.", "import", "demo", "--chek")]
    public async Task that_is_not_understood_says_how_to_use_it(string says, params string[] words)
    {
        var ended = await Bot.RunAsync(folder.Path, words);
        Assert.Equal(2, ended.Code);
        Assert.StartsWith(says, ended.Complained, StringComparison.Ordinal);
        Assert.Contains("Use: import FOLDER", ended.Complained, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private Task<Ended> ImportAsync(string from, params IEnumerable<string> more) =>
        Bot.RunAsync(folder.Path, ["import", from, .. more, $"--ConnectionStrings:Sqlite={folder.Store()}"]);

    /// <summary>The demo's files under another name.</summary>
    private static void Another(string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(House.Demo, "*.json"))
            File.WriteAllText(Path.Combine(to, Path.GetFileName(file)), File.ReadAllText(file).Replace("衡川市青岚区（虚构）", "Elsewhere", StringComparison.Ordinal));
    }
}
