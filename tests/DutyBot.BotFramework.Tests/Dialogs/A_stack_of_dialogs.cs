namespace DutyBot.BotFramework.Tests;

public sealed class A_stack_of_dialogs
{
    private readonly List<string> _ends = [];
    private readonly Talk _talk;

    public A_stack_of_dialogs()
    {
        var inner = new Noting("inner", _ends, (_, _) => Task.FromResult(Dialog.EndOfTurn));
        var outer = new WaterfallDialog("outer", [(step, cancel) => step.BeginDialogAsync("inner", cancellationToken: cancel), (step, cancel) => step.EndDialogAsync($"after {step.Result} ({step.Reason})", cancel)]);
        _talk = new Talk(outer, inner, new Noting("other", _ends, (_, _) => Task.FromResult(Dialog.EndOfTurn)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task that_is_empty_says_so()
    {
        await _talk.SayAsync("hello");
        Assert.Equal(DialogTurnStatus.Empty, _talk.Result.Status);
        await _talk.DoAsync(dc => dc.CancelAllDialogsAsync(Cancel));
        Assert.Equal(DialogTurnStatus.Empty, _talk.Result.Status);
    }

    [Fact]
    public async Task resumes_the_dialog_below_with_the_result_of_the_one_that_ended()
    {
        await _talk.BeginAsync();
        Assert.Equal(2, _talk.Depth);
        await _talk.DoAsync(dc => dc.EndDialogAsync("done", Cancel));
        Assert.Equal((DialogTurnStatus.Complete, "after done (EndCalled)", 0), (_talk.Result.Status, _talk.Result.Result, _talk.Depth));
        Assert.Equal(["inner EndCalled"], _ends);
    }

    [Fact]
    public async Task puts_another_dialog_in_the_place_of_the_active_one()
    {
        await _talk.BeginAsync();
        await _talk.DoAsync(dc => dc.ReplaceDialogAsync("other", cancellationToken: Cancel));
        Assert.Equal((DialogTurnStatus.Waiting, 2), (_talk.Result.Status, _talk.Depth));
        Assert.Equal(["inner ReplaceCalled"], _ends);
        await _talk.DoAsync(dc => dc.EndDialogAsync("other's", Cancel));
        Assert.Equal("after other's (EndCalled)", _talk.Result.Result);
    }

    [Fact]
    public async Task is_cancelled_as_a_whole_and_every_dialog_is_told()
    {
        await _talk.BeginAsync();
        await _talk.DoAsync(dc => dc.CancelAllDialogsAsync(Cancel));
        Assert.Equal((DialogTurnStatus.Cancelled, 0), (_talk.Result.Status, _talk.Depth));
        Assert.Equal(["inner CancelCalled"], _ends);
    }

    [Fact]
    public async Task goes_on_with_its_top_and_ends_a_dialog_that_does_not_care()
    {
        await _talk.BeginAsync();
        await _talk.SayAsync("x");
        Assert.Equal("after  (EndCalled)", _talk.Result.Result);
    }

    [Fact]
    public async Task begins_no_dialog_that_there_is_not()
    {
        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => _talk.DoAsync(dc => dc.BeginDialogAsync("nowhere", cancellationToken: Cancel)));
        Assert.Contains("nowhere", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_run_with_one_dialog_by_one_call()
    {
        var state = new ConversationState(new MemoryStorage());
        var accessor = state.CreateProperty<DialogState>("talk");
        var dialog = new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn), (step, cancel) => step.EndDialogAsync(step.Result, cancel)]);
        using var turn = new TurnContext(new CloudAdapter(), new Activity(ActivityTypes.Message) { Text = "x", ChannelId = "c", Conversation = new ConversationAccount(id: "c") });

        await dialog.RunAsync(turn, accessor, Cancel);
        Assert.Single((await accessor.GetAsync(turn, cancellationToken: Cancel)).DialogStack);
        await dialog.RunAsync(turn, accessor, Cancel);
        Assert.Empty((await accessor.GetAsync(turn, cancellationToken: Cancel)).DialogStack);
    }

    [Fact]
    public void tells_two_dialogs_of_one_id_apart()
    {
        var (one, two) = (new WaterfallDialog("w"), new WaterfallDialog("w"));
        var set = new DialogSet().Add(one).Add(two).Add(one);
        Assert.Equal(("w", "w2"), (one.Id, two.Id));
        Assert.Equal([one, two], set.GetDialogs());
        Assert.Same(two, set.Find("w2"));
        Assert.Null(set.Find("w3"));
    }

    [Fact]
    public async Task belongs_to_a_set_that_has_an_accessor()
    {
        using var turn = new TurnContext(new CloudAdapter(), new Activity(ActivityTypes.Message));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn, Cancel));
    }

    [Fact]
    public void names_a_dialog_without_an_id_by_its_type() => Assert.Equal("Noting", new Noting(null, [], (_, _) => Task.FromResult(Dialog.EndOfTurn)).Id);

    private sealed class Noting(string? id, List<string> ends, WaterfallStep begin) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => begin(null!, cancellationToken);

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ends.Add($"{instance.Id} {reason}");
            return Task.CompletedTask;
        }
    }
}
