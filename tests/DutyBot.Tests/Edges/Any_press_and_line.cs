using System.Net;
using System.Text.Json.Nodes;

namespace DutyBot.Tests.Edges;

/// <summary>Some thousand mutated presses and lines from one seed: whatever comes is answered, and leaves nothing behind that should not be.</summary>
public sealed class Any_press_and_line
{
    private const int Seed = 20261125;

    private const string Number = "13812345678";

    private static readonly string[] People =
        ["o01-1", "o01-2", "o01-3", "o01-4", "o02-1", "l01-1", "t04-1", "t04-2", "t04-3", "t04-4", "t07-3", "d02-3", "d03-3", "nobody-knows"];

    private static readonly string[] Verbs =
    [
        "alert.acknowledge", "alert.eta", "alert.unmean", "alert.arrive", "alert.sent", "alert.confirm", "alert.unseen", "alert.phone", "alert.result",
        "alert.close", "alert.cancel", "alert.seen", "alert.ringback", "alert.post", "alert.edit", "alert.drop", "alert.draft", "notice.take",
        "notice.dismiss", "line.read", "group.bind", "alert.form", "", "nonsense", "alert.pass", "alert.object", "alert.uphold", "alert.reassign", "alert.leader",
        "alert.call", "alert.excuse", "alert.add", "alert.correct", "alert.receive", "alert.merge", "alert.reopen", "alert.backfill", "alert.more", "alert.tell",
        "person.accept", "person.enter", "person.refuse", "person.grant", "person.deny", "person.iam", "notice.visitors", "line.say", "guide.answer", "guide.back", "guide.skip", "guide.cancel",
    ];

    private static readonly string[] Fields =
        ["v", "alert", "unit", "draft", "notice", "answered", "minutes", "result", "result.20261125-01", "reason", "purpose", "people", "topic", "territory", "place", "units", "line", "verb", "once", "XYZZY",
        "objection", "to", "into", "offer", "time", "post", "role", "unit", "lead", "kind", "level", "arrived.T04", "acknowledged.D02", "people.add", "people.correct", "topic.correct", "unit.call", "to.reassign"];

    private static readonly string[] Texts =
    [
        "", " ", "20261125-01", "20261125-02", "20261125-99", "99999999-01", "01", "T04", "T07", "D02", "D03", "O01", "t04", "T04,D02", "[\"T04\"]", "LAND", "LABOR", "ACCUSE", "EAST_GATE", "-",
        "answered", "gone", "other", "mistake", "alerts", "leaders", "none", "true", "false", "0", "-1", "7", "600", "601", "1000", "1e3", "٣", "XYZZY", Number, "\0", "\ud83d\ude00", "'; drop table alert; --",
        "liaison", "head", "i-am", "visitors", "not_duty", "has_lead", "city", "drill", "transfer", "15:11", "25:99", "23:59:59", "HALL", "9999", "10000",
        "签收 01", "办结 01 XYZZY", "通报 7人 XYZZY", "撤销 01 其他 " + Number, "{{", "${alert}", "<at>XYZZY</at>", "‮", "|", ";messageid=1",
    ];

    private static readonly string[] Lines =
    [
        "通报 7人 征地 白鹭镇", "通报", "来人 3人 东门", "签收 01", "签收", "收到", "马上到 20分钟", "到场 01", "到了", "确认 01 白鹭", "确认 01 征拆 15:12", "结果 01 当场答复",
        "办结 01", "办结 01 释明法定途径", "撤销 01 误发", "撤销 01 其他 写错了", "状态", "状态 01", "未签收", "绑定 通报群", "语言 中文", "帮助", "征地 白鹭", "签收 全部",
        "alert 7 people land Bailu", "visitors 3 East gate", "ack 01", "on my way 20 min", "here", "confirm 01 Bailu", "close 01 answered", "withdraw 01 mistake", "status", "help", "早上好", "谁又来了",
        "转B角 01", "有异议 01 不属本职责 人社", "有异议 01 其他 XYZZY", "签收 01 白鹭 15分", "更正 01 5人 工资", "改派 01 征拆 人社", "裁定 01 征拆 维持", "追加 01 5人", "增派 01 青山",
        "免到 01 征拆", "接谈 01 大厅 15:11", "合并 01 02", "重开 01", "补录 01 白鹭 到场 15:11", "未签收", "未到场", "我是 白鹭镇 B角", "我是", "来人", "换人 白鹭镇 信访专干", "演练 3人 征地 青山乡", "转送 市 2人 征地 白鹭镇",
        "pass 01", "not-ours 01", "correct 01 5 people", "reassign 01 Land Bailu", "add 01 5", "also 01 Qingshan", "merge 01 02", "reopen 01", "backfill 01 Bailu arrived 15:11", "drill 3 people land Bailu", "transfer city 2 people land Bailu",
        "通报 一步一步", "通报 3人 一步一步", "alert step by step", "转送 一步一步", "演练 一步一步", "返回", "取消", "跳过", "12", "1", "征地", "白鹭镇", "12人 征地", "东门", "back", "skip",
    ];

    private static readonly string[] Words =
        ["XYZZY", Number, "138 1234 5678", "一三八一二三四五六七八", "11010519491231002X", "01", "20261125-01", "征地", "白鹭", "人", "999人", "0人", "举报", "東門", "\t", "　", "\0", "\ud83d\ude00", "<at>", "&lt;", "15:99", "99999999999999999999", "“", "全部", "DutyBot", "市", "维持", "B角", "不属本辖区", "大厅", "0", "９９人", "信访专干"];

