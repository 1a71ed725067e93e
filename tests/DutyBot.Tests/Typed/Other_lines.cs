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
    [InlineData("电话表", "call-list")]
    [InlineData("值班电话表？", "call-list")]
    [InlineData("请电话表", "call-list")]
    [InlineData("call-list", "call-list")]
    [InlineData("Phone list", "call-list")]
    [InlineData("call-list 03", "not understood 03")]
    [InlineData("电话表 白鹭镇", "not understood 白鹭镇")]
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
    [InlineData("值班", null)]
    [InlineData("我们明天开会", null)]
    [InlineData("And then we talked", null)]
    [InlineData("Also bring the file", null)]
    [InlineData("增排 03 征拆中心", "增派")]
    [InlineData("reasign 03 Bailu Qingshan", "reassign")]
    [InlineData("/", null)]
    public void has_a_suggestion_where_one_is_near(string line, string? suggestion) =>
        Assert.Equal(new TypedLine.NotACommand(suggestion), Reads.Line(line));

    [Fact]
    public void may_be_of_any_length() => Assert.Equal(new TypedLine.NotACommand(null), Reads.Line("通报 " + new string('好', 5000)));
}

public sealed class A_question_who_the_visitors_are
{
    [Theory]
    [InlineData("谁又来了")]
    [InlineData("谁又来了？")]
    [InlineData("又是谁？！")]
    [InlineData("老上访是谁")]
    [InlineData("Who came again?")]
    [InlineData("same people again")]
    public void is_answered_as_what_the_bot_does_not_hold(string line)
    {
        Assert.Equal(new TypedLine.NotHeld(), Reads.Line(line));
        Assert.False(Reads.Line(line).IsWholeCommand);
    }

    [Theory]
    [InlineData("谁又来了一趟大厅")]
    [InlineData("who came again yesterday with the file")]
    public void is_the_whole_line(string line) => Assert.IsType<TypedLine.NotACommand>(Reads.Line(line));
}

public sealed class A_line_that_is_nothing_but_a_number_of_a_person
{
    [Theory]
    [InlineData("13812345678")]
    [InlineData("１３８ １２３４ ５６７８")]
    [InlineData("138-1234-5678")]
    [InlineData("+86 138 1234 5678")]
    [InlineData("一三八一二三四五六七八")]
    [InlineData("110105 19491231 002X")]
    [InlineData("张三 13812345678")]
    public void is_refused_though_it_is_no_command_and_is_small_talk_in_a_group(string line)
    {
        Assert.Equal(new TypedLine.HoldsNumber(null), Reads.Line(line));
        Assert.False(Reads.Line(line).IsWholeCommand);
    }

    [Theory]
    [InlineData("通报 13812345678", CommandName.Alert)]
    [InlineData("not ours 13812345678", CommandName.Object)]
    [InlineData("换人 白鹭镇 专干 13812345678 <at>欧阳</at>", CommandName.Replace)]
    public void is_refused_as_part_of_the_command_before_it(string line, object command) =>
        Assert.Equal(new TypedLine.HoldsNumber((CommandName)command), Reads.Line(line));
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
    [InlineData("演练 12人 征地 白鹭镇")]
    [InlineData("drill 12 people land Bailu")]
    [InlineData("转送 2人 征地 白鹭镇")]
    [InlineData("transfer city 2 people land Bailu")]
    [InlineData("转B角")]
    [InlineData("pass to backup")]
    [InlineData("pass 03")]
    [InlineData("有异议 03")]
    [InlineData("有异议 不属本辖区")]
    [InlineData("not ours 03 the plot was sold")]
    [InlineData("更正 2人")]
    [InlineData("correct 03 2 people")]
    [InlineData("改派 白鹭镇 青山乡")]
    [InlineData("裁定 03 白鹭镇")]
    [InlineData("rule 03 Bailu")]
    [InlineData("追加 5人")]
    [InlineData("add 03 5")]
    [InlineData("追加 征拆中心")]
    [InlineData("also 03 Land Acquisition")]
    [InlineData("also 03 subdistrict")]
    [InlineData("增派 征拆中心")]
    [InlineData("免到 白鹭镇")]
    [InlineData("excuse 03 Bailu")]
    [InlineData("接谈")]
    [InlineData("receive 03")]
    [InlineData("合并 03")]
    [InlineData("merge 03 02")]
    [InlineData("重开 03")]
    [InlineData("补录 03")]
    [InlineData("补录 白鹭 15:23")]
    [InlineData("未到场")]
    [InlineData("未签收")]
    [InlineData("还差谁？")]
    [InlineData("unacknowledged")]
    [InlineData("我是 白鹭镇 专干")]
    [InlineData("i am Bailu liaison")]
    [InlineData("换人 白鹭镇 专干")]
    [InlineData("replace Bailu liaison")]
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
    [InlineData("演练")]
    [InlineData("drill")]
    [InlineData("drill 2 people")]
    [InlineData("转送 市")]
    [InlineData("transfer to the city")]
    [InlineData("pass")]
    [InlineData("Pass!")]
    [InlineData("有异议")]
    [InlineData("有异议 昨天说过了")]
    [InlineData("Objection!")]
    [InlineData("更正")]
    [InlineData("Correct.")]
    [InlineData("correct, 5 people")]
    [InlineData("改派")]
    [InlineData("裁定")]
    [InlineData("rule")]
    [InlineData("rule Bailu uphold")]
    [InlineData("追加")]
    [InlineData("add 5")]
    [InlineData("add 5 people")]
    [InlineData("add Bailu")]
    [InlineData("also Bailu")]
    [InlineData("Also 5 people")]
    [InlineData("不用来了")]
    [InlineData("excuse me")]
    [InlineData("Excuse Bailu")]
    [InlineData("receive")]
    [InlineData("receive hall")]
    [InlineData("合并")]
    [InlineData("merge")]
    [InlineData("重开")]
    [InlineData("补录")]
    [InlineData("我是白鹭镇的")]
    [InlineData("I am from Bailu")]
    [InlineData("换人")]
    [InlineData("replace Bailu")]
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
