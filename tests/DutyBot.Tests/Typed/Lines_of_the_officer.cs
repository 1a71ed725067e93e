using DutyBot.Chat.Typed;
using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Typed;

public sealed class A_confirmation
{
    [Theory]
    [InlineData("确认 03 白鹭镇", "confirm 03 T04")]
    [InlineData("确认03白鹭", "confirm 03 T04")]
    [InlineData("确认到场 03 白鹭", "confirm 03 T04")]
    [InlineData("确认 白鹭", "confirm T04")]
    [InlineData("confirm 03 Bailu", "confirm 03 T04")]
    [InlineData("确认 03", "missing Unit")]
    [InlineData("确认", "missing Unit")]
    [InlineData("确认 03 白鹭 青山", "too many Unit: 白鹭, 青山")]
    [InlineData("确认 03 街道", "ambiguous 街道: T01 T02")]
    [InlineData("确认 03 白路", "not understood 白路")]
    [InlineData("确认 03 白鹭 15:20 15:26", "too many Time: 15:20, 15:26")]
    [InlineData("确认 03 白鹭 15:66", "not understood 15:66")]
    [InlineData("确认 03 白鹭 24:00", "not understood 24:00")]
    [InlineData("确认 03 白鹭 25:99", "not understood 25:99")]
    [InlineData("确认 03 白鹭 ２５：９９", "not understood ２５：９９")]
    [InlineData("confirm 03 Bailu 25:99", "not understood 25:99")]
    [InlineData("确认 03 白鹭 15:26:07", "not understood 15:26:07")]
    [InlineData("confirm 03 Bailu 15:2", "not understood 15:2")]
    public void names_alert_and_unit(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("确认 03 白鹭 15:26")]
    [InlineData("确认03白鹭15：26")]
    [InlineData("确认 03 白鹭 15点26分")]
    [InlineData("确认 03 白鹭 15时26")]
    [InlineData("确认 03 白鹭 十五点二十六分")]
    [InlineData("确认 03 白鹭 下午3点26")]
    [InlineData("confirm 03 Bailu 15:26")]
    [InlineData("confirm 03 Bailu 3:26pm")]
    [InlineData("confirm 03 Bailu at 3:26 PM")]
    public void may_give_another_minute(string line) => Assert.Equal("confirm 03 T04 11-23T15:26+08:00", Reads.As(line));

    [Theory]
    [InlineData("15点半", "2026-11-23T15:41:00+08:00", "11-23T15:30+08:00")]
    [InlineData("15点一刻", "2026-11-23T15:41:00+08:00", "11-23T15:15+08:00")]
    [InlineData("15点", "2026-11-23T15:41:00+08:00", "11-23T15:00+08:00")]
    [InlineData("9:05", "2026-11-23T15:41:00+08:00", "11-23T09:05+08:00")]
    [InlineData("3pm", "2026-11-23T15:41:00+08:00", "11-23T15:00+08:00")]
    [InlineData("12:05am", "2026-11-23T00:10:00+08:00", "11-23T00:05+08:00")]
    [InlineData("23:58", "2026-11-24T00:05:00+08:00", "11-23T23:58+08:00")]
    [InlineData("15:45", "2026-11-23T15:41:00+08:00", "11-23T15:45+08:00")]
    [InlineData("15:26", "2026-11-23T07:41:00+00:00", "11-23T15:26+08:00")]
    public void means_the_time_near_the_moment_it_is_said(string time, string at, string meant) =>
        Assert.Equal($"confirm 03 T04 {meant}", Reads.As($"确认 03 白鹭 {time}", at));
}

