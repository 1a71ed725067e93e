using System.Text.Json.Nodes;
using DutyBot.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

public sealed class What_is_logged
{
    private static readonly string[] Typed =
    [
        "通报 7人 征地 白鹭镇 联系人王小明13812345678",
        "撤销 01 其他 王小明 138-1234-5678 来过",
        "来人 3人 东门 电话一三八一二三四五六七八",
        "王小明 身份证 11010519491231002X",
        "办结 01 王小明住在青山乡8号",
        "签收 01 王小明",
        "王小明又来了",
    ];

    private static readonly string[] Secrets = ["王小明", "13812345678", "138-1234-5678", "一三八一二三四五六七八", "11010519491231002X", "青山乡8号"];

    [Fact]
    public async Task holds_no_name_no_number_and_nothing_that_was_typed()
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        var card = await stage.PostedAsync();
        foreach (var line in Typed)
        {
            await stage.WhisperAsync("o01-3", line);
            await stage.WhisperAsync("t04-3", line);
            await stage.WhisperAsync("nobody-knows", line);
            await stage.SayAsync("d02-3", line);
        }

        await stage.PressAsync(card, "签收", "t04-3");
        await stage.PressAsync(card, "签收", "t07-3");
        await stage.PressAsync(card, "签收", "nobody-knows");
        await stage.ForwardAsync(TimeSpan.FromMinutes(12));

        var names = Worlds.TwoTowns.People.SelectMany(person => new[] { person.Name, person.NameEn });
        Assert.NotEmpty(log.Lines);
        foreach (var secret in Typed.Concat(Secrets).Concat(names))
            Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.Empty(log.Faults);
    }

    [Fact]
    public async Task of_somebody_who_takes_a_post_is_not_what_the_platform_calls_him()
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        stage.Names["t04-5"] = "周晓岚";
        stage.Names["nobody-knows"] = "钱一舟";
        await stage.SayAsync("nobody-knows", "我是 青山乡 B角");
        await stage.SayAsync("t04-5", "我是 白鹭镇 信访专干");
        await stage.PressAsync(stage.LiveOf("t04-2"), "同意", "t04-2");
        await stage.MentionAsync("t07-1", "换人 青山乡 信访专干 @nobody-knows", "nobody-knows");
        await stage.MentionAsync("t07-3", "换人 青山乡 信访专干 @t04-5", "t04-5");
        await stage.PostedAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));

        Assert.Contains(stage.Channel.Messages, message => message.Text.Contains("周晓岚", StringComparison.Ordinal));
        foreach (var name in stage.Names.Values)
            Assert.DoesNotContain(log.Lines, line => line.Contains(name, StringComparison.Ordinal));
        Assert.Empty(log.Faults);
    }

    [Fact]
    public async Task of_a_refusal_is_who_tried_what_on_which_alert_and_why()
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        var card = await stage.PostedAsync();

        await stage.PressAsync(card, "签收", "t07-3");
        Assert.Contains(log.Lines, line => line.Contains("201 alert.acknowledge on 20261125-01 by T07-3 refused: NotYourUnit", StringComparison.Ordinal));

        await stage.WhisperAsync("t04-3", "办结 01 当场答复");
        Assert.Contains(log.Lines, line => line.Contains("201 alert.close on 20261125-01 by T04-3 refused: OnlyOfficer", StringComparison.Ordinal));

        await stage.PressAsync(card, "签收", "nobody-knows");
        Assert.Contains(log.Lines, line => line.Contains("202 alert.acknowledge by an account that the directory does not know, in group-hall", StringComparison.Ordinal));
    }

    [Fact]
    public async Task of_a_verb_that_no_button_has_is_not_the_verb()
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        var card = await stage.PostedAsync();
        await stage.PressDataAsync(Stage.Hall, card.Id, "王小明 13812345678", [], "nobody-knows");
        Assert.DoesNotContain(log.Lines, line => line.Contains("13812345678", StringComparison.Ordinal));
    }

    [Fact]
    public async Task of_a_fault_is_its_kind_and_place_and_not_its_message()
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(joined: false, devices: services =>
        {
            log.Into(services);
            services.AddSingleton(Broken.Of<IAlertStore>("王小明 13812345678"));
        });

        var answer = await stage.PressDataAsync(Stage.Hall, "m1", "alert.acknowledge", new JsonObject { ["alert"] = Visits.Number }, "t04-3");
        Assert.Contains("没记上，请再按一次", answer.Text);
        await stage.WhisperAsync("t04-3", "签收");
        Assert.Contains("没记上，请再按一次", stage.LastTo("t04-3"));

        Assert.Equal(2, log.Faults.Count);
        Assert.All(log.Faults, line => Assert.Contains("failed with InvalidOperationException", line));
        Assert.DoesNotContain(log.Lines, line => line.Contains("13812345678", StringComparison.Ordinal));
    }
}
