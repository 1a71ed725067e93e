using DutyBot.Chat.Typed;

namespace DutyBot.Tests.Typed;

public sealed class A_second_wave
{
    [Theory]
    [InlineData("追加 03 5人", "add 03 people:5")]
    [InlineData("追加03号五人", "add 03 people:5")]
    [InlineData("追加 ０３ ５人", "add 03 people:5")]
    [InlineData("追加 5人", "add people:5")]
    [InlineData("追加 5", "add people:5")]
    [InlineData("追加 12 5", "add 12 people:5")]
    [InlineData("追加 5人 03", "add 03 people:5")]
    [InlineData("追加 20261123-03 5", "add 20261123-03 people:5")]
    [InlineData("add 5", "add people:5")]
    [InlineData("add 03 5", "add 03 people:5")]
    [InlineData("add #3 five people", "add 03 people:5")]
    [InlineData("add 5 people to 03", "add 03 people:5")]
    public void says_how_many_more(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("追加", "missing People")]
    [InlineData("追加 03", "missing People")]
    [InlineData("add 03", "missing People")]
    [InlineData("追加 03 5人 6人", "too many People: 5人, 6人")]
    [InlineData("追加 03 04 5人", "too many Number: 03, 04")]
    [InlineData("add 1 2 3", "too many People: 1, 2, 3")]
    [InlineData("追加 03 0人", "out of range People 0")]
    [InlineData("add 03 10000 people", "out of range People 10000")]
    [InlineData("追加 03 5人 张三", "not understood 张三")]
    [InlineData("追加 03 5人 白鹭镇", "not understood 白鹭镇")]
    [InlineData("add 03 5 people tomorrow", "not understood tomorrow")]
    [InlineData("追加 03 5人 25:99", "not understood 25:99")]
    public void needs_one_head_count(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("追加 03 征拆中心", "增派 03 征拆中心", "also 03 D02")]
    [InlineData("追加征拆中心", "增派征拆中心", "also D02")]
    [InlineData("追加 03 街道", "增派 03 街道", "ambiguous 街道: T01 T02")]
    [InlineData("add 03 Land Acquisition", "also 03 Land Acquisition", "also 03 D02")]
    [InlineData("Please ADD 03 Bailu", "Please also 03 Bailu", "also 03 T04")]
    public void mixed_up_with_one_more_unit_is_offered_as_that(string line, string instead, string read)
    {
        Assert.Equal(new TypedLine.MixedUp(CommandName.AddPeople, instead), Reads.Line(line));
        Assert.Equal(read, Reads.As(instead));
    }
}

public sealed class A_correction
{
    [Theory]
    [InlineData("更正 03 2人", "correct 03 2")]
    [InlineData("更正03号两人", "correct 03 2")]
    [InlineData("更正 2人", "correct 2")]
    [InlineData("更正 03 2", "correct 03 2")]
    [InlineData("更正 12 2", "correct 12 2")]
    [InlineData("更正 03 环保", "correct 03 ENV")]
    [InlineData("更正 3 东门", "correct 03 @EAST_GATE")]
    [InlineData("更正 03 2人 环保 南门", "correct 03 2 ENV @SOUTH_GATE")]
    [InlineData("correct 03 2 people", "correct 03 2")]
    [InlineData("correct 20261123-03 environment, East gate", "correct 20261123-03 ENV @EAST_GATE")]
    [InlineData("更正", "missing Correction")]
    [InlineData("更正 03", "missing Correction")]
    [InlineData("correct", "missing Correction")]
    [InlineData("correct 5", "missing Correction")]
    [InlineData("更正 03 2人 3人", "too many People: 2人, 3人")]
    [InlineData("更正 03 04 2人", "too many Number: 03, 04")]
    [InlineData("更正 03 征地 环保", "too many Topic: 征地, 环保")]
    [InlineData("更正 03 东门 南门", "too many Place: 东门, 南门")]
    [InlineData("更正 03 0人", "out of range People 0")]
    [InlineData("更正 03 西门", "not understood 西门")]
    [InlineData("更正 03 白鹭镇", "not understood 白鹭镇")]
    [InlineData("correct 03 enviroment", "not understood enviroment")]
    [InlineData("Correct, thank you all", "no command")]
    public void is_of_people_topic_or_place(string line, string read) => Assert.Equal(read, Reads.As(line));
}

