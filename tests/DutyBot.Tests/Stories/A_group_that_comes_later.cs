namespace DutyBot.Tests.Stories;

public sealed class A_group_that_comes_later
{
    [Fact]
    public async Task than_a_visit_gets_its_card_and_those_who_were_not_reached_hear_of_it_with_the_next_rung()
    {
        await using var stage = await Stage.OpenAsync(joined: false);
        await stage.WhisperAsync("o01-3", Visits.Land);
        await stage.PressAsync(stage.ExpectsPrivately("o01-3"), "发出", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(stage.Channel.Messages, message => message.Conversation == Stage.Hall);

        await stage.InstallAsync(Stage.Hall);
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        stage.ExpectsInGroup("来访01", "白鹭镇", "征拆中心");
        await stage.ForwardToAsync("15:18");
        stage.ExpectsPrivately("t04-3", "白鹭镇");
        Assert.Single(stage.Channel.Messages, message => message.Conversation == Stage.Hall);
    }

    [Fact]
    public async Task is_bound_for_alerts_and_gets_the_cards_of_what_is_open_oldest_first()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        await stage.PostsAsync("通报 2人 征地 白鹭镇", ["t04-3", "d02-3"]);
        await stage.SayAsync("o01-2", "绑定 通报群", "group-two");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));

        stage.Expects("group-two", "本群是通报群");
        stage.ExpectsPrivately("o01-2", "平台不提供成员名单");
        stage.Expects("group-two", "来访01");
        stage.Expects("group-two", "来访02");
        Assert.Equal(["来访01", "来访02"], stage.Channel.Messages.Where(message => message.Conversation == "group-two").Skip(1).Select(message => message.Text[..4]));
    }

    [Fact]
    public async Task a_second_time_is_not_given_a_card_that_stands_there()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.InstallAsync(Stage.Hall);
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }
}
