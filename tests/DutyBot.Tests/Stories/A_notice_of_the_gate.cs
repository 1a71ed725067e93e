namespace DutyBot.Tests.Stories;

public sealed class A_notice_of_the_gate
{
    [Fact]
    public async Task is_taken_by_a_press_and_the_gates_card_follows_to_the_posting()
    {
        await using var stage = await Stage.OpenAsync();
        var gate = await Noticed(stage);
        var desk = stage.LiveOf("o01-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.PressAsync(desk, "我来办", "o01-3");
        desk.ShowsNow("您来办，谢谢", "7人 · 东门");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        gate.ShowsNow("来人 7人 · 东门 15:11", "值班员已接 15:12");
        stage.LiveOf("o01-3").ShowsNow("您来办");

        await stage.WhisperAsync("o01-3", "征地 白鹭");
        var draft = stage.ExpectsPrivately("o01-3", "7人 · 征地 · 白鹭镇 · 东门", "满5人，请分管领导到场");
        await stage.PressAsync(draft, "发出", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        gate.ShowsNow("已通报 01");
        stage.ExpectsInGroup("来访01 · 7人（代表5人） · 东门");
        foreach (var person in new[] { "t04-3", "t04-2", "d02-3", "d02-2" })
            stage.ExpectsPrivately(person, "（01）");
        Assert.Equal(Stage.Afternoon, (await stage.AlertAsync()).NoticedAt);
        await stage.PressAsync(stage.LiveOf("t04-3"), "签收，我去", "t04-3");
        await stage.PressAsync(stage.LiveOf("d02-3"), "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(6));
        stage.ExpectsNothingMore(group: 1, ("o01-3", 1), ("o01-4", 1), ("t04-3", 1), ("t04-2", 1), ("d02-3", 1), ("d02-2", 1));
    }

    [Fact]
    public async Task whose_card_is_being_edited_while_the_draft_is_posted_leaves_the_desk_where_the_draft_was()
    {
        await using var stage = await Stage.OpenAsync();
        var gate = await Noticed(stage);
        var notice = stage.LiveOf("o01-3");
        var pressed = 0;
        stage.Channel.Meanwhile = async call =>
        {
            var draft = stage.Channel.Messages.LastOrDefault(message => message.Conversation == Stage.Private("o01-3") && message.Buttons.Contains("发出"));
            if (draft is not null && call.Method == HttpMethod.Put && call.RequestUri!.AbsolutePath.EndsWith("/" + notice.Id, StringComparison.Ordinal) && pressed++ == 0)
                await stage.PressRawAsync(draft, "发出", "o01-3");
        };
        await stage.WhisperAsync("o01-3", "征地 白鹭");
        var desk = stage.ExpectsPrivately("o01-3", "7人 · 征地");
        await stage.ForwardAsync(TimeSpan.FromSeconds(4));
        Assert.True(pressed > 0);
        stage.ExpectsInGroup("来访01");
        foreach (var person in new[] { "t04-3", "t04-2", "d02-3", "d02-2" })
            stage.ExpectsPrivately(person, "（01）");
        gate.ShowsNow("已通报 01");

        await stage.PressAsync(stage.LiveOf("t04-3"), "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        notice.ShowsNow("已移到下方");
        desk.ShowsNow("白鹭镇 · ✔15:11");
        stage.ExpectsNothingMore(group: 1, ("o01-3", 1), ("o01-4", 1), ("t04-3", 1), ("t04-2", 1), ("d02-3", 1), ("d02-2", 1));
    }

    [Fact]
    public async Task is_taken_by_the_short_line_alone()
    {
        await using var stage = await Stage.OpenAsync();
        var gate = await Noticed(stage);
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        await stage.WhisperAsync("o01-4", "征地 白鹭");
        stage.ExpectsPrivately("o01-4", "7人 · 征地 · 白鹭镇 · 东门");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        gate.ShowsNow("值班员已接 15:13");
        await stage.ForwardAsync(TimeSpan.FromMinutes(10));
        stage.ExpectsNothingMore(group: 0, ("o01-3", 1), ("o01-4", 1));
    }

    [Fact]
    public async Task that_nobody_takes_rings_the_duty_leader_after_five_minutes()
    {
        await using var stage = await Stage.OpenAsync();
        var gate = await Noticed(stage);
        await stage.ForwardAsync(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        stage.ExpectsNothingMore();
        await stage.ForwardAsync(TimeSpan.FromMilliseconds(1));
        var leader = stage.ExpectsPrivately("o01-2", "来人 7人 · 东门 15:11");
        gate.ShowsNow("已告知值班员");

        await stage.PressAsync(leader, "我来办", "o01-2");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        gate.ShowsNow("值班员已接 15:16");
        await stage.ForwardAsync(TimeSpan.FromMinutes(20));
        stage.ExpectsNothingMore(group: 0, ("o01-3", 1), ("o01-4", 1), ("o01-2", 1));
    }

    [Fact]
    public async Task that_needs_no_alert_is_dismissed_and_gone_from_every_desk()
    {
        await using var stage = await Stage.OpenAsync();
        var gate = await Noticed(stage);
        var (one, two) = (stage.LiveOf("o01-3"), stage.LiveOf("o01-4"));
        await stage.PressAsync(one, "不需通报", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        gate.ShowsNow("不需通报，谢谢");
        two.ShowsNow("现在没有等您处理的事");
        await stage.ForwardAsync(TimeSpan.FromMinutes(20));
        stage.ExpectsNothingMore(group: 0, ("o01-3", 1), ("o01-4", 1));
    }

    [Fact]
    public async Task taken_by_one_officer_is_not_taken_by_another()
    {
        await using var stage = await Stage.OpenAsync();
        await Noticed(stage);
        var (one, two) = (stage.LiveOf("o01-3"), stage.LiveOf("o01-4"));
        await Task.WhenAll(stage.PressRawAsync(one, "我来办", "o01-3"), stage.PressRawAsync(two, "我来办", "o01-4"));
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        Assert.Single(new[] { one, two }, card => card.Text.Contains("您来办", StringComparison.Ordinal));
        Assert.Single(new[] { one, two }, card => card.Text.Contains("现在没有等您处理的事", StringComparison.Ordinal));
        await stage.ForwardAsync(TimeSpan.FromMinutes(6));
        stage.ExpectsNothingMore(group: 0, ("o01-3", 1), ("o01-4", 1));
    }

    [Fact]
    public async Task is_settled_by_the_whole_command_for_the_same_people_too()
    {
        await using var stage = await Stage.OpenAsync();
        var gate = await Noticed(stage);
        await stage.WhisperAsync("o01-3", "通报 7人 征地 白鹭镇");
        var draft = stage.ExpectsPrivately("o01-3", "7人 · 征地 · 白鹭镇 · 东门");
        await stage.PressAsync(draft, "发出", "o01-3");
        stage.ExpectsInGroup("来访01 · 7人（代表5人） · 东门");
        foreach (var person in new[] { "t04-3", "t04-2", "d02-3", "d02-2" })
            stage.ExpectsPrivately(person, "（01）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        gate.ShowsNow("已通报 01");
        Assert.Equal(Stage.Afternoon, (await stage.AlertAsync()).NoticedAt);
        await stage.PressAsync(stage.LiveOf("t04-3"), "签收，我去", "t04-3");
        await stage.PressAsync(stage.LiveOf("d02-3"), "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(6));
        stage.ExpectsNothingMore(group: 1, ("o01-3", 1), ("o01-4", 1), ("t04-3", 1), ("t04-2", 1), ("d02-3", 1), ("d02-2", 1));
    }

    [Fact]
    public async Task by_somebody_else_is_refused()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("t04-3", "来人 7人 东门");
        stage.ExpectsPrivately("t04-3", "来人由值守或值班员来报");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task whose_rung_fell_due_while_the_bot_was_down_says_how_late_it_is()
    {
        await using var stage = await Stage.OpenAsync();
        await Noticed(stage);
        await stage.ForwardAsync(TimeSpan.FromMinutes(3));
        await stage.StopAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(4));
        await stage.StartAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));

        stage.ExpectsPrivately("o01-2", "来人 7人 · 东门 15:11", "系统中断，迟发2分钟（应为15:16）");
        stage.LiveOf("o01-3").ShowsNoMore("迟发");
        stage.ExpectsNothingMore(group: 0, ("o01-3", 1), ("o01-4", 1), ("o01-2", 1));
    }

    private static async Task<ChannelMessage> Noticed(Stage stage)
    {
        await stage.WhisperAsync("o02-1", "来人 7人 东门");
        stage.ExpectsPrivately("o01-3", "来人 7人 · 东门 15:11", "征地 白鹭");
        stage.ExpectsPrivately("o01-4", "来人 7人 · 东门 15:11");
        return stage.ExpectsPrivately("o02-1", "来人 7人 · 东门 15:11", "已告知值班员");
    }
}
