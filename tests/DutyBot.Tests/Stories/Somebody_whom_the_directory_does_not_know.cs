using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

public sealed class Somebody_whom_the_directory_does_not_know
{
    private const string New = "zhou-xiaolan";

    private const string Checked = "收到，正请值班员核对您的身份，约1分钟；急事拨 内线8000。";

    private static readonly string[] Asked = ["认可这一次", "认可并登记", "不认"];

    [Fact]
    public async Task who_acknowledges_is_told_that_he_is_being_checked_and_the_officer_is_rung_once()
    {
        await using var stage = await OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        var answer = await stage.PressAsync(visit.Card, "签收", New);
        Assert.False(answer.IsCard);
        Assert.Equal(Checked, answer.Text);
        var desk = stage.ExpectsPrivately("o01-3", "群成员「周晓岚」15:13 回：收到（01）");
        Assert.Equal(Asked, desk.Buttons.Where(Asked.Contains));
        Assert.Equal(0, visit.Card.Edits);
        Assert.All((await stage.AlertAsync()).Units, unit => Assert.False(unit.HasAnswered));
        Assert.Contains(stage.Logged, line => line.StartsWith("202 alert.acknowledge by an account that the directory does not know, in group-hall", StringComparison.Ordinal));
        Assert.DoesNotContain(stage.Logged, line => line.Contains("周晓岚", StringComparison.Ordinal) || line.Contains(New, StringComparison.Ordinal));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1));
    }

    [Theory]
    [InlineData("签收 01", "回：收到（01）")]
    [InlineData("签收 01 白鹭", "说是白鹭镇的")]
    [InlineData("到场 01", "回：到了（01）")]
    [InlineData("ack 01", "回：收到（01）")]
    public async Task who_types_the_number_is_told_in_the_group(string line, string shown)
    {
        await using var stage = await OpenAsync();
        await PostedAsync(stage);
        await stage.SayAsync(New, line);
        stage.ExpectsInGroup(Checked);
        stage.ExpectsPrivately("o01-3", "周晓岚", shown);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task who_answers_the_card_with_an_everyday_word_is_taken_at_it_and_at_no_other()
    {
        await using var stage = await OpenAsync();
        var visit = await PostedAsync(stage);
        await stage.SayAsync(New, "收到");
        stage.ExpectsNothingMore();
        await stage.SayAsync(New, "收到", replyTo: visit.Card.Id);
        stage.ExpectsInGroup(Checked);
        stage.ExpectsPrivately("o01-3", "周晓岚", "回：收到（01）");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task who_names_his_unit_is_asked_about_on_the_visit_that_waits_for_it()
    {
        await using var stage = await OpenAsync();
        await PostedAsync(stage);
        await OtherAsync(stage);
        await stage.ForwardAsync(TimeSpan.FromSeconds(61));
        await stage.SayToBotAsync(New, "收到，青山乡");
        stage.ExpectsInGroup(Checked);
        var desk = stage.ExpectsPrivately("o01-3", "回：收到（02）", "说是青山乡的");
        Assert.Empty((await stage.AlertAsync()).Offers);
        Assert.True((await stage.PressAsync(desk, "认可这一次", "o01-3")).IsCard);
        Assert.True((await stage.AlertAsync(2)).Called(new UnitId("T07"))!.HasAnswered);
    }

    [Fact]
    public async Task who_leaves_open_which_visit_is_asked_about_on_each_with_one_ring()
    {
        await using var stage = await OpenAsync();
        await PostedAsync(stage);
        await OtherAsync(stage);
        await stage.ForwardAsync(TimeSpan.FromSeconds(61));
        await stage.SayAsync(New, "签收");
        Assert.Empty((await stage.AlertAsync()).Offers);
        await stage.SayToBotAsync(New, "收到");
        stage.ExpectsInGroup(Checked);
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        stage.ExpectsPrivately("o01-3", "回：收到（01）").ShowsNow("回：收到（02）");
        Assert.Single((await stage.AlertAsync()).Offers);
        Assert.Single((await stage.AlertAsync(2)).Offers);
        Assert.Equal(1, stage.Rings()["o01-3"]);
    }

    [Fact]
    public async Task who_is_accepted_once_counts_from_his_own_minute_and_is_named_nowhere()
    {
        await using var stage = await OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(290));
        await stage.SayAsync(New, "签收 01 白鹭");
        stage.ExpectsInGroup(Checked);
        var desk = stage.ExpectsPrivately("o01-3", "说是白鹭镇的");
        // A rung falls due before the officer has looked.
        await stage.ForwardAsync(TimeSpan.FromSeconds(40));
        stage.ExpectsPrivately("t04-3", "还没收到白鹭镇的回复（01）");
        stage.ExpectsPrivately("d02-3", "还没收到征拆中心的回复（01）");
        var answer = await stage.PressAsync(desk, "认可这一次", "o01-3");
        Assert.True(answer.IsCard, answer.Text);
        desk.ShowsNoMore("周晓岚");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        visit.Card.ShowsNow("✔15:15");
        visit.Card.ShowsNoMore("周晓岚", "值班员一");

        var unit = (await stage.AlertAsync()).Called(new UnitId("T04"))!;
        Assert.Equal(Stage.Afternoon.AddSeconds(290), unit.Acknowledged!.At);
        Assert.True(unit.Acknowledged.Vouched);
        Assert.Null(unit.OnTheWay);
        Assert.DoesNotContain((await DistrictAsync(stage)).People, person => person.ChannelUserId == New);
        await stage.SayAsync(New, "签收 01 白鹭");
        stage.ExpectsInGroup("✔15:15 已记下（01）。");
        // He is unknown still: his next press is asked about again.
        Assert.Equal(Checked, (await stage.PressAsync(visit.Card, "已到场", New)).Text);
        Assert.DoesNotContain(stage.Logged, line => line.Contains("周晓岚", StringComparison.Ordinal));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 2), ("d02-3", 2), ("o01-3", 1));
    }

    [Fact]
    public async Task who_is_accepted_keeps_his_unit_from_being_chased_at_the_limit()
    {
        await using var stage = await OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.PressAsync(visit.Calls["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(6));
        stage.ExpectsPrivately("t04-3", "还没收到白鹭镇的回复");
        Assert.Equal(Checked, (await stage.PressAsync(visit.Card, "已到场", New)).Text);
        var desk = stage.ExpectsPrivately("o01-3", "「周晓岚」15:17 回：到了（01）");
        var answer = await stage.PressAsync(desk, "认可这一次", "o01-3");
        // The land centre has acknowledged, so both may be meant.
        Assert.Equal("01 这是哪个单位的回复？", answer.Text);
        var choice = stage.ExpectsPrivately("o01-3", "01 这是哪个单位的回复？");
        Assert.Equal(["白鹭镇", "征拆中心"], choice.Buttons);
        await stage.PressAsync(choice, "白鹭镇", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(20));
        var unit = (await stage.AlertAsync()).Called(new UnitId("T04"))!;
        Assert.Equal(Stage.Afternoon.AddMinutes(6), unit.ClaimedAt);
        Assert.Equal(Stage.Afternoon.AddMinutes(6), unit.Acknowledged!.At);
        Assert.DoesNotContain(stage.Settled, row => row.Telling is { Unit.Value: "T04", Kind: Domain.Outgoing.TellingKind.Ring } && row.Telling.Due > Stage.Afternoon.AddMinutes(6) && row.Telling.Rung?.StartsWith("claim", StringComparison.Ordinal) != true);
        Assert.DoesNotContain(stage.Channel.Messages, message => message.Conversation == Stage.Hall && message.Text.Contains("还在等", StringComparison.Ordinal));
    }

    [Fact]
    public async Task who_is_entered_is_of_the_unit_from_then_on()
    {
        await using var stage = await OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.PressAsync(visit.Card, "签收", New);
        var desk = stage.ExpectsPrivately("o01-3", "周晓岚");
        var asked = await stage.PressAsync(desk, "认可并登记", "o01-3");
        Assert.Equal("01 这是哪个单位的回复？", asked.Text);
        var choice = stage.ExpectsPrivately("o01-3", "01 这是哪个单位的回复？");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await stage.PressAsync(choice, "白鹭镇", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));

        var entered = Assert.Single((await DistrictAsync(stage)).People, person => person.ChannelUserId == New);
        Assert.Equal((new PersonId("T04-5"), new UnitId("T04")), (entered.Id, entered.Unit));
        var acknowledged = (await stage.AlertAsync()).Called(new UnitId("T04"))!.Acknowledged!;
        Assert.Equal((Stage.Afternoon.AddMinutes(1), entered.Id, false), (acknowledged.At, acknowledged.By, acknowledged.Vouched));
        // Contacts stay who they are.
        Assert.Equal(new PersonId("T04-3"), (await DistrictAsync(stage)).Unit(new UnitId("T04"))!.LiaisonId);

        var arrived = await stage.PressAsync(visit.Card, "已到场", New);
        Assert.True(arrived.IsCard, arrived.Text);
        await stage.ForwardAsync(TimeSpan.FromSeconds(61));
        Assert.Equal(entered.Id, (await stage.AlertAsync()).Called(new UnitId("T04"))!.ClaimedBy);
        stage.ExpectsPrivately("o01-3", "白鹭镇 15:13 报到场");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 2));
        Assert.Equal("01 没有叫到您单位，没有记。", (await stage.PressAsync((await OtherAsync(stage)).Card, "签收", New)).Text.Replace("02", "01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task who_is_not_accepted_changes_nothing_and_is_asked_about_again_only_for_something_new()
    {
        await using var stage = await OpenAsync();
        var visit = await PostedAsync(stage);
        await stage.PressAsync(visit.Card, "签收", New);
        var desk = stage.ExpectsPrivately("o01-3", "周晓岚");
        var answer = await stage.PressAsync(desk, "不认", "o01-3");
        Assert.True(answer.IsCard, answer.Text);
        desk.ShowsNoMore("周晓岚");
        Assert.All((await stage.AlertAsync()).Units, unit => Assert.False(unit.HasAnswered));
        // The same press again is no news: the officer has said no, and nobody checks him any more.
        Assert.Equal("没有办：我还不认识这个账号。请拨值班室 内线8000。", (await stage.PressAsync(visit.Card, "签收", New)).Text);
        Assert.Single((await stage.AlertAsync()).Offers);
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1));
        Assert.Equal(Checked, (await stage.PressAsync(visit.Card, "已到场", New)).Text);
        stage.ExpectsPrivately("o01-3", "回：到了（01）");
    }

    [Fact]
    public async Task who_presses_twice_is_one_question_and_each_of_the_officers_presses_has_one_effect()
    {
        await using var stage = await OpenAsync();
        var visit = await PostedAsync(stage);
        await Task.WhenAll(stage.PressRawAsync(visit.Card, "签收", New), stage.PressRawAsync(visit.Card, "签收", New));
        await stage.SettleAsync();
        await stage.SayAsync(New, "签收 01");
        stage.ExpectsInGroup(Checked);
        var desk = stage.ExpectsPrivately("o01-3", "周晓岚");
        Assert.Single((await stage.AlertAsync()).Offers);

        var data = DataOf(desk, "认可并登记");
        data["unit"] = "T04";
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stage.PressDataAsync(desk.Conversation, desk.Id, "person.enter", data.DeepClone().AsObject(), "o01-3")));
        await stage.SettleAsync();
        Assert.Equal(Worlds.TwoTowns.People.Count + 1, (await DistrictAsync(stage)).People.Count);
        Assert.Single(await EventsAsync<AlertAcknowledged>(stage));
        Assert.Single(await EventsAsync<OfferSettled>(stage));
        // Not known is too late now.
        await stage.PressDataAsync(desk.Conversation, desk.Id, "person.refuse", data.DeepClone().AsObject(), "o01-3");
        Assert.True((await stage.AlertAsync()).Called(new UnitId("T04"))!.HasAnswered);
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task who_arrives_after_he_acknowledged_is_a_second_question_that_joins_the_first_ring()
    {
        await using var stage = await OpenAsync();
        var visit = await PostedAsync(stage);
        await stage.PressAsync(visit.Card, "签收", New);
        var desk = stage.ExpectsPrivately("o01-3", "回：收到（01）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(20));
        await stage.PressAsync(visit.Card, "已到场", New);
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        desk.ShowsNow("回：收到（01）", "回：到了（01）");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task cannot_be_accepted_by_anybody_who_is_no_officer()
    {
        await using var stage = await OpenAsync();
        var visit = await PostedAsync(stage);
        await stage.PressAsync(visit.Card, "签收", New);
        var desk = stage.ExpectsPrivately("o01-3", "周晓岚");
        foreach (var (verb, title) in new[] { ("person.accept", "认可这一次"), ("person.enter", "认可并登记"), ("person.refuse", "不认") })
        {
            var data = DataOf(desk, title);
            data["unit"] = "T04";
            foreach (var by in new[] { "t04-3", "t04-1", "o02-1", "l01-1" })
            {
                Assert.Contains("由值班员来做", (await stage.PressDataAsync(Stage.Hall, visit.Card.Id, verb, data.DeepClone().AsObject(), by)).Text, StringComparison.Ordinal);
                Assert.Contains(stage.Logged, line => line.StartsWith($"201 {verb} on 20261125-01 by {by.ToUpperInvariant()} refused: {Refusal.OnlyOfficer}", StringComparison.Ordinal));
            }

            Assert.Contains("我还不认识这个账号", (await stage.PressDataAsync(Stage.Hall, visit.Card.Id, verb, data.DeepClone().AsObject(), New)).Text, StringComparison.Ordinal);
        }

        Assert.All((await stage.AlertAsync()).Offers, offer => Assert.False(offer.IsSettled));
        Assert.Equal(Worlds.TwoTowns.People.Count, (await DistrictAsync(stage)).People.Count);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1), ("o01-3", 1));
    }

    [Fact]
    public async Task whose_alert_ended_meanwhile_is_neither_accepted_nor_entered()
    {
        await using var stage = await OpenAsync();
        var visit = await PostedAsync(stage);
        await stage.SayAsync(New, "签收 01 白鹭");
        stage.ExpectsInGroup(Checked);
        var desk = stage.ExpectsPrivately("o01-3", "周晓岚");
        var data = DataOf(desk, "认可并登记");
        await stage.WhisperAsync("o01-3", "撤销 01 误发");
        foreach (var verb in new[] { "person.accept", "person.enter" })
            Assert.Equal("01今天15:12已撤销，不用再按。", (await stage.PressDataAsync(desk.Conversation, desk.Id, verb, data.DeepClone().AsObject(), "o01-3")).Text);
        Assert.Equal(Worlds.TwoTowns.People.Count, (await DistrictAsync(stage)).People.Count);
        Assert.Equal("01今天15:12已撤销，不用再按。", (await stage.PressDataAsync(Stage.Hall, visit.Card.Id, "alert.acknowledge", new JsonObject { ["alert"] = "20261125-01" }, New)).Text);
        Assert.Single((await stage.AlertAsync()).Offers);
    }

    [Fact]
    public async Task gets_the_polite_sentence_alone_where_nobody_is_called()
    {
        await using var stage = await OpenAsync();
        var visit = await PostedAsync(stage);
        await stage.InstallAsync("group-new");
        stage.Expects("group-new", "请带班领导选这个群的用途");
        await stage.WhisperAsync(New, "签收 01");
        stage.ExpectsPrivately(New, "没有办：我还不认识这个账号。请拨值班室 内线8000。");
        var data = new JsonObject { ["alert"] = "20261125-01" };
        Assert.Equal("没有办：我还不认识这个账号。请拨值班室 内线8000。", (await stage.PressDataAsync(Stage.Private(New), visit.Card.Id, "alert.acknowledge", data.DeepClone().AsObject(), New)).Text);
        Assert.Equal("没有办：我还不认识这个账号。请拨值班室 内线8000。", (await stage.PressDataAsync("group-new", visit.Card.Id, "alert.acknowledge", data, New)).Text);
        await stage.SayAsync(New, "签收 01", "group-new");
        Assert.Empty((await stage.AlertAsync()).Offers);
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task who_names_a_unit_that_was_not_called_is_told_so_and_asked_about_by_nobody()
    {
        await using var stage = await OpenAsync();
        await PostedAsync(stage);
        await stage.SayAsync(New, "签收 01 青山");
        stage.ExpectsInGroup("没有记：这件通报没有叫到该单位。");
        Assert.Empty((await stage.AlertAsync()).Offers);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task is_not_asked_about_when_he_says_that_he_came_for_a_transfer()
    {
        await using var stage = await OpenAsync();
        await stage.WhisperAsync("o01-3", "转送 市 2人 征地 白鹭镇");
        await stage.PressAsync(stage.Channel.Messages[^1], "发出", "o01-3");
        var answer = await stage.PressDataAsync(Stage.Hall, "m1", "alert.arrive", new JsonObject { ["alert"] = "20261125-01" }, New);
        Assert.Contains("不用", answer.Text, StringComparison.Ordinal);
        Assert.Empty((await stage.AlertAsync()).Offers);
        Assert.Equal(Checked, (await stage.PressDataAsync(Stage.Hall, "m1", "alert.acknowledge", new JsonObject { ["alert"] = "20261125-01" }, New)).Text);
    }

    [Fact]
    public async Task whose_name_holds_his_telephone_number_is_shown_without_it()
    {
        await using var stage = await OpenAsync();
        stage.Names[New] = "周晓岚13812345678";
        var visit = await PostedAsync(stage);
        await stage.PressAsync(visit.Card, "签收", New);
        stage.ExpectsPrivately("o01-3", "「周晓岚」");
        Assert.DoesNotContain("13812345678", await stage.StoredAsync(), StringComparison.Ordinal);
    }

    private static async Task<Stage> OpenAsync()
    {
        var stage = await Stage.OpenAsync();
        stage.Names[New] = "周晓岚";
        return stage;
    }

    /// <summary>A visit of a minute ago: whoever has just posted is not rung again at once, his desk shows what is new.</summary>
    private static async Task<Visit> PostedAsync(Stage stage)
    {
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(61));
        return visit;
    }

    private static Task<Visit> OtherAsync(Stage stage) => stage.PostsAsync("通报 2人 欠薪 青山乡", ["t07-3", "d03-3"]);

    private static JsonObject DataOf(ChannelMessage card, string title) =>
        (JsonObject)CardReader.Actions(card.Card!).First(action => action["title"]!.GetValue<string>() == title)["data"]!.DeepClone();

    private static Task<District> DistrictAsync(Stage stage) => stage.Services.GetRequiredService<IDistrictStore>().ReadAsync(default);

    private static async Task<List<T>> EventsAsync<T>(Stage stage)
    {
        var history = await stage.Services.GetRequiredService<IAlertStore>().ReadAsync((await stage.AlertAsync()).Id, default);
        return [.. history.Rows.SelectMany(row => row.Events).OfType<T>()];
    }
}
