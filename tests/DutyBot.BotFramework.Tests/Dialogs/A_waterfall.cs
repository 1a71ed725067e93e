namespace DutyBot.BotFramework.Tests;

public sealed class A_waterfall
{
    private static WaterfallStep Ask(string words) => async (step, cancel) =>
    {
        await step.Context.SendActivityAsync(words, cancellationToken: cancel);
        return Dialog.EndOfTurn;
    };

    [Fact]
    public async Task takes_one_step_a_turn_and_gives_each_what_the_one_before_was_answered()
    {
        var talk = new Talk(new WaterfallDialog("w", [Ask("How many?"), async (step, cancel) => await Ask($"{step.Result}, and where?")(step, cancel), (step, cancel) => step.EndDialogAsync($"at {step.Result}", cancel)]));

        await talk.BeginAsync();
        Assert.Equal(["How many?"], talk.Heard);
        Assert.Equal(DialogTurnStatus.Waiting, talk.Result.Status);
        await talk.SayAsync("12");
        Assert.Equal(["12, and where?"], talk.Heard);
        await talk.SayAsync("the gate");
        Assert.Equal((DialogTurnStatus.Complete, "at the gate", 0), (talk.Result.Status, talk.Result.Result, talk.Depth));
    }

    [Fact]
    public async Task remembers_its_options_and_values_from_turn_to_turn()
    {
        var talk = new Talk(new WaterfallDialog("w").AddStep(async (step, cancel) =>
        {
            step.Values["first"] = "kept";
            return await Ask("?")(step, cancel);
        }).AddStep((step, cancel) => step.EndDialogAsync($"{step.Options} {step.Values["first"]} {step.Index} {step.Reason}", cancel)));

        await talk.BeginAsync("begun");
        await talk.SayAsync("x");
        Assert.Equal("begun kept 1 ContinueCalled", talk.Result.Result);
    }

    [Fact]
    public async Task ends_after_its_last_step_with_that_steps_result()
    {
        var talk = new Talk(new WaterfallDialog("w", [(step, cancel) => step.NextAsync("carried", cancel)]));
        await talk.BeginAsync();
        Assert.Equal((DialogTurnStatus.Complete, "carried"), (talk.Result.Status, talk.Result.Result));
    }

    [Fact]
    public async Task may_leave_out_a_question_and_says_why_a_step_was_called()
    {
        List<DialogReason> reasons = [];
        Task<DialogTurnResult> Noted(WaterfallStepContext step, CancellationToken cancel)
        {
            reasons.Add(step.Reason);
            return step.NextAsync(cancellationToken: cancel);
        }

        await new Talk(new WaterfallDialog("w", [Noted, Noted])).BeginAsync();
        Assert.Equal([DialogReason.BeginCalled, DialogReason.NextCalled], reasons);
    }

    [Fact]
    public async Task goes_on_from_a_step_only_once()
    {
        var talk = new Talk(new WaterfallDialog("w", [async (step, cancel) =>
        {
            await step.NextAsync(cancellationToken: cancel);
            return await step.NextAsync(cancellationToken: cancel);
        }]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => talk.BeginAsync());
    }

    [Fact]
    public async Task takes_nothing_but_a_message_for_an_answer()
    {
        var talk = new Talk(new WaterfallDialog("w", [Ask("?"), (step, cancel) => step.EndDialogAsync(step.Result, cancel)]));
        await talk.BeginAsync();
        await talk.NudgeAsync(ActivityTypes.ConversationUpdate);
        Assert.Equal((DialogTurnStatus.Waiting, 1), (talk.Result.Status, talk.Depth));
    }

    [Fact]
    public async Task that_has_become_shorter_in_a_newer_version_ends_where_it_has_no_more_steps()
    {
        var talk = new Talk(new WaterfallDialog("w", [Ask("1"), Ask("2"), Ask("3")]));
        await talk.BeginAsync();
        await talk.SayAsync("a");
        var newer = talk.With(new WaterfallDialog("w", [Ask("1")]));
        await newer.SayAsync("b");
        Assert.Equal((DialogTurnStatus.Complete, "b"), (newer.Result.Status, newer.Result.Result));
    }
}
