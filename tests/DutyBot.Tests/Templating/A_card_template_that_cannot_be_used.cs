using DutyBot.Cards;

namespace DutyBot.Tests.Templating;

public sealed class A_card_template_that_cannot_be_used
{
    [Fact]
    public void names_its_file_the_place_and_what_is_wrong()
    {
        var refusal = Assert.Throws<CardTemplateException>(() =>
            CardTemplate.Load("alert.json", """{"body":[{"text":"fine"},{"text":"Hello ${shout(name)}"}]}"""));

        Assert.Equal("alert.json", refusal.Template);
        Assert.Equal("$.body[1].text", refusal.Path);
        Assert.Equal(
            "Card template alert.json cannot be used: at $.body[1].text shout is not a known function in ${shout(name)}.",
            refusal.Message);
    }

    [Theory]
    [InlineData("${length(a)}", "length is not a known function")]
    [InlineData("${first(a).b}", "first is not a known function")]
    [InlineData("${if(a, b)}", "if cannot take 2 values")]
    [InlineData("${and()}", "and cannot take 0 values")]
    [InlineData("${count(5)}", "count cannot take 5")]
    [InlineData("${join(a, 1)}", "join cannot take 1")]
    [InlineData("${string(a, 'de')}", "string cannot take 2 values")]
    [InlineData("${formatDateTime(a)}", "formatDateTime cannot take 1 values")]
    [InlineData("${formatDateTime(a, b)}", "the pattern b is not")]
    [InlineData("${formatDateTime(a, 'MMM')}", "the pattern 'MMM' is not")]
    [InlineData("${a - 1}", "- is not part of the subset")]
    [InlineData("${a ?? b}", "?? is not expected")]
    [InlineData("${a & b}", "& is not part of the subset")]
    [InlineData("${a <> b}", "> after another one needs parentheses")]
    [InlineData("${a == b == c}", "== after another one needs parentheses")]
    [InlineData("${a < b == c}", "== after another one needs parentheses")]
    [InlineData("${a ? b : c ? d : e}", "? after another one needs parentheses")]
    [InlineData("${a + true}", "true or false cannot be added")]
    [InlineData("${a b}", "b is not expected")]
    [InlineData("${a.}", "the end is not expected")]
    [InlineData("${a[0}", "] is missing")]
    [InlineData("${(a}", ") is missing")]
    [InlineData("${(a).b}", ". is not expected")]
    [InlineData("${1.}", "1. is not a number")]
    [InlineData("${ }", "the end is not expected")]
    [InlineData("${undefined}", "undefined is not part of the subset")]
    [InlineData("${$parent.a}", "$parent is not part of the subset")]
    [InlineData("${=a}", "= is not part of the subset")]
    [InlineData("${{a:1}}", "braces inside")]
    [InlineData("${'a}", "a quoted text inside ${…} is not closed")]
    [InlineData("a ` ${b}", "a back-tick needs a backslash")]
    public void says_which_expression_it_does_not_know(string text, string what) => Refuses(
        $$"""{"v":{{System.Text.Json.JsonSerializer.Serialize(text)}}}""", "$.v", what);

    [Theory]
    [InlineData("""{"a":1""", "$", "the JSON cannot be read")]
    [InlineData("""{"a":1,"a":2}""", "$", "the JSON cannot be read")]
    [InlineData("""{"a":{"$data":{"x":"${y}"}}}""", "$.a.$data", "data that is written out cannot hold ${…}")]
    [InlineData("""{"a":[{"$when":"${x >}"}]}""", "$.a[0].$when", "the end is not expected")]
    public void says_which_structure_it_does_not_know(string template, string path, string what) => Refuses(template, path, what);

    private static void Refuses(string template, string path, string what)
    {
        var refusal = Assert.Throws<CardTemplateException>(() => CardTemplate.Load("card", template));
        Assert.Equal(path, refusal.Path);
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
    }
}
