using System.Net;
using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using DutyBot.Work;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

public sealed class A_post_that_somebody_takes
{
    /// <summary>An account that nobody knows; the next number of the unit is free.</summary>
    private const string New = "t04-5";

    private const string Says = "我是 白鹭镇 信访专干";

    [Fact]
    public async Task is_his_after_one_press_and_the_next_call_too()
    {
        List<PostTaken> over = [];
        await using var stage = await OpenAsync(devices: services => services.AddSingleton<WhenPostTaken>((unit, from, to, at, _) =>
        {
            over.Add(new PostTaken(unit, Role.Liaison, from, to, at));
            return Task.CompletedTask;
        }));
        await stage.SayAsync(New, Says);
        stage.ExpectsPrivately(New, "收到，正请白鹭镇分管领导核对您的身份（白鹭镇信访专干）；急事拨 内线8000。");
        var card = stage.ExpectsPrivately("t04-2", "周晓岚：我是白鹭镇信访专干", "现在是：白鹭专干", "15:11提出，11月26日15:11前有效");
        Assert.Equal(["同意", "不同意"], card.Buttons);
        stage.ExpectsNothingMore(group: 0, ("t04-2", 1));

        await stage.ForwardAsync(TimeSpan.FromMinutes(3));
        await stage.PressAsync(card, "同意", "t04-2");
        card.ShowsNow("✔15:14 白鹭分管领导已同意", "接替：白鹭专干");
        Assert.Empty(card.Buttons);
        stage.ExpectsPrivately(New, "✔ 您现在是白鹭镇信访专干。有来访要您到场时，我叫您。");
        Assert.Equal([new PostTaken(new UnitId("T04"), Role.Liaison, new PersonId("T04-3"), new PersonId("T04-5"), Stage.Afternoon.AddMinutes(3))], over);

        var visit = await stage.PostsAsync(Visits.Land, [New, "d02-3"]);
        visit.Card.ShowsNow("<at>周晓岚</at>");
        Assert.Equal("01 没有叫到您单位，没有记。", (await stage.PressAsync(visit.Card, "签收", "t04-3")).Text);
        await stage.PressAsync(visit[New], "签收，我去", New);
        Assert.Equal(new PersonId("T04-5"), (await stage.AlertAsync()).Called(new UnitId("T04"))!.Acknowledged!.By);
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        visit.Card.ShowsNow("✔15:14");
        stage.ExpectsNothingMore(group: 1, ("t04-2", 1), (New, 1), ("d02-3", 1));
    }

