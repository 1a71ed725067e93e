using DutyBot.Chat.Typed;

namespace DutyBot.Tests.Typed;

public sealed class A_call_handed_on
{
    [Theory]
    [InlineData("转B角", "pass")]
    [InlineData("转b角 03", "pass 03")]
    [InlineData("转Ｂ角０３", "pass 03")]
    [InlineData("转备岗 三号", "pass 03")]
    [InlineData("pass", "pass")]
    [InlineData("pass 03", "pass 03")]
    [InlineData("Pass to backup 20261123-03", "pass 20261123-03")]
    [InlineData("转B角 03 04", "too many Number: 03, 04")]
    [InlineData("转B角 03 张三", "not understood 张三")]
    [InlineData("pass 03 tomorrow", "not understood tomorrow")]
    public void names_the_alert_at_most(string line, string read) => Assert.Equal(read, Reads.As(line));
}

public sealed class A_reassignment
{
    [Theory]
    [InlineData("改派 03 白鹭镇 青山乡", "reassign 03 T04 to T07")]
    [InlineData("改派03白鹭青山", "reassign 03 T04 to T07")]
    [InlineData("改派 03 白鹭镇 给 青山乡", "reassign 03 T04 to T07")]
    [InlineData("改派 03 白鹭镇到征拆中心", "reassign 03 T04 to D02")]
    [InlineData("改派 三号 征拆中心 改为 自然资源局", "reassign 03 D02 to D01")]
    [InlineData("改派 白鹭镇 青山乡", "reassign T04 to T07")]
    [InlineData("改派 ０３号 松涛街道 映月街道", "reassign 03 T01 to T02")]
    [InlineData("reassign 03 Bailu Qingshan", "reassign 03 T04 to T07")]
    [InlineData("reassign 20261123-03 from Bailu to Land Acquisition", "reassign 20261123-03 T04 to D02")]
    public void goes_from_the_first_unit_to_the_second(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("改派", "missing Unit")]
    [InlineData("改派 03", "missing Unit")]
    [InlineData("改派 03 白鹭镇", "missing Unit")]
    [InlineData("reassign 03 Bailu", "missing Unit")]
    [InlineData("改派 03 白鹭镇 白鹭", "not two Unit: 白鹭镇, 白鹭")]
    [InlineData("reassign 03 Bailu Bailu Town", "not two Unit: Bailu, Bailu Town")]
    [InlineData("改派 03 白鹭 青山 竹溪", "not two Unit: 白鹭, 青山, 竹溪")]
    [InlineData("改派 03 04 白鹭 青山", "too many Number: 03, 04")]
    [InlineData("改派 03 白鹭 白路", "not understood 白路")]
    [InlineData("reassign 03 Bailu Qingshen", "not understood Qingshen")]
    [InlineData("改派 03 白鹭 信访局", "cannot be called O01")]
    [InlineData("改派 03 白鹭 给 街道", "ambiguous 街道: T01 T02")]
    public void needs_two_units(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("改派 03 街道 青山", "映月街道", "reassign 03 T02 to T07")]
    [InlineData("改派 03 白鹭 给 街道", "松涛街道", "reassign 03 T04 to T01")]
    [InlineData("reassign 03 from subdistrict to Bailu", "Songtao", "reassign 03 T01 to T04")]
    public void is_whole_once_a_unit_was_chosen(string line, string chosen, string read) =>
        Assert.Equal(read, Reads.As(Assert.IsType<TypedLine.Ambiguous>(Reads.Line(line)).With(chosen)));
}

