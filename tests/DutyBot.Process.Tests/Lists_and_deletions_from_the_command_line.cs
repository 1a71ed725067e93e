using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Processes;

public sealed class Lists_and_deletions_from_the_command_line : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task print_the_duty_phones_beside_a_running_bot()
    {
        Refused("There is no store ", await RunAsync("call-list"));
        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder));
        await bot.AddressAsync(Bot.StartLimit);

        var printed = await RunAsync("call-list");
        Assert.True(printed.Code == 0, printed.Complained);
        Assert.Matches("(?m)^白鹭镇 +内线8104 +白鹭镇·信访专干 +白鹭镇·信访专干B角$", printed.Printed);
        Assert.Equal(0, (await RunAsync("call-list", "list.html", "--DutyBot:Language=en")).Code);
        Assert.Contains("<td>Bailu Town<td>8104<td>Bailu", await File.ReadAllTextAsync(folder.Below("list.html"), Cancel), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("call-list", "list.txt")).Code);
        Assert.Contains("内线8104", await File.ReadAllTextAsync(folder.Below("list.txt"), Cancel), StringComparison.Ordinal);
        Refused("There are no units of the district 'north' in the store ", await RunAsync("call-list", "--district", "north"));
        Refused("name a file that ends with .html or .txt", await RunAsync("call-list", "list.doc"));
        Refused("could not be written", await RunAsync("call-list", Path.Combine("none", "list.txt")));
    }

    [Fact]
    public async Task delete_what_was_kept_long_enough_beside_a_running_bot_and_only_say_so_for_a_check()
    {
        Refused("There is no store ", await RunAsync("purge"));
        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder, "--DutyBot:Retention:Events=40000.00:00:00"));
        await bot.AddressAsync(Bot.StartLimit);
        Says("Nothing has been kept too long.", await RunAsync("purge"));
        await PutOldAsync();

        Says("To be deleted: alerts 2. Nothing was deleted, because this was a check.", await RunAsync("purge", "--check"));
        Says("Nothing has been kept too long.", await RunAsync("purge", "--DutyBot:Retention:Events=40000.00:00:00"));
        Says("Deleted: alerts 2.", await RunAsync("purge"));
        Says("Nothing has been kept too long.", await RunAsync("purge", "--check"));
        Assert.Contains("alerts 2; next ", (await RunAsync("doctor")).Printed, StringComparison.Ordinal);
        Assert.False(bot.HasExited);
    }

    [Theory]
    [InlineData("backup FILE [--force]", "backup")]
    [InlineData("restore FILE", "restore")]
    [InlineData("call-list [FILE]", "call-list", "one.txt", "two.txt")]
    [InlineData("purge [--check]", "purge", "everything")]
    [InlineData("doctor", "doctor", "who")]
    public async Task that_are_not_understood_say_how_to_use_them(string use, params string[] words)
    {
        var ended = await Bot.RunAsync(folder.Path, words);
        Assert.Equal(2, ended.Code);
        Assert.Contains("Use: " + use, ended.Complained, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    /// <summary>Two visits of 2021 that were withdrawn at once.</summary>
    private async Task PutOldAsync()
    {
        await using var store = SqliteDatabase.Open(folder.Store());
        await using var services = new ServiceCollection().AddSqliteStores(() => store, "default").BuildServiceProvider();
        var at = new DateTimeOffset(2021, 8, 21, 15, 11, 0, TimeSpan.FromHours(8));
        for (var counter = 1; counter <= 2; counter++)
        {
            AlertEvent[] events =
            [
                new AlertPosted(at, AlertKind.Onsite, AlertLevel.District, new PersonId("O01-3"), null, null, 2, new TopicCode("LAND"), null, new UnitId("T04"), new UnitId("D02"), null),
                new AlertCancelled(at, new PersonId("O01-3"), CancelReason.Mistake, null),
            ];
            var id = AlertId.Of(new DutyDay(new DateOnly(2021, 8, 21)), counter);
            Assert.True(await services.GetRequiredService<IAlertStore>().AppendAsync(AlertHistory.None(id), [new AlertRow(1, at, events)], new AlertWork(null, TellFrom: 2, Open: false, at, "put-" + id), Cancel));
        }
    }

    private Task<Ended> RunAsync(params IEnumerable<string> words) => Bot.RunAsync(folder.Path, [.. words, $"--ConnectionStrings:Sqlite={folder.Store()}"]);

    private static void Says(string line, Ended ended) => Assert.Equal((0, line), (ended.Code, (ended.Printed + ended.Complained).Trim()));

    private static void Refused(string why, Ended ended)
    {
        Assert.True(ended.Code == 1, $"{ended.Code}\n{ended.Printed}{ended.Complained}");
        Assert.Contains(why, Assert.Single((ended.Printed + ended.Complained).Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
