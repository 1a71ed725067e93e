using System.Text.RegularExpressions;

namespace DutyBot.Processes;

[Trait("Category", "Slow")]
public sealed partial class A_clone_with_nothing_built(Clone clone) : IClassFixture<Clone>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task runs_by_one_command_and_says_where_the_page_is_where_the_data_lies_and_that_it_is_a_demo()
    {
        await using var bot = clone.Run("dotnet", "run", "--project", "src/DutyBot", "--", "--Urls=http://127.0.0.1:0");
        using var http = new HttpClient { BaseAddress = await bot.AddressAsync(Clone.BuildLimit) };

        await Answers(http, bot);
        var said = bot.Printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => Logged().IsMatch(line)).Take(3).ToList();
        Assert.Equal(3, said.Count);
        Assert.Contains($"The local work group is at {http.BaseAddress.AbsoluteUri.TrimEnd('/')}", said[0], StringComparison.Ordinal);
        Assert.EndsWith("Data lies in " + Path.Combine(clone.Path, "data", "dutybot.db"), said[1], StringComparison.Ordinal);
        Assert.Contains("is a demo", said[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_published_as_a_folder_that_runs_from_anywhere()
    {
        using var published = new TempFolder();
        await Tool.RunAsync(clone.Path, "dotnet", "publish", "src/DutyBot", "--output", published.Path);

        using var elsewhere = new TempFolder();
        await using var bot = Bot.Start(elsewhere.Path, ["--Urls=http://127.0.0.1:0"], program: published.Below("DutyBot.dll"));
        using var http = new HttpClient { BaseAddress = await bot.AddressAsync(Bot.StartLimit) };
        await Answers(http, bot);
        Assert.Contains("Data lies in " + elsewhere.Below("data", "dutybot.db"), bot.Printed, StringComparison.Ordinal);
        Assert.Contains("is a demo", bot.Printed, StringComparison.Ordinal);

        // Cards and texts of both languages lie beside the program too.
        await using var platform = await Connector.OpenAsync(seed: 1);
        using var people = new People(platform) { Bot = http.BaseAddress };
        await people.WhisperAsync("T04-3", "帮助");
        await people.WhisperAsync("T05-3", "language en");
        await people.WhisperAsync("T05-3", "help");
        await Shows(platform, "T04-3", "签收");
        await Shows(platform, "T05-3", "ack");
    }

    private static async Task Answers(HttpClient http, Running bot)
    {
        await Eventually.SoAsync(() => http.AnswersAsync(new Uri("readyz", UriKind.Relative)), Bot.StartLimit, () => bot.Printed + bot.Complained);
        var page = await http.GetStringAsync(new Uri("/", UriKind.Relative), Cancel);
        var script = Script().Match(page);
        Assert.True(script.Success, page);
        Assert.True((await http.GetByteArrayAsync(new Uri(script.Groups[1].Value, UriKind.RelativeOrAbsolute), Cancel)).Length > 10_000);
    }

    private static Task Shows(Connector platform, string person, string words) => Eventually.SoAsync(
        () => Task.FromResult(platform.Messages.Any(message => message.Conversation == People.Private(person) && CardReader.Unmarked(message.Shows).Contains(words, StringComparison.Ordinal))),
        Bot.StartLimit,
        () => string.Join('\n', platform.Messages.Select(message => CardReader.Unmarked(message.Shows))));

    [GeneratedRegex(@"^\d\d:\d\d:\d\d ")]
    private static partial Regex Logged();

    [GeneratedRegex("<script[^>]* src=\"([^\"]+)\"")]
    private static partial Regex Script();
}
