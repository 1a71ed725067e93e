using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
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
    [InlineData(typeof(IStateStore))]
    [InlineData(typeof(IPostStore))]
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

    [Fact]
    public async Task take_up_at_once_what_a_bot_that_died_had_leased()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using (var died = Bot())
        {
            await died.GetRequiredService<IAlertStore>().AppendAsync(AlertHistory.None(Sample.First), [Sample.PostedRow], Sample.Planned, cancel);
            await died.GetRequiredService<IOutbox>().PutAsync([Sample.Line("line")], null, cancel);
            Assert.Single(await died.GetRequiredService<IDueWork>().LeaseAsync(Sample.Morning, TimeSpan.FromMinutes(1), 10, cancel));
            Assert.Single(await died.GetRequiredService<IOutbox>().TakeAsync(Sample.Morning, TimeSpan.FromMinutes(1), Room.Of(10), cancel));
        }

        await using var next = Bot();
        Assert.Single(await next.GetRequiredService<IDueWork>().LeaseAsync(Sample.Morning, TimeSpan.FromMinutes(1), 10, cancel));
        var again = Assert.Single(await next.GetRequiredService<IOutbox>().TakeAsync(Sample.Morning, TimeSpan.FromMinutes(1), Room.Of(10), cancel));
        Assert.Equal((1, true), (again.Attempts, again.MayHaveArrived));
    }

    private ServiceProvider Bot() => new ServiceCollection().AddSqliteStores(place.ConnectionString, "default").BuildServiceProvider();
}
