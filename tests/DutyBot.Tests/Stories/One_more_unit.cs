namespace DutyBot.Tests.Stories;

public sealed class One_more_unit
{
    [Fact]
    public async Task has_its_own_clock_and_the_others_are_left_alone()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await BothComeAsync(stage);
        await stage.ForwardToAsync("15:15");
        await stage.WhisperAsync("o01-3", "增派 01 人社局");
        stage.ExpectsPrivately("d03-3", "请到接待大厅，15:45前（01）", "一起来的：白鹭镇、征拆中心");
        await stage.WhisperAsync("o01-3", "增派 01 人社局");
        stage.ExpectsPrivately("o01-3", "来访01 · 3人", "人社局 | 等回复 · 15:45前到");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("请按各自时限到接待大厅，最早15:41", "配合 人社局", "等回复 · 15:45前到");
        var alert = await stage.AlertAsync();
        Assert.Equal(Stage.Afternoon.AddMinutes(30), alert.Called(new("T04"))!.ArriveBy);
        Assert.Equal(Stage.Afternoon.AddMinutes(34), alert.Called(new("D03"))!.ArriveBy);

        await stage.ForwardToAsync("15:20");
        stage.ExpectsPrivately("d03-3", "还没收到人社局的回复（01）");
        await stage.ForwardToAsync("15:25");
        stage.ExpectsPrivately("d03-4", "请您接手（01）");
        stage.ExpectsPrivately("d03-2", "请您接手（01）");
        stage.ExpectsPrivately("o01-3", "请打电话：人社局值班室");
        stage.ExpectsInGroup("01 还在等：人社局。请15:45前到接待大厅。");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 1), ("d02-3", 1), ("d03-3", 2), ("d03-4", 1), ("d03-2", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task by_the_form_is_called_once_though_the_form_is_pressed_twice()
    {
        await using var stage = await Stage.OpenAsync();
        await BothComeAsync(stage);
        await stage.ForwardToAsync("15:15");
        await stage.PressAsync(stage.LiveOf("o01-3"), "更多…", "o01-3");
        var form = stage.ExpectsPrivately("o01-3", "来访01 · 更多", "3人 · 征地 · 白鹭镇");
        await Task.WhenAll(
            stage.PressRawAsync(form, "增派", "o01-3", new() { ["unit.call"] = "D03" }),
            stage.PressRawAsync(form, "增派", "o01-3", new() { ["unit.call"] = "D03" }));
        await stage.SettleAsync();
        stage.ExpectsPrivately("d03-3", "15:45前（01）");
        form.ShowsNow("✔15:15 已记下（01）。");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("d03-3", 1));
    }

    [Fact]
    public async Task and_more_people_are_offered_for_each_other_where_they_are_mixed_up()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await BothComeAsync(stage);
        await stage.ForwardToAsync("15:15");
        await stage.WhisperAsync("o01-3", "追加 01 青山");
        var unit = stage.ExpectsPrivately("o01-3", "您是说：增派 01 青山");
        await stage.PressAsync(unit, "是的", "o01-3");
        stage.ExpectsPrivately("t07-3", "15:45前（01）");
        await stage.WhisperAsync("o01-3", "增派 01 1人");
        var people = stage.ExpectsPrivately("o01-3", "您是说：追加 01 1人");
        await stage.PressAsync(people, "是的", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("来访01 · 4人", "分2批到，15:15又来1人", "配合 青山乡");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("t07-3", 1));
    }

    [Fact]
    public async Task may_be_let_off_again_and_asked_again()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await BothComeAsync(stage);
        await stage.ForwardToAsync("15:15");
        await stage.WhisperAsync("o01-3", "免到 01 征拆中心");
        stage.ExpectsPrivately("d02-3", "01 您单位不用来了，谢谢。");
        await stage.WhisperAsync("o01-4", "不用来 01 征拆中心");
        stage.ExpectsPrivately("o01-4", "征拆中心 | 不用来了");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("牵头 征拆中心", "不用来了");
        await stage.WhisperAsync("d02-3", "收到");
        stage.ExpectsPrivately("d02-3", "现在没有等您回的通报");
        await stage.WhisperAsync("t04-3", "不用来 01 征拆中心");
        stage.ExpectsPrivately("t04-3", "这一步由值班员来做");

        await stage.ForwardToAsync("15:20");
        await stage.WhisperAsync("o01-3", "增派 01 征拆中心");
        stage.ExpectsPrivately("d02-3", "请到接待大厅，15:50前（01）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("牵头 征拆中心", "等回复 · 15:50前到");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 3));
    }

    [Fact]
    public async Task reads_in_English_too()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        await stage.PostsAsync("alert 3 people land Bailu", Visits.LandCalls, post: "Post");
        await stage.WhisperAsync("o01-3", "add 01 Human Resources");
        await stage.PressAsync(stage.ExpectsPrivately("o01-3", "Did you mean: also 01 Human Resources"), "Yes, that", "o01-3");
        stage.ExpectsPrivately("d03-3", "Please come to the reception hall by 15:41 (01)", "Also coming: Bailu Town, Land Acquisition");
        await stage.WhisperAsync("o01-3", "excuse 01 Human Resources");
        stage.ExpectsPrivately("d03-3", "01: your unit need not come any more. Thank you.");
        await stage.WhisperAsync("o01-3", "also 01 4 people");
        stage.ExpectsPrivately("o01-3", "Did you mean: add 01 4 people");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("d03-3", 2));
    }

    private static async Task<Visit> BothComeAsync(Stage stage)
    {
        var visit = await stage.PostsAsync();
        foreach (var person in Visits.LandCalls)
        {
            await stage.PressAsync(visit[person], "签收，我去", person);
            await stage.PressAsync(visit[person], "约20分钟", person);
        }

        return visit;
    }
}
