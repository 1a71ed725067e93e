using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DutyBot.BotFramework.Tests;

public sealed partial class A_stored_stack
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task goes_on_in_another_process_where_it_stopped()
    {
        var before = new Talk(Visit());
        await before.BeginAsync();
        await before.SayAsync("12");

        var after = before.With(Visit());
        await after.SayAsync("red");
        Assert.Equal((DialogTurnStatus.Complete, "12 red"), (after.Result.Status, after.Result.Result));
    }

    [Fact]
    public async Task looks_like_this()
    {
        var talk = new Talk(new WaterfallDialog("w", [(step, _) =>
        {
            step.Values["people"] = 12;
            return Task.FromResult(Dialog.EndOfTurn);
        }]));
        await talk.BeginAsync(new Visitors(3, "东门"));
        var stored = InstanceId().Replace(Assert.Single(talk.Stored).Value, "…");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(
            """{"talk":{"dialogStack":[{"id":"w","state":{"options":{"$type":"DutyBot.BotFramework.Tests.A_stored_stack+Visitors, DutyBot.BotFramework.Tests","$value":{"People":3,"Place":"东门"}},"values":{"people":12},"instanceId":"…","stepIndex":0},"stackIndex":0}]}}""")), stored);
    }

    public static TheoryData<object, object> Values => new()
    {
        { "words", "words" },
        { "2026-01-01", "2026-01-01" },
        { 12, 12L },
        { 1.5, 1.5 },
        { true, true },
        { new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(8)), new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(8)) },
        { new TimeOnly(8, 30), new TimeOnly(8, 30) },
        { Guid.Empty, Guid.Empty },
        { DialogReason.NextCalled, DialogReason.NextCalled },
        { new Visitors(3, "东门"), new Visitors(3, "东门") },
        { new List<string> { "a", "b" }, new List<string> { "a", "b" } },
        { Enumerable.Range(1, 2).ToArray(), Enumerable.Range(1, 2).ToArray() },
        { new List<Visitors> { new(1, "x") }, new List<Visitors> { new(1, "x") } },
        { new Dictionary<string, int> { ["a"] = 1 }, new Dictionary<string, int> { ["a"] = 1 } },
        { new List<object> { 1, "b" }, new List<object> { 1L, "b" } },
        { new Dictionary<string, object> { ["a"] = 1 }, new Dictionary<string, object> { ["a"] = 1L } },
        { new Dictionary<string, object> { ["$type"] = "no type" }, new Dictionary<string, object> { ["$type"] = "no type" } },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task gives_back_what_a_step_has_kept(object kept, object found)
    {
        var talk = new Talk(new WaterfallDialog("w",
        [
            (step, _) =>
            {
                step.Values["kept"] = kept;
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, cancel) => step.EndDialogAsync(step.Values["kept"], cancel),
        ]));
        await talk.BeginAsync();
        await talk.SayAsync("x");
        Assert.Equal(BotPayload.Write(found), BotPayload.Write(talk.Result.Result));
        Assert.Equal(found.GetType(), talk.Result.Result.GetType());
    }

    [Fact]
    public async Task keeps_nothing_that_could_not_be_read_again()
    {
        var talk = new Talk(new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]));
        var wrong = await Assert.ThrowsAsync<NotSupportedException>(() => talk.BeginAsync(new Version(1, 0)));
        Assert.Contains("System.Version", wrong.Message, StringComparison.Ordinal);
        Assert.Empty(talk.Stored);
    }

    [Fact]
    public async Task with_a_dialog_that_is_no_more_is_a_clean_start()
    {
        var older = new Talk(new WaterfallDialog("old", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]));
        await older.BeginAsync();
        await StartsCleanAsync(older.With(Visit()));
    }

    [Fact]
    public async Task with_a_dialog_that_is_no_more_inside_another_is_a_clean_start()
    {
        var older = new Talk(new ComponentDialog("visit").AddDialog(new WaterfallDialog("gone", [(_, _) => Task.FromResult(Dialog.EndOfTurn)])));
        await older.BeginAsync();
        await StartsCleanAsync(older.With(Visit()));
    }

    [Fact]
    public async Task whose_lower_dialog_is_no_more_is_a_clean_start_when_the_upper_one_ends()
    {
        var older = new Talk(new WaterfallDialog("gone", [(step, cancel) => step.PromptAsync("text", new PromptOptions(), cancel)]), new TextPrompt("text"));
        await older.BeginAsync();
        await StartsCleanAsync(older.With(Visit(), new TextPrompt("text")));
    }

    [Fact]
    public async Task whose_dialog_is_of_another_kind_now_is_a_clean_start()
    {
        foreach (Dialog now in new Dialog[] { new TextPrompt("talk"), new ComponentDialog("talk").AddDialog(new TextPrompt("text")) })
        {
            var older = new Talk(new WaterfallDialog("talk", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]));
            await older.BeginAsync();
            await StartsCleanAsync(older.With(now));
        }

        var prompt = new Talk(new TextPrompt("talk"));
        await prompt.BeginAsync(new PromptOptions());
        await StartsCleanAsync(prompt.With(new WaterfallDialog("talk", [(_, _) => Task.FromResult(Dialog.EndOfTurn)])));
    }

    [Theory]
    [InlineData("""{"talk":{"dialogStack":[{"id":"visit","state":{"x":{"$type":"Gone.Type, Gone","$value":{}}}}]}}""")]
    [InlineData("""{"talk":{"dialogStack":[{"id":"visit","state":{"x":{"$type":"System.Diagnostics.Process, System.Diagnostics.Process","$value":{}}}}]}}""")]
    [InlineData("""{"talk":{"dialogStack":[{"id":"visit","state":{"x":{"$type":"][,","$value":{}}}}]}}""")]
    [InlineData("""{"talk":{"dialogStack":[{"id":"visit","state":{"x":{"$type":7}}}]}}""")]
    [InlineData("""{"talk":{"dialogStack":[{"id":"visit","state":[1]}]}}""")]
    [InlineData("""{"talk":{"dialogStack":[null]}}""")]
    [InlineData("""{"talk":{"dialogStack":[{"state":{}}]}}""")]
    [InlineData("""{"talk":{"dialogStack":null}}""")]
    [InlineData("""{"talk":{"dialogStack":7}}""")]
    [InlineData("""{"talk":"words"}""")]
    [InlineData("""{"talk":{}}""")]
    public async Task that_cannot_be_read_is_a_clean_start(string stored)
    {
        var talk = new Talk(Visit());
        talk.Stored["msteams/conversations/c"] = stored;
        await StartsCleanAsync(talk);
    }

    [Fact]
    public async Task with_a_dialog_that_is_no_more_can_still_be_cancelled_and_asked_again()
    {
        var older = new Talk(new WaterfallDialog("old", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]));
        await older.BeginAsync();
        var newer = older.With(Visit());
        await newer.DoAsync(async dc =>
        {
            await dc.RepromptDialogAsync(Cancel);
            return new DialogTurnResult(DialogTurnStatus.Empty);
        });
        Assert.Equal(0, newer.Depth);

        await older.BeginAsync();
        await newer.DoAsync(dc => dc.CancelAllDialogsAsync(Cancel));
        Assert.Equal((DialogTurnStatus.Cancelled, 0), (newer.Result.Status, newer.Depth));
    }

    private static async Task StartsCleanAsync(Talk talk)
    {
        await talk.SayAsync("x");
        Assert.Equal((DialogTurnStatus.Empty, 0), (talk.Result.Status, talk.Depth));
        await talk.SayAsync("y");
        Assert.Equal(DialogTurnStatus.Empty, talk.Result.Status);
    }

    private static ComponentDialog Visit() => new ComponentDialog("visit")
        .AddDialog(new WaterfallDialog("steps",
        [
            (step, cancel) => step.PromptAsync("people", new PromptOptions { Prompt = MessageFactory.Text("How many?") }, cancel),
            (step, cancel) =>
            {
                step.Values["visitors"] = new Visitors((int)step.Result, null);
                return step.PromptAsync("colour", new PromptOptions { Prompt = MessageFactory.Text("Which?"), Choices = ChoiceFactory.ToChoices(["red", "blue"]) }, cancel);
            },
            (step, cancel) => step.EndDialogAsync($"{((Visitors)step.Values["visitors"]).People} {((FoundChoice)step.Result).Value}", cancel),
        ]))
        .AddDialog(new NumberPrompt<int>("people"))
        .AddDialog(new ChoicePrompt("colour"));

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex InstanceId();

    internal sealed record Visitors(int People, string? Place);
}
