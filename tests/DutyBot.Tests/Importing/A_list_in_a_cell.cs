using CsCheck;
using DutyBot.Importing;

namespace DutyBot.Tests.Importing;

public sealed class A_list_in_a_cell
{
    private static readonly Gen<string> Item = Gen.String[Gen.Char["ab \"';；,，、\n="], 1, 8].Select(text => text.Trim()).Where(text => text.Length > 0);

    [Fact]
    public void is_the_same_when_it_is_read_again() =>
        Item.Array[0, 5].Sample(items => Assert.Equal(items, ListText.Read(ListText.Of(items))!));

    [Theory]
    [InlineData("a; b;c", "a", "b", "c")]
    [InlineData("甲、乙，丙；丁", "甲", "乙", "丙", "丁")]
    [InlineData("a\nb\n", "a", "b")]
    [InlineData(" ;; ")]
    [InlineData("\"a; b\"; c \"d\"", "a; b", "c \"d\"")]
    [InlineData("\"a \"\"b\"\"\"", "a \"b\"")]
    public void has_separators_of_both_scripts_and_quotation_marks(string cell, params string[] items) => Assert.Equal(items, ListText.Read(cell)!);

    [Theory]
    [InlineData("\"a")]
    [InlineData("\"a\" b")]
    public void is_none_where_its_quotation_marks_do_not_match(string cell) => Assert.Null(ListText.Read(cell));
}
