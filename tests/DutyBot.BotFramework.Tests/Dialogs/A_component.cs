namespace DutyBot.BotFramework.Tests;

public sealed class A_component
{
    private readonly Address _address = new();
    private readonly Talk _talk;

    public A_component()
    {
        var order = new ComponentDialog("order")
            .AddDialog(new WaterfallDialog("steps", [(step, cancel) => step.BeginDialogAsync("address", step.Options, cancel), (step, cancel) => step.EndDialogAsync($"to {step.Result}", cancel)]))
            .AddDialog(_address);
        _talk = new Talk(order, new WaterfallDialog("aside", [async (step, cancel) =>
        {
            await step.Context.SendActivityAsync("By the way", cancellationToken: cancel);
            return Dialog.EndOfTurn;
        }, (step, cancel) => step.EndDialogAsync(cancellationToken: cancel)]));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task begins_with_the_dialog_that_was_added_first_and_looks_like_one_from_outside()
    {
        await _talk.BeginAsync();
        Assert.Equal(["Which street?"], _talk.Heard);
        Assert.Equal((DialogTurnStatus.Waiting, 1), (_talk.Result.Status, _talk.Depth));
    }

    [Fact]
    public async Task in_a_component_keeps_its_own_stack_and_gives_its_result_outwards()
    {
        await _talk.BeginAsync();
        await _talk.SayAsync("Long Street");
        Assert.Equal(["Which house?"], _talk.Heard);
        await _talk.SayAsync("7");
        Assert.Equal((DialogTurnStatus.Complete, "to Long Street 7", 0), (_talk.Result.Status, _talk.Result.Result, _talk.Depth));
        Assert.Equal([DialogReason.EndCalled], _address.Ended);
    }

    [Fact]
    public async Task asks_again_what_is_asked_inside_when_something_on_top_of_it_has_ended()
    {
        await _talk.BeginAsync();
        await _talk.SayAsync("Long Street");
        await _talk.DoAsync(dc => dc.BeginDialogAsync("aside", cancellationToken: Cancel));
        Assert.Equal(2, _talk.Depth);
        await _talk.SayAsync("I see");
        Assert.Equal(["Which house?"], _talk.Heard);
        await _talk.SayAsync("7");
        Assert.Equal("to Long Street 7", _talk.Result.Result);
    }

    [Fact]
    public async Task is_asked_to_ask_again_from_outside()
    {
        await _talk.BeginAsync();
        await _talk.DoAsync(async dc =>
        {
            await dc.RepromptDialogAsync(Cancel);
            return Dialog.EndOfTurn;
        });
        Assert.Equal(["Which street?"], _talk.Heard);
    }

    [Fact]
    public async Task that_is_cancelled_from_outside_tells_those_inside()
    {
        await _talk.BeginAsync();
        await _talk.DoAsync(dc => dc.CancelAllDialogsAsync(Cancel));
        Assert.Equal((DialogTurnStatus.Cancelled, 0), (_talk.Result.Status, _talk.Depth));
        Assert.Equal([DialogReason.CancelCalled], _address.Ended);
    }

    [Fact]
    public async Task that_cancels_itself_from_within_is_cancelled_for_those_outside()
    {
        await _talk.BeginAsync();
        await _talk.SayAsync("never mind");
        Assert.Equal((DialogTurnStatus.Cancelled, 1), (_talk.Result.Status, _talk.Depth + _address.Ended.Count));
    }

    [Fact]
    public async Task shows_the_stack_inside_to_those_outside_and_finds_dialogs_outside_for_those_inside()
    {
        await _talk.BeginAsync();
        await _talk.DoAsync(dc =>
        {
            Assert.Equal(["address", "steps"], dc.Child.Stack.Select(instance => instance.Id));
            Assert.Same(dc, dc.Child.Parent);
            Assert.NotNull(dc.Child.FindDialog("aside"));
            Assert.Null(dc.FindDialog("address"));
            Assert.Null(dc.Child.Child.Child);
            return Task.FromResult(Dialog.EndOfTurn);
        });
    }

    private sealed class Address : ComponentDialog
    {
        internal Address()
            : base("address")
        {
            AddDialog(new TextPrompt("text"));
            AddDialog(new WaterfallDialog("steps",
            [
                (step, cancel) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Which street?") }, cancel),
                async (step, cancel) =>
                {
                    step.Values["street"] = step.Result;
                    return await step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Which house?") }, cancel);
                },
                (step, cancel) => step.EndDialogAsync($"{step.Values["street"]} {step.Result}", cancel),
            ]));
            InitialDialogId = "steps";
        }

        internal List<DialogReason> Ended { get; } = [];

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "never mind" ? innerDc.CancelAllDialogsAsync(cancellationToken) : base.OnContinueDialogAsync(innerDc, cancellationToken);

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Ended.Add(reason);
            return Task.CompletedTask;
        }
    }
}
