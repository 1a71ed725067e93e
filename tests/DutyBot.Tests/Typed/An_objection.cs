using DutyBot.Chat.Typed;

namespace DutyBot.Tests.Typed;

public sealed class An_objection
{
    [Theory]
    [InlineData("有异议", "object")]
    [InlineData("有异议 03", "object 03")]
    [InlineData("有异议 03 不属本辖区", "object 03 NotTerritory")]
    [InlineData("有异议03不属本辖区", "object 03 NotTerritory")]
    [InlineData("非我单位 03 不属本职责。", "object 03 NotDuty")]
    [InlineData("不是我单位 已有牵头单位", "object HasLead")]
    [InlineData("有异议 ０３号 其他", "object 03 Other")]
    [InlineData("not-ours 03 outside our area", "object 03 NotTerritory")]
    [InlineData("not ours 03 Outside our duties", "object 03 NotDuty")]
    [InlineData("objection 20261123-03 has a lead", "object 20261123-03 HasLead")]
    [InlineData("not ours 03 other", "object 03 Other")]
    public void may_give_a_reason_of_the_list(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("有异议 03 地块在县里", "object 03 Other 地块在县里")]
    [InlineData("有异议 三个人都是外地的", "object Other 三个人都是外地的")]
    [InlineData("有异议 03 请领导协调", "object 03 Other 请领导协调")]
    [InlineData("有异议 03 建议明天再来", "object 03 Other 建议明天再来")]
    [InlineData("有异议 03 不归白鹭镇", "object 03 Other 不归白鹭镇")]
    [InlineData("有异议 03 群众来自白鹭", "object 03 Other 群众来自白鹭")]
    [InlineData("有异议 03 已报信访局", "object 03 Other 已报信访局")]
    [InlineData("not ours 03 The road is private", "object 03 Other The road is private")]
    public void may_give_its_own_words(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("有异议 03 青山乡", "object 03 +T07")]
    [InlineData("有异议03青山乡", "object 03 +T07")]
    [InlineData("有异议 03 建议征拆中心", "object 03 +D02")]
    [InlineData("有异议 03 不属本辖区 青山乡", "object 03 NotTerritory +T07")]
    [InlineData("有异议 03 不属本辖区青山乡", "object 03 NotTerritory +T07")]
    [InlineData("有异议 03 已有牵头单位，建议由征拆中心负责", "object 03 HasLead +D02")]
    [InlineData("有异议 03 地块在青山，应由青山乡来办", "object 03 Other 地块在青山 +T07")]
    [InlineData("有异议 03 地块归自然资源局", "object 03 Other 地块 +D01")]
    [InlineData("有异议 03 不是我们的地 请 城管局", "object 03 Other 不是我们的地 +D11")]
    [InlineData("not-ours 03 outside our area Qingshan", "object 03 NotTerritory +T07")]
    [InlineData("not ours 03 has a lead, suggest Land Acquisition", "object 03 HasLead +D02")]
    [InlineData("objection 03 the plot was sold, suggests Natural Resources Bureau", "object 03 Other the plot was sold +D01")]
    public void may_suggest_a_unit(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("有异议 03 建议 街道", "ambiguous 街道: T01 T02")]
    [InlineData("not ours 03 suggest subdistrict", "ambiguous subdistrict: T01 T02")]
    [InlineData("有异议 03 建议信访局", "cannot be called O01")]
    [InlineData("有异议 03 建议白鹭、青山", "too many Unit: 白鹭, 青山")]
    [InlineData("有异议 03 联系13812345678", "holds a number")]
    [InlineData("not ours 03 ring 138-1234-5678", "holds a number")]
    public void is_asked_back_where_its_suggestion_is_not_clear_and_refused_with_a_number(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Fact]
    public void is_whole_once_a_unit_was_chosen() => Assert.Equal(
        "object 03 NotTerritory +T01",
        Reads.As(Assert.IsType<TypedLine.Ambiguous>(Reads.Line("有异议 03 不属本辖区 建议 街道")).With("松涛街道")));

    [Fact]
    public void keeps_its_words_to_60_characters()
    {
        Assert.IsType<TypedLine.Object>(Reads.Line("有异议 03 " + new string('因', 60) + "，建议征拆中心"));
        Assert.Equal("out of range Reason 61", Reads.As("有异议 03 " + new string('因', 61)));
    }
}
