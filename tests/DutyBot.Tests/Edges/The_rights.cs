using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

/// <summary>Who may do what of the commands of product 4 (domain 3.7): done, or refused with the sentence that says who may.</summary>
public sealed class The_rights
{
    private const string Gate = "o02-1", Officer = "o01-3", Leader = "o01-2", Head = "o01-1", Unit = "t04-3", UnitHead = "t04-1", OtherUnit = "t07-3", District = "l01-1", Unknown = "nobody-knows";

    private static readonly string[] Everybody = [Gate, Officer, Leader, Head, Unit, UnitHead, OtherUnit, District, Unknown];

    private const string Office = $"{Officer} {Leader} {Head}", Called = $"{Unit} {UnitHead}", Rulers = $"{Office} {District}";

    private const string Known = $"{Gate} {Officer} {Leader} {Head} {Unit} {UnitHead} {OtherUnit} {District}";

    // What was said before, by whom: the verb has something to be done then.
    private const string Objected = "d02-3 有异议 01 不属本职责", Twice = "o01-4 通报 2人 征地 白鹭镇", Ended = "o01-3 办结 01 当场答复", Here = "t04-3 到场 01";

    public static TheoryData<string, string, string, Refusal> Lines => new()
    {
        { "来人 3人 东门", Stage.Private(""), $"{Gate} {Officer} {Leader} {Head}", Refusal.OnlyGateOrOfficer },
        { "通报 3人 征地 青山乡", Stage.Private(""), $"{Officer} {Leader} {Head}", Refusal.OnlyOfficer },
        { "签收 01", Stage.Private(""), $"{Unit} {UnitHead}", Refusal.NotYourUnit },
        { "签收 01", Stage.Hall, $"{Unit} {UnitHead}", Refusal.NotYourUnit },
        { "签收 01 15分", Stage.Private(""), $"{Unit} {UnitHead}", Refusal.NotYourUnit },
        { "到场 01", Stage.Private(""), $"{Unit} {UnitHead}", Refusal.NotYourUnit },
        { "确认 01 白鹭", Stage.Private(""), $"{Officer} {Leader} {Head}", Refusal.OnlyOfficer },
        { "结果 01 当场答复", Stage.Private(""), $"{Officer} {Leader} {Head}", Refusal.OnlyOfficer },
        { "办结 01 当场答复", Stage.Private(""), $"{Officer} {Leader} {Head}", Refusal.OnlyOfficer },
        { "撤销 01 误发", Stage.Private(""), $"{Officer} {Leader} {Head}", Refusal.OnlyOfficer },
        { "绑定 领导群", Stage.Hall, $"{Leader} {Head}", Refusal.OnlyDutyLeader },
        { "签收 01 白鹭 15分", Stage.Private(""), $"{Office} {Called}", Refusal.NotYourUnit },
        { "转B角 01", Stage.Private(""), Unit, Refusal.NotYourUnit },
        { "有异议 01 不属本职责", Stage.Private(""), Called, Refusal.NotYourUnit },
        { "有异议 01 不属本职责", Stage.Hall, Called, Refusal.NotYourUnit },
        { "更正 01 5人", Stage.Private(""), Office, Refusal.OnlyOfficer },
        { "更正 01 工资", Stage.Private(""), Office, Refusal.OnlyOfficer },
        { "更正 01 东门", Stage.Hall, Office, Refusal.OnlyOfficer },
        { "改派 01 征拆 人社", Stage.Private(""), Rulers, Refusal.OnlyRuler },
        { "追加 01 5人", Stage.Private(""), Office, Refusal.OnlyOfficer },
        { "增派 01 青山", Stage.Private(""), Office, Refusal.OnlyOfficer },
        { "免到 01 白鹭", Stage.Private(""), Office, Refusal.OnlyOfficer },
        { "接谈 01 大厅", Stage.Private(""), Office, Refusal.OnlyOfficer },
        { "补录 01 白鹭 到场 15:11", Stage.Private(""), Office, Refusal.OnlyOfficer },
        { "转送 市 2人 征地 青山乡", Stage.Private(""), Office, Refusal.OnlyOfficer },
        { "演练 3人 征地 青山乡", Stage.Private(""), Leader, Refusal.OnlyDutyLeader },
        { "语言 英文", Stage.Hall, $"{Gate} {Officer} {Leader} {Head} {Unit} {UnitHead} {OtherUnit} {District}", Refusal.UnknownPerson },
    };

