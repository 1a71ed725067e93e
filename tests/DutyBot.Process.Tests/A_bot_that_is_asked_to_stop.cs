using System.Diagnostics;

namespace DutyBot.Processes;

public sealed class A_bot_that_is_asked_to_stop : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task stops_by_itself_within_ten_seconds()
    {
        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder));
        using var http = new HttpClient { BaseAddress = await bot.AddressAsync(Bot.StartLimit) };
        await Eventually.SoAsync(() => http.AnswersAsync(new Uri("readyz", UriKind.Relative)), Bot.StartLimit, () => bot.Printed);

        var asked = Stopwatch.StartNew();
        await bot.TerminateAsync();
        Assert.Equal(0, await bot.EndsAsync(TimeSpan.FromSeconds(30)));
        Assert.True(asked.Elapsed < TimeSpan.FromSeconds(10), $"It took {asked.Elapsed}.");
        Assert.Empty(bot.Complained);
    }

    [Fact]
    public async Task stops_with_the_page_open_in_a_browser()
    {
        await using var bot = Bot.Start(folder.Path, ["--Urls=http://127.0.0.1:0", $"--ConnectionStrings:Sqlite={folder.Store()}"]);
        using var http = new HttpClient { BaseAddress = await bot.AddressAsync(Bot.StartLimit) };
        (await http.GetAsync(new Uri("local/api/state", UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        // The page's own line of news, which never ends by itself.
        using var watching = await http.GetAsync(new Uri("local/api/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        watching.EnsureSuccessStatusCode();

        var asked = Stopwatch.StartNew();
        await bot.TerminateAsync();
        Assert.Equal(0, await bot.EndsAsync(TimeSpan.FromSeconds(60)));
        Assert.True(asked.Elapsed < TimeSpan.FromSeconds(10), $"It took {asked.Elapsed}.");
    }
}
