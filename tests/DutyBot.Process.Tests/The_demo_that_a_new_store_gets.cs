using System.Text.RegularExpressions;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using DutyBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Processes;

public sealed partial class The_demo_that_a_new_store_gets : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task has_a_past_that_rings_nobody_and_leaves_today_to_whoever_tries_it()
    {
        var said = Loaded().Match(await RunAsync());
        Assert.True(said.Success);
        var past = await PastAsync();
        Assert.Equal(said.Groups[1].Value, $"{past.Count}");
        Assert.All(past, alert => Assert.False(alert.Now!.IsOpen));

        // A second start loads nothing again.
        Assert.DoesNotContain("Its past", await RunAsync(), StringComparison.Ordinal);
        Assert.Equal(past.Count, (await PastAsync()).Count);
    }

    private async Task<string> RunAsync()
    {
        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder, "--DutyBot:Groups:0:Conversation=hall", "--DutyBot:Groups:0:Purpose=alerts"));
        await bot.AddressAsync(Bot.StartLimit);
        await bot.TerminateAsync();
        Assert.Equal(0, await bot.EndsAsync(Bot.StartLimit));
        Assert.Contains("is a demo", bot.Printed, StringComparison.Ordinal);
        return bot.Printed;
    }

    private async Task<IReadOnlyList<AlertHistory>> PastAsync()
    {
        await using var store = SqliteDatabase.Open(folder.Store());
        await using var services = new ServiceCollection().AddSqliteStores(() => store, "default").BuildServiceProvider();
        // Nothing of the past is due, only tonight's look at what may be deleted.
        Assert.All(
            await services.GetRequiredService<IDueWork>().LeaseAsync(TimeProvider.System.GetUtcNow().AddDays(2), TimeSpan.FromSeconds(1), 100, Cancel),
            work => Assert.Equal(WorkKind.Purge, work.Kind));
        Assert.Null(await services.GetRequiredService<IOutbox>().NextAsync(Room.Any, Cancel));
        var past = await services.GetRequiredService<IAlertStore>().ReadSpanAsync(new DutyDay(DateOnly.MinValue), new DutyDay(DateOnly.MaxValue), Cancel);
        var today = DutyDay.Of(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        Assert.All(past, alert => Assert.True(alert.Id.Day.Date < today.Date));
        return past;
    }

    [GeneratedRegex(@"Its past was replayed up to yesterday: (\d+) alerts")]
    private static partial Regex Loaded();
}
