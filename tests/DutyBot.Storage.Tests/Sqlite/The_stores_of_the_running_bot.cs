using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using DutyBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Storage.Tests.Sqlite;

public sealed class The_stores_of_the_running_bot : IAsyncDisposable
{
    private readonly SqlitePlace place = new();

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Theory]
    [InlineData(typeof(IAlertStore))]
    [InlineData(typeof(IDueWork))]
    [InlineData(typeof(IOutbox))]
    [InlineData(typeof(IShownCards))]
    [InlineData(typeof(IConversationStore))]
    [InlineData(typeof(INoticeStore))]
    [InlineData(typeof(IDistrictStore))]
    public async Task stand_behind_every_port_and_hold_the_file_until_the_bot_stops(Type port)
    {
        await using (var bot = new ServiceCollection().AddSqliteStores(place.ConnectionString, "default").BuildServiceProvider())
        {
            Assert.NotNull(bot.GetRequiredService(port));
            Assert.Throws<StoreUnavailableException>(() => SqliteDatabase.OpenForBot(place.ConnectionString));
        }

        await using var next = SqliteDatabase.OpenForBot(place.ConnectionString);
        Assert.True(await next.AnswersAsync(TestContext.Current.CancellationToken));
    }
}
