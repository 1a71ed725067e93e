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
        var limit = (await RangAsync(people, open)).Max(response => Rungs.Moment(response["arriveBy"]))!.Value;
        // Killed before anything falls due, so that the copy holds the bare visit however long it takes to make one.
        await bot.KillAsync();
        Assert.Equal(0, (await RunAsync(folder, "backup", "copy.db")).Code);

        await bot.StartAsync();
        var lost = await PostAsync(platform, people, Second);
        Assert.EndsWith("-02", lost, StringComparison.Ordinal);
        await bot.KillAsync();
        var restored = await RunAsync(folder, "restore", "copy.db");
        Assert.True(restored.Code == 0, restored.Complained + restored.Printed);
        // A bot that were back at once would be late with a reminder alone, which is edited into the card that stands there and is no message.
        await Eventually.SoAsync(() => Task.FromResult(DateTimeOffset.UtcNow > limit), Limit, () => "the limit passes.");
        var before = platform.Messages.Count;
        await bot.StartAsync();

        await Eventually.SoAsync(async () => (await RangAsync(people, open)).All(response => response["rungs"]!.AsArray().Count == 5), Limit, () => "every rung of the open visit is told.");
        foreach (var response in await RangAsync(people, open))
            Assert.Equal(5, response["rungs"]!.AsArray().Select(rung => (string)rung!["after"]!).Distinct().Count());
        Assert.Null(await people.ReadAsync("api/alerts/" + lost));
        await Eventually.SoAsync(() => Task.FromResult(Since().Any(IsLateLine)), Limit, () => "the group hears late of the limit that passed:\n" + string.Join('\n', Since().Select(said => $"{said.Conversation} {CardReader.Unmarked(said.Posted)}")));
        Assert.All(Since().GroupBy(said => (said.Conversation, CardReader.Unmarked(said.Posted))), same => Assert.Single(same));

        Assert.EndsWith("-03", await PostAsync(platform, people, Second), StringComparison.Ordinal);
        await bot.StopAsync();

        IEnumerable<Message> Since() => platform.Messages.Skip(before);
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

    /// <summary>The units that an alert rang, each with what fell due for it.</summary>
    private static async Task<IReadOnlyList<JsonNode>> RangAsync(People people, string alert)
    {
        var read = await people.ReadAsync("api/alerts/" + alert);
        Assert.True(read is not null, $"The alert {alert} is not there.");
        var responses = Visit.Responses(read).ToList();
        Assert.NotEmpty(responses);
        return responses;
    }

    private static bool IsLateLine(Message said) => said is { Conversation: People.Hall, IsLine: true } && CardReader.Unmarked(said.Posted).Contains("迟发", StringComparison.Ordinal);

    private static Task<Ended> RunAsync(TempFolder folder, params IEnumerable<string> words) => Bot.RunAsync(folder.Path, [.. words, $"--ConnectionStrings:Sqlite={folder.Store()}"]);
}