    [Fact]
    public async Task is_answered_and_leaves_no_number_no_unknown_word_and_no_fault()
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        var card = await stage.PostedAsync();
        await stage.PostedAsync("通报 2人 欠薪 青山乡");
        await stage.WhisperAsync("o02-1", "来人 3人 东门");
        await stage.WhisperAsync("o01-4", "通报 4人 征地 白鹭镇");
        await stage.SayAsync("nobody-knows", "签收 01 白鹭");
        await stage.SayAsync("somebody-new", "我是 青山乡 信访专干");
        await stage.WhisperAsync("d02-3", "有异议 01 不属本职责");
        await stage.WhisperAsync("o01-1", "通报 一步一步");
        await stage.WhisperAsync("o01-1", "3人 征地");
        await stage.PressDataAsync(Stage.Private("o01-3"), card.Id, "alert.more", new JsonObject { ["alert"] = "20261125-01" }, "o01-3");
        await stage.PressDataAsync(Stage.Private("o01-3"), card.Id, "alert.backfill", new JsonObject { ["alert"] = "20261125-02" }, "o01-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        // Only what the bot shows may be pressed back at it; numbers in reasons are typed, so that the reader of lines must refuse them.
        var buttons = stage.Channel.Messages.Where(message => message.Card is not null).SelectMany(message => CardReader.Actions(message.Card!)).ToList();
        var random = new Random(Seed);

        for (var round = 0; round < 4000; round++)
        {
            var by = People[random.Next(People.Length)];
            var conversation = random.Next(2) == 0 ? Stage.Hall : Stage.Private(by);
            var (status, body) = await stage.PostAsync(random.Next(10) < 6 ? Press(stage, random, buttons, conversation, card.Id, by) : Line(stage, random, conversation, by));
            Assert.True(status == HttpStatusCode.OK, $"Round {round}: {status} {body}");
            if (round % 100 == 99)
                await stage.SettleAsync();
        }

        await stage.SettleAsync();
        Assert.Empty(log.Faults);
        Assert.DoesNotContain(log.Lines, line => line.Contains(Number, StringComparison.Ordinal) || line.Contains("XYZZY", StringComparison.Ordinal));
        Assert.False(await stage.KeepsAsync(Number));
        Assert.False(await stage.KeepsAsync("11010519491231002X"));
        Assert.False(await stage.KeepsAsync("一三八一二三四五六七八"));
        Assert.All(await stage.OpenAlertsAsync(), history => Assert.All(history.Now!.Units, unit => Assert.True(Worlds.TwoTowns.Unit(unit.Unit)!.CanBeCalled)));
        Assert.Empty(await stage.BrokenRowsAsync());
    }

    private static JsonObject Press(Stage stage, Random random, List<JsonObject> buttons, string conversation, string message, string by)
    {
        var button = buttons[random.Next(buttons.Count)];
        var verb = random.Next(3) == 0 ? Verbs[random.Next(Verbs.Length)] : button["verb"]!.GetValue<string>();
        JsonNode? data = button["data"]?.DeepClone() as JsonObject ?? new JsonObject();
        for (var change = random.Next(4); change > 0; change--)
        {
            var field = Fields[random.Next(Fields.Length)];
            if (random.Next(4) == 0)
                ((JsonObject)data).Remove(field);
            else
                ((JsonObject)data)[field] = Value(random);
        }

        if (random.Next(25) == 0)
            data = Value(random);
        return random.Next(8) == 0
            ? stage.Activity("message", conversation, by, activity => activity["value"] = data ?? new JsonObject())
            : stage.Activity("invoke", conversation, by, activity =>
            {
                activity["name"] = "adaptiveCard/action";
                activity["replyToId"] = random.Next(3) == 0 ? null : message;
                activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
            });
    }

    private static JsonNode? Value(Random random) => random.Next(10) switch
    {
        0 => null,
        1 => random.Next(-5, 2000),
        2 => random.NextDouble() * 1e12,
        3 => random.Next(2) == 0,
        4 => new JsonArray(Texts[random.Next(Texts.Length)], 7, null),
        5 => new JsonObject { ["alert"] = Texts[random.Next(Texts.Length)] },
        6 => string.Concat(Enumerable.Repeat(Texts[random.Next(Texts.Length)], 200)),
        _ => Texts[random.Next(Texts.Length)],
    };

    private static JsonObject Line(Stage stage, Random random, string conversation, string by)
    {
        List<string> words = [.. Lines[random.Next(Lines.Length)].Split(' ')];
        for (var change = random.Next(4); change > 0; change--)
        {
            switch (random.Next(4))
            {
                case 0:
                    words.Insert(random.Next(words.Count + 1), Words[random.Next(Words.Length)]);
                    break;
                case 1 when words.Count > 1:
                    words.RemoveAt(random.Next(words.Count));
                    break;
                case 2:
                    words.Reverse();
                    break;
                default:
                    words[random.Next(words.Count)] += Words[random.Next(Words.Length)];
                    break;
            }
        }

        return stage.Message(by, string.Join(random.Next(3) == 0 ? "" : " ", words), conversation, random.Next(5) == 0 ? "m1" : null);
    }
}
