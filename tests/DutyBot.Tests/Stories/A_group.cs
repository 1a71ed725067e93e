using System.Text.Json.Nodes;

namespace DutyBot.Tests.Stories;

public sealed class A_group
{
    private const string New = "group-new";

    [Fact]
    public async Task that_is_new_is_greeted_and_bound_by_one_press_of_the_duty_leader()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.InstallAsync(New);
        var greeting = stage.Expects(New, "我是值班小助手", "请带班领导选这个群的用途");
        Assert.Equal(["通报群", "领导群", "都不是"], greeting.Buttons);

        var refused = await stage.PressAsync(greeting, "领导群", "t04-3");
        Assert.Contains("这一步由带班领导或管理员来做", refused.Text, StringComparison.Ordinal);
        await stage.SayToBotAsync("t04-3", "状态", New);
        stage.Expects(New, "本群还没有定用途");
        await stage.SayAsync("t04-3", "状态", New);

        stage.Channel.Members[New] = ["28:dutybot", "o01-2", "t04-3", "stranger"];
        await stage.PressAsync(greeting, "领导群", "o01-2");
        stage.Expects(New, "✔ 本群是领导群。");
        stage.ExpectsPrivately("o01-2", "本群已绑定", "群里认得2人", "不认得1人：请他们在群里发“我是 单位 职务”", "名册里还有20人不在群里", "2人还没有和我私聊过");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task bound_to_alerts_gets_the_card_of_the_next_visit_too()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.SayAsync("o01-2", "绑定 通报群", New);
        stage.Expects(New, "✔ 本群是通报群。");
        stage.ExpectsPrivately("o01-2", "平台不提供成员名单");
        await stage.WhisperAsync("o01-2", "绑定 通报群");
        stage.ExpectsPrivately("o01-2", "请在要绑定的群里发这条");
        var visit = await stage.PostsAsync();
        var other = stage.Expects(New, "来访01");
        await stage.PressAsync(other, "签收", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("✔15:11");
        other.ShowsNow("✔15:11");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Theory]
    [InlineData("""{"userRole":"guest"}""")]
    [InlineData("""{"userRole":"Anonymous"}""")]
    [InlineData("""{"tenantId":"elsewhere","userRole":"user"}""")]
    public async Task with_somebody_from_outside_the_organisation_is_not_bound(string listed)
    {
        await using var stage = await Stage.OpenAsync();
        stage.Channel.Members[New] = ["28:dutybot", "o01-2", "guest-1"];
        stage.Channel.Listed["guest-1"] = (JsonObject)JsonNode.Parse(listed)!;
        stage.Channel.Listed["o01-2"] = new JsonObject { ["tenantId"] = "home", ["userRole"] = "user" };
        await stage.InstallAsync(New);
        var greeting = stage.Expects(New, "我是值班小助手");
        await BindAsync(stage);
        stage.ExpectsPrivately("o01-2", "没有绑定：群里有本单位组织以外的人或访客账号");
        var pressed = await stage.PressAsync(greeting, "通报群", "o01-2");
        Assert.Equal(2, stage.Logged.Count(line => line.Contains("group.bind on no alert by O01-2 refused: GroupHasOutsiders", StringComparison.Ordinal)));
        Assert.Contains("没有绑定", pressed.Text, StringComparison.Ordinal);

        stage.Channel.Members[New] = ["28:dutybot", "o01-2"];
        await BindAsync(stage);
        stage.Expects(New, "✔ 本群是通报群。");
        stage.ExpectsPrivately("o01-2", "本群已绑定", "群里认得1人");
        stage.ExpectsNothingMore(group: 0);
    }

    private static async Task BindAsync(Stage stage)
    {
        var line = stage.Message("o01-2", "绑定 通报群", New);
        line["conversation"]!["tenantId"] = "home";
        await stage.PostAsync(line);
        await stage.SettleAsync();
    }

    [Fact]
    public async Task that_speaks_English_gets_the_card_and_the_words_in_English()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.SayAsync("o01-3", "语言 英文");
        stage.ExpectsInGroup("English");
        await stage.WhisperAsync("o01-3", "language en");
        stage.ExpectsPrivately("o01-3", "English");
        var visit = await stage.PostsAsync("alert 3 people land Bailu", Visits.LandCalls, post: "Post");
        visit.Card.ShowsNow("Visit 01 · 3 people", "Land compensation", "Please be at the reception hall by 15:41", "Territory: Bailu Town", "Lead: Land Acquisition");
        Assert.Equal(["Got it", "I'm here"], visit.Card.Buttons);
        visit["t04-3"].ShowsNow("Please come to the reception hall by 15:41 (01)");
        await stage.PressAsync(visit["d02-3"], "Got it, coming", "d02-3");
        visit["d02-3"].ShowsNow("Drive safely");

        await stage.ForwardToAsync("15:21");
        stage.ExpectsPrivately("t04-3", "No answer from Bailu Town yet (01)");
        stage.ExpectsPrivately("t04-4", "Please take over (01)");
        stage.ExpectsPrivately("t04-2", "Please take over (01)");
        stage.ExpectsPrivately("o01-3", "Please ring Bailu Town, 8041");
        stage.ExpectsInGroup("01: still waiting for Bailu Town. Please be at the reception hall by 15:41.");
        await stage.SayAsync("t04-3", "status 01");
        stage.ExpectsInGroup("Visit 01", "waiting");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 1), ("t04-4", 1), ("t04-2", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task of_leaders_hears_one_line_from_ten_people_up()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.SayAsync("o01-2", "绑定 领导群", New);
        stage.Expects(New, "✔ 本群是领导群。");
        stage.ExpectsPrivately("o01-2", "平台不提供成员名单");
        await stage.PostsAsync("通报 9人 征地 白鹭镇", ["t04-3", "t04-2", "d02-3", "d02-2"]);
        stage.ExpectsNothingMore();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        await stage.PostsAsync("通报 10人 欠薪 青山乡 东门", ["t07-1", "t07-2", "t07-3", "d03-1", "d03-2", "d03-3"]);
        stage.Expects(New, "来访02：10人，工资，东门，15:13通报。已请：青山乡、人社局。");
        await stage.WhisperAsync("o01-3", "结果 01 答复");
        await stage.WhisperAsync("o01-3", "结果 02 答复");
        foreach (var person in new[] { "t04-3", "t04-2", "d02-3", "d02-2", "t07-1", "t07-2", "t07-3", "d03-1", "d03-2", "d03-3" })
            stage.ExpectsPrivately(person, "已有结果，您不用来了");
        await stage.ForwardAsync(TimeSpan.FromHours(1));
        stage.ExpectsNothingMore(
            group: 2, ("t04-3", 2), ("t04-2", 2), ("d02-3", 2), ("d02-2", 2), ("t07-1", 2), ("t07-2", 2), ("t07-3", 2), ("d03-1", 2), ("d03-2", 2), ("d03-3", 2));
    }
}