    /// <summary>Lines that need something said before them.</summary>
    public static TheoryData<string, string, string, Refusal> LaterLines => new()
    {
        { "裁定 01 征拆 维持", Objected, Rulers, Refusal.OnlyRuler },
        { "改派 01 征拆 人社", Objected, Rulers, Refusal.OnlyRuler },
        { "合并 01 02", Twice, Office, Refusal.OnlyOfficer },
        { "重开 01", Ended, Office, Refusal.OnlyOfficer },
        { "更正 01 5人", Ended, Office, Refusal.OnlyOfficer },
        { "补录 01 白鹭 到场 15:11", Ended, Office, Refusal.OnlyOfficer },
        { "确认 01 白鹭 15:11", Here, Office, Refusal.OnlyOfficer },
    };

    public static TheoryData<string, string, string, Refusal> Buttons => new()
    {
        { "alert.acknowledge", "{}", $"{Unit} {UnitHead}", Refusal.NotYourUnit },
        { "alert.arrive", "{}", $"{Unit} {UnitHead}", Refusal.NotYourUnit },
        { "alert.eta", """{"minutes":10}""", $"{Unit} {UnitHead}", Refusal.NotYourUnit },
        { "alert.sent", "{}", $"{Unit} {UnitHead}", Refusal.NotYourUnit },
        { "alert.confirm", """{"unit":"T04"}""", $"{Officer} {Leader} {Head}", Refusal.OnlyOfficer },
        { "alert.phone", """{"unit":"T04","answered":true}""", $"{Officer} {Leader} {Head}", Refusal.OnlyOfficer },
        { "alert.result", """{"result":"answered"}""", $"{Officer} {Leader} {Head}", Refusal.OnlyOfficer },
        { "alert.close", """{"result":"answered"}""", $"{Officer} {Leader} {Head}", Refusal.OnlyOfficer },
        { "alert.cancel", """{"reason":"mistake"}""", $"{Officer} {Leader} {Head}", Refusal.OnlyOfficer },
        { "alert.seen", "{}", $"{Leader} {Head} {District}", Refusal.OnlyLeaders },
        { "alert.ringback", "{}", $"{Leader} {Head} {District}", Refusal.OnlyLeaders },
        { "alert.draft", """{"people":"3","topic":"LAND","territory":"T07"}""", $"{Officer} {Leader} {Head}", Refusal.OnlyOfficer },
        { "alert.acknowledge", """{"unit":"T04"}""", $"{Office} {Called}", Refusal.NotYourUnit },
        { "alert.pass", "{}", Unit, Refusal.NotYourUnit },
        { "alert.object", """{"objection":"not_duty"}""", Called, Refusal.NotYourUnit },
        { "alert.reassign", """{"unit":"D02","to":"D03"}""", Rulers, Refusal.OnlyRuler },
        { "alert.call", """{"unit":"T07"}""", Office, Refusal.OnlyOfficer },
        { "alert.excuse", """{"unit":"T04"}""", Office, Refusal.OnlyOfficer },
        { "alert.add", """{"people":5,"once":"one"}""", Office, Refusal.OnlyOfficer },
        { "alert.correct", """{"people":5}""", Office, Refusal.OnlyOfficer },
        { "alert.receive", """{"place":"HALL"}""", Office, Refusal.OnlyOfficer },
        { "alert.backfill", """{"arrived.T04":"15:11"}""", Office, Refusal.OnlyOfficer },
        { "alert.tell", "{}", Known, Refusal.UnknownPerson },
        { "alert.draft", """{"people":"3","topic":"LAND","territory":"T07","kind":"drill"}""", Leader, Refusal.OnlyDutyLeader },
        { "alert.draft", """{"people":"3","topic":"LAND","territory":"T07","kind":"transfer","level":"city"}""", Office, Refusal.OnlyOfficer },
        { "line.read", """{"line":"改派 01 征拆 人社"}""", Rulers, Refusal.OnlyRuler },
        { "group.bind", """{"purpose":"leaders"}""", $"{Leader} {Head}", Refusal.OnlyDutyLeader },
    };

