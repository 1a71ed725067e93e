using System.Net;
using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

public sealed class Somebody_whom_no_route_reaches
{
    private static readonly string[] Bailu = ["t04-3", "t04-4", "t04-2", "t04-1"];

    [Fact]
    public async Task has_his_backup_called_at_once_and_the_card_says_meanwhile_that_nothing_could_be_sent()
    {
        await using var stage = await UnmentionedAsync("t04-3");
        Blocks(stage, ["t04-3"], request => Posts(request, Stage.Private("t04-4")) && stage.Time.GetUtcNow() < Stage.Afternoon.AddSeconds(4) ? No(HttpStatusCode.TooManyRequests) : null);
        var visit = await stage.PostsAsync(Visits.Land, ["d02-3"]);
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("属地 白鹭镇 | 发不出 | 白鹭专干、白鹭B角");

        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        var call = stage.ExpectsPrivately("t04-4", "请到接待大厅，15:41前（01）");
        visit.Card.ShowsNow("属地 白鹭镇 | 等回复");
        Assert.Equal(Stage.Afternoon, stage.Settled.Single(row => row.Sent.Outcome == Outcome.Failed).Sent.At);
        Assert.True(stage.Settled.Single(row => row.Telling.To == new ToPerson(new PersonId("T04-4")) && row.Telling.Kind == TellingKind.Call).Telling.Due - Stage.Afternoon < TimeSpan.FromSeconds(5));
        await stage.PressAsync(call, "签收，我去", "t04-4");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(5));
        visit.Card.ShowsNow("✔15:11");
        stage.ExpectsNothingMore(group: 1, ("t04-4", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task like_his_backup_has_the_deputy_head_called_within_the_budget()
    {
        await using var stage = await UnmentionedAsync("t04-3", "t04-4");
        Blocks(stage, ["t04-3", "t04-4"]);
        var visit = await stage.PostsAsync(Visits.Land, ["t04-2", "d02-3"]);
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("t04-2", "请您接手");
        await stage.ForwardToAsync("15:21");
        stage.ExpectsPrivately("t04-1", "请您接手");
        stage.ExpectsPrivately("o01-3", "请打电话：白鹭镇");
        stage.ExpectsInGroup("还在等：白鹭镇");

        stage.ExpectsNothingMore(group: 2, ("t04-2", 2), ("d02-3", 1), ("t04-1", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task like_everybody_of_his_unit_leaves_the_officer_to_telephone()
    {
        await using var stage = await UnmentionedAsync(Bailu);
        Blocks(stage, Bailu);
        var visit = await stage.PostsAsync(Visits.Land, ["d02-3"]);
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("属地 白鹭镇 | 发不出");
        var desk = visit.Desk;
        desk.ShowsNow("请打电话：白鹭镇值班室 内线8041", "发不出：白鹭专干、白鹭B角、白鹭分管领导、白鹭主要负责人");
        Assert.Equal("01 请打电话：白鹭镇 内线8041", desk.Activity["summary"]!.GetValue<string>());
        await stage.SayAsync("o01-4", "状态");
        stage.ExpectsInGroup("白鹭镇 | 发不出");

        await stage.PressAsync(desk, "电话已接通", "o01-3");
        await stage.PressAsync(desk, "他们会来", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        visit.Card.ShowsNow("✔15:11");
        visit.Card.ShowsNoMore("发不出");
        desk.ShowsNoMore("发不出");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(10));
        stage.ExpectsNothingMore(group: 1, ("d02-3", 1));
    }

    [Fact]
    public async Task in_private_counts_as_reached_by_the_mention_in_his_group()
    {
        await using var stage = await Stage.OpenAsync();
        Blocks(stage, ["t04-3"]);
        var visit = await stage.PostsAsync(Visits.Land, ["d02-3"]);
        visit.Card.ShowsNow("等回复 | <at>白鹭专干</at>");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));

        Assert.DoesNotContain(stage.Settled, row => row.Sent.Outcome == Outcome.Failed);
        stage.ExpectsNothingMore(group: 1, ("d02-3", 1));
    }

    [Fact]
    public async Task because_the_card_that_mentioned_him_was_refused_has_his_backup_called()
    {
        await using var stage = await Stage.OpenAsync();
        Blocks(stage, ["t04-3"], request => Posts(request, Stage.Hall) ? No() : null);
        await stage.WhisperAsync("o01-3", Visits.Land);
        await stage.PressAsync(stage.ExpectsPrivately("o01-3"), "发出", "o01-3");

        stage.ExpectsPrivately("d02-3", "请到接待大厅");
        stage.ExpectsPrivately("t04-4", "请到接待大厅");
        stage.ExpectsNothingMore(group: 0, ("d02-3", 1), ("t04-4", 1));
    }

    [Fact]
    public async Task because_the_card_that_mentioned_him_waited_and_was_then_refused_has_his_backup_called_then()
    {
        await using var stage = await Stage.OpenAsync();
        var answer = HttpStatusCode.TooManyRequests;
        Blocks(stage, ["t04-3"], request => Posts(request, Stage.Hall) ? No(answer) : null);
        await stage.WhisperAsync("o01-3", Visits.Land);
        await stage.PressAsync(stage.ExpectsPrivately("o01-3"), "发出", "o01-3");
        stage.ExpectsPrivately("d02-3");
        stage.ExpectsNothingMore();
        answer = HttpStatusCode.Forbidden;
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));

        stage.ExpectsPrivately("t04-4", "请到接待大厅");
        stage.ExpectsNothingMore(group: 0, ("d02-3", 1), ("t04-4", 1));
    }

    [Fact]
    public async Task of_the_leaders_has_the_one_above_told_and_his_own_line_on_the_desk_when_nobody_is_above()
    {
        await using var stage = await Stage.OpenAsync();
        Blocks(stage, ["o01-2"]);
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardToAsync("15:31");
        stage.ExpectsPrivately("t04-3", "路上顺利吗");
        stage.ExpectsPrivately("d02-3", "路上顺利吗");
        await stage.ForwardToAsync("15:41");
        stage.ExpectsPrivately("t04-1", "还没有人到");
        stage.ExpectsPrivately("d02-1", "还没有人到");
        stage.ExpectsInGroup("时限是15:41");
        var told = stage.ExpectsPrivately("l01-1", "01 已30分钟");
        Assert.True(told.At - Stage.Afternoon.AddMinutes(30) < TimeSpan.FromSeconds(5));

        stage.ExpectsNothingMore(group: 2, ("t04-3", 2), ("d02-3", 2), ("t04-1", 1), ("d02-1", 1), ("l01-1", 1));
    }

    [Fact]
    public async Task of_the_officers_has_another_get_his_desk()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        Blocks(stage, ["o01-3"], request => Posts(request, Stage.Hall) && Body(request).Contains("<at>值班员一</at>", StringComparison.Ordinal) ? No() : null);
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(4));
        await stage.PressAsync(visit["t04-3"], "已到场", "t04-3");

