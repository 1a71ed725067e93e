namespace DutyBot.BotFramework.Tests;

public sealed class A_prompt
{
    private static readonly Activity Question = MessageFactory.Text("How many?"), Again = MessageFactory.Text("A number, please.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task asks_and_ends_with_the_answer()
    {
        var talk = Asking(new TextPrompt("text"));
        await talk.BeginAsync(new PromptOptions { Prompt = MessageFactory.Text("Where?") });
        Assert.Equal(["Where?"], talk.Heard);
        Assert.Equal(InputHints.AcceptingInput, Assert.Single(talk.Said).InputHint);
        await talk.SayAsync("东门");
        Assert.Equal("东门", talk.Result.Result);
        Assert.Empty(talk.Said);
    }

    [Fact]
    public async Task expects_input_where_nothing_else_was_said()
    {
        var talk = Asking(new TextPrompt("text"));
        await talk.BeginAsync(new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Where?" } });
        Assert.Equal(InputHints.ExpectingInput, Assert.Single(talk.Said).InputHint);
    }

    [Fact]
    public async Task says_its_retry_after_an_answer_that_is_none_and_itself_where_it_has_none()
    {
        var talk = Asking(new NumberPrompt<int>("number"));
        await talk.BeginAsync(new PromptOptions { Prompt = Question, RetryPrompt = Again });
        await talk.SayAsync("many");
        Assert.Equal(["A number, please."], talk.Heard);

        talk = Asking(new NumberPrompt<int>("number"));
        await talk.BeginAsync(new PromptOptions { Prompt = Question });
        await talk.SayAsync("many");
        Assert.Equal(["How many?"], talk.Heard);
        await talk.SayAsync("7");
        Assert.Equal(7, talk.Result.Result);
    }

    [Fact]
    public async Task counts_the_answers_for_its_validator_also_over_turns()
    {
        List<(int Attempt, bool Succeeded, int Value)> seen = [];
        var talk = Asking(new NumberPrompt<int>("number", (answer, _) =>
        {
            seen.Add((answer.AttemptCount, answer.Recognized.Succeeded, answer.Recognized.Value));
            return Task.FromResult(answer.Recognized.Succeeded && answer.Recognized.Value < 100);
        }));
        await talk.BeginAsync(new PromptOptions { Prompt = Question });
        foreach (var line in new[] { "many", "120", "12" })
            await talk.SayAsync(line);
        Assert.Equal([(1, false, 0), (2, true, 120), (3, true, 12)], seen);
        Assert.Equal(12, talk.Result.Result);
    }

    [Fact]
    public async Task ends_with_what_its_validator_made_of_the_answer()
    {
        var talk = Asking(new TextPrompt("text", (answer, _) =>
        {
            Assert.Equal("at most 3", answer.Options.Validations);
            answer.State["seen"] = "kept";
            answer.Recognized.Value = answer.Recognized.Value.Trim();
            return Task.FromResult(answer.Recognized.Value.Length <= 3);
        }));
        await talk.BeginAsync(new PromptOptions { Prompt = Question, Validations = "at most 3" });
        await talk.SayAsync(" long words ");
        Assert.Equal(DialogTurnStatus.Waiting, talk.Result.Status);
        await talk.SayAsync(" abc ");
        Assert.Equal("abc", talk.Result.Result);
    }

    [Fact]
    public async Task stays_silent_where_its_validator_has_spoken()
    {
        var talk = Asking(new TextPrompt("text", async (answer, cancel) =>
        {
            await answer.Context.SendActivityAsync("Not that one.", cancellationToken: cancel);
            return false;
        }));
        await talk.BeginAsync(new PromptOptions { Prompt = Question, RetryPrompt = Again });
        await talk.SayAsync("x");
        Assert.Equal(["Not that one."], talk.Heard);
    }

    [Fact]
    public async Task takes_nothing_but_a_message_for_an_answer_and_words_for_words()
    {
        var talk = Asking(new TextPrompt("text"));
        await talk.BeginAsync(new PromptOptions { Prompt = Question });
        await talk.NudgeAsync(ActivityTypes.Event);
        Assert.Empty(talk.Said);
        await talk.SayAsync(null);
        Assert.Equal(["How many?"], talk.Heard);
        Assert.Equal(DialogTurnStatus.Waiting, talk.Result.Status);
    }

    [Fact]
    public async Task asks_again_when_a_dialog_on_top_of_it_has_ended()
    {
        var talk = new Talk(new TextPrompt("text"), new WaterfallDialog("aside", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]));
        await talk.BeginAsync(new PromptOptions { Prompt = Question });
        await talk.DoAsync(dc => dc.BeginDialogAsync("aside", cancellationToken: Cancel));
        await talk.SayAsync("aside");
        Assert.Equal(["How many?"], talk.Heard);
        await talk.SayAsync("12");
        Assert.Equal("12", talk.Result.Result);
    }

    [Fact]
    public async Task is_begun_with_options_of_its_own() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Asking(new TextPrompt("text")).BeginAsync("How many?"));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("１２", 12)]
    [InlineData(" -3 ", -3)]
    [InlineData("1,200", 1200)]
    [InlineData("十二", 12)]
    [InlineData("两百零三", 203)]
    [InlineData("一千零五十", 1050)]
    [InlineData("三万二千", 32000)]
    [InlineData("二百五", 250)]
    [InlineData("一〇八", 108)]
    [InlineData("负三", -3)]
    public async Task for_a_number_takes_figures_of_any_width_and_Chinese_numerals(string said, int number)
    {
        var talk = Asking(new NumberPrompt<int>("number"));
        await talk.BeginAsync(new PromptOptions { Prompt = Question });
        await talk.SayAsync(said);
        Assert.Equal(number, talk.Result.Result);
    }

    [Theory]
    [InlineData("12 people")]
    [InlineData("1.5")]
    [InlineData("3000000000")]
    [InlineData("十十")]
    [InlineData("二三十")]
    [InlineData("点五")]
    [InlineData("万")]
    [InlineData("")]
    public async Task for_a_number_takes_nothing_else_and_none_that_does_not_fit(string said)
    {
        var talk = Asking(new NumberPrompt<int>("number"));
        await talk.BeginAsync(new PromptOptions { Prompt = Question });
        await talk.SayAsync(said);
        Assert.Equal(DialogTurnStatus.Waiting, talk.Result.Status);
    }

    [Fact]
    public async Task for_a_number_gives_it_in_its_own_type_and_reads_it_in_the_language_of_the_answer()
    {
        Assert.Equal(1.5, await AnsweredAsync(new NumberPrompt<double>("number"), "1.5", "en-US"));
        Assert.Equal(1.5m, await AnsweredAsync(new NumberPrompt<decimal>("number"), "1,5", "de-DE"));
        Assert.Equal(1.5f, await AnsweredAsync(new NumberPrompt<float>("number", defaultLocale: "de-DE"), "1,5", null));
        Assert.Equal(3.25m, await AnsweredAsync(new NumberPrompt<decimal>("number"), "三点二五", "zh-CN"));
        Assert.Equal(3_000_000_000L, await AnsweredAsync(new NumberPrompt<long>("number"), "三十亿", "no-such-language"));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<byte>("number"));
    }

    private static async Task<object> AnsweredAsync(Dialog prompt, string said, string? locale)
    {
        var talk = Asking(prompt);
        talk.Locale = locale;
        await talk.BeginAsync(new PromptOptions { Prompt = Question });
        await talk.SayAsync(said);
        return talk.Result.Result;
    }

    private static Talk Asking(Dialog prompt) => new(prompt);
}
