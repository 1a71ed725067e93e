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
        { "语言 英文", Stage.Hall, $"{Gate} {Officer} {Leader} {Head} {Unit} {UnitHead} {OtherUnit} {District}", Refusal.UnknownPerson },
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
        { "group.bind", """{"purpose":"leaders"}""", $"{Leader} {Head}", Refusal.OnlyDutyLeader },
    };

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
        var fields = (JsonObject)JsonNode.Parse(data)!;
        fields["alert"] = Visits.Number;
        await stage.PressDataAsync(Stage.Hall, "m1", verb, fields, person);
        await stage.SettleAsync();
    });

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
                var refused = person == Unknown
                    ? log.Lines.Any(line => line.StartsWith("Warning 202 ", StringComparison.Ordinal))
                    : log.Lines.Any(line => line.StartsWith("Information 201 ", StringComparison.Ordinal) && line.Contains($"by {person.ToUpperInvariant()} refused: {why}", StringComparison.Ordinal));
                Assert.True(refused, $"{person} was not refused with {why}: {string.Join('\n', log.Lines.Where(line => line.Contains(" 20", StringComparison.Ordinal)))}");
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
        state.AddRange((await stage.OpenNoticesAsync()).Select(notice => notice.ToString()));
        foreach (var person in Worlds.TwoTowns.People)
            state.Add((await drafts.DraftOfAsync(person.Id, CancellationToken.None))?.Id ?? "-");
        state.AddRange(groups.Select(group => group.ToString()));
        state.AddRange((await stage.Services.GetRequiredService<IDistrictStore>().ReadAsync(CancellationToken.None)).Units.Select(unit => $"{unit.Id} {unit.LiaisonId}"));
        foreach (var asked in stage.Settled.Select(row => row.Telling.Say).OfType<ShowPost>().DistinctBy(post => post.Request))
            state.Add((await stage.Services.GetRequiredService<IPostStore>().FindAsync(asked.Request, CancellationToken.None))!.ToString());
        return string.Join('\n', state);
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