        var desk = stage.ExpectsPrivately("o01-4", "值班台", "白鹭镇 15:15 报到场");
        await stage.PressAsync(desk, "到了", "o01-4");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow("到了15:15");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-4", 1));
    }

    [Fact]
    public async Task is_tried_again_by_the_ladder_and_the_card_waits_for_his_unit_again_when_that_gets_through()
    {
        await using var stage = await UnmentionedAsync(Bailu);
        Blocks(stage, Bailu);
        var visit = await stage.PostsAsync(Visits.Land, ["d02-3"]);
        visit.Desk.ShowsNow("发不出：白鹭专干");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        stage.Channel.Interfere = null;
        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("t04-3", "还没收到白鹭镇的回复");
        stage.ExpectsPrivately("o01-2", "01 待到场：白鹭镇");

        visit.Card.ShowsNow("属地 白鹭镇 | 等回复");
        stage.ExpectsNothingMore(group: 1, ("d02-3", 1), ("t04-3", 1), ("o01-2", 1));
    }

    [Fact]
    public async Task has_his_backup_called_once_though_the_bot_goes_down_in_the_moment_of_the_refusal()
    {
        await using var stage = await UnmentionedAsync("t04-3");
        var down = new TaskCompletionSource();
        stage.Channel.Interfere = request =>
        {
            if (!Posts(request, Stage.Private("t04-3")))
                return null;
            down.TrySetResult();
            return No();
        };
        await stage.WhisperAsync("o01-3", Visits.Land);
        var draft = stage.ExpectsPrivately("o01-3");
        await stage.PressRawAsync(draft, "发出", "o01-3");
        await down.Task;
        await stage.StopAsync();
        await stage.StartAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));

        stage.ExpectsPrivately("t04-4", "请到接待大厅");
        Assert.Single((await stage.Services.GetRequiredService<IAlertStore>().ReadAsync((await stage.AlertAsync()).Id, TestContext.Current.CancellationToken)).Rows.SelectMany(row => row.Events).OfType<PersonNotReached>());
        Assert.Single(stage.Channel.Messages, message => message.Conversation == Stage.Private("t04-4"));
    }

    /// <summary>These people have a private chat and no account that a card could mention.</summary>
    private static async Task<Stage> UnmentionedAsync(params string[] people)
    {
        var stage = await Stage.OpenAsync(Worlds.TwoTowns.With((Person person) => people.Contains(person.Id.Value.ToLowerInvariant()) ? person with { ChannelUserId = null } : person));
        foreach (var person in people)
            await stage.Services.GetRequiredService<IConversationStore>().PutAsync(
                new Conversation(new ConversationId(Stage.Private(person)), "msteams", FakeChannel.Address, "28:dutybot", null, IsGroup: false, new PersonId(person.ToUpperInvariant())), default);
        return stage;
    }

    private static void Blocks(Stage stage, string[] people, Func<HttpRequestMessage, HttpResponseMessage?>? more = null) => stage.Channel.Interfere = request =>
        people.Any(person => Posts(request, Stage.Private(person)) || Opens(request, person)) ? No() : more?.Invoke(request);

    private static bool Opens(HttpRequestMessage request, string person) =>
        request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal) && Body(request).Contains($"\"{person}\"", StringComparison.Ordinal);

    private static bool Posts(HttpRequestMessage request, string conversation) =>
        request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.Contains($"/{conversation}/activities", StringComparison.Ordinal);

    private static string Body(HttpRequestMessage request)
    {
        var body = request.Content!.ReadAsStream();
        body.Position = 0;
        var text = new StreamReader(body).ReadToEnd();
        body.Position = 0;
        return JsonNode.Parse(text)!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static HttpResponseMessage No(HttpStatusCode status = HttpStatusCode.Forbidden) =>
        FakeChannel.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "BotNotInConversationRoster", ["message"] = "no" } }, status);
}
