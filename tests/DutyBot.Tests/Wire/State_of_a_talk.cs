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
    public async Task with_open_dialogs_goes_on_in_another_process_where_it_stopped()
    {
        var dialog = new ComponentDialog("visit")
            .AddDialog(new WaterfallDialog("steps",
            [
                (step, cancel) => step.PromptAsync("people", new PromptOptions { Prompt = MessageFactory.Text("?"), Validations = new Step { Number = 99 } }, cancel),
                (step, cancel) =>
                {
                    step.Values["step"] = new Step { Number = (int)step.Result, Said = "十二人" };
                    return Task.FromResult(Dialog.EndOfTurn);
                },
                (step, cancel) => step.EndDialogAsync(step.Values["step"], cancel),
            ]))
            .AddDialog(new NumberPrompt<int>("people", (answer, _) => Task.FromResult(answer.Recognized.Value <= ((Step)answer.Options.Validations).Number)));

        await TurnAsync(dialog, "");
        await TurnAsync(dialog, "120");
        await stores.DisposeAsync();
        stores = Open();
        Assert.Equal(DialogTurnStatus.Waiting, (await TurnAsync(dialog, "12")).Status);
        await stores.DisposeAsync();
        stores = Open();
        var ended = await TurnAsync(dialog, "");

        Assert.Equal(DialogTurnStatus.Complete, ended.Status);
        var step = Assert.IsType<Step>(ended.Result);
        Assert.Equal((12, "十二人"), (step.Number, step.Said));
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

    private async Task<DialogTurnResult> TurnAsync(Dialog dialog, string text)
    {
        using var turn = Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));
        turn.Activity.Text = text;
        var state = new ConversationState(Storage);
        var dialogs = await new DialogSet(state.CreateProperty<DialogState>("dialogs")).Add(dialog).CreateContextAsync(turn, Cancel);
        var result = await dialogs.ContinueDialogAsync(Cancel);
        if (result.Status == DialogTurnStatus.Empty)
            result = await dialogs.BeginDialogAsync(dialog.Id, cancellationToken: Cancel);
        await state.SaveChangesAsync(turn, cancellationToken: Cancel);
        return result;
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
