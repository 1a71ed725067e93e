using DutyBot.Chat.Typed;
using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Typed;

public sealed class An_answer_to_a_question
{
    [Theory]
    [InlineData("征地", "LAND")]
    [InlineData("12人", "12")]
    [InlineData("白鹭镇", "T04")]
    [InlineData("东门", "@EAST_GATE")]
    [InlineData("12人 征地 白鹭镇 东门", "12 LAND T04 @EAST_GATE")]
    [InlineData("十二人，征地，白鹭。", "12 LAND T04")]
    [InlineData("about 12 people from Bailu", "12 T04")]
    [InlineData("12 征地", "12 LAND")]
    public void holds_any_pieces_of_an_alert(string line, string read) => Assert.Equal(read, Reads.Step(line));

    [Theory]
    [InlineData("12", "12")]
    [InlineData("１２", "12")]
    [InlineData("两个", "2")]
    [InlineData("十二", "12")]
    [InlineData("7 people", "7")]
    [InlineData("0", "out of range People 0")]
    [InlineData("10000", "out of range People 10000")]
    public void is_a_bare_figure_where_the_count_is_asked(string line, string read) => Assert.Equal(read, Reads.Step(line, countIsAsked: true));

    [Theory]
    [InlineData("3", "number 3")]
    [InlineData(" ３。", "number 3")]
    [InlineData("99", "number 99")]
    public void names_one_of_the_list_by_a_figure_elsewhere(string line, string read) => Assert.Equal(read, Reads.Step(line));

    [Theory]
    [InlineData("返回", "back")]
    [InlineData(" Back!", "back")]
    [InlineData("上一步", "back")]
    [InlineData("取消", "cancel")]
    [InlineData("CANCEL", "cancel")]
    [InlineData("跳过", "skip")]
    [InlineData("none", "skip")]
    public void may_be_a_step(string line, string step) => Assert.Equal(step, Reads.Step(line));

    [Theory]
    [InlineData("市", "City")]
    [InlineData("province 2 people", "2 Province")]
    public void to_a_transfer_may_hold_its_level(string line, string read) => Assert.Equal(read, Reads.Step(line, AlertKind.Transfer));

    [Theory]
    [InlineData("市", "not understood 市")]
    [InlineData("征地 王小明", "not understood 王小明")]
    [InlineData("3人 5人", "too many People: 3人, 5人")]
    [InlineData("信访局", "cannot be called O01")]
    [InlineData("镇", "not understood 镇")]
    [InlineData("好的", "no command")]
    [InlineData("", "no command")]
    [InlineData("13812345678", "holds a number")]
    [InlineData("白鹭镇 138 1234 5678", "holds a number")]
    public void is_read_as_strictly_as_the_typed_line(string line, string read) => Assert.Equal(read, Reads.Step(line));

    [Fact]
    public void is_short() => Assert.Equal("no command", Reads.Step(string.Concat(Enumerable.Repeat("征地", 60))));

    [Theory]
    [InlineData("征地", true)]
    [InlineData("征地 白鹭", true)]
    [InlineData("12人", true)]
    [InlineData("取消", true)]
    [InlineData("13812345678", true)]
    [InlineData("状态", false)]
    [InlineData("签收 01", false)]
    [InlineData("收到", false)]
    [InlineData("办结 01 XYZZY", false)]
    [InlineData("通报", false)]
    [InlineData("？", false)]
    [InlineData("谁又来了", false)]
    public void is_no_other_command(string line, bool mayAnswer) => Assert.Equal(mayAnswer, StepLine.MayAnswer(Reads.Line(line)));

    [Theory]
    [InlineData("通报 一步一步", "steps")]
    [InlineData("alert step by step", "steps")]
    [InlineData("alert step-by-step 12 people", "steps 12")]
    [InlineData("通报 12人 征地 逐步", "steps 12 LAND")]
    [InlineData("演练 一步一步", "steps Drill")]
    [InlineData("转送 市 一步一步 2人", "steps Transfer City 2 City")]
    [InlineData("通报 一步一步 王小明", "not understood 王小明")]
    [InlineData("状态 一步一步", "not understood 一步一步")]
    public void may_be_asked_for_anywhere(string line, string read) => Assert.Equal(read, Reads.As(line));
}
