using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Units;
using DutyBot.Tests.Edges;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

/// <summary>Every command has a button or a form too (product 4): what no card waits for stands below the help.</summary>
public sealed class A_command_that_is_pressed
{
    private const string Stranger = "t04-5";

    [Fact]
    public async Task tells_the_duty_officer_of_visitors_as_the_typed_line_does()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o02-1", "帮助");
        var help = stage.ExpectsPrivately("o02-1", "来人 7人 东门");
        Assert.Equal(["来人…", "状态", "还差谁回复", "还差谁到场", "改用英文"], help.Buttons);
        Assert.Equal("在下面。", (await stage.PressAsync(help, "来人…", "o02-1")).Text);
        var form = stage.ExpectsPrivately("o02-1", "来人");
        var told = await stage.PressAsync(form, "告知值班员", "o02-1", new JsonObject { ["people"] = "7", ["place"] = "EAST_GATE" });
        Assert.True(told.IsCard, told.Text);
        form.ShowsNow("来人 7人 · 东门 15:11");
        Assert.Empty(form.Buttons);
        stage.ExpectsPrivately("o02-1", "来人 7人 · 东门 15:11", "已告知值班员");
        foreach (var officer in new[] { "o01-3", "o01-4" })
            stage.ExpectsPrivately(officer, "来人 7人 · 东门 15:11");
        stage.ExpectsNothingMore(group: 0, ("o01-3", 1), ("o01-4", 1));
    }

    [Fact]
    public async Task without_a_number_asks_for_one_and_pressed_twice_tells_once()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o02-1", "来人 东门");
        var form = stage.ExpectsPrivately("o02-1", "来人");
        var data = CardReader.Actions(form.Card!).Single()["data"]!.AsObject();
        foreach (var people in new JsonNode?[] { null, "", "0", "-3", "10000", "many" })
        {
            var again = await PressedAsync(people);
            Assert.Contains("告知值班员", again.Value.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        }

        stage.ExpectsNothingMore(group: 0);
        await Task.WhenAll(PressedAsync("7"), PressedAsync("7"), PressedAsync("7"));
        await stage.SettleAsync();
        Assert.Single(await OpenAsync(stage));
        // The form lies about still, and later the same number comes again.
        await stage.ForwardAsync(TimeSpan.FromSeconds(61));
        await PressedAsync("7");
        await stage.SettleAsync();
        Assert.Equal(2, (await OpenAsync(stage)).Count);
        await stage.WhisperAsync("o02-1", "来人 7人");
        await stage.WhisperAsync("o02-1", "来人 7人");
        Assert.Equal("15:12已告知值班员。如果又来了一批，请过一分钟再发一次。", stage.LastTo("o02-1"));

        Task<Answer> PressedAsync(JsonNode? people)
        {
            var pressed = data.DeepClone().AsObject();
            pressed["people"] = people?.DeepClone();
            return stage.PressDataAsync(form.Conversation, form.Id, "notice.visitors", pressed, "o02-1");
        }
    }

    [Fact]
    public async Task by_whoever_may_not_is_refused_like_the_line()
    {
        await using var stage = await Stage.OpenAsync();
        var sentence = Texts.In(Language.Chinese).Refused(Refusal.OnlyGateOrOfficer, "内线8000");
        await stage.WhisperAsync("t04-3", "来人");
        stage.ExpectsPrivately("t04-3", sentence);
        Assert.Equal(sentence, (await stage.PressDataAsync(Stage.Private("t04-3"), "m1", "notice.visitors", new JsonObject { ["people"] = "3" }, "t04-3")).Text);
        await stage.SayAsync("t04-3", "来人");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task says_who_somebody_is_whom_nobody_knows_yet()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Names[Stranger] = "周晓岚";
        await stage.SayAsync(Stranger, "我是");
        stage.ExpectsNothingMore();
        await stage.SayToBotAsync(Stranger, "帮助");
        var help = stage.ExpectsInGroup("我是 白鹭镇 信访专干");
        Assert.Equal(["我是…"], help.Buttons);
        Assert.Equal("在下面。", (await stage.PressAsync(help, "我是…", Stranger)).Text);
        var form = stage.ExpectsInGroup("我是哪个单位的什么职务");
        Assert.True((await stage.PressAsync(form, "是我", Stranger)).IsCard);
        Assert.True((await stage.PressAsync(form, "是我", Stranger, new JsonObject { ["unit"] = "T04", ["role"] = "emperor" })).IsCard);
        stage.ExpectsNothingMore();
        var asked = await stage.PressAsync(form, "是我", Stranger, new JsonObject { ["unit"] = "T04", ["role"] = "liaison" });
        Assert.Equal("我是白鹭镇信访专干", asked.Text);
        stage.ExpectsPrivately(Stranger, "收到，正请白鹭镇分管领导核对您的身份（白鹭镇信访专干）");
        var card = stage.ExpectsPrivately("t04-2", "周晓岚：我是白鹭镇信访专干");
        await stage.PressAsync(card, "同意", "t04-2");
        stage.ExpectsPrivately(Stranger, "✔ 您现在是白鹭镇信访专干。");
        stage.ExpectsNothingMore(group: 0, ("t04-2", 1));
        // Outside the group nobody vouches for him: the form, like the line, is for there.
        var sentence = Texts.In(Language.Chinese).Refused(Refusal.AskInGroup, "内线8000");
        await stage.WhisperAsync("somebody-new", "我是");
        stage.ExpectsPrivately("somebody-new", sentence);
        Assert.Equal(sentence, (await stage.PressDataAsync(Stage.Private("somebody-new"), "m1", "person.iam", new JsonObject { ["unit"] = "T04", ["role"] = "liaison" }, "somebody-new")).Text);
    }

    [Fact]
    public async Task takes_another_post_from_the_private_chat_of_somebody_known()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("t04-4", "我是 白鹭镇");
        var form = stage.ExpectsPrivately("t04-4", "我是哪个单位的什么职务");
        var asked = await stage.PressAsync(form, "是我", "t04-4", new JsonObject { ["unit"] = "T04", ["role"] = "liaison" });
        Assert.True(asked.IsCard, asked.Text);
        form.ShowsNow("我是白鹭镇信访专干");
        stage.ExpectsPrivately("t04-4", "正请白鹭镇分管领导核对");
        stage.ExpectsPrivately("t04-2", "我是白鹭镇信访专干");
        Assert.Contains("您已经是", (await stage.PressDataAsync(form.Conversation, form.Id, "person.iam", new JsonObject { ["unit"] = "T04", ["role"] = "backup" }, "t04-4")).Text, StringComparison.Ordinal);
        stage.ExpectsNothingMore(group: 0, ("t04-2", 1));
    }

    [Theory]
    [InlineData("通报…", "来访通报")]
    [InlineData("转送·市…", "转送·市")]
    [InlineData("转送·省…", "转送·省")]
    [InlineData("演练…", "演练")]
    [InlineData("状态", "现在没有未办结的来访")]
    [InlineData("改用英文", "English")]
    public async Task opens_below_the_help_what_its_line_opens(string title, string shown)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-2", "帮助");
        var help = stage.ExpectsPrivately("o01-2", "可以这样发");
        Assert.Equal("在下面。", (await stage.PressAsync(help, title, "o01-2")).Text);
        stage.ExpectsPrivately("o01-2", shown);
        help.ShowsNow("可以这样发");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task stands_on_no_help_that_a_group_reads()
    {
        await using var stage = await Stage.OpenAsync();
        foreach (var person in new[] { "o01-2", "t04-3", "o02-1" })
        {
            await stage.SayToBotAsync(person, "帮助");
            Assert.Empty(stage.ExpectsInGroup("帮助").Buttons);
        }

        await stage.SayToBotAsync(Stranger, "帮助", "group-new");
        Assert.Empty(stage.Expects("group-new", "帮助").Buttons);
        Assert.Equal(Texts.In(Language.Chinese).NoPurposeYet, (await stage.PressDataAsync("group-new", "m1", "person.iam", new JsonObject { ["unit"] = "T04", ["role"] = "liaison" }, Stranger)).Text);
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task stands_on_an_officers_empty_desk_and_opens_the_form_of_an_alert()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o02-1", "来人 3人");
        stage.ExpectsPrivately("o02-1", "来人 3人");
        foreach (var officer in new[] { "o01-3", "o01-4" })
            stage.ExpectsPrivately(officer, "来人 3人");
        var desk = stage.LiveOf("o01-3");
        await stage.PressAsync(desk, "不需通报", "o01-3");
        desk.ShowsNow("现在没有等您处理的事");
        Assert.Equal(["通报…"], desk.Buttons);
        Assert.Equal("在下面。", (await stage.PressAsync(desk, "通报…", "o01-3")).Text);
        stage.ExpectsPrivately("o01-3", "来访通报");
        stage.ExpectsNothingMore(group: 0, ("o01-3", 1), ("o01-4", 1));
    }

    private static async Task<IReadOnlyList<Notice>> OpenAsync(Stage stage) => await stage.Services.GetRequiredService<NoticeDesk>().OpenAsync(default);
}
