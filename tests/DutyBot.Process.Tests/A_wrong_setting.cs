using System.Net;
using System.Net.Sockets;

namespace DutyBot.Processes;

public sealed class A_wrong_setting : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("DutyBot:Deadlines:Arrive", "--DutyBot:Deadlines:Arrive=00:10:00")]
    [InlineData("DutyBot:Deadlines:Arrive", "--DutyBot:Deadlines:Acknowledge=00:30:00", "--DutyBot:Deadlines:Arrive=00:20:00")]
    [InlineData("DutyBot:Deadlines:Acknowledge", "--DutyBot:Deadlines:Acknowledge=soon")]
    [InlineData("DutyBot:Deadlines:Acknowledge", "--DutyBot:Deadlines:Acknowledge=00:00:00")]
    [InlineData("DutyBot:TimeZone", "--DutyBot:TimeZone=Asia/Nowhere")]
    [InlineData("DutyBot:Language", "--DutyBot:Language=fr")]
    [InlineData("DutyBot:Storage", "--DutyBot:Storage=Paper")]
    [InlineData("DutyBot:District", "--DutyBot:District=a|b")]
    [InlineData("DutyBot:Deadline is", "--DutyBot:Deadline:Arrive=00:40:00")]
    [InlineData("DutyBot:Deadlines:Arive", "--DutyBot:Deadlines:Arive=00:40:00")]
    [InlineData("DutyBot:Ladder:0:Tell", "--DutyBot:Ladder:0:After=00:05:00", "--DutyBot:Ladder:0:Tell=Called,Mayor")]
    [InlineData("DutyBot:Ladder:0:Tell", "--DutyBot:Ladder:0:After=00:05:00")]
    [InlineData("DutyBot:Ladder:0:Unless", "--DutyBot:Ladder:0:After=00:05:00", "--DutyBot:Ladder:0:Tell=Called", "--DutyBot:Ladder:0:Unless=Late")]
    [InlineData("DutyBot:Ladder:0:After", "--DutyBot:Ladder:0:After=-00:05:00", "--DutyBot:Ladder:0:Tell=Called")]
    [InlineData("DutyBot:Policies:0:Calendar", "--DutyBot:Policies:0:Calendar=weekend")]
    [InlineData("DutyBot:Policies:0:Ladder:1:After", "--DutyBot:Policies:0:Ladder:0:After=00:05:00", "--DutyBot:Policies:0:Ladder:0:Tell=Called", "--DutyBot:Policies:0:Ladder:1:After=00:05:00", "--DutyBot:Policies:0:Ladder:1:Tell=Head")]
    [InlineData("DutyBot:Groups:0:Purpose", "--DutyBot:Groups:0:Conversation=hall", "--DutyBot:Groups:0:Purpose=lunch")]
    [InlineData("DutyBot:Api:Keys:gate", "--DutyBot:Api:Keys:gate=short")]
    [InlineData("DutyBot:Demo:Enabled", "--DutyBot:Demo:Enabled=perhaps")]
    [InlineData("DutyBot:LocalChat:Enabled", "--MicrosoftAppId=00000000-0000-0000-0000-000000000001", "--MicrosoftAppPassword=secret", "--DutyBot:LocalChat:Enabled=true")]
    [InlineData("DutyBot:Demo:Enabled", "--MicrosoftAppId=00000000-0000-0000-0000-000000000001", "--MicrosoftAppPassword=secret", "--DutyBot:Demo:Enabled=true")]
    [InlineData("MicrosoftAppPassword", "--MicrosoftAppId=00000000-0000-0000-0000-000000000001")]
    [InlineData("MicrosoftAppTenantId", "--MicrosoftAppType=SingleTenant", "--MicrosoftAppId=00000000-0000-0000-0000-000000000001", "--MicrosoftAppPassword=secret")]
    [InlineData("MicrosoftAppType", "--MicrosoftAppType=Several")]
    [InlineData("DutyBot:AcceptEmulatorTokens", "--DutyBot:AcceptEmulatorTokens=maybe")]
    [InlineData("ConnectionStrings:Sqlite", "--ConnectionStrings:Sqlite=Data Sauce=dutybot.db")]
    [InlineData("Urls", "--Urls=nowhere")]
    [InlineData("Urls", "--Urls=https://127.0.0.1:3978")]
    [InlineData("Urls", "--Urls=http://localhost:0")]
    [InlineData("Urls", "--Urls=http://192.0.2.1:3978")]
    [InlineData("DutyBot:Ladder:0:When", "--DutyBot:Ladder:0:When=00:05:00")]
    [InlineData("ConnectionStrings:Sqlite", "--ConnectionStrings:Sqlite=dutybot.db")]
    public async Task stops_the_start_with_one_sentence_that_names_it(string named, params string[] settings) =>
        Refused(named, await Bot.RunAsync(folder.Path, Bot.Plain(folder, settings)));

    [Fact]
    public async Task is_an_empty_app_id_in_Production() =>
        Refused("MicrosoftAppId", await Bot.RunAsync(folder.Path, Bot.Plain(folder), "Production"));

    [Fact]
    public async Task is_a_port_that_is_in_use()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        Refused($"127.0.0.1:{port}", await Bot.RunAsync(folder.Path, Bot.Plain(folder, $"--Urls=http://127.0.0.1:{port}")));
    }

    [Fact]
    public async Task is_a_store_whose_folder_cannot_be_made()
    {
        await File.WriteAllTextAsync(folder.Below("file"), "", TestContext.Current.CancellationToken);
        var store = folder.Below("file", "below", "dutybot.db");

        Refused(store, await Bot.RunAsync(folder.Path, Bot.Plain(folder, $"--ConnectionStrings:Sqlite=Data Source={store}")));
    }

    [Fact]
    public async Task is_a_file_of_settings_that_cannot_be_read()
    {
        // A copy of the program, because its settings lie beside it.
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(House.Program)!))
            File.Copy(file, folder.Below(Path.GetFileName(file)));
        await File.WriteAllTextAsync(folder.Below("appsettings.json"), "{ \"DutyBot\": ", TestContext.Current.CancellationToken);

        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder), program: folder.Below("DutyBot.dll"));
        var code = await bot.EndsAsync(Bot.StartLimit);
        Refused("appsettings.json", new Ended(code, bot.Printed, bot.Complained));
    }

    [Fact]
    public async Task stops_a_verb_too()
    {
        Refused("DutyBot:TimeZone", await Bot.RunAsync(folder.Path, ["import", House.Demo, $"--ConnectionStrings:Sqlite={folder.Store()}", "--DutyBot:TimeZone=Asia/Nowhere"]));
        Assert.False(File.Exists(folder.Below("dutybot.db")));
    }

    private static void Refused(string named, Ended ended)
    {
        Assert.True(ended.Code == 1, $"{ended.Code}\n{ended.Printed}{ended.Complained}");
        var sentence = Assert.Single((ended.Printed + ended.Complained).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Contains(named, sentence, StringComparison.Ordinal);
    }
}
