using System.Text.Json.Nodes;

namespace DutyBot.Processes.Killed;

public sealed class A_bot_that_starts_on_a_copy
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly (string Officer, string Line) First = ("O01-3", "通报 3人 征地 白鹭镇"), Second = ("O01-4", "通报 2人 工资 松涛");

    [Fact]
    public async Task chases_on_what_was_open_tells_what_fell_due_once_and_gives_no_number_again()
    {
        using var folder = new TempFolder();
        await using var platform = await Connector.OpenAsync(seed: 7);
        using var people = new People(platform);
        await using var bot = new Mortal(folder, people);
        await bot.StartAsync();
        await people.InstallAsync("O01-2");
        var open = await PostAsync(platform, people, First);
        Assert.Equal(0, (await RunAsync(folder, "backup", "copy.db")).Code);
        var lost = await PostAsync(platform, people, Second);
        Assert.EndsWith("-02", lost, StringComparison.Ordinal);

        await bot.KillAsync();
        var restored = await RunAsync(folder, "restore", "copy.db");
        Assert.True(restored.Code == 0, restored.Complained + restored.Printed);
        var before = platform.Messages.Count;
        await bot.StartAsync();

        Assert.Null(await people.ReadAsync("api/alerts/" + lost));
        await Eventually.SoAsync(async () => (await RungsAsync(people, open)).All(rungs => rungs.Count == 5), Limit, () => "every rung of the open visit is told.");
        foreach (var rungs in await RungsAsync(people, open))
            Assert.Equal(5, rungs.Select(rung => (string)rung!["after"]!).Distinct().Count());
        await Eventually.SoAsync(() => Task.FromResult(Since().Any(text => text.Contains("迟发", StringComparison.Ordinal))), Limit, () => "what fell due meanwhile is told as late.");
        Assert.All(
            platform.Messages.Skip(before).GroupBy(message => (message.Conversation, CardReader.Unmarked(message.Posted))), same => Assert.Single(same));

        Assert.EndsWith("-03", await PostAsync(platform, people, Second), StringComparison.Ordinal);
        await bot.StopAsync();

        IEnumerable<string> Since() => platform.Messages.Skip(before).Select(message => CardReader.Unmarked(message.Posted));
    }

    /// <summary>Types the line and presses; the number of the alert.</summary>
    private static async Task<string> PostAsync(Connector platform, People people, (string Officer, string Line) visit)
    {
        var desk = People.Private(visit.Officer);
        var known = platform.Messages.Count;
        await people.WhisperAsync(visit.Officer, visit.Line);
        Message? draft = null;
        await Eventually.SoAsync(
            () => Task.FromResult((draft = platform.Messages.Skip(known).LastOrDefault(message => message.Conversation == desk && CardReader.Button(message.Shows, "alert.post") is not null)) is not null), Limit, () => "there is a draft.");
        var pressed = await people.PressAsync(draft!, CardReader.Button(draft!.Shows, "alert.post")!, visit.Officer);
        Assert.True(pressed.ByCard, pressed.Answer?.ToJsonString());
        return CardReader.Alert(new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = pressed.Answer!["value"]!.DeepClone() }) })!;
    }

    private static async Task<IReadOnlyList<JsonArray>> RungsAsync(People people, string alert) => await people.ReadAsync("api/alerts/" + alert) is { } read
        ? [.. Visit.Responses(read).Select(response => response["rungs"]!.AsArray())]
        : [];

    private static Task<Ended> RunAsync(TempFolder folder, params IEnumerable<string> words) => Bot.RunAsync(folder.Path, [.. words, $"--ConnectionStrings:Sqlite={folder.Store()}"]);
}
