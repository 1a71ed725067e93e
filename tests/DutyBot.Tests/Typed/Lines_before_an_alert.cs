using DutyBot.Chat.Typed;

namespace DutyBot.Tests.Typed;

public sealed class A_line_of_the_gate
{
    [Theory]
    [InlineData("来人 7人 东门", "visitors 7 @EAST_GATE")]
    [InlineData("来人7人东门", "visitors 7 @EAST_GATE")]
    [InlineData("来人 七人 南门", "visitors 7 @SOUTH_GATE")]
    [InlineData("来人 7 东门", "visitors 7 @EAST_GATE")]
    [InlineData("来人 7人", "visitors 7")]
    [InlineData("visitors 7 East gate", "visitors 7 @EAST_GATE")]
    [InlineData("/visitors seven people at the south gate", "visitors 7 @SOUTH_GATE")]
    public void says_how_many_came_and_where(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("来人", "missing People")]
    [InlineData("来人 东门", "missing People")]
    [InlineData("来人 7人 8人 东门", "too many People: 7人, 8人")]
    [InlineData("来人 0人 东门", "out of range People 0")]
    [InlineData("来人 7人 西门", "not understood 西门")]
    [InlineData("来人 7人 征地 东门", "not understood 征地")]
    [InlineData("visitors from Bailu 7", "not understood Bailu")]
    public void holds_nothing_else(string line, string read) => Assert.Equal(read, Reads.As(line));
}

public sealed class A_short_line_without_a_command
{
    [Theory]
    [InlineData("征地 白鹭")]
    [InlineData("白鹭 征地")]
    [InlineData("征地白鹭镇")]
    [InlineData("白鹭镇，征地拆迁")]
    [InlineData("land Bailu")]
    [InlineData("Bailu Town, land")]
    public void is_a_topic_and_a_territory(string line) => Assert.Equal("short LAND T04", Reads.As(line));

    [Theory]
    [InlineData("征地", "no command")]
    [InlineData("白鹭", "no command")]
    [InlineData("征地 白鹭 7人", "no command")]
    [InlineData("征地 白鹭 东门", "no command")]
    [InlineData("征地 白鹭 征拆中心", "no command")]
    [InlineData("征地 白鹭 青山", "no command")]
    [InlineData("征地 白鹭 今天开会", "no command")]
    [InlineData("明天白鹭镇征地的会改到下午", "no command")]
    [InlineData("征地 街道", "ambiguous 街道: T01 T02")]
    public void holds_words_of_those_kinds_alone(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("征地 白鹭", "short LAND T04")]
    [InlineData("征地 白路镇", "not understood 白路镇")]
    [InlineData("征地", "missing Territory")]
    [InlineData("白鹭", "missing Topic")]
    [InlineData("", "missing Topic Territory")]
    [InlineData("征地 白鹭 青山", "too many Territory: 白鹭, 青山")]
    [InlineData("征地 环保 白鹭", "too many Topic: 征地, 环保")]
    [InlineData("征地 白鹭 征拆中心", "not understood 征拆中心")]
    [InlineData("征地 白鹭 13812345678", "holds a number")]
    public void is_told_what_is_wrong_with_it_where_a_notice_waits(string line, string read) =>
        Assert.Equal(read, Reads.Show(TypedCommand.ReadShortLine(line, QinglanDistrict.Whole)));

    [Fact]
    public void is_never_said_to_be_near_a_unit_that_nobody_calls() =>
        Assert.Empty(Assert.Single(Assert.IsType<TypedLine.NotUnderstood>(TypedCommand.ReadShortLine("值班", QinglanDistrict.Whole)).Words).Nearest);
}