public sealed class A_reception
{
    [Theory]
    [InlineData("接谈", "receive")]
    [InlineData("接谈 03", "receive 03")]
    [InlineData("接谈03大厅", "receive 03 @HALL")]
    [InlineData("接谈 03 接待大厅 15:30", "receive 03 @HALL 11-23T15:30+08:00")]
    [InlineData("接谈 03 15点半", "receive 03 11-23T15:30+08:00")]
    [InlineData("receive 03", "receive 03")]
    [InlineData("receive 03 in the reception hall at 3:30 pm", "receive 03 @HALL 11-23T15:30+08:00")]
    [InlineData("接谈 03 25:99", "not understood 25:99")]
    [InlineData("receive 03 25:99", "not understood 25:99")]
    [InlineData("接谈 03 15:30:20", "not understood 15:30:20")]
    [InlineData("接谈 03 小会议室", "not understood 小会议室")]
    [InlineData("receive 03 Hal", "not understood Hal")]
    [InlineData("接谈 03 大厅 东门", "too many Place: 大厅, 东门")]
    [InlineData("接谈 03 15:30 15:40", "too many Time: 15:30, 15:40")]
    [InlineData("接谈 03 04", "too many Number: 03, 04")]
    public void may_name_room_and_time(string line, string read) => Assert.Equal(read, Reads.As(line));
}

public sealed class Two_alerts_that_are_one_visit
{
    [Theory]
    [InlineData("合并 03 02", "merge 03 02")]
    [InlineData("合并03、02", "merge 03 02")]
    [InlineData("合并 三号 二号", "merge 03 02")]
    [InlineData("合并 20261123-03 20261123-02", "merge 20261123-03 20261123-02")]
    [InlineData("merge 03 02", "merge 03 02")]
    [InlineData("merge 03 into 02", "merge 03 02")]
    [InlineData("合并", "missing Number")]
    [InlineData("合并 03", "missing Number")]
    [InlineData("merge 03", "missing Number")]
    [InlineData("合并 03 03", "not two Number: 03, 03")]
    [InlineData("merge 03 3", "not two Number: 03, 3")]
    [InlineData("合并 03 02 01", "not two Number: 03, 02, 01")]
    [InlineData("合并 03 02 白鹭", "not understood 白鹭")]
    [InlineData("merge 03 02 tomorrow", "not understood tomorrow")]
    public void are_both_named(string line, string read) => Assert.Equal(read, Reads.As(line));
}

public sealed class An_ended_alert_that_goes_on
{
    [Theory]
    [InlineData("重开 03", "reopen 03")]
    [InlineData("重开０３号", "reopen 03")]
    [InlineData("reopen 20261123-03", "reopen 20261123-03")]
    [InlineData("重开", "missing Number")]
    [InlineData("reopen", "missing Number")]
    [InlineData("重开 03 04", "too many Number: 03, 04")]
    [InlineData("重开 03 白鹭", "not understood 白鹭")]
    [InlineData("reopen 03 please now", "not understood now")]
    public void is_always_named(string line, string read) => Assert.Equal(read, Reads.As(line));
}

