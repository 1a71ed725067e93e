using System.Text.Json.Nodes;
using DutyBot.Tests.Edges;

namespace DutyBot.Tests.Stories;

/// <summary>Where a client draws no form, the officer is asked one thing after another.</summary>
public sealed class An_alert_in_questions
{
    private const string Officer = "o01-3";

    [Fact]
    public async Task is_asked_one_thing_at_a_time_and_ends_with_the_draft_of_the_typed_line()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报");
        var first = stage.ExpectsPrivately(Officer, "来了几个人？", "随时可以“取消”");
        Assert.Equal(["1人", "2人", "3人", "5人", "10人", "取消"], first.Buttons);
        Assert.DoesNotContain("Input.", first.Card!.ToJsonString(), StringComparison.Ordinal);

        await stage.WhisperAsync(Officer, "３");
        Assert.Equal(["征地", "工资", "返回", "取消"], stage.ExpectsPrivately(Officer, "3人", "什么事由？").Buttons);
        await stage.WhisperAsync(Officer, "征地");
        Assert.Equal(["白鹭镇", "青山乡", "返回", "取消"], stage.ExpectsPrivately(Officer, "3人 · 征地", "哪个镇街的？").Buttons);
        await stage.WhisperAsync(Officer, "白鹭");
        Assert.Equal(["东门", "接待大厅", "跳过", "返回", "取消"], stage.ExpectsPrivately(Officer, "3人 · 征地 · 白鹭镇", "人在哪里？").Buttons);
        await stage.WhisperAsync(Officer, "跳过");
        var asked = stage.ExpectsPrivately(Officer, "3人 · 征地 · 白鹭镇", "征拆中心（牵头）");
        Assert.Equal(["发出", "改一下", "不发"], asked.Buttons);

        await stage.WhisperAsync(Officer, Visits.Land);
        var typed = stage.ExpectsPrivately(Officer, "3人 · 征地 · 白鹭镇", "征拆中心（牵头）");
        Assert.Equal(typed.Text, asked.Text);
        await stage.PressAsync(typed, "发出", Officer);
        stage.ExpectsInGroup("来访01 · 3人");
        stage.ExpectsPrivately("t04-3", "3人");
        stage.ExpectsPrivately("d02-3", "3人");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task is_answered_by_buttons_in_one_card_that_becomes_the_draft()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报");
        var card = stage.ExpectsPrivately(Officer, "来了几个人？");
        foreach (var (button, next) in new[] { ("2人", "什么事由？"), ("工资", "哪个镇街的？"), ("青山乡", "人在哪里？"), ("返回", "哪个镇街的？"), ("白鹭镇", "人在哪里？"), ("东门", "2人 · 工资 · 白鹭镇 · 东门") })
        {
            await stage.PressAsync(card, button, Officer);
            card.ShowsNow(next);
        }

