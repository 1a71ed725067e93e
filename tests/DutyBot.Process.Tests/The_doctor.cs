namespace DutyBot.Processes;

public sealed class The_doctor : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task looks_at_everything_beside_a_running_bot_and_names_nobody()
    {
        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder, "--DutyBot:Groups:0:Conversation=19:hall", "--DutyBot:Groups:0:Purpose=alerts"));
        await bot.AddressAsync(Bot.StartLimit);

        var (code, lines) = await AskAsync("--DutyBot:Groups:0:Conversation=19:hall", "--DutyBot:Groups:0:Purpose=alerts");
        Assert.Equal(0, code);
        Assert.Equal(
            ["ok settings", "ok token", "store", "ok alerts", "disk", "ok clock", "ok work", "ok messages", "ok keeping", "ok lateness", "ok gaps", "warning group", "ok directory"],
            lines.Where(line => line.Contains(": ", StringComparison.Ordinal) && !line.Contains("calendar", StringComparison.Ordinal))
                .Select(line => line.Split(':')[0]).Select(line => line.Contains("store", StringComparison.Ordinal) ? "store" : line.Contains("disk", StringComparison.Ordinal) ? "disk" : string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("19:hall of DutyBot:Groups has not been heard from yet", string.Join('\n', lines), StringComparison.Ordinal);
        Assert.Matches("^0 wrong, [0-9] to be warned of.$", lines[^1]);
        Assert.DoesNotContain("信访", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task names_a_district_that_the_store_does_not_hold()
    {
        Assert.Equal(0, (await Bot.RunAsync(folder.Path, ["import", House.Demo, $"--ConnectionStrings:Sqlite={folder.Store()}"])).Code);

        var (code, lines) = await AskAsync("--district", "nope");
        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.StartsWith("warning  directory: the store holds none of the district 'nope'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task says_that_there_is_no_store_yet_and_makes_none()
    {
        var (code, lines) = await AskAsync();
        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.StartsWith($"warning  store: there is none at {folder.Below("dutybot.db")} yet.", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("DutyBot:TimeZone 'Asia/Nowhere' is not known here", "--DutyBot:TimeZone=Asia/Nowhere")]
    [InlineData("MicrosoftAppPassword is empty", "--MicrosoftAppId=00000000-0000-0000-0000-000000000001")]
    [InlineData("DutyBot:Retention:Events is 'long'", "--DutyBot:Retention:Events=long")]
    public async Task names_a_wrong_setting_and_looks_at_the_store_all_the_same(string named, string setting)
    {
        await using (var bot = Bot.Start(folder.Path, Bot.Plain(folder)))
            await bot.AddressAsync(Bot.StartLimit);

        var (code, lines) = await AskAsync(setting);
        Assert.Equal(1, code);
        Assert.StartsWith("wrong    settings: " + named, lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("ok       store: ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task says_so_where_no_token_is_to_be_had()
    {
        var (code, lines) = await AskAsync(
            "--MicrosoftAppId=00000000-0000-0000-0000-000000000001", "--MicrosoftAppPassword=secret-of-the-app", "--MicrosoftAppTenantId=00000000-0000-0000-0000-000000000002",
            "--ToChannelFromBotLoginUrl=https://127.0.0.1:9/tenant", "--ToChannelFromBotOAuthScope=https://channel.example", "--ToBotFromChannelTokenIssuer=https://issuer.example", "--CallerId=urn:example", "--OAuthUrl=https://token.example",
            "--ToBotFromChannelOpenIdMetadataUrl=https://127.0.0.1:9/keys", "--ToBotFromEmulatorOpenIdMetadataUrl=https://127.0.0.1:9/keys", "--DutyBot:AllowedServiceHosts:0=channel.example", "--ValidateAuthority=false");
        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith("wrong    token: none was got: ", StringComparison.Ordinal));
        Assert.DoesNotContain("secret-of-the-app", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task finds_a_store_that_is_none()
    {
        await File.WriteAllTextAsync(folder.Below("dutybot.db"), new string('x', 9000), Cancel);
        var (code, lines) = await AskAsync();
        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith("wrong    store: ", StringComparison.Ordinal) && line.Contains("damaged or no database", StringComparison.Ordinal));
    }

    [Fact]
    public async Task finds_an_empty_app_id_in_Production()
    {
        var ended = await Bot.RunAsync(folder.Path, ["doctor", $"--ConnectionStrings:Sqlite={folder.Store()}"], "Production");
        Assert.Equal(1, ended.Code);
        Assert.StartsWith("wrong    settings: MicrosoftAppId is empty", ended.Printed, StringComparison.Ordinal);
    }

    private async Task<(int Code, string[] Lines)> AskAsync(params IEnumerable<string> more)
    {
        var ended = await Bot.RunAsync(folder.Path, ["doctor", $"--ConnectionStrings:Sqlite={folder.Store()}", "--DutyBot:LocalChat:Enabled=false", .. more]);
        Assert.Equal("", ended.Complained);
        return (ended.Code, ended.Printed.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
