namespace DutyBot.Tests.Stories;

public sealed class The_same_activity
{
    [Fact]
    public async Task delivered_twice_has_one_effect()
    {
        await using var stage = await Stage.OpenAsync();
        for (var time = 0; time < 2; time++)
            await stage.WhisperAsync("o02-1", "来人 7人 东门", id: "notice-1");
        stage.ExpectsPrivately("o02-1", "已告知值班员");
        stage.ExpectsPrivately("o01-3", "来人 7人");
        stage.ExpectsPrivately("o01-4", "来人 7人");
        for (var time = 0; time < 2; time++)
            await stage.WhisperAsync("o01-4", "状态", id: "status-1");
        stage.ExpectsPrivately("o01-4", "没有未办结的来访");
        for (var time = 0; time < 2; time++)
            await stage.WhisperAsync("o01-3", Visits.Land, id: "draft-1");
        var draft = stage.ExpectsPrivately("o01-3", "3人 · 征地 · 白鹭镇");
        var posted = await stage.PressAsync(draft, "发出", "o01-3");
        Assert.True(posted.IsCard, posted.Text);
        await stage.WhisperAsync("o01-3", Visits.Land, id: "draft-1");
        stage.ExpectsInGroup("来访01");
        stage.ExpectsPrivately("t04-3");
        stage.ExpectsPrivately("d02-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        for (var time = 0; time < 2; time++)
            await stage.SayAsync("o02-1", "状态 01", id: "status-2");
        stage.ExpectsInGroup("来访01");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        stage.ExpectsNothingMore(group: 1, ("o01-3", 1), ("o01-4", 1), ("t04-3", 1), ("d02-3", 1));
    }
}
