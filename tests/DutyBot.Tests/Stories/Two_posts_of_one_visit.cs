using DutyBot.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

public sealed class Two_posts_of_one_visit
{
    [Fact]
    public async Task are_offered_to_merge_on_the_draft_and_on_the_desk_and_answers_carry_over()
    {
        await using var stage = await Stage.OpenAsync();
        var first = await stage.PostsAsync();
        await stage.PressAsync(first["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardToAsync("15:14");
        var (desk, card) = await PostsAgainAsync(stage);
        await stage.PressAsync(card, "签收", "d02-3");
        await stage.ForwardToAsync("15:15");
        var old = CardReader.Actions(desk.Card!).First(action => action["title"]!.GetValue<string>() == "并入01");
        await stage.PressAsync(desk, "并入01", "o01-4");
        stage.ExpectsPrivately("t04-3", "02 与01是同一件，请按01到场，15:41不变。");
        stage.ExpectsPrivately("d02-3", "02 与01是同一件，请按01到场，15:41不变。");
        await stage.PressDataAsync(desk.Conversation, desk.Id, "alert.merge", (System.Text.Json.Nodes.JsonObject)old["data"]!.DeepClone(), "o01-4");
        await stage.WhisperAsync("o01-3", "合并 02 01");
        stage.ExpectsPrivately("o01-3", "来访01 · 3人", "征拆中心 | ✔15:14");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        first.Card.ShowsNow("来访01 · 3人", "✔15:11", "✔15:14");
        card.ShowsNow("来访02 · 已并入01", "与01是同一件来访，请看01");
        Assert.Empty(card.Buttons);
        Assert.Equal(AlertStatus.Merged, (await stage.AlertAsync(2)).Status);
        first.Desk.ShowsNow("征拆中心 · ✔15:14");

        // An answer to the merged card is told where to go.
        await stage.WhisperAsync("d02-3", "签收 02");
        stage.ExpectsPrivately("d02-3", "02已并入01，请看01。");
        await stage.ForwardToAsync("15:30");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 3), ("d02-3", 3));
    }

    [Fact]
    public async Task may_be_merged_by_a_line_and_whoever_only_the_later_calls_need_not_come()
    {
        await using var stage = await Stage.OpenAsync();
        var first = await stage.PostsAsync();
        await stage.PressAsync(first["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardToAsync("15:13");
        await stage.WhisperAsync("o01-4", "通报 5人 征地 白鹭镇 人社局");
        var draft = stage.ExpectsPrivately("o01-4", "可能与01是同一件：3人，15:11发");
        Assert.Equal(["发出", "并入01", "改一下", "不发"], draft.Buttons);
        await stage.PressAsync(draft, "发出", "o01-4");
        stage.ExpectsInGroup("来访02 · 5人");
        foreach (var person in new[] { "t04-3", "t04-2", "d03-3", "d03-2" })
            stage.ExpectsPrivately(person, "（02）");
        await stage.WhisperAsync("t04-3", "合并 02 01");
        stage.ExpectsPrivately("t04-3", "这一步由值班员来做");
        await stage.WhisperAsync("o01-3", "合并 01 02");
        stage.ExpectsPrivately("t04-3", "02 与01是同一件，请按01到场，15:41不变。");
        foreach (var person in new[] { "t04-2", "d03-3", "d03-2" })
            stage.ExpectsPrivately(person, "02 并入01，您不用来了，谢谢。");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        await stage.WhisperAsync("o01-3", "合并 01 09");
        stage.ExpectsPrivately("o01-3", "没有这个编号的通报。");
        await stage.PressAsync(stage.LiveOf("t04-3"), "签收，我去", "t04-3");
        await stage.ForwardToAsync("15:30");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 3), ("t04-2", 2), ("d02-3", 1), ("d03-3", 2), ("d03-2", 2));
    }

