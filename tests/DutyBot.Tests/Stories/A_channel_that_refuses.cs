using System.Net;
using System.Net.Http.Headers;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Tests.Stories;

public sealed class A_channel_that_refuses
{
    [Fact]
    public async Task with_429_is_asked_again_after_the_pause_it_names_and_order_is_kept()
    {
        await using var stage = await Stage.OpenAsync();
        var tries = 0;
        stage.Channel.Interfere = request => Posts(request, Stage.Hall) && ++tries <= 2 ? Slow(20) : null;
        await stage.WhisperAsync("o01-3", Visits.Land);
        await stage.PressAsync(stage.ExpectsPrivately("o01-3"), "发出", "o01-3");
        stage.ExpectsPrivately("t04-3");
        stage.ExpectsPrivately("d02-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        await stage.WhisperAsync("o01-4", "通报 2人 欠薪 青山乡");
        await stage.PressAsync(stage.ExpectsPrivately("o01-4"), "发出", "o01-4");
        stage.ExpectsPrivately("t07-3");
        stage.ExpectsPrivately("d03-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(34));
        stage.ExpectsNothingMore();

        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(4, tries);
        Assert.Equal(["来访01", "来访02"], stage.Channel.Messages.Where(message => message.Conversation == Stage.Hall).Select(message => message.Text[..4]));
        stage.ExpectsInGroup("来访01");
        stage.ExpectsInGroup("来访02");
        await stage.ForwardAsync(TimeSpan.FromSeconds(30));
        stage.ExpectsNothingMore(group: 2, ("t04-3", 1), ("d02-3", 1), ("t07-3", 1), ("d03-3", 1));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task without_saying_what_became_of_a_first_call_gets_it_once_more_marked(HttpStatusCode status)
    {
        await using var stage = await Stage.OpenAsync();
        var tries = 0;
        stage.Channel.Interfere = request => Posts(request, Stage.Hall) && ++tries == 1 ? new HttpResponseMessage(status) : null;
        await stage.WhisperAsync("o01-3", Visits.Land);
        await stage.PressAsync(stage.ExpectsPrivately("o01-3"), "发出", "o01-3");
        stage.ExpectsPrivately("t04-3");
        stage.ExpectsPrivately("d02-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        stage.ExpectsInGroup("来访01", "重发");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task to_name_the_card_it_took_is_never_asked_to_change_it_and_gets_what_follows()
    {
        await using var stage = await Stage.OpenAsync();
        var taken = 0;
        stage.Channel.Interfere = request => Posts(request, Stage.Hall) && ++taken == 1 ? new HttpResponseMessage(HttpStatusCode.Accepted) : null;
        await stage.WhisperAsync("o01-3", Visits.Land);
        await stage.PressAsync(stage.ExpectsPrivately("o01-3"), "发出", "o01-3");
        var call = stage.ExpectsPrivately("t04-3");
        stage.ExpectsPrivately("d02-3");
        await stage.PressAsync(call, "签收，我去", "t04-3");
        await stage.ForwardToAsync("15:21");
        stage.ExpectsInGroup("还在等：征拆中心");
        Assert.DoesNotContain(stage.Logged, line => line.StartsWith("102 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task without_saying_what_became_of_a_group_line_is_not_told_it_twice()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        stage.Channel.Interfere = request => Posts(request, Stage.Hall) ? new HttpResponseMessage(HttpStatusCode.GatewayTimeout) : null;
        await stage.ForwardAsync(TimeSpan.FromMinutes(10));
        stage.Channel.Interfere = null;
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain(stage.Channel.Messages, message => message.Text.Contains("还在等", StringComparison.Ordinal));
    }

    [Fact]
    public async Task to_open_a_private_chat_leaves_the_mention_in_the_group()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Channel.Interfere = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal)
            && Body(request).Contains("t04-3", StringComparison.Ordinal) ? No() : null;
        var visit = await stage.PostsAsync(Visits.Land, ["d02-3"]);
        visit.Card.ShowsNow("<at>白鹭专干</at>");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardToAsync("15:16");

        stage.ExpectsInGroup("<at>白鹭专干</at> 15:41前到接待大厅");
        await stage.SayAsync("t04-3", "收到");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        visit.Card.ShowsNow("✔15:16");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task to_open_a_private_chat_with_somebody_in_several_groups_mentions_him_in_one()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Channel.Interfere = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal)
            && Body(request).Contains("t04-3", StringComparison.Ordinal) ? No() : null;
        foreach (var group in new[] { "group-two", "group-three" })
        {
            await stage.SayAsync("o01-2", "绑定 通报群", group);
            stage.Expects(group, "本群是通报群");
            stage.ExpectsPrivately("o01-2", "平台不提供成员名单");
        }

        await stage.PostsAsync(Visits.Land, ["d02-3"]);
        stage.Expects("group-two", "来访01");
        stage.Expects("group-three", "来访01");
        await stage.ForwardToAsync("15:16");
        var mention = Assert.Single(stage.Channel.Messages, message => message.Text.Contains("<at>白鹭专干</at> 15:41", StringComparison.Ordinal));
        mention.Expected = true;
        stage.ExpectsPrivately("d02-3", "还没收到");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2));
    }

    [Fact]
    public async Task to_open_a_private_chat_mentions_whoever_is_called_later_because_no_edit_rings_him()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Channel.Interfere = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal)
            && Body(request).Contains("t04-4", StringComparison.Ordinal) ? No() : null;
        var visit = await stage.PostsAsync(Visits.Land, Visits.LandCalls);
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.PressAsync(visit["t04-3"], "转B角", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));