        await stage.PressAsync(card, "发出", Officer);
        stage.ExpectsInGroup("来访01 · 2人 · 东门");
        stage.ExpectsPrivately("t04-3", "2人");
        stage.ExpectsPrivately("d03-3", "2人");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d03-3", 1));
    }

    [Fact]
    public async Task is_answered_by_buttons_of_a_client_that_only_submits()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 3人 白鹭镇 东门");
        var question = stage.ExpectsPrivately(Officer, "什么事由？");
        var submit = CardReader.Actions(question.Card!).First(action => action["title"]!.GetValue<string>() == "征地")["fallback"]!;
        Assert.Equal("Action.Submit", submit["type"]!.GetValue<string>());
        await stage.PostAsync(stage.Activity("message", Stage.Private(Officer), Officer, activity => activity["value"] = submit["data"]!.DeepClone()));
        await stage.SettleAsync();
        stage.ExpectsPrivately(Officer, "3人 · 征地 · 白鹭镇 · 东门");
        stage.ExpectsNothingMore(group: 0);
    }

    [Theory]
    [InlineData("通报 12人", "什么事由？")]
    [InlineData("通报 征地 白鹭镇", "来了几个人？")]
    [InlineData("通报 12人 征地 东门", "哪个镇街的？")]
    [InlineData("征地 白鹭", "来了几个人？")]
    [InlineData("alert 12 people Bailu", "什么事由？")]
    public async Task asks_only_for_what_was_not_said(string line, string question)
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, line);
        stage.ExpectsPrivately(Officer, question);
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task takes_a_whole_answer_at_the_first_question()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报");
        stage.ExpectsPrivately(Officer, "来了几个人？");
        await stage.WhisperAsync(Officer, "十二人 征地 白鹭镇");
        stage.ExpectsPrivately(Officer, "12人 · 征地 · 白鹭镇", "人在哪里？");
        await stage.WhisperAsync(Officer, "东门");
        stage.ExpectsPrivately(Officer, "12人 · 征地 · 白鹭镇 · 东门", "满10人");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task takes_more_than_was_asked_and_what_is_said_later_holds()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 3人");
        stage.ExpectsPrivately(Officer, "什么事由？");
        await stage.WhisperAsync(Officer, "是5人，在东门");
        stage.Expects(Stage.Private(Officer), "什么事由？");
        await stage.WhisperAsync(Officer, "5人 东门");
        stage.ExpectsPrivately(Officer, "5人 · 东门", "什么事由？");
        await stage.WhisperAsync(Officer, "征地 青山 人社局");
        stage.ExpectsPrivately(Officer, "5人 · 征地 · 青山乡 · 东门", "请来：青山乡（属地）、人社局（牵头）");
        stage.ExpectsNothingMore();
    }

    [Fact]
    public async Task takes_the_number_of_an_answer_for_the_answer()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 3人");
        stage.ExpectsPrivately(Officer, "什么事由？");
        await stage.WhisperAsync(Officer, "2");
        stage.ExpectsPrivately(Officer, "3人 · 工资", "哪个镇街的？");
        await stage.WhisperAsync(Officer, "１");
        stage.ExpectsPrivately(Officer, "3人 · 工资 · 白鹭镇", "人在哪里？");
        await stage.WhisperAsync(Officer, "9");
        stage.ExpectsPrivately(Officer, "没看懂", "人在哪里？");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task goes_one_question_back_as_often_as_it_was_answered()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报");
        stage.ExpectsPrivately(Officer, "来了几个人？");
        await stage.WhisperAsync(Officer, "3人 征地");
        stage.ExpectsPrivately(Officer, "哪个镇街的？");
        await stage.WhisperAsync(Officer, "青山乡");
        stage.ExpectsPrivately(Officer, "人在哪里？");
        await stage.WhisperAsync(Officer, "返回");
        stage.ExpectsPrivately(Officer, "3人 · 征地", "哪个镇街的？").ShowsNoMore("青山乡");
        await stage.WhisperAsync(Officer, "Back");
        stage.ExpectsPrivately(Officer, "来了几个人？").ShowsNoMore("3人");
        await stage.WhisperAsync(Officer, "上一步");
        stage.ExpectsPrivately(Officer, "这是第一个问题", "来了几个人？");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task goes_back_to_what_the_opening_line_had_said()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 3人 征地 东门 一步一步");
        var question = stage.ExpectsPrivately(Officer, "3人 · 征地 · 东门", "哪个镇街的？");
        await stage.PressAsync(question, "返回", Officer);
        question.ShowsNow("什么事由？");
        question.ShowsNoMore("征地 ·");
        await stage.PressAsync(question, "返回", Officer);
        question.ShowsNow("来了几个人？");
        question.ShowsNoMore("3人 ·");
        Assert.DoesNotContain("返回", question.Buttons);
        await stage.PressAsync(question, "5人", Officer);
        question.ShowsNow("什么事由？");
        await stage.PressAsync(question, "工资", Officer);
        question.ShowsNow("哪个镇街的？");
        await stage.PressAsync(question, "白鹭镇", Officer);
        question.ShowsNow("5人 · 工资 · 白鹭镇 · 东门");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task says_at_the_first_question_that_nothing_leads_back()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 3人");
        Assert.Contains("返回", stage.ExpectsPrivately(Officer, "什么事由？").Buttons);
        await stage.WhisperAsync(Officer, "返回");
        Assert.DoesNotContain("返回", stage.ExpectsPrivately(Officer, "来了几个人？").Buttons);
        await stage.WhisperAsync(Officer, "返回");
        stage.ExpectsPrivately(Officer, "这是第一个问题", "来了几个人？");
        stage.ExpectsNothingMore(group: 0);
    }

    [Theory]
    [InlineData("取消")]
    [InlineData("Cancel")]
    [InlineData("算了。")]
    public async Task is_left_at_any_question(string word)
    {
        await using var stage = await Stage.WithoutFormsAsync();
        foreach (var line in new[] { "通报", "通报 3人", "通报 3人 征地", "通报 3人 征地 一步一步" })
        {
            await stage.WhisperAsync(Officer, line);
            stage.ExpectsPrivately(Officer, "“取消”");
            await stage.WhisperAsync(Officer, word);
            stage.ExpectsPrivately(Officer, "已取消，没有通报。");
            await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        }

        await stage.WhisperAsync(Officer, "白鹭镇");
        stage.ExpectsPrivately(Officer, "没看懂");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task is_left_by_a_button_that_turns_the_card_into_a_line()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报");
        var card = stage.ExpectsPrivately(Officer, "来了几个人？");
        await stage.PressAsync(card, "取消", Officer);
        card.ShowsNow("已取消，没有通报。");
        Assert.Empty(card.Buttons);
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task refuses_an_accusation_as_the_typed_line_does_and_asks_on()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 3人 举报 白鹭镇");
        var sentence = stage.LastTo(Officer);
        stage.ExpectsPrivately(Officer, sentence);
        await stage.WhisperAsync(Officer, "通报 3人");
        stage.ExpectsPrivately(Officer, "什么事由？");
        await stage.WhisperAsync(Officer, "举报");
        stage.ExpectsPrivately(Officer, sentence, "什么事由？");
        await stage.WhisperAsync(Officer, "征地");
        stage.ExpectsPrivately(Officer, "3人 · 征地", "哪个镇街的？");
        stage.ExpectsNothingMore(group: 0);
    }

    [Theory]
    [InlineData("3人 5人")]
    [InlineData("0人")]
    [InlineData("10000人")]
    [InlineData("征地 欠薪")]
    [InlineData("信访局")]
    [InlineData("13812345678")]
    [InlineData("张三 138 1234 5678")]
    public async Task says_of_a_wrong_answer_what_the_typed_line_says_and_asks_again(string answer)
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 " + answer);
        var sentence = stage.LastTo(Officer);
        stage.ExpectsPrivately(Officer, sentence);
        await stage.WhisperAsync(Officer, "通报");
        stage.ExpectsPrivately(Officer, "来了几个人？");
        await stage.WhisperAsync(Officer, answer);
        stage.ExpectsPrivately(Officer, sentence, "来了几个人？");
        await stage.WhisperAsync(Officer, "3");
        stage.ExpectsPrivately(Officer, "3人", "什么事由？");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task names_a_word_that_it_does_not_know_and_keeps_it_nowhere()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 3人");
        await stage.WhisperAsync(Officer, "征地 王小明");
        var again = stage.ExpectsPrivately(Officer, "王小明", "什么事由？");
        await stage.PressAsync(again, "征地", Officer);
        again.ShowsNow("3人 · 征地", "哪个镇街的？");
        Assert.DoesNotContain("王小明", await stage.StoredAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Logged, line => line.Contains("王小明", StringComparison.Ordinal));
    }

    [Fact]
    public async Task offers_the_units_that_a_word_fits()
    {
        await using var stage = await Stage.WithoutFormsAsync(Worlds.WorkGroup);
        await stage.WhisperAsync(Officer, "通报 3人 征地");
        var question = stage.ExpectsPrivately(Officer, "还有11个，直接打名字", "哪个镇街的？");
        Assert.Equal(12 + 2, question.Buttons.Count);
        await stage.WhisperAsync(Officer, "20");
        stage.ExpectsPrivately(Officer, "第28镇", "人在哪里？");
        await stage.WhisperAsync(Officer, "返回");
        stage.ExpectsPrivately(Officer, "哪个镇街的？");
        await stage.WhisperAsync(Officer, "专干");
        stage.ExpectsPrivately(Officer, "专干", "哪个镇街的？");
        await stage.WhisperAsync(Officer, "青山乡");
        stage.ExpectsPrivately(Officer, "青山乡", "人在哪里？");
        stage.ExpectsNothingMore();
    }

    [Fact]
    public async Task asks_a_transfer_for_its_level_and_for_no_place_and_a_drill_only_the_duty_leader()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "转送");
        Assert.Equal(["市", "省", "取消"], stage.ExpectsPrivately(Officer, "市里转来的，还是省里？").Buttons);
        await stage.WhisperAsync(Officer, "省里");
        stage.ExpectsPrivately(Officer, "来了几个人？");
        await stage.WhisperAsync(Officer, "2人 征地 白鹭镇");
        stage.ExpectsPrivately(Officer, "2人", "征地", "请签收");

        await stage.WhisperAsync(Officer, "演练");
        stage.ExpectsPrivately(Officer, "带班领导");
        await stage.WhisperAsync("o01-2", "演练 3人");
        stage.ExpectsPrivately("o01-2", "【演练】", "3人", "什么事由？");
        await stage.WhisperAsync("o01-2", "征地 白鹭镇 大厅");
        stage.ExpectsPrivately("o01-2", "【演练】", "3人 · 征地");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task is_for_whoever_may_post()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        foreach (var person in new[] { "t04-3", "o02-1", "nobody-knows" })
        {
            await stage.WhisperAsync(person, "通报");
            Assert.DoesNotContain("来了几个人", stage.LastTo(person), StringComparison.Ordinal);
            await stage.WhisperAsync(person, "3");
            Assert.DoesNotContain("什么事由", stage.LastTo(person), StringComparison.Ordinal);
        }

        await stage.WhisperAsync(Officer, "通报");
        var question = stage.ExpectsPrivately(Officer, "来了几个人？");
        var press = (JsonObject)CardReader.Actions(question.Card!).First()["data"]!;
        var answer = await stage.PressDataAsync(Stage.Private("t04-3"), question.Id, "guide.answer", (JsonObject)press.DeepClone(), "t04-3");
        Assert.False(answer.IsCard);
    }

    [Fact]
    public async Task is_asked_in_private_alone()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "状态");
        stage.Expects(Stage.Private(Officer));
        await stage.SayAsync(Officer, "通报 3人");
        stage.ExpectsPrivately(Officer, "在和我的单聊里发“通报 一步一步”");
        await stage.SayAsync(Officer, "征地");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task is_asked_anywhere_on_demand()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync(Officer, "通报 一步一步");
        stage.ExpectsPrivately(Officer, "来了几个人？");
        await stage.WhisperAsync(Officer, "通报");
        stage.ExpectsPrivately(Officer, "来访通报");
        await stage.WhisperAsync(Officer, "3");
        stage.ExpectsPrivately(Officer, "没看懂");
        await stage.WhisperAsync(Officer, "alert 3 people step by step");
        stage.ExpectsPrivately(Officer, "3人", "什么事由？");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task is_asked_in_the_language_of_the_conversation()
    {
        await using var stage = await Stage.WithoutFormsAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        await stage.WhisperAsync(Officer, "alert");
        Assert.Equal(["1 person", "2 people", "3 people", "5 people", "10 people", "Cancel"], stage.ExpectsPrivately(Officer, "How many people?").Buttons);
        await stage.WhisperAsync(Officer, "12");
        stage.ExpectsPrivately(Officer, "12 people", "What is it about?");
        await stage.WhisperAsync(Officer, "wages in Qingshan");
        Assert.Equal(["East gate", "Reception hall", "Skip", "Back", "Cancel"], stage.ExpectsPrivately(Officer, "12 people", "Where are they?").Buttons);
        await stage.WhisperAsync(Officer, "skip");
        stage.ExpectsPrivately(Officer, "12 people", "Qingshan Township");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task answers_the_gates_notice_of_the_same_people()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync("o02-1", "来人 3人 东门");
        await stage.WhisperAsync(Officer, "通报 3人 征地");
        await stage.WhisperAsync(Officer, "白鹭");
        await stage.WhisperAsync(Officer, "跳过");
        Assert.Contains("3人 · 征地 · 白鹭镇 · 东门", stage.LastTo(Officer), StringComparison.Ordinal);
    }
}