    [Fact]
    public async Task are_one_where_the_draft_is_merged_and_the_gate_hears_that_it_is_posted()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardToAsync("15:12");
        await stage.WhisperAsync("o02-1", "来人 4人 东门");
        var gate = stage.ExpectsPrivately("o02-1", "已告知值班员");
        stage.ExpectsPrivately("o01-4", "来人 4人 · 东门");
        stage.ExpectsPrivately("o01-3", "来人 4人 · 东门");
        await stage.WhisperAsync("o01-4", "征地 白鹭");
        var draft = stage.ExpectsPrivately("o01-4", "4人 · 征地 · 白鹭镇 · 东门", "可能与01是同一件");
        await stage.PressAsync(draft, "并入01", "o01-4");
        draft.ShowsNow("15:12 已并入01，没有另发。");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        gate.ShowsNow("已通报 01");
        stage.LiveOf("o01-3").ShowsNoMore("来人 4人");
        await stage.PressAsync(stage.LiveOf("t04-3"), "签收，我去", "t04-3");
        await stage.PressAsync(stage.LiveOf("d02-3"), "签收，我去", "d02-3");
        await stage.ForwardToAsync("15:25");
        Assert.Null((await stage.Services.GetRequiredService<IAlertStore>().ReadAsync(AlertId.Of((await stage.AlertAsync()).Id.Day, 2), TestContext.Current.CancellationToken)).Now);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1), ("o01-4", 1));
    }

    [Fact]
    public async Task are_not_taken_for_one_after_a_quarter_of_an_hour_or_with_another_topic()
    {
        await using var stage = await Stage.OpenAsync();
        var first = await stage.PostsAsync();
        await stage.PressAsync(first["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(first["d02-3"], "签收，我去", "d02-3");
        await stage.WhisperAsync("o01-4", "通报 3人 欠薪 白鹭镇");
        Assert.DoesNotContain("并入01", stage.ExpectsPrivately("o01-4", "工资").Buttons);
        await stage.ForwardToAsync("15:27");
        await stage.WhisperAsync("o01-4", Visits.Land);
        Assert.DoesNotContain("并入01", stage.ExpectsPrivately("o01-4", "3人 · 征地 · 白鹭镇").Buttons);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task read_in_English_too()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        await stage.PostsAsync("alert 3 people land Bailu", Visits.LandCalls, post: "Post");
        await stage.WhisperAsync("o01-4", "alert 4 people land Bailu");
        var draft = stage.ExpectsPrivately("o01-4", "Perhaps the same as 01: 3 people, posted 15:11");
        await stage.PressAsync(draft, "Post", "o01-4");
        var card = stage.ExpectsInGroup("Visit 02 · 4 people");
        await stage.WhisperAsync("o01-4", "merge 02 01");
        stage.ExpectsPrivately("t04-3", "02 and 01 are the same visit: please come for 01, 15:41 stands.");
        stage.ExpectsPrivately("d02-3", "please come for 01, 15:41 stands.");
        await stage.WhisperAsync("t04-3", "ack 02");
        stage.ExpectsPrivately("t04-3", "02 was merged into 01. Please see 01.");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        card.ShowsNow("Visit 02 · merged into 01", "The same visit as 01: please see 01");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 2));
    }

    private static async Task<(ChannelMessage Desk, ChannelMessage Card)> PostsAgainAsync(Stage stage)
    {
        await stage.WhisperAsync("o01-4", "通报 4人 征地 白鹭镇 东门");
        var draft = stage.ExpectsPrivately("o01-4", "4人 · 征地 · 白鹭镇 · 东门", "（属地，在办1件）", "可能与01是同一件：3人，15:11发");
        await stage.PressAsync(draft, "发出", "o01-4");
        draft.ShowsNow("来访02", "可能与01是同一件");
        var card = stage.ExpectsInGroup("来访02 · 4人 · 东门");
        stage.ExpectsPrivately("t04-3", "您这里有2件来访", "请到接待大厅，15:44前（02）", "01 · 15:41前到接待大厅");
        stage.ExpectsPrivately("d02-3", "您这里有2件来访");
        return (draft, card);
    }
}
