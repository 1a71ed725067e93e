using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Stories;

public sealed class True_times_that_are_recorded_late
{
    [Fact]
    public async Task are_typed_and_stop_the_chase_of_that_unit()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await BothComeAsync(stage);
        await stage.ForwardToAsync("15:35");
        await stage.WhisperAsync("o01-3", "补录 01 白鹭 到场 15:05");
        stage.ExpectsPrivately("o01-3", "没有记：这个时间早于通报时间");
        await stage.WhisperAsync("o01-3", "补录 01 白鹭 到场 15:59");
        stage.ExpectsPrivately("o01-3", "没有记：这个时间还没到");
        await stage.WhisperAsync("t04-3", "补录 01 白鹭 到场 15:23");
        stage.ExpectsPrivately("t04-3", "这一步由值班员来做");
        await stage.WhisperAsync("o01-3", "补录 01 白鹭 到场 15:23");
        await stage.WhisperAsync("o01-4", "补录 01 白鹭 到场 15:23");
        stage.ExpectsPrivately("o01-4", "白鹭镇 | 到了15:23（12分钟，补录）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("到了15:23（12分钟，补录）", "15:23起接待");
        stage.LiveOf("o01-3").ShowsNow("白鹭镇 15:23 到（12分钟，按时）");
        stage.LiveOf("o01-3").ShowsNoMore("01 · 3人 · 征地 · 白鹭镇");
        await stage.ForwardToAsync("15:41");
        stage.ExpectsPrivately("d02-1", "征拆中心还没有人到（01）");
        stage.ExpectsPrivately("o01-2", "01 待到场：征拆中心");
        stage.ExpectsInGroup("01 还在等：征拆中心。");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 1), ("d02-3", 1), ("d02-1", 1), ("o01-2", 1));
    }

    [Fact]
    public async Task of_all_units_stand_in_one_form_that_is_taken_whole_or_not_at_all()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await BothComeAsync(stage);
        await stage.ForwardToAsync("15:35");
        await stage.WhisperAsync("o01-3", "补录 01");
        var form = stage.ExpectsPrivately("o01-3", "来访01 · 补录", "写真实时间；对的不用动。", "白鹭镇", "征拆中心");
        var wrong = await stage.PressAsync(form, "补录", "o01-3", new() { ["arrived.T04"] = "15:20", ["arrived.D02"] = "16:40" });
        Assert.Equal("没有记：这个时间还没到。请写实际时间。", wrong.Text);
        Assert.All((await stage.AlertAsync()).Units, unit => Assert.IsType<Response.Coming>(unit.Response));

        await stage.PressAsync(form, "补录", "o01-3", new() { ["arrived.T04"] = "15:20", ["arrived.D02"] = "15:30", ["acknowledged.T04"] = "15:12" });
        form.ShowsNow("✔15:35 已记下（01）。");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("各单位已到齐", "到了15:20（9分钟，补录）", "到了15:30（19分钟，补录）");
        Assert.Equal(Stage.Afternoon.AddMinutes(1), (await stage.AlertAsync()).Called(new UnitId("T04"))!.Acknowledged!.At);

        // A true time may come after the close too, for a day.
        await stage.WhisperAsync("o01-3", "办结 01 当场答复");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        await stage.WhisperAsync("o01-3", "补录 01 征拆中心 到场 15:28");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("已办结15:35", "征拆中心 15:28到（17分钟）", "补录");
        await stage.ForwardAsync(TimeSpan.FromHours(24.1));
        await stage.WhisperAsync("o01-3", "补录 20261125-01 白鹭 到场 15:22");
        stage.ExpectsPrivately("o01-3", "结束已过24小时");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task read_in_English_too()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        var visit = await stage.PostsAsync("alert 3 people land Bailu", Visits.LandCalls, post: "Post");
        await stage.ForwardToAsync("15:14");
        await stage.WhisperAsync("o01-3", "backfill 01 Bailu arrived 15:13");
        await stage.WhisperAsync("o01-3", "backfill 01");
        var form = stage.ExpectsPrivately("o01-3", "Visit 01 · back-fill", "Please give the true times");
        await stage.PressAsync(form, "Back-fill", "o01-3", new() { ["arrived.D02"] = "15:12" });
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("Everybody is here", "here 15:13 (2 min, back-filled)", "here 15:12 (1 min, back-filled)");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    private static async Task<Visit> BothComeAsync(Stage stage)
    {
        var visit = await stage.PostsAsync();
        foreach (var person in Visits.LandCalls)
        {
            await stage.PressAsync(visit[person], "签收，我去", person);
            await stage.PressAsync(visit[person], "约30分钟", person);
        }

        return visit;
    }
}