        stage.ExpectsInGroup("B角</at> 15:41前到接待大厅");
        visit["t04-3"].ShowsNow("已转B角 15:12");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("t04-4", 1));
    }

    [Fact]
    public async Task a_private_chat_that_was_known_rings_by_mention_instead()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("t04-3", "帮助");
        stage.ExpectsPrivately("t04-3", "在路上");
        stage.Channel.Interfere = request => Posts(request, Stage.Private("t04-3")) ? No() : null;
        await stage.PostsAsync(Visits.Land, ["d02-3"]);
        await stage.ForwardToAsync("15:16");

        stage.ExpectsInGroup("<at>白鹭专干</at> 15:41前到接待大厅");
        stage.ExpectsPrivately("d02-3", "还没收到");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 2));
    }

    [Fact]
    public async Task never_makes_it_mention_a_head_or_a_leader_in_the_group_after_the_first_call()
    {
        await using var stage = await Stage.OpenAsync();
        string[] above = ["t04-1", "d02-1", "o01-2", "l01-1"];
        stage.Channel.Interfere = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal)
            && above.Any(person => Body(request).Contains(person, StringComparison.Ordinal)) ? No() : null;
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardToAsync("16:00");

        stage.ExpectsPrivately("t04-3", "路上顺利吗");
        stage.ExpectsPrivately("d02-3", "路上顺利吗");
        stage.ExpectsInGroup("时限是15:41");
        stage.ExpectsPrivately("o01-3", "发不出：白鹭主要负责人，请打电话 内线8041", "发不出：区领导一，请打电话 内线8001", "发不出：征拆主要负责人");
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 2), ("o01-3", 1));
    }

    [Fact]
    public async Task with_500_after_429_is_asked_once_more_all_the_same()
    {
        await using var stage = await Stage.OpenAsync();
        HttpStatusCode[] refusals = [HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError];
        var tries = 0;
        stage.Channel.Interfere = request => Posts(request, Stage.Private("t04-3")) && tries++ < refusals.Length ? new HttpResponseMessage(refusals[tries - 1]) : null;
        await stage.PostsAsync(Visits.Land, ["d02-3"]);
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        stage.ExpectsPrivately("t04-3", "重发", "请到接待大厅");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task with_500_again_and_again_to_change_a_card_is_asked_until_it_does()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(4.5));
        await stage.PostsAsync("通报 2人 欠薪 白鹭镇", ["t04-3", "d03-3"]);
        var refused = 0;
        stage.Channel.Interfere = request => Edits(request, Stage.Private("t04-3")) && ++refused <= 3 ? new HttpResponseMessage(HttpStatusCode.InternalServerError) : null;
        await stage.ForwardToAsync("15:17");

        Assert.Equal(4, refused);
        stage.LiveOf("t04-3").ShowsNow("还没收到白鹭镇的回复（01）");
        stage.LiveOf("t04-3").ShowsNoMore("重发");
        Assert.DoesNotContain(stage.Settled, row => row.Sent.Outcome == Outcome.Failed);
        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 1), ("d03-3", 1));
    }

    [Fact]
    public async Task without_saying_whether_it_opened_a_chat_has_told_nothing_in_it_that_could_be_repeated()
    {
        await using var stage = await Stage.OpenAsync();
        var tries = 0;
        stage.Channel.Interfere = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal)
            && Body(request).Contains("t04-3", StringComparison.Ordinal) && ++tries <= 2 ? new HttpResponseMessage(tries == 1 ? HttpStatusCode.GatewayTimeout : HttpStatusCode.InternalServerError) : null;
        await stage.PostsAsync(Visits.Land, ["d02-3"]);
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        stage.ExpectsPrivately("t04-3", "请到接待大厅").ShowsNoMore("重发");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task without_saying_whether_it_took_a_card_in_place_of_a_deleted_one_gets_it_once_more_marked()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        visit.Card.Delete();
        var tries = 0;
        stage.Channel.Interfere = request => Posts(request, Stage.Hall) && ++tries == 1 ? new HttpResponseMessage(HttpStatusCode.GatewayTimeout) : null;
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        // A newer state of the card takes the place of the one that may have arrived.
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));

        stage.ExpectsInGroup("来访01", "重发");
        Assert.Equal(2, tries);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task without_saying_that_it_changed_a_card_is_asked_to_change_it_back_though_it_ought_to_show_that_already()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        var changed = 0;
        stage.Channel.Afterwards = request => Edits(request, Stage.Hall) && ++changed == 1 ? new HttpResponseMessage(HttpStatusCode.GatewayTimeout) : null;
        await stage.SayAsync("t04-3", "收到");
        await stage.ForwardAsync(TimeSpan.FromSeconds(1));
        visit.Card.ShowsNow("✔15:12");
        await stage.PressAsync(stage.LiveOf("t04-3"), "不是回这个", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));

        visit.Card.ShowsNoMore("✔15:12");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task an_edit_because_somebody_deleted_the_card_gets_it_posted_anew_and_edits_that_one()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        visit.Card.Delete();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        var anew = stage.ExpectsInGroup("来访01", "✔15:12");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");

        anew.ShowsNow("✔15:12", "✔15:13");
        Assert.Equal(1, anew.Edits);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    private static bool Posts(HttpRequestMessage request, string conversation) =>
        request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.Contains($"/{conversation}/activities", StringComparison.Ordinal);

    private static bool Edits(HttpRequestMessage request, string conversation) =>
        request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.Contains($"/{conversation}/activities/", StringComparison.Ordinal);

    private static string Body(HttpRequestMessage request)
    {
        var body = request.Content!.ReadAsStream();
        body.Position = 0;
        var text = new StreamReader(body).ReadToEnd();
        body.Position = 0;
        return text;
    }

    private static HttpResponseMessage Slow(int seconds)
    {
        var slow = FakeChannel.Json(Error("Throttled"), HttpStatusCode.TooManyRequests);
        slow.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        return slow;
    }

    private static HttpResponseMessage No() => FakeChannel.Json(Error("BotNotInConversationRoster"), HttpStatusCode.Forbidden);

    private static System.Text.Json.Nodes.JsonObject Error(string code) =>
        new() { ["error"] = new System.Text.Json.Nodes.JsonObject { ["code"] = code, ["message"] = code } };
}
