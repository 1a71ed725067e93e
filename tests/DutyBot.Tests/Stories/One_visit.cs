
namespace DutyBot.Tests.Stories;

public sealed class One_visit
{
    [Fact]
    public async Task is_noticed_posted_acknowledged_reached_and_closed()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o02-1", "来人 7人 东门");
        stage.ExpectsPrivately("o02-1", "已告知值班员");
        stage.ExpectsPrivately("o01-3", "7人");
        stage.ExpectsPrivately("o01-4", "7人");

        await stage.WhisperAsync("o01-3", "征地 白鹭");
        var draft = stage.ExpectsPrivately("o01-3", "白鹭镇", "征拆中心");
        var posted = await stage.PressAsync(draft, "发出", "o01-3");
        Assert.True(posted.IsCard, posted.Text);

        var card = stage.ExpectsInGroup("7人", "15:41", "白鹭镇", "征拆中心");
        var bailu = stage.ExpectsPrivately("t04-3", "15:41");
        stage.ExpectsPrivately("t04-2", "15:41");
        stage.ExpectsPrivately("d02-3", "15:41");
        stage.ExpectsPrivately("d02-2", "15:41");
        stage.ExpectsNothingMore();

        await stage.PressAsync(bailu, "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        card.ShowsNow("✔15:11");
        stage.ExpectsNothingMore(group: 1, ("o01-3", 1), ("o01-4", 1), ("t04-3", 1), ("t04-2", 1), ("d02-3", 1), ("d02-2", 1));
    }
}