    /// <summary>Buttons that stand on a card only once something has been said.</summary>
    public static TheoryData<string, string, string, string, Refusal> LaterButtons => new()
    {
        { "alert.unseen", """{"unit":"T04"}""", Here, Office, Refusal.OnlyOfficer },
        { "alert.confirm", """{"units":["T04"]}""", Here, Office, Refusal.OnlyOfficer },
        { "alert.uphold", """{"unit":"D02"}""", Objected, Rulers, Refusal.OnlyRuler },
        { "alert.reassign", """{"unit":"D02","to":"D03"}""", Objected, Rulers, Refusal.OnlyRuler },
        { "alert.leader", """{"unit":"D02"}""", Objected, Office, Refusal.OnlyOfficer },
        { "alert.merge", """{"into":"20261125-02"}""", Twice, Office, Refusal.OnlyOfficer },
        { "alert.reopen", "{}", Ended, Office, Refusal.OnlyOfficer },
        { "alert.correct", """{"people":5}""", Ended, Office, Refusal.OnlyOfficer },
        { "alert.backfill", """{"arrived.T04":"15:11"}""", Ended, Office, Refusal.OnlyOfficer },
    };

    /// <summary>Buttons that open a form: whoever may not press the form gets none.</summary>
    public static TheoryData<string, string, string, Refusal> Forms => new()
    {
        { "alert.more", "{}", Office, Refusal.OnlyOfficer },
        { "alert.backfill", "{}", Office, Refusal.OnlyOfficer },
        { "alert.reassign", """{"unit":"D02"}""", Rulers, Refusal.OnlyRuler },
        { "calllist.show", "{}", Rulers, Refusal.OnlyOfficeOrLeaders },
    };

    [Theory]
    [MemberData(nameof(LaterLines))]
    public Task of_everybody_who_types_what_comes_later(string line, string before, string may, Refusal why) => EachAsync(may, why, async (stage, person) =>
    {
        await stage.PostAsync(stage.Addressed(person, line, Stage.Private(person)));
        await stage.SettleAsync();
    }, stage => stage.SaidAsync(before));