public sealed class A_result
{
    [Theory]
    [InlineData("当场答复", VisitResult.Answered)]
    [InlineData("答复", VisitResult.Answered)]
    [InlineData("转交责任单位办理", VisitResult.Assigned)]
    [InlineData("转交", VisitResult.Assigned)]
    [InlineData("约定下次面谈", VisitResult.NextTalk)]
    [InlineData("面谈", VisitResult.NextTalk)]
    [InlineData("释明法定途径", VisitResult.LegalRoute)]
    [InlineData("释明", VisitResult.LegalRoute)]
    [InlineData("来访群众已离开（未接谈）", VisitResult.Gone)]
    [InlineData("来访群众已离开", VisitResult.Gone)]
    [InlineData("离开", VisitResult.Gone)]
    [InlineData("answered", VisitResult.Answered)]
    [InlineData("assigned", VisitResult.Assigned)]
    [InlineData("next_talk", VisitResult.NextTalk)]
    [InlineData("next talk", VisitResult.NextTalk)]
    [InlineData("legal_route", VisitResult.LegalRoute)]
    [InlineData("Legal route", VisitResult.LegalRoute)]
    [InlineData("gone", VisitResult.Gone)]
    public void is_one_of_five_in_short_or_in_full(string word, VisitResult result)
    {
        foreach (var line in new[] { $"结果 03 {word}", $"结果03{word}", $"result 03 {word}", $"结果 {word} 03" })
            Assert.Equal(new TypedLine.SetResult(new SaidNumber(null, 3), result), Reads.Line(line));

        foreach (var line in new[] { $"办结 03 {word}", $"close 03 {word}" })
            Assert.Equal(new TypedLine.Close(new SaidNumber(null, 3), result), Reads.Line(line));
    }

    [Theory]
    [InlineData("结果 答复", "result Answered")]
    [InlineData("结果 20261123-03 答复", "result 20261123-03 Answered")]
    [InlineData("结果", "missing Result")]
    [InlineData("结果 03", "missing Result")]
    [InlineData("结果 03 满意", "not understood 满意")]
    [InlineData("结果 03 答复 转交", "too many Result: 答复, 转交")]
    [InlineData("结果 03 04 答复", "too many Number: 03, 04")]
    [InlineData("办结", "close")]
    [InlineData("办结 03", "close 03")]
    [InlineData("close", "close")]
    [InlineData("close 20261123-03", "close 20261123-03")]
    [InlineData("close the door", "not understood door")]
    public void may_be_left_out_only_of_a_close(string line, string read) => Assert.Equal(read, Reads.As(line));
}

public sealed class A_result_in_other_words
{
    [Theory]
    [InlineData("结果 03 好了", "当场答复 转交责任单位办理 约定下次面谈 释明法定途径 来访群众已离开")]
    [InlineData("办结 03 满意", "当场答复 转交责任单位办理 约定下次面谈 释明法定途径 来访群众已离开")]
    [InlineData("result 03 done", "answered assigned next_talk legal_route gone")]
    [InlineData("close 03 answred", "answered assigned next_talk legal_route gone")]
    public void is_told_all_five(string line, string results) =>
        Assert.Equal(results, string.Join(' ', Assert.Single(Assert.IsType<TypedLine.NotUnderstood>(Reads.Line(line)).Words).Nearest));
}

public sealed class A_withdrawal
{
    [Theory]
    [InlineData("撤销 03 误发", "withdraw 03 Mistake")]
    [InlineData("撤销03误发", "withdraw 03 Mistake")]
    [InlineData("撤销 03 重复。", "withdraw 03 Duplicate")]
    [InlineData("撤销 20261123-03 来访群众已离开", "withdraw 20261123-03 VisitorsGone")]
    [InlineData("撤销 误发", "withdraw Mistake")]
    [InlineData("撤销 03", "withdraw 03")]
    [InlineData("撤销", "withdraw")]
    [InlineData("withdraw 03 mistake", "withdraw 03 Mistake")]
    [InlineData("withdraw 03 Duplicate", "withdraw 03 Duplicate")]
    [InlineData("withdraw #03 gone", "withdraw 03 VisitorsGone")]
    [InlineData("撤销 03 群众改到明天来", "withdraw 03 Other 群众改到明天来")]
    [InlineData("撤销 03号 地点说错了", "withdraw 03 Other 地点说错了")]
    [InlineData("撤销 三个人说错了", "withdraw Other 三个人说错了")]
    [InlineData("撤销 3人说错了", "withdraw Other 3人说错了")]
    [InlineData("withdraw 03 Wrong Place", "withdraw 03 Other Wrong Place")]
    [InlineData("撤销 03 13812345678打错了", "holds a number")]
    public void may_give_a_reason_of_the_list_or_its_own(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Fact]
    public void keeps_reasons_to_60_characters()
    {
        Assert.IsType<TypedLine.Withdraw>(Reads.Line("撤销 03 " + new string('因', 60)));
        Assert.Equal("out of range Reason 61", Reads.As("撤销 03 " + new string('因', 61)));
    }
}
