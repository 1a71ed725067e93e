namespace DutyBot.BotFramework.Tests;

public sealed class A_choice
{
    private static readonly List<Choice> Colours =
    [
        new("red") { Synonyms = ["crimson", "红"] },
        new("green") { Action = new CardAction(ActionTypes.ImBack, "Grass", value: "green") },
        new("blue"),
    ];

    [Theory]
    [InlineData("red", 0)]
    [InlineData(" RED ", 0)]
    [InlineData("crimson", 0)]
    [InlineData("红", 0)]
    [InlineData("grass", 1)]
    [InlineData("ｇｒｅｅｎ", 1)]
    [InlineData("3", 2)]
    [InlineData("３", 2)]
    [InlineData("三", 2)]
    public async Task is_named_by_value_title_synonym_or_number(string said, int index)
    {
        var talk = await AskedAsync(new ChoicePrompt("colour"), Colours);
        await talk.SayAsync(said);
        var found = Assert.IsType<FoundChoice>(talk.Result.Result);
        Assert.Equal((Colours[index].Value, index, 1f, said.Trim()), (found.Value, found.Index, found.Score, found.Synonym));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("1.5")]
    [InlineData("reddish")]
    [InlineData("the red one")]
    [InlineData("")]
    public async Task is_never_guessed(string said)
    {
        var talk = await AskedAsync(new ChoicePrompt("colour"), Colours);
        await talk.SayAsync(said);
        Assert.Equal(DialogTurnStatus.Waiting, talk.Result.Status);
        Assert.NotEmpty(talk.Said);
    }

    [Fact]
    public async Task that_is_a_number_itself_goes_before_a_place_in_the_list()
    {
        var talk = await AskedAsync(new ChoicePrompt("people"), [new Choice("5"), new Choice("2"), new Choice("1")]);
        await talk.SayAsync("1");
        Assert.Equal(2, Assert.IsType<FoundChoice>(talk.Result.Result).Index);
    }

    [Theory]
    [InlineData(ListStyle.Inline, null, "Which? (1) red, (2) Grass, or (3) blue")]
    [InlineData(ListStyle.Inline, "zh-CN", "Which? (1) red、(2) Grass或(3) blue")]
    [InlineData(ListStyle.List, null, "Which?\n\n   1. red\n   2. Grass\n   3. blue")]
    [InlineData(ListStyle.None, null, "Which?")]
    public async Task is_offered_in_words(ListStyle style, string? locale, string words)
    {
        var talk = await AskedAsync(new ChoicePrompt("colour") { Style = style }, Colours, locale: locale);
        Assert.Equal([words], talk.Heard);
        Assert.Null(Assert.Single(talk.Said).SuggestedActions);
    }

    [Fact]
    public async Task is_offered_as_buttons_under_the_message_or_on_a_card()
    {
        var suggested = Assert.Single((await AskedAsync(new ChoicePrompt("colour") { Style = ListStyle.SuggestedAction }, Colours)).Said);
        Assert.Equal("Which?", suggested.Text);
        Assert.Equal([("red", "red"), ("Grass", "green"), ("blue", "blue")], suggested.SuggestedActions.Actions.Select(button => (button.Title, (string)button.Value)));

        var onCard = Assert.Single((await AskedAsync(new ChoicePrompt("colour") { Style = ListStyle.HeroCard }, Colours)).Said);
        Assert.Null(onCard.Text);
        var card = Assert.Single(onCard.Attachments);
        Assert.Equal(HeroCard.ContentType, card.ContentType);
        var hero = BotPayload.Read<HeroCard>(card.Content);
        Assert.Equal(("Which?", 3), (hero.Text, hero.Buttons.Count));
    }