public sealed class A_true_time_recorded_late
{
    [Theory]
    [InlineData("补录 03 白鹭镇 到场 15:23", "backfill 03 T04 arrived 11-23T15:23+08:00")]
    [InlineData("补录03白鹭到场15点23分", "backfill 03 T04 arrived 11-23T15:23+08:00")]
    [InlineData("补录 03 白鹭 15:23", "backfill 03 T04 arrived 11-23T15:23+08:00")]
    [InlineData("补录 03 白鹭 15:23到场", "backfill 03 T04 arrived 11-23T15:23+08:00")]
    [InlineData("补录 03 白鹭 签收 15:12", "backfill 03 T04 ack 11-23T15:12+08:00")]
    [InlineData("补录 03 白鹭 15:12签收", "backfill 03 T04 ack 11-23T15:12+08:00")]
    [InlineData("补录 03 白鹭 到场 15:23 签收 15:12", "backfill 03 T04 ack 11-23T15:12+08:00 arrived 11-23T15:23+08:00")]
    [InlineData("补录 03 白鹭 签收15:12到场15:23", "backfill 03 T04 ack 11-23T15:12+08:00 arrived 11-23T15:23+08:00")]
    [InlineData("补录 03 白鹭 15:12签收 15:23到场", "backfill 03 T04 ack 11-23T15:12+08:00 arrived 11-23T15:23+08:00")]
    [InlineData("补录 白鹭 到场 15:23", "backfill T04 arrived 11-23T15:23+08:00")]
    [InlineData("backfill 03 Bailu arrived 15:23", "backfill 03 T04 arrived 11-23T15:23+08:00")]
    [InlineData("backfill 03 Bailu arrived 3:23 pm ack 3:12 pm", "backfill 03 T04 ack 11-23T15:12+08:00 arrived 11-23T15:23+08:00")]
    [InlineData("backfill 03 Bailu 15:23", "backfill 03 T04 arrived 11-23T15:23+08:00")]
    public void is_of_the_arrival_unless_it_says_otherwise(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("补录", "backfill")]
    [InlineData("补录 03", "backfill 03")]
    [InlineData("backfill 03", "backfill 03")]
    [InlineData("补录 03 白鹭", "backfill 03 T04")]
    public void left_out_asks_for_the_form(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("补录 03 到场 15:23", "missing Unit")]
    [InlineData("补录 03 白鹭 到场", "missing Time")]
    [InlineData("backfill 03 arrived", "missing Time")]
    [InlineData("补录 03 白鹭 到场 25:99", "not understood 25:99")]
    [InlineData("backfill 03 Bailu arrived 25:99", "not understood 25:99")]
    [InlineData("补录 03 白鹭 到场 15:23 15:24", "too many Time: 15:23, 15:24")]
    [InlineData("补录 03 白鹭 青山 到场 15:23", "too many Unit: 白鹭, 青山")]
    [InlineData("补录 03 04 白鹭 到场 15:23", "too many Number: 03, 04")]
    [InlineData("补录 03 白路 到场 15:23", "not understood 白路")]
    [InlineData("backfill 03 Bailo arrived 15:23", "not understood Bailo")]
    [InlineData("补录 03 街道 到场 15:23", "ambiguous 街道: T01 T02")]
    public void needs_a_unit_a_word_and_a_time(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Fact]
    public void is_whole_once_the_unit_was_chosen() => Assert.Equal(
        "backfill 03 T01 arrived 11-23T15:23+08:00",
        Reads.As(Assert.IsType<TypedLine.Ambiguous>(Reads.Line("补录 03 街道 到场 15:23")).With("松涛街道")));
}

public sealed class A_question_who_is_awaited
{
    [Theory]
    [InlineData("未签收", "unacknowledged")]
    [InlineData("未回复？", "unacknowledged")]
    [InlineData("unacknowledged", "unacknowledged")]
    [InlineData("未到场", "awaited")]
    [InlineData("还差谁？", "awaited")]
    [InlineData("Awaited?", "awaited")]
    [InlineData("未到场 03", "not understood 03")]
    [InlineData("awaited units today", "not understood today")]
    public void is_of_acknowledgements_or_of_arrivals(string line, string read) => Assert.Equal(read, Reads.As(line));
}