public sealed class A_ruling
{
    [Theory]
    [InlineData("裁定 03 白鹭镇 维持", "uphold 03 T04")]
    [InlineData("裁定03维持白鹭", "uphold 03 T04")]
    [InlineData("核定 03 白鹭镇", "uphold 03 T04")]
    [InlineData("仍请 ０３ 白鹭镇", "uphold 03 T04")]
    [InlineData("仍请白鹭镇", "uphold T04")]
    [InlineData("核定 03 白鹭 维持", "uphold 03 T04")]
    [InlineData("rule 03 Bailu uphold", "uphold 03 T04")]
    [InlineData("rule 03 Bailu upheld", "uphold 03 T04")]
    [InlineData("uphold 03 Bailu", "uphold 03 T04")]
    public void says_that_the_unit_is_to_come_all_the_same(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("裁定 03 白鹭镇", "missing Ruling")]
    [InlineData("rule 03 Bailu", "missing Ruling")]
    [InlineData("裁定 03", "missing Unit Ruling")]
    [InlineData("裁定 03 维持", "missing Unit")]
    [InlineData("uphold 03", "missing Unit")]
    [InlineData("rule", "missing Unit Ruling")]
    [InlineData("裁定 03 白鹭 青山 维持", "too many Unit: 白鹭, 青山")]
    [InlineData("裁定 03 04 白鹭 维持", "too many Number: 03, 04")]
    [InlineData("裁定 03 白鹭 支持", "not understood 支持")]
    [InlineData("rule 03 Bailo uphold", "not understood Bailo")]
    [InlineData("裁定 03 街道 维持", "ambiguous 街道: T01 T02")]
    [InlineData("核定 03 信访局", "cannot be called O01")]
    public void needs_the_unit_and_the_word(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Fact]
    public void is_whole_once_the_unit_was_chosen() =>
        Assert.Equal("uphold 03 T01", Reads.As(Assert.IsType<TypedLine.Ambiguous>(Reads.Line("裁定 03 街道 维持")).With("松涛街道")));
}

public sealed class One_more_unit
{
    [Theory]
    [InlineData("增派 03 征拆中心", "also 03 D02")]
    [InlineData("增派03号征拆中心", "also 03 D02")]
    [InlineData("增派 征拆中心", "also D02")]
    [InlineData("增派 20261123-03 征拆中心", "also 20261123-03 D02")]
    [InlineData("also 03 Land Acquisition", "also 03 D02")]
    [InlineData("also #3 Environment Bureau", "also 03 D05")]
    [InlineData("增派", "missing Unit")]
    [InlineData("also 03", "missing Unit")]
    [InlineData("增派 03 白鹭 青山", "too many Unit: 白鹭, 青山")]
    [InlineData("增派 03 04 白鹭", "too many Number: 03, 04")]
    [InlineData("增派 03 白路", "not understood 白路")]
    [InlineData("增派 03 白鹭 5人", "not understood 5人")]
    [InlineData("also 03 Bailo", "not understood Bailo")]
    [InlineData("增派 03 街道", "ambiguous 街道: T01 T02")]
    [InlineData("also 03 Petitions Office", "cannot be called O01")]
    public void is_named(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("增派 03 5人", "追加 03 5人", "add 03 people:5")]
    [InlineData("请增派5人", "请追加5人", "add people:5")]
    [InlineData("增派 03 5", "追加 03 5", "add 03 people:5")]
    [InlineData("also 03 5 people", "add 03 5 people", "add 03 people:5")]
    [InlineData("/Also 03 5", "/add 03 5", "add 03 people:5")]
    public void mixed_up_with_more_people_is_offered_as_that(string line, string instead, string read)
    {
        Assert.Equal(new TypedLine.MixedUp(CommandName.AlsoCall, instead), Reads.Line(line));
        Assert.Equal(read, Reads.As(instead));
    }
}

public sealed class A_unit_that_need_not_come
{
    [Theory]
    [InlineData("不用来 03 白鹭镇", "excuse 03 T04")]
    [InlineData("不用来了 03 白鹭", "excuse 03 T04")]
    [InlineData("免到 白鹭镇", "excuse T04")]
    [InlineData("excuse 03 Bailu", "excuse 03 T04")]
    [InlineData("不用来", "missing Unit")]
    [InlineData("excuse 03", "missing Unit")]
    [InlineData("免到 03 白鹭 青山", "too many Unit: 白鹭, 青山")]
    [InlineData("免到 03 白路", "not understood 白路")]
    [InlineData("excuse 03 Bailo", "not understood Bailo")]
    [InlineData("免到 03 街道", "ambiguous 街道: T01 T02")]
    [InlineData("excuse me", "no command")]
    public void is_named(string line, string read) => Assert.Equal(read, Reads.As(line));
}
