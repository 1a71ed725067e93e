using DutyBot.BotFramework;
using DutyBot.Domain;
using DutyBot.Storage.Sqlite;
using DutyBot.Work;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Wire;

public sealed class State_of_a_talk : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dutybot-state-").FullName;
    private ServiceProvider stores;

    public State_of_a_talk() => stores = Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private KeptState Storage => new(stores.GetRequiredService<IStateStore>());

    public async ValueTask DisposeAsync()
    {
        await stores.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task goes_on_after_a_restart()
    {
        var turn = Turn();
        var state = new ConversationState(Storage);
        await state.CreateProperty<Step>("step").SetAsync(turn, new Step { Number = 3, Said = "十二人" }, Cancel);
        await state.SaveChangesAsync(turn, cancellationToken: Cancel);
        await stores.DisposeAsync();
        stores = Open();

        var again = await new ConversationState(Storage).CreateProperty<Step>("step").GetAsync(Turn(), cancellationToken: Cancel);
        Assert.Equal((3, "十二人"), (again.Number, again.Said));

        await new ConversationState(Storage).DeleteAsync(Turn(), Cancel);
        Assert.Null(await new ConversationState(Storage).CreateProperty<Step>("step").GetAsync(Turn(), cancellationToken: Cancel));
    }

    [Fact]
    public async Task that_has_a_tag_is_written_by_who_saw_the_last_version()
    {
        await WriteAsync(new Item { Text = "first" });
        var (one, other) = (await ReadAsync(), await ReadAsync());
        one.Text = "second";
        await WriteAsync(one);

        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(other));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(new Item { Text = "blind" }));
        Assert.Equal("second", (await ReadAsync()).Text);

        await WriteAsync(new Item { Text = "forced", ETag = "*" });
        Assert.Equal("forced", (await ReadAsync()).Text);
    }

    private Task WriteAsync(Item item) => Storage.WriteAsync(new Dictionary<string, object> { ["k"] = item }, Cancel);

    private async Task<Item> ReadAsync() => BotPayload.Read<Item>((await Storage.ReadAsync(["k", "none"], Cancel))["k"]);

    private ServiceProvider Open() => new ServiceCollection().AddSqliteStores($"Data Source={Path.Combine(folder, "state.db")}", "office").BuildServiceProvider();

    private static TurnContext Turn() => new(
        new CloudAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "msteams", Conversation = new ConversationAccount(id: "c"), From = new ChannelAccount("u") });

    private sealed class Step
    {
        public int Number { get; set; }

        public string Said { get; set; } = "";
    }

    private sealed class Item : IStoreItem
    {
        public string Text { get; set; } = "";

        public string? ETag { get; set; }
    }
}