    [Fact]
    public async Task brings_the_calls_that_are_open_with_it()
    {
        await using var stage = await OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.MentionAsync("t04-1", $"换人 白鹭镇 信访专干 @{New}", New);
        stage.ExpectsPrivately("t04-1", "✔ 白鹭镇信访专干现在是周晓岚。");
        stage.ExpectsPrivately(New, "✔ 您现在是白鹭镇信访专干。");
        var call = stage.ExpectsPrivately(New, "请到接待大厅，15:41前（01）");
        Assert.Equal("01 没有叫到您单位，没有记。", (await stage.PressAsync(visit.Card, "签收", "t04-3")).Text);
        await stage.PressAsync(call, "签收，我去", New);
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        visit.Card.ShowsNow("✔15:12");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), (New, 2));
    }

    [Fact]
    public async Task is_granted_by_nobody_who_may_not_and_what_he_tried_is_written_down()
    {
        await using var stage = await OpenAsync();
        var card = await AskedAsync(stage);
        foreach (var (by, why) in new[] { ("t04-3", "OnlyAboveInUnit"), ("t07-1", "OnlyAboveInUnit"), ("o01-3", "OnlyAboveInUnit"), ("l01-1", "OnlyAboveInUnit") })
        {
            Assert.Contains("由该单位分管领导、主要负责人", (await ForgedAsync(stage, card, by)).Text, StringComparison.Ordinal);
            Assert.Contains(stage.Logged, line => line.StartsWith($"201 person.grant on no alert by {by.ToUpperInvariant()} refused: {why}", StringComparison.Ordinal));
        }

        Assert.Contains("我还不认识这个账号", (await ForgedAsync(stage, card, New)).Text, StringComparison.Ordinal);
        Assert.Equal(new PersonId("T04-3"), await LiaisonAsync(stage));
        await ForgedAsync(stage, card, "o01-2");
        Assert.Equal(new PersonId("T04-5"), await LiaisonAsync(stage));
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        card.ShowsNow("副局长已同意");
        stage.ExpectsPrivately(New, "✔ 您现在是");
        stage.ExpectsNothingMore(group: 0, ("t04-2", 1));
    }

    [Fact]
    public async Task is_refused_with_one_sentence_and_not_asked_for_again_that_day()
    {
        await using var stage = await OpenAsync();
        var card = await AskedAsync(stage);
        await stage.PressAsync(card, "不同意", "t04-2");
        card.ShowsNow("15:11 白鹭分管领导没有同意，职务没有变。");
        stage.ExpectsPrivately(New, "没有改：这次没有确认您是白鹭镇信访专干。有疑问请拨值班室 内线8000。");

        Assert.Contains("这条申请已经办过", (await ForgedAsync(stage, card, "t04-1")).Text, StringComparison.Ordinal);
        await stage.SayAsync(New, Says);
        stage.ExpectsPrivately(New, "没有办：今天已经核对过，没有确认。");
        Assert.Equal(new PersonId("T04-3"), await LiaisonAsync(stage));
        stage.ExpectsNothingMore(group: 0, ("t04-2", 1));
    }

    [Fact]
    public async Task waits_a_day_for_its_press_and_lapses()
    {
        await using var stage = await OpenAsync();
        var card = await AskedAsync(stage);
        await stage.ThenAtOnceAsync(TimeSpan.FromHours(24), () => Task.CompletedTask);
        card.ShowsNow("24小时没有人按，已过期");
        Assert.Empty(card.Buttons);
        stage.ExpectsPrivately(New, "没有改：24小时没有人确认您是白鹭镇信访专干。请再发一次");
        Assert.Equal(new PersonId("T04-3"), await LiaisonAsync(stage));

        await stage.SayAsync(New, Says);
        stage.ExpectsPrivately("t04-2", "周晓岚：我是白鹭镇信访专干");
        stage.ExpectsPrivately(New, "收到，正请");
        stage.ExpectsNothingMore(group: 0, ("t04-2", 2));
    }

    [Fact]
    public async Task said_or_pressed_twice_is_taken_once()
    {
        await using var stage = await OpenAsync();
        await stage.SayAsync(New, Says, id: "the-same");
        await stage.SayAsync(New, Says, id: "the-same");
        stage.ExpectsPrivately(New, "收到，正请");
        var card = stage.ExpectsPrivately("t04-2", "周晓岚");
        await stage.SayAsync(New, Says);
        stage.ExpectsPrivately(New, "收到，正请");

        var data = Data(card, "同意");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stage.PressDataAsync(card.Conversation, card.Id, "person.grant", data.DeepClone().AsObject(), "t04-2")));
        await stage.SettleAsync();
        stage.ExpectsPrivately(New, "✔ 您现在是");
        Assert.Equal(23, (await DistrictAsync(stage)).People.Count);
        await stage.SayAsync(New, Says);
        stage.ExpectsPrivately(New, "您已经是白鹭镇信访专干，不用再报。");
        stage.ExpectsNothingMore(group: 0, ("t04-2", 1));
    }

    [Fact]
    public async Task asked_for_instead_of_another_takes_the_first_cards_place()
    {
        await using var stage = await OpenAsync();
        var first = await AskedAsync(stage);
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        await stage.SayAsync(New, "我是 青山乡 分管领导");
        stage.ExpectsPrivately(New, "正请青山乡主要负责人核对您的身份（青山乡分管领导）");
        stage.ExpectsPrivately("t07-1", "周晓岚：我是青山乡分管领导", "现在是：青山分管领导");
        first.ShowsNow("15:13 又报了别的职务，这条不用按了。");
        Assert.Contains("已经办过", (await ForgedAsync(stage, first, "t04-2")).Text, StringComparison.Ordinal);
        stage.ExpectsNothingMore(group: 0, ("t04-2", 1), ("t07-1", 1));
    }

    [Fact]
    public async Task goes_to_a_colleague_whom_the_directory_knows_beside_his_own_unit()
    {
        await using var stage = await OpenAsync();
        await stage.SayAsync("d02-3", "我是 白鹭 B角");
        stage.ExpectsPrivately("d02-3", "收到，正请白鹭镇分管领导核对您的身份（白鹭镇B角）");
        var card = stage.ExpectsPrivately("t04-2", "我是白鹭镇B角", "现在是：白鹭B角");
        await stage.PressAsync(card, "同意", "t04-2");
        stage.ExpectsPrivately("d02-3", "✔ 您现在是白鹭镇B角。");
        var visit = await stage.PostsAsync();
        await stage.SayAsync("d02-3", "签收 01 白鹭镇");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(new PersonId("D02-3"), (await stage.AlertAsync()).Called(new UnitId("T04"))!.Acknowledged!.By);
        visit.Card.ShowsNow("✔15:11");
    }

    [Fact]
    public async Task of_a_unit_that_may_be_one_of_several_is_chosen_by_a_press_of_somebody_whom_nobody_knows()
    {
        await using var stage = await OpenAsync(Worlds.TwoTowns.With(unit => unit.Id.Value == "T07" ? unit with { Name = "白鹭乡", ShortName = "白鹭" } : unit));
        await stage.SayAsync(New, "我是 白鹭 信访专干");
        var choice = stage.ExpectsInGroup("白鹭");
        await stage.PressAsync(choice, "白鹭乡", New);
        stage.ExpectsPrivately(New, "收到，正请白鹭乡分管领导核对您的身份");
        stage.ExpectsPrivately("t07-2", "周晓岚：我是白鹭乡信访专干");
        var other = await stage.PressDataAsync(choice.Conversation, choice.Id, "line.read", new JsonObject { ["line"] = "状态" }, New);
        Assert.Contains("我还不认识这个账号", other.Text, StringComparison.Ordinal);
        stage.ExpectsNothingMore(group: 0, ("t07-2", 1));
    }

    [Fact]
    public async Task is_for_nobody_of_the_office_and_told_so_privately()
    {
        await using var stage = await OpenAsync();
        await stage.SayAsync("o01-3", Says);
        stage.ExpectsPrivately("o01-3", "信访局、值守和区领导不兼单位的职务");
        await stage.WhisperAsync(New, Says);
        stage.ExpectsPrivately(New, "请在通报群里发“我是 单位 职务”");
        Assert.Contains(stage.Logged, line => line.StartsWith("201 person.iam on no alert by O01-3 refused: NoPostForOffice", StringComparison.Ordinal));
        Assert.Contains(stage.Logged, line => line.StartsWith("202 person.iam by an account that the directory does not know", StringComparison.Ordinal));
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task asked_for_by_somebody_without_a_private_chat_is_answered_once_in_the_group()
    {
        await using var stage = await OpenAsync();
        stage.Channel.Interfere = request => request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal) && request.Content!.ReadAsStringAsync().Result.Contains(New, StringComparison.Ordinal)
            ? FakeChannel.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "ForbiddenOperationException", ["message"] = "not installed" } }, HttpStatusCode.Forbidden)
            : null;
        await stage.SayAsync(New, Says);
        stage.ExpectsInGroup("收到，正请白鹭镇分管领导核对您的身份（白鹭镇信访专干）");
        var card = stage.ExpectsPrivately("t04-2", "周晓岚");
        await stage.PressAsync(card, "不同意", "t04-2");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        stage.ExpectsNothingMore(group: 0, ("t04-2", 1));
    }

    [Fact]
    public async Task asked_for_at_night_rings_nobody_before_nine()
    {
        await using var stage = await OpenAsync(at: Stage.Afternoon.AddHours(6));
        await stage.SayAsync(New, Says);
        stage.ExpectsPrivately(New, "收到，11月26日09:00请白鹭镇分管领导核对您的身份（白鹭镇信访专干）；急事拨 内线8000。");
        stage.ExpectsNothingMore(group: 0);
        await stage.ThenAtOnceAsync(new TimeSpan(11, 48, 59), () => Task.CompletedTask);
        stage.ExpectsNothingMore(group: 0);
        await stage.ThenAtOnceAsync(TimeSpan.FromSeconds(1), () => Task.CompletedTask);
        var card = stage.ExpectsPrivately("t04-2", "周晓岚：我是白鹭镇信访专干");
        await stage.PressAsync(card, "同意", "t04-2");
        stage.ExpectsPrivately(New, "✔ 您现在是");
        stage.ExpectsNothingMore(group: 0, ("t04-2", 1));
    }

    [Fact]
    public async Task never_brings_a_telephone_number_that_stands_in_a_name()
    {
        await using var stage = await OpenAsync();
        stage.Names[New] = "周晓岚 138-1234-5678";
        await stage.SayAsync(New, Says);
        stage.ExpectsPrivately(New, "收到");
        stage.ExpectsPrivately("t04-2", "周晓岚：我是白鹭镇信访专干");
        Assert.DoesNotContain("1234", await stage.StoredAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_filled_at_once_by_the_head_with_a_mention()
    {
        await using var stage = await OpenAsync();
        await stage.MentionAsync("t04-1", $"换人 白鹭镇 信访专干 @{New}", New);
        stage.ExpectsPrivately("t04-1", "✔ 白鹭镇信访专干现在是周晓岚。");
        stage.ExpectsPrivately(New, "✔ 您现在是白鹭镇信访专干。");
        Assert.Equal(new PersonId("T04-5"), await LiaisonAsync(stage));
        stage.ExpectsNothingMore(group: 0, (New, 1));

        await stage.MentionAsync("t04-3", $"换人 白鹭镇 信访专干 @{New}", New);
        stage.ExpectsPrivately("t04-3", "没有办：这一步由该单位分管领导");
        await stage.SayAsync("t04-1", "换人 白鹭镇 信访专干");
        stage.ExpectsPrivately("t04-1", "没有办：请在群里@一位接任的同志");
        await stage.MentionAsync("t04-1", $"换人 白鹭镇 信访专干 @{New} @d02-3", New, "d02-3");
        stage.ExpectsPrivately("t04-1", "没有办：请在群里@一位接任的同志");
        await stage.MentionAsync("t04-1", "换人 白鹭镇 B角 @t04-1", "t04-1");
        stage.ExpectsPrivately("t04-1", "没有办：自己的职务要请别人确认");
        await stage.MentionAsync("nobody-knows", $"换人 白鹭镇 信访专干 @{New}", New);
        stage.ExpectsPrivately("nobody-knows", "我还不认识这个账号");
        stage.ExpectsNothingMore(group: 0, (New, 1));
    }

    [Fact]
    public async Task reads_well_in_English()
    {
        await using var stage = await OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" }, name: "Lan Zhou");
        await stage.SayAsync(New, "i-am Bailu liaison");
        stage.ExpectsPrivately(New, "Got it. The deputy head of Bailu Town is asked to check who you are (liaison of Bailu Town); urgent: ring 8000.");
        var card = stage.ExpectsPrivately("t04-2", "Lan Zhou says: I am the liaison of Bailu Town", "At present: Bailu Liaison", "Said at 15:11, open until 26 November 15:11.");
        await stage.PressAsync(card, "Agree", "t04-2");
        card.ShowsNow("✔15:11 Agreed by Bailu Deputy", "In place of Bailu Liaison");
        stage.ExpectsPrivately(New, "✔ You are the liaison of Bailu Town now.");
        await stage.MentionAsync("o01-2", "replace Bailu deputy @d03-3", "d03-3");
        stage.ExpectsPrivately("o01-2", "✔ The deputy head of Bailu Town is");
        stage.ExpectsPrivately("d03-3", "✔ You are the deputy head of Bailu Town now.");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 0, ("t04-2", 1), ("d03-3", 1));
    }

    private static async Task<Stage> OpenAsync(District? district = null, DateTimeOffset? at = null, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? devices = null, string name = "周晓岚")
    {
        var stage = await Stage.OpenAsync(district, at, settings: settings, devices: devices);
        stage.Names[New] = name;
        return stage;
    }

    private static async Task<ChannelMessage> AskedAsync(Stage stage)
    {
        await stage.SayAsync(New, Says);
        stage.ExpectsPrivately(New, "收到，正请白鹭镇分管领导核对您的身份");
        return stage.ExpectsPrivately("t04-2", "周晓岚：我是白鹭镇信访专干");
    }

    /// <summary>Somebody else presses the same button in his own chat.</summary>
    private static async Task<Answer> ForgedAsync(Stage stage, ChannelMessage card, string by)
    {
        var answer = await stage.PressDataAsync(Stage.Private(by), "m0", "person.grant", new JsonObject { ["v"] = 1, ["post"] = RequestOf(stage, card) }, by);
        await stage.SettleAsync();
        return answer;
    }

    /// <summary>The request that a card was shown for, from the row that called for it; the card may have lost its buttons.</summary>
    private static string RequestOf(Stage stage, ChannelMessage card) =>
        stage.Settled.Where(row => row.Sent.Shown?.MessageId == card.Id).Select(row => row.Telling.Say).OfType<ShowPost>().First().Request;

    private static JsonObject Data(ChannelMessage card, string title) =>
        (JsonObject)CardReader.Actions(card.Card!).First(action => action["title"]!.GetValue<string>() == title)["data"]!;

    private static async Task<District> DistrictAsync(Stage stage) => await stage.Services.GetRequiredService<IDistrictStore>().ReadAsync(default);

    private static async Task<PersonId?> LiaisonAsync(Stage stage) => (await DistrictAsync(stage)).Unit(new UnitId("T04"))!.LiaisonId;
}
