namespace DutyBot.Tests.Stories;

public sealed class Several_notices_of_the_gate
{
    [Fact]
    public async Task are_told_apart_before_a_short_line_counts()
    {
        await using var stage = await TwoAsync();
        await stage.WhisperAsync("o01-3", "征地 白鹭");
        stage.ExpectsPrivately("o01-3", "有几批来人在等", "我来办");
        stage.ExpectsNothingMore(group: 0, ("o01-3", 2), ("o01-4", 2));
    }

    [Fact]
    public async Task are_each_settled_by_the_whole_command_for_the_same_people()
    {
        await using var stage = await TwoAsync();
        await stage.WhisperAsync("o01-3", "通报 3人 征地 白鹭镇 大厅");
        await stage.PressAsync(stage.ExpectsPrivately("o01-3", "3人 · 征地"), "发出", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        stage.Channel.Messages.Single(message => message.Text.Contains("来人 3人", StringComparison.Ordinal) && message.Conversation == Stage.Private("o02-1")).ShowsNow("已通报 01");
        stage.Channel.Messages.Single(message => message.Text.Contains("来人 7人", StringComparison.Ordinal) && message.Conversation == Stage.Private("o02-1")).ShowsNow("已告知值班员");
    }

    [Fact]
    public async Task are_asked_back_when_the_same_words_come_again_within_a_minute()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o02-1", "来人 7人 东门");
        stage.ExpectsPrivately("o02-1", "来人 7人 · 东门");
        stage.ExpectsPrivately("o01-3", "7人");
        stage.ExpectsPrivately("o01-4", "7人");
        await stage.WhisperAsync("o02-1", "来人 7人 东门");
        stage.ExpectsPrivately("o02-1", "15:11已告知值班员", "过一分钟");
        stage.ExpectsNothingMore(group: 0, ("o01-3", 1), ("o01-4", 1));
    }

    [Fact]
    public async Task ring_each_at_once_however_soon_because_each_is_the_first_call_of_a_visit()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o02-1", "来人 7人 东门");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        await stage.WhisperAsync("o02-1", "来人 3人 大厅");
        foreach (var shown in new[] { "7人", "3人" })
        {
            stage.ExpectsPrivately("o02-1", shown);
            stage.ExpectsPrivately("o01-3", shown is "3人" ? "来人 3人" : "已移到下方");
            stage.ExpectsPrivately("o01-4", shown is "3人" ? "来人 3人" : "已移到下方");
        }

        stage.ExpectsNothingMore(group: 0, ("o01-3", 2), ("o01-4", 2));
    }

    private static async Task<Stage> TwoAsync()
    {
        var stage = await Stage.OpenAsync();
        foreach (var (words, shown) in new[] { ("来人 7人 东门", "7人"), ("来人 3人 大厅", "3人") })
        {
            await stage.WhisperAsync("o02-1", words);
            stage.ExpectsPrivately("o02-1", shown);
            stage.ExpectsPrivately("o01-3", shown);
            stage.ExpectsPrivately("o01-4", shown);
            await stage.ForwardAsync(TimeSpan.FromSeconds(30));
        }

        return stage;
    }
}