    [Theory]
    [InlineData("webchat", 3, "buttons")]
    [InlineData("msteams", 3, "card")]
    [InlineData("msteams", 4, "lines")]
    [InlineData("facebook", 10, "buttons")]
    [InlineData("facebook", 11, "lines")]
    [InlineData("line", 13, "buttons")]
    [InlineData("line", 14, "card")]
    [InlineData("sms", 3, "sentence")]
    [InlineData("sms", 4, "lines")]
    [InlineData("", 2, "sentence")]
    public void is_offered_as_the_channel_shows_it_best(string channel, int count, string shown)
    {
        var message = ChoiceFactory.ForChannel(channel, ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"No. {number}")]), "Which?");
        Assert.Equal(shown, message switch
        {
            { SuggestedActions: not null } => "buttons",
            { Attachments.Count: 1 } => "card",
            _ => message.Text.Contains('\n', StringComparison.Ordinal) ? "lines" : "sentence",
        });
    }

    [Fact]
    public void is_offered_in_words_where_its_title_is_too_long_for_a_button() =>
        Assert.Null(ChoiceFactory.ForChannel("webchat", [new Choice(new string('x', 21))], "Which?").SuggestedActions);

    [Fact]
    public async Task is_offered_in_other_words_where_they_are_given()
    {
        var talk = await AskedAsync(new ChoicePrompt("colour") { Style = ListStyle.Inline, ChoiceOptions = new ChoiceFactoryOptions(" / ", " / ", " / ", false) }, Colours);
        Assert.Equal(["Which? red / Grass / blue"], talk.Heard);
    }

    [Fact]
    public async Task leaves_the_prompt_as_it_was_given_to_be_asked_again()
    {
        var prompt = MessageFactory.Text("Which?");
        var talk = new Talk(new ChoicePrompt("colour") { Style = ListStyle.Inline });
        await talk.BeginAsync(new PromptOptions { Prompt = prompt, RetryPrompt = MessageFactory.Text("One of them:"), Choices = Colours, Style = ListStyle.List });
        Assert.Equal("Which?", prompt.Text);
        await talk.SayAsync("x");
        await talk.SayAsync("x");
        Assert.Equal(["One of them:\n\n   1. red\n   2. Grass\n   3. blue"], talk.Heard);
    }

    [Fact]
    public async Task is_offered_without_a_word_before_it()
    {
        var talk = new Talk(new ChoicePrompt("colour") { Style = ListStyle.Inline });
        await talk.BeginAsync(new PromptOptions { Choices = Colours });
        Assert.Equal([" (1) red, (2) Grass, or (3) blue"], talk.Heard);
        Assert.Equal(InputHints.ExpectingInput, Assert.Single(talk.Said).InputHint);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("OK", true)]
    [InlineData("是的", true)]
    [InlineData("好", true)]
    [InlineData("1", true)]
    [InlineData("No", false)]
    [InlineData("不用", false)]
    [InlineData("否", false)]
    [InlineData("2", false)]
    public async Task between_yes_and_no_is_understood_in_both_languages(string said, bool answer)
    {
        var talk = await AskedAsync(new ConfirmPrompt("sure"), null);
        Assert.Equal(["Which? (1) Yes or (2) No"], talk.Heard.Select(text => text.Trim()));
        await talk.SayAsync("perhaps");
        Assert.Equal(DialogTurnStatus.Waiting, talk.Result.Status);
        await talk.SayAsync(said);
        Assert.Equal(answer, talk.Result.Result);
    }

    [Fact]
    public async Task between_yes_and_no_is_offered_in_the_language_of_the_person_or_in_words_of_the_bots_own()
    {
        var chinese = await AskedAsync(new ConfirmPrompt("sure") { Style = ListStyle.Inline }, null, locale: "zh-CN");
        Assert.Equal(["Which? (1) 是或(2) 否"], chinese.Heard);

        var own = await AskedAsync(new ConfirmPrompt("sure") { Style = ListStyle.Inline, ConfirmChoices = Tuple.Create(new Choice("Post"), new Choice("Drop")) }, null);
        Assert.Equal(["Which? (1) Post or (2) Drop"], own.Heard);
        await own.SayAsync("drop");
        Assert.Equal(false, own.Result.Result);
    }

    private static async Task<Talk> AskedAsync(Dialog prompt, List<Choice>? choices, string? locale = null)
    {
        var talk = new Talk(prompt) { Locale = locale, Channel = "sms" };
        await talk.BeginAsync(new PromptOptions { Prompt = MessageFactory.Text("Which?"), Choices = choices });
        return talk;
    }
}
