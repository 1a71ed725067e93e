using System.Net;
using System.Text.Json.Nodes;

namespace DutyBot.Tests.Stories;

public sealed class What_could_not_be_sent_for_an_hour
{
    [Fact]
    public async Task stands_before_the_duty_leader_until_it_is_sent()
    {
        await using var stage = await Stage.OpenAsync();
        await CutOffAsync(stage);
        await stage.ForwardToAsync("16:10");
        Assert.DoesNotContain(stage.Channel.Messages, message => message.Text.Contains("超过1小时", StringComparison.Ordinal));
        await stage.ForwardToAsync("16:12");
        var live = stage.LiveOf("o01-2");
        live.ShowsNow("超过1小时发不出：1条", "01 · 白鹭专干：请到场的通知（应15:11） · 内线8041");
        Assert.Contains("已处理", live.Buttons);

        stage.Channel.Interfere = null;
        await stage.ForwardToAsync("16:14");
        Assert.Contains(stage.Channel.Messages, message => message.Conversation == Stage.Private("t04-3"));
        stage.LiveOf("o01-2").ShowsNoMore("超过1小时");
    }

    [Fact]
    public async Task is_noted_as_handled_by_one_press_and_goes_on_being_sent()
    {
        await using var stage = await Stage.OpenAsync();
        await CutOffAsync(stage);
        await stage.ForwardToAsync("16:12");
        var live = stage.LiveOf("o01-2");
        var row = CardReader.Actions(live.Card!).Single(action => action["verb"]!.GetValue<string>() == "unsent.handled")["data"]!.AsObject();
        Assert.Contains("带班领导", (await stage.PressDataAsync(live.Conversation, live.Id, "unsent.handled", (JsonObject)row.DeepClone(), "d02-3")).Text, StringComparison.Ordinal);
        Assert.False((await stage.PressDataAsync(live.Conversation, live.Id, "unsent.handled", [], "o01-2")).IsCard);

        await stage.PressAsync(live, "已处理", "o01-2");
        live.ShowsNoMore("超过1小时");
        Assert.True((await stage.PressDataAsync(live.Conversation, live.Id, "unsent.handled", (JsonObject)row.DeepClone(), "o01-2")).IsCard);
        stage.Channel.Interfere = null;
        await stage.ForwardToAsync("16:14");
        Assert.Contains(stage.Channel.Messages, message => message.Conversation == Stage.Private("t04-3"));
    }

    [Fact]
    public async Task stands_before_him_no_longer_than_the_unit_has_not_answered()
    {
        await using var stage = await Stage.OpenAsync();
        await CutOffAsync(stage);
        await stage.ForwardToAsync("16:12");
        stage.LiveOf("o01-2").ShowsNow("超过1小时发不出：1条");
        await stage.SayAsync("t04-3", "签收 01");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));

        stage.LiveOf("o01-2").ShowsNoMore("超过1小时");
    }

    [Fact]
    public async Task is_no_call_once_the_visit_has_ended_but_that_nobody_need_come()
    {
        await using var stage = await Stage.OpenAsync();
        await CutOffAsync(stage);
        await stage.WhisperAsync("o01-3", "办结 01 当场答复");
        await stage.ForwardToAsync("16:15");

        Assert.DoesNotContain(stage.Channel.Messages, message => message.Text.Contains("请到场的通知", StringComparison.Ordinal));
        stage.LiveOf("o01-2").ShowsNow("超过1小时发不出：1条", "01 · 白鹭专干：不用来了的通知");
    }

    /// <summary>The platform gives no answer for one person's private chat; both units are otherwise called as ever.</summary>
    private static async Task CutOffAsync(Stage stage)
    {
        await stage.WhisperAsync("t04-3", "帮助");
        stage.Channel.Messages[^1].Expected = true;
        stage.Channel.Interfere = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.Contains($"/{Stage.Private("t04-3")}/activities", StringComparison.Ordinal)
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : null;
        await stage.PostsAsync(Visits.Land, ["d02-3"]);
    }
}
