using DutyBot.Chat.Typed;
using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Typed;

public sealed class A_line_beside_the_visits
{
    [Theory]
    [InlineData("状态", "status")]
    [InlineData("状态 03", "status 03")]
    [InlineData("状态03？", "status 03")]
    [InlineData("status", "status")]
    [InlineData("/status 20261123-03", "status 20261123-03")]
    [InlineData("status 03 04", "too many Number: 03, 04")]
    [InlineData("绑定 通报群", "bind Alerts")]
    [InlineData("绑定通报群", "bind Alerts")]
    [InlineData("绑定 领导群", "bind Leaders")]
    [InlineData("绑定 alerts", "bind Alerts")]
    [InlineData("bind leaders", "bind Leaders")]
    [InlineData("bind", "missing Purpose")]
    [InlineData("bind alerts leaders", "too many Purpose: alerts, leaders")]
    [InlineData("bind everything", "not understood everything")]
    [InlineData("语言 中文", "speak Chinese")]
    [InlineData("语言 英文", "speak English")]
    [InlineData("language zh", "speak Chinese")]
    [InlineData("language EN", "speak English")]
    [InlineData("language", "missing Language")]
    [InlineData("language fr", "not understood fr")]
    [InlineData("帮助", "help")]
    [InlineData("HELP", "help")]
    [InlineData("/help", "help")]
    [InlineData("help!", "help")]
    [InlineData("?", "help")]
    [InlineData("？", "help")]
    [InlineData("help me please", "not understood me")]
    public void asks_or_sets_one_thing(string line, string read) => Assert.Equal(read, Reads.As(line));
}

public sealed class A_line_that_is_no_command
{
    [Theory]
    [InlineData("通抱 12人 征地 白鹭", "通报")]
    [InlineData("alrt 12 people land Bailu", "alert")]
    [InlineData("statu 03", "status")]
    [InlineData("我要通报", "通报")]
    [InlineData("今天天气不错", null)]
    [InlineData("Good morning everybody", null)]
    [InlineData("alerting", null)]
    [InlineData("12人 征地 白鹭", null)]
    [InlineData("", null)]
    [InlineData("   ", null)]
    [InlineData("/", null)]
    public void has_a_suggestion_where_one_is_near(string line, string? suggestion) =>
        Assert.Equal(new TypedLine.NotACommand(suggestion), Reads.Line(line));

    [Fact]
    public void may_be_of_any_length() => Assert.Equal(new TypedLine.NotACommand(null), Reads.Line("通报 " + new string('好', 5000)));
}

public sealed class A_group_line_addressed_to_nobody
{
    [Theory]
    [InlineData("通报 12人 征地 白鹭镇")]
    [InlineData("通报")]
    [InlineData("通报 12人 白鹭镇")]
    [InlineData("通报 12人 征地 街道")]
    [InlineData("来人 7人 东门")]
    [InlineData("收到")]
    [InlineData("收到，谢谢")]
    [InlineData("到了")]
    [InlineData("状态")]
    [InlineData("帮助")]
    [InlineData("绑定 alerts")]
    [InlineData("撤销 03 说错了")]
    public void is_spoken_to_the_bot_when_it_is_a_whole_command(string line) => Assert.True(Reads.Line(line).IsWholeCommand);

    [Theory]
    [InlineData("通报一下今天的会议安排")]
    [InlineData("收到通知请回复")]
    [InlineData("结果")]
    [InlineData("确认")]
    [InlineData("来人")]
    [InlineData("撤销 吧")]
    [InlineData("?")]
    [InlineData("？？")]
    [InlineData("征地 白鹭")]
    [InlineData("征地 街道")]
    [InlineData("通报 12人 征地 白鹭 13812345678")]
    [InlineData("今天谁值班")]
    public void is_talk_otherwise(string line) => Assert.False(Reads.Line(line).IsWholeCommand);
}

public sealed class An_alert_s_number_as_said
{
    [Fact]
    public void is_whole_only_with_its_day()
    {
        Assert.Equal(new AlertId("20261123-03"), Assert.IsType<TypedLine.Status>(Reads.Line("状态 20261123-3")).Number?.Whole);
        Assert.Null(Assert.IsType<TypedLine.Status>(Reads.Line("状态 03")).Number?.Whole);
    }

    [Theory]
    [InlineData("状态 20261332-03")]
    [InlineData("状态 138123456789012")]
    public void that_names_no_day_is_not_understood(string line) => Assert.IsNotType<TypedLine.Status>(Reads.Line(line));
}