    [Theory]
    [MemberData(nameof(LaterButtons))]
    public Task of_everybody_who_presses_what_comes_later(string verb, string data, string before, string may, Refusal why) =>
        EachAsync(may, why, (stage, person) => stage.PressedAsync(verb, data, person), stage => stage.SaidAsync(before));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task of_everybody_who_wants_a_form(string verb, string data, string may, Refusal why)
    {
        var log = new RecordingLog();
        await using var stage = await OpenAsync(log, null);
        foreach (var person in Everybody)
        {
            var before = stage.Channel.Messages.Count;
            await stage.PressedAsync(verb, data, person);
            await stage.ForwardAsync(TimeSpan.FromSeconds(2));
            var forms = stage.Channel.Messages.Skip(before).Where(message => message.Conversation == Stage.Private(person) && message.Card is not null);
            if (may.Split(' ').Contains(person))
            {
                Assert.Single(forms);
                continue;
            }

            Assert.Empty(forms);
            Assert.True(person == Unknown
                ? log.Lines.Any(line => line.StartsWith($"Warning 202 {verb} ", StringComparison.Ordinal))
                : log.Lines.Any(line => line.Contains($"{verb} on {Visits.Number} by {person.ToUpperInvariant()} refused: {why}", StringComparison.Ordinal)), person);
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public Task of_everybody_who_types(string line, string where, string may, Refusal why) => EachAsync(may, why, async (stage, person) =>
    {
        var conversation = where == Stage.Hall ? Stage.Hall : Stage.Private(person);
        // Whoever speaks to the bot in the group mentions it.
        await stage.PostAsync(stage.Addressed(person, line, conversation));
        await stage.SettleAsync();
    });

    [Theory]
    [MemberData(nameof(Buttons))]
    public Task of_everybody_who_presses(string verb, string data, string may, Refusal why) => EachAsync(may, why, async (stage, person) =>
    {
        await stage.PressedAsync(verb, data, person);
    });

    [Fact]
    public async Task of_who_answered_and_is_not_known_are_the_officers()
    {
        foreach (var verb in new[] { "person.accept", "person.enter", "person.refuse" })
        {
            await EachAsync(Office, Refusal.OnlyOfficer, async (stage, person) =>
            {
                var offer = (await stage.AlertAsync(Visits.Number)).Offers[0].Id;
                await stage.PressedAsync(verb, $$"""{"offer":"{{offer}}","unit":"T04"}""", person);
            }, stage => stage.SayAsync("somebody-new", "签收 01 白鹭"));
        }
    }

    [Fact]
    public async Task of_the_phone_list_are_the_offices_and_the_leaders()
    {
        var log = new RecordingLog();
        await using var stage = await OpenAsync(log, null);
        foreach (var person in Everybody)
        {
            var before = stage.Channel.Messages.Count;
            await stage.WhisperAsync(person, "电话表");
            Assert.Equal(Rulers.Split(' ').Contains(person), stage.Channel.Messages.Skip(before).Any(message => message.Text.Contains("内线8041", StringComparison.Ordinal)));
            Assert.Equal(!Rulers.Split(' ').Contains(person) && person != Unknown, log.Lines.Any(line => line.Contains($"calllist.show on no alert by {person.ToUpperInvariant()} refused: {Refusal.OnlyOfficeOrLeaders}", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task of_a_draft_are_its_authors()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync(Officer, "通报 3人 征地 青山乡");
        var draft = stage.LastWith(Officer, "发出");
        var data = CardReader.Actions(draft.Card!).First(action => action["title"]!.GetValue<string>() == "发出")["data"]!;
        foreach (var verb in new[] { "alert.post", "alert.edit", "alert.drop", "alert.merge" })
        {
            foreach (var person in Everybody.Except([Officer]))
            {
                await stage.PressDataAsync(Stage.Private(person), draft.Id, verb, data.DeepClone().AsObject(), person);
                Assert.Empty(await stage.OpenAlertsAsync());
                Assert.NotNull(await stage.Services.GetRequiredService<INoticeStore>().DraftOfAsync(new PersonId("O01-3"), CancellationToken.None));
            }
        }

        await stage.PressAsync(draft, "发出", Officer);
        Assert.Single(await stage.OpenAlertsAsync());
    }

    [Fact]
    public async Task of_a_bare_word_are_his_who_said_it()
    {
        var log = new RecordingLog();
        await using var stage = await OpenAsync(log, stage => stage.SayAsync(Unit, "收到"));
        Assert.True((await stage.AlertAsync(Visits.Number)).Called(new UnitId("T04"))!.HasAnswered);
        foreach (var person in Everybody.Except([Unit]))
        {
            await stage.PressedAsync("alert.unmean", "{}", person);
            Assert.True((await stage.AlertAsync(Visits.Number)).Called(new UnitId("T04"))!.HasAnswered, person);
        }

        Assert.Contains(log.Lines, line => line.Contains($"alert.unmean on {Visits.Number} by T04-1 refused: {Refusal.NothingToTakeBack}", StringComparison.Ordinal));
        await stage.PressedAsync("alert.unmean", "{}", Unit);
        Assert.False((await stage.AlertAsync(Visits.Number)).Called(new UnitId("T04"))!.HasAnswered);
    }

    [Fact]
    public async Task of_a_gates_notice_are_the_officers()
    {
        foreach (var verb in new[] { "notice.take", "notice.dismiss" })
        {
            await EachAsync($"{Officer} {Leader} {Head}", Refusal.OnlyOfficer, async (stage, person) =>
            {
                var id = (await stage.OpenNoticesAsync())[0].Id;
                await stage.PressDataAsync(Stage.Private(person), "m1", verb, new JsonObject { ["notice"] = id }, person);
                await stage.SettleAsync();
            }, stage => stage.WhisperAsync(Gate, "来人 3人 东门"));
        }
    }

    [Fact]
    public async Task of_who_takes_a_post_are_the_units_heads_and_the_duty_leaders()
    {
        foreach (var verb in new[] { "person.grant", "person.deny" })
        {
            await EachAsync($"{Leader} {UnitHead}", Refusal.OnlyAboveInUnit, async (stage, person) =>
            {
                var id = stage.Settled.Select(row => row.Telling.Say).OfType<ShowPost>().First().Request;
                await stage.PressDataAsync(Stage.Private(person), "m1", verb, new JsonObject { ["post"] = id }, person);
                await stage.SettleAsync();
            }, stage => stage.SayAsync("somebody-new", "我是 白鹭镇 信访专干"));
        }

        await EachAsync($"{Leader} {UnitHead}", Refusal.OnlyAboveInUnit, (stage, person) => stage.MentionAsync(person, "换人 白鹭镇 信访专干 @somebody-new", "somebody-new"));
    }

    [Fact]
    public async Task to_see_the_state_are_everybodys_whom_the_directory_knows_and_help_is_for_all()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostedAsync();
        foreach (var person in Everybody)
        {
            await stage.WhisperAsync(person, "状态");
            Assert.Equal(person == Unknown, stage.LastTo(person).Contains("我还不认识这个账号", StringComparison.Ordinal));
            foreach (var asked in new[] { "未签收", "未到场" })
            {
                await stage.WhisperAsync(person, asked);
                Assert.Equal(person == Unknown, stage.LastTo(person).Contains("我还不认识这个账号", StringComparison.Ordinal));
                Assert.Equal(person is Gate or Unit or UnitHead or OtherUnit or Unknown, !stage.LastTo(person).Contains("征拆中心", StringComparison.Ordinal));
            }

            await stage.WhisperAsync(person, "帮助");
            Assert.NotNull(stage.Channel.Messages.Last(message => message.Conversation == Stage.Private(person)).Card);
        }
    }

    [Fact]
    public async Task to_see_a_units_state_privately_are_its_own_peoples()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostedAsync();
        await stage.WhisperAsync(Unit, "状态 01");
        Assert.Contains("白鹭", stage.LastTo(Unit));
        Assert.DoesNotContain("征拆中心", stage.LastTo(Unit));
        await stage.WhisperAsync(Officer, "状态 01");
        Assert.Contains("征拆中心", stage.LastTo(Officer));
    }

    private static async Task EachAsync(string may, Refusal why, Func<Stage, string, Task> act, Func<Stage, Task>? before = null)
    {
        var allowed = may.Split(' ');
        var log = new RecordingLog();
        await using (var stage = await OpenAsync(log, before))
        {
            foreach (var person in Everybody.Except(allowed))
            {
                var state = await stage.StateAsync();
                await act(stage, person);
                // Whoever is not in the directory may answer for a unit: an officer is asked who he is, and nothing else happens.
                var alert = await stage.AlertAsync(Visits.Number);
                if (person == Unknown && why == Refusal.NotYourUnit && alert.Offers is [_])
                    Assert.All(alert.Units, unit => Assert.False(unit.HasAnswered));
                else
                    Assert.Equal(state, await stage.StateAsync());
                // A colleague of whoever is called may answer for the unit, but it is not his call that he would hand on.
                var because = why == Refusal.NotYourUnit && person == UnitHead ? Refusal.OnlyCalled : why;
                var refused = person == Unknown
                    ? log.Lines.Any(line => line.StartsWith("Warning 202 ", StringComparison.Ordinal))
                    : log.Lines.Any(line => line.StartsWith("Information 201 ", StringComparison.Ordinal) && line.Contains($"by {person.ToUpperInvariant()} refused: {because}", StringComparison.Ordinal));
                Assert.True(refused, $"{person} was not refused with {because}: {string.Join('\n', log.Lines.Where(line => line.Contains(" 20", StringComparison.Ordinal)))}");
            }
        }

        foreach (var person in allowed)
        {
            await using var stage = await OpenAsync(new RecordingLog(), before);
            var state = await stage.StateAsync();
            await act(stage, person);
            Assert.True(state != await stage.StateAsync(), $"{person} may, and nothing was done.");
        }
    }

    private static async Task<Stage> OpenAsync(RecordingLog log, Func<Stage, Task>? before)
    {
        var stage = await Stage.OpenAsync(devices: log.Into);
        await stage.PostedAsync();
        if (before is not null)
            await before(stage);
        return stage;
    }
}

file static class Stored
{
    /// <summary>Everything that commands may change, as one line.</summary>
    public static async Task<string> StateAsync(this Stage stage)
    {
        var drafts = stage.Services.GetRequiredService<INoticeStore>();
        var groups = await stage.Services.GetRequiredService<IConversationStore>().GroupsAsync(CancellationToken.None);
        List<string> state = [(await stage.RowsAsync()).ToString(System.Globalization.CultureInfo.InvariantCulture)];
        state.AddRange((await stage.OpenAlertsAsync()).Select(history => $"{history.Id} {history.Rows.Count}"));
        state.AddRange((await stage.OpenNoticesAsync()).Select(notice => notice.ToString()));
        foreach (var person in Worlds.TwoTowns.People)
            state.Add((await drafts.DraftOfAsync(person.Id, CancellationToken.None))?.Id ?? "-");
        state.AddRange(groups.Select(group => group.ToString()));
        state.AddRange((await stage.Services.GetRequiredService<IDistrictStore>().ReadAsync(CancellationToken.None)).Units.Select(unit => $"{unit.Id} {unit.LiaisonId}"));
        foreach (var asked in stage.Settled.Select(row => row.Telling.Say).OfType<ShowPost>().DistinctBy(post => post.Request))
            state.Add((await stage.Services.GetRequiredService<IPostStore>().FindAsync(asked.Request, CancellationToken.None))!.ToString());
        return string.Join('\n', state);
    }

    /// <summary>A button of the first visit, pressed in the work group.</summary>
    public static async Task PressedAsync(this Stage stage, string verb, string data, string person)
    {
        var fields = (JsonObject)JsonNode.Parse(data)!;
        fields["alert"] = Visits.Number;
        await stage.PressDataAsync(Stage.Hall, "m1", verb, fields, person);
        await stage.SettleAsync();
    }

    /// <summary>A line that somebody types, by his id and a blank; a posting is pressed too.</summary>
    public static async Task SaidAsync(this Stage stage, string said)
    {
        var (person, line) = (said[..said.IndexOf(' ', StringComparison.Ordinal)], said[(said.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        await stage.WhisperAsync(person, line);
        if (line.StartsWith("通报", StringComparison.Ordinal))
            await stage.PressAsync(stage.LastWith(person, "发出"), "发出", person);
    }

    public static JsonObject Addressed(this Stage stage, string person, string line, string conversation)
    {
        var message = stage.Message(person, "<at>DutyBot</at> " + line, conversation);
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>DutyBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = "28:dutybot", ["name"] = "DutyBot" },
        });
        return message;
    }
}
