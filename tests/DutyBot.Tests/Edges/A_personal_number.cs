using System.Text.Json.Nodes;

namespace DutyBot.Tests.Edges;

/// <summary>A telephone or identity number in anything that people, clients or platforms may send: it lies nowhere afterwards (domain 4.7.2).</summary>
public sealed class A_personal_number
{
    public static TheoryData<string> Numbers =>
    [
        "13812345678", "１３８１２３４５６７８", "一三八一二三四五六七八", "138 1234 5678", "138-1234-5678", "138.1234.5678", "+86 13812345678", "+86-138-1234-5678", "+８６１３８１２３４５６７８",
        "11010519491231002X", "110105194912310021", "110105 19491231 002x", "１１０１０５１９４９１２３１００２１",
    ];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task in_a_typed_line_is_refused_and_nothing_else_is_done(string number)
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        var card = await stage.PostedAsync();
        var rows = await stage.RowsAsync();
        foreach (var (person, line) in Typed(number))
        {
            await stage.WhisperAsync(person, line);
            await stage.ForwardAsync(TimeSpan.FromSeconds(2));
            Assert.True(stage.LastTo(person).Contains("号码", StringComparison.Ordinal), $"{line}: {stage.LastTo(person)}");
            await stage.SayAsync(person, line);
            await stage.SayAsync(person, line, replyTo: card.Id);
            // A button may hold a line to be read again, and may be forged.
            await stage.PressDataAsync(Stage.Private(person), card.Id, "line.read", new JsonObject { ["line"] = line }, person);
        }

        await stage.SayAsync("t04-3", $"联系人电话{number}");
        await stage.WhisperAsync("nobody-knows", $"签收 01 {number}");
        Assert.Equal(rows, await stage.RowsAsync());
        await NowhereAsync(stage, log, number);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task in_a_forged_field_of_a_press_or_form_is_kept_nowhere(string number)
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        var card = await stage.PostedAsync();
        foreach (var (verb, data, by) in Pressed(number))
        {
            data["alert"] ??= Visits.Number;
            data["name"] = number;
            await stage.PressDataAsync(Stage.Hall, card.Id, verb, data.DeepClone().AsObject(), by);
            await stage.PostAsync(stage.Activity("message", Stage.Private(by), by, activity =>
            {
                data["verb"] = verb;
                activity["value"] = data;
            }));
            await stage.SettleAsync();
        }

        await NowhereAsync(stage, log, number);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task in_the_name_of_an_account_or_of_a_group_is_kept_nowhere(string number)
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        await stage.PostedAsync();
        stage.Names["new-one"] = "周晓岚" + number;
        stage.Names["new-two"] = number;
        await stage.SayAsync("new-one", "签收 01 白鹭");
        await stage.SayAsync("new-two", "到场 01 ");
        await stage.SayAsync("new-one", "我是 白鹭镇 B角");
        await stage.MentionAsync("t07-1", "换人 青山乡 信访专干 @new-two", "new-two");
        var line = stage.Message("t04-3", "状态", Stage.Hall);
        line["conversation"]!["name"] = "联络群 " + number;
        await stage.PostAsync(line);
        await stage.SettleAsync();

        Assert.NotEmpty((await stage.AlertAsync(Visits.Number)).Offers);
        await NowhereAsync(stage, log, number);
        Assert.DoesNotContain(stage.Channel.Messages, message => message.Text.Contains(number, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Person, string Line)> Typed(string number) =>
    [
        ("o01-3", $"撤销 01 其他 {number}"), ("o01-3", $"撤销 01 其他 家属{number}来过"), ("t04-3", $"有异议 01 其他 {number}"), ("t04-3", $"有异议 01 找{number}"), ("d02-3", $"非我单位 01 {number} 人社"),
        ("o01-3", $"通报 7人 征地 白鹭镇 {number}"), ("o01-3", $"转送 市 2人 征地 白鹭镇 {number}"), ("o01-2", $"演练 2人 征地 白鹭镇 {number}"), ("o02-1", $"来人 3人 东门 {number}"),
        ("o01-3", $"更正 01 {number}"), ("o01-3", $"补录 01 白鹭 到场 15:11 {number}"), ("o01-3", $"接谈 01 {number}"), ("t04-3", $"签收 01 {number}"), ("o01-3", $"办结 01 当场答复 {number}"),
    ];

    private static IEnumerable<(string Verb, JsonObject Data, string By)> Pressed(string number)
    {
        foreach (var field in new[] { "people", "topic", "territory", "lead", "place", "units", "notice", "draft", "kind", "level" })
        {
            yield return ("alert.draft", new JsonObject { ["people"] = "3", ["topic"] = "LAND", ["territory"] = "T07", [field] = number }, "o01-3");
            yield return ("alert.post", new JsonObject { ["draft"] = "none", [field] = number }, "o01-3");
        }

        yield return ("alert.add", new JsonObject { ["people"] = 1, ["once"] = number }, "o01-3");
        foreach (var field in new[] { "people", "topic", "place" })
            yield return ("alert.correct", new JsonObject { [field] = number }, "o01-3");
        foreach (var field in new[] { "place", "time" })
            yield return ("alert.receive", new JsonObject { [field] = number }, "o01-3");
        yield return ("alert.backfill", new JsonObject { ["arrived.T04"] = number, [$"arrived.{number}"] = "15:11" }, "o01-3");
        foreach (var verb in new[] { "alert.call", "alert.excuse", "alert.uphold", "alert.leader", "alert.confirm", "alert.phone", "alert.acknowledge" })
            yield return (verb, new JsonObject { ["unit"] = number }, "o01-3");
        yield return ("alert.reassign", new JsonObject { ["unit"] = "T04", ["to"] = number }, "o01-3");
        yield return ("alert.merge", new JsonObject { ["into"] = number }, "o01-3");
        yield return ("alert.result", new JsonObject { ["result"] = number }, "o01-3");
        yield return ("alert.cancel", new JsonObject { ["reason"] = number }, "o01-3");
        yield return ("alert.object", new JsonObject { ["unit"] = "T04", ["objection"] = "not_duty", ["to"] = number, ["words"] = number }, "t04-3");
        yield return ("alert.eta", new JsonObject { ["unit"] = "T04", ["minutes"] = number }, "t04-3");
        yield return ("alert.acknowledge", new JsonObject { ["unit"] = number }, "nobody-knows");
        yield return ("alert.acknowledge", new JsonObject { ["alert"] = number }, "t04-3");
        foreach (var verb in new[] { "person.accept", "person.enter", "person.refuse" })
            yield return (verb, new JsonObject { ["offer"] = number, ["unit"] = "T04" }, "o01-3");
        yield return ("person.grant", new JsonObject { ["post"] = number }, "o01-2");
        yield return ("notice.take", new JsonObject { ["notice"] = number }, "o01-3");
        yield return ("group.bind", new JsonObject { ["purpose"] = number }, "o01-2");
        yield return (number, [], "o01-3");
    }

    private static async Task NowhereAsync(Stage stage, RecordingLog log, string number)
    {
        Assert.False(await stage.KeepsAsync(number));
        Assert.DoesNotContain(log.Lines, entry => entry.Contains(number, StringComparison.Ordinal));
        Assert.Empty(log.Faults);
    }
}
