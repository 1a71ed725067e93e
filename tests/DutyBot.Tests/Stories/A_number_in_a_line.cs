namespace DutyBot.Tests.Stories;

public sealed class A_number_in_a_line
{
    private const string Mobile = "13812345678";

    [Fact]
    public async Task is_refused_in_a_private_chat_and_nothing_is_kept()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", $"通报 3人 征地 白鹭镇 联系{Mobile}");
        stage.ExpectsPrivately("o01-3", "这里有手机号或身份证号，没有记录，也没有转发。去掉号码再发。").ShowsNoMore(Mobile, "群里");
        await stage.WhisperAsync("o01-3", "撤销 01 代表是13812345678");
        stage.ExpectsPrivately("o01-3", "这里有手机号或身份证号");
        stage.ExpectsNothingMore(group: 0);
        Assert.DoesNotContain(stage.Logged, line => line.Contains(Mobile, StringComparison.Ordinal));
        Assert.DoesNotContain(Mobile, await stage.StoredAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task in_a_group_asks_the_author_privately_to_take_the_message_back()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.SayAsync("o02-1", "来人 7人 东门 １３８-１２３４-５６７８");
        stage.ExpectsPrivately("o02-1", "没有记录，也没有转发。去掉号码再发；群里那条请撤回。");
        await stage.SayAsync("t07-1", $"张主任电话{Mobile}，大家记一下");
        stage.ExpectsNothingMore(group: 0);
        Assert.DoesNotContain(Mobile, await stage.StoredAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_an_accusation_is_not_the_only_thing_that_stays_out_of_the_group()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", "通报 3人 举报 白鹭镇");
        stage.ExpectsPrivately("o01-3", "没有发出：检举控告不进群通报。请引导到纪检接待窗口。");
        await stage.SayAsync("o01-3", "通报 3人 举报 白鹭镇");
        stage.ExpectsPrivately("o01-3", "检举控告不进群通报");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        stage.ExpectsNothingMore(group: 0);
    }
}
