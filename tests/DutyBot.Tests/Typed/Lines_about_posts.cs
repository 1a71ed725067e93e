using DutyBot.Chat.Typed;

namespace DutyBot.Tests.Typed;

public sealed class A_person_who_says_what_he_is
{
    [Theory]
    [InlineData("我是 白鹭镇 专干", "i-am T04 Liaison")]
    [InlineData("我是白鹭镇的信访专干", "i-am T04 Liaison")]
    [InlineData("我是白鹭镇Ｂ角", "i-am T04 LiaisonBackup")]
    [InlineData("我是 征拆中心 分管领导", "i-am D02 UnitDeputy")]
    [InlineData("i-am Bailu head", "i-am T04 UnitHead")]
    [InlineData("I am the liaison of Bailu Town", "i-am T04 Liaison")]
    [InlineData("i am here", "arrive bare")]
    [InlineData("I am on my way", "ack en-route bare")]
    [InlineData("I am late", "no command")]
    [InlineData("我是", "missing Unit Role")]
    [InlineData("我是 白鹭镇", "missing Role")]
    [InlineData("i-am liaison", "missing Unit")]
    [InlineData("我是 白鹭镇 书记", "not understood 书记")]
    [InlineData("我是 张三", "not understood 张三")]
    [InlineData("i-am Bailu driver", "not understood driver")]
    [InlineData("i am Bailu laison", "not understood laison")]
    [InlineData("我是 白鹭 青山 专干", "too many Unit: 白鹭, 青山")]
    [InlineData("我是 白鹭 专干 负责人", "too many Role: 专干, 负责人")]
    [InlineData("我是 街道 专干", "ambiguous 街道: T01 T02")]
    [InlineData("我是 信访局 负责人", "cannot be called O01")]
    public void names_unit_and_post(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Fact]
    public void is_whole_once_the_unit_was_chosen() =>
        Assert.Equal("i-am T01 Liaison", Reads.As(Assert.IsType<TypedLine.Ambiguous>(Reads.Line("我是街道专干")).With("松涛街道")));

    [Fact]
    public void keeps_what_he_said_where_a_piece_is_missing()
    {
        Assert.Equal("T04", Assert.Single(Assert.IsType<TypedLine.Missing>(Reads.Line("我是 白鹭镇")).Known.Units).Value);
        Assert.Equal(Domain.Units.Role.Liaison, Assert.IsType<TypedLine.Missing>(Reads.Line("i-am liaison")).Known.Role);
    }
}

public sealed class A_post_given_from_above
{
    [Theory]
    [InlineData("换人 白鹭镇 专干", "replace T04 Liaison")]
    [InlineData("换人 白鹭镇 专干 <at>欧阳景明</at>", "replace T04 Liaison")]
    [InlineData("<at>欧阳景明</at> 换人 白鹭镇 B角", "replace T04 LiaisonBackup")]
    [InlineData("replace Bailu backup <at>Ouyang Jingming</at>", "replace T04 LiaisonBackup")]
    [InlineData("replace Bailu head", "replace T04 UnitHead")]
    [InlineData("换人", "missing Unit Role")]
    [InlineData("换人 白鹭镇", "missing Role")]
    [InlineData("replace liaison", "missing Unit")]
    [InlineData("换人 白鹭镇 司机", "not understood 司机")]
    [InlineData("replace Bailu driver", "not understood driver")]
    [InlineData("replace the batteries", "no command")]
    [InlineData("换人 白鹭 青山 专干", "too many Unit: 白鹭, 青山")]
    [InlineData("replace Bailu head deputy", "too many Role: head, deputy")]
    [InlineData("换人 街道 专干", "ambiguous 街道: T01 T02")]
    public void names_unit_and_post_beside_the_mention(string line, string read) => Assert.Equal(read, Reads.As(line));
}
