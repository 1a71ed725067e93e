namespace DutyBot.Tests.Templating;

public sealed class A_text_of_a_card_template
{
    private const string Data = """
        {"name":"Bailu","count":3,"exact":3.0,"half":1.5,"yes":true,"no":false,"none":null,"empty":"","zero":0,
         "unit":{"name":"Hall","Lead":{"title":"Desk"}},"units":["A","B","C"],"at":"2021-08-21T08:05:09+08:00","typed":"${name} ` \\${x}"}
        """;

    [Theory]
    [InlineData("${name}", "\"Bailu\"")]
    [InlineData("${count}", "3")]
    [InlineData("${half}", "1.5")]
    [InlineData("${yes}", "true")]
    [InlineData("${none}", "null")]
    [InlineData("${units}", """["A","B","C"]""")]
    [InlineData("${unit}", """{"name":"Hall","Lead":{"title":"Desk"}}""")]
    [InlineData("${ count }", "3")]
    [InlineData("${yes == no}", "false")]
    [InlineData("${if(yes, count, 0)}", "3")]
    public void keeps_the_type_of_a_value_that_stands_alone(string text, string value) =>
        Drawn.Same($$"""{"v":{{value}}}""", Drawn.Value(text, Data));

    [Theory]
    [InlineData("${name}: ${count}", "Bailu: 3")]
    [InlineData("${exact} of ${half}", "3 of 1.5")]
    [InlineData("x${units}", "xA,B,C")]
    [InlineData("x${unit}", "x[object Object]")]
    [InlineData("${yes} ", "true ")]
    [InlineData("${'7'}", "7")]
    [InlineData("${7}", "7")]
    public void is_a_text_when_anything_else_stands_beside_the_value(string text, string value) => Shows(text, value);

    [Theory]
    [InlineData("${nobody}", "${nobody}")]
    [InlineData("${unit.nobody.x} came", "${unit.nobody.x} came")]
    [InlineData("${ $root.nobody }", "${$root.nobody}")]
    [InlineData("${units[7].x}", "${units[7].x}")]
    [InlineData("${units[zero].x}", "${units[0].x}")]
    [InlineData("${$index}", "${$index}")]
    [InlineData("${$host.theme}", "${$host.theme}")]
    public void keeps_the_path_that_leads_nowhere(string text, string value) => Shows(text, value);

    [Theory]
    [InlineData("Unit ${none}.", "Unit .")]
    [InlineData("${none}${none}", "")]
    [InlineData("${null}", "")]
    [InlineData("${concat(none, name)}", "Bailu")]
    public void is_empty_where_null_stands_in_it_although_the_reference_throws(string text, string value) => Shows(text, value);

    [Theory]
    [InlineData("${units[3]}", "${units[3]}")]
    [InlineData("${name < count}", "${(name < count)}")]
    [InlineData("${count(yes)}", "${count(yes)}")]
    [InlineData("at ${formatDateTime(name, 'HH:mm')}", "at ${formatDateTime(name, 'HH:mm')}")]
    public void stays_visible_where_it_cannot_be_computed(string text, string value) => Shows(text, value);

    [Theory]
    [InlineData("""\${name}""", "${name}")]
    [InlineData("""\${name} is ${name}""", "${name} is Bailu")]
    [InlineData("$${count}", "$3")]
    [InlineData("""\`${name}\`""", "`Bailu`")]
    [InlineData("${", "${")]
    [InlineData("${}", "${}")]
    [InlineData("cost ${ and ${count}", "cost ${ and 3")]
    [InlineData("{{DATE(${at})}}", "{{DATE(2021-08-21T08:05:09+08:00)}}")]
    [InlineData("""50 $ \ ` {x}""", """50 $ \ ` {x}""")]
    [InlineData("${'}'}${'it\\'s'}", "}it's")]
    public void may_hold_signs_that_look_like_an_expression(string text, string value) => Shows(text, value);

    [Theory]
    [InlineData("${typed}", """${name} ` \${x}""")]
    [InlineData("They wrote: ${typed}", """They wrote: ${name} ` \${x}""")]
    public void never_reads_expressions_in_the_data(string text, string value) => Shows(text, value);

    [Theory]
    [InlineData("${NAME}", "Bailu")]
    [InlineData("${unit.lead.TITLE}", "Desk")]
    [InlineData("${unit['LEAD'].title}", "Desk")]
    [InlineData("${units[1]}", "B")]
    [InlineData("${units[zero + 1]}", "B")]
    public void finds_a_property_whatever_its_case_and_an_item_by_its_number(string text, string value) => Shows(text, value);

    [Theory]
    [InlineData("${if(zero, 'a', 'b')}", "a")]
    [InlineData("${if(empty, 'a', 'b')}", "a")]
    [InlineData("${if(none, 'a', 'b')}", "b")]
    [InlineData("${if(nobody, 'a', 'b')}", "b")]
    [InlineData("${if(!nobody, 'a', 'b')}", "a")]
    [InlineData("${no ? 'a' : 'b'}", "b")]
    [InlineData("${no ? 'a' : (yes ? 'c' : 'd')}", "c")]
    [InlineData("${count > 2 && name == 'Bailu' ? 'a' : 'b'}", "a")]
    [InlineData("${name == 'bailu' || no ? 'a' : 'b'}", "b")]
    [InlineData("${count == '3' ? 'a' : 'b'}", "b")]
    [InlineData("${none < 1 ? 'a' : 'b'}", "b")]
    [InlineData("${and(yes, not(no), or(no, zero)) ? 'a' : 'b'}", "a")]
    public void chooses(string text, string value) => Shows(text, value);

    [Theory]
    [InlineData("${count(units)} units", "3 units")]
    [InlineData("${join(units, ', ')}", "A, B, C")]
    [InlineData("${join(units, ', ', ' and ')}", "A, B and C")]
    [InlineData("${join(concat(units, units), '')}", "ABCABC")]
    [InlineData("${string(unit)}", """{"name":"Hall","Lead":{"title":"Desk"}}""")]
    [InlineData("${string(12345.5)}", "12345.5")]
    [InlineData("${concat(name, ' ', count)}", "Bailu 3")]
    [InlineData("${name + 1} ${count + 1}", "Bailu1 4")]
    public void may_call_the_functions_of_the_subset(string text, string value) => Shows(text, value);

    [Theory]
    [InlineData("${formatDateTime(at, 'HH:mm')}", "08:05")]
    [InlineData("${formatDateTime(at, 'yyyy-MM-dd H:m:s')}", "2021-08-21 8:5:9")]
    [InlineData("${formatDateTime(at, 'd')}", "21")]
    [InlineData("${formatDateTime('2021-08-01', 'M/d')}", "8/1")]
    [InlineData("${formatDateTime('2021-08-01T23:59:30.25Z', 'ss')}", "30")]
    [InlineData("at ${formatDateTime(none, 'HH:mm')}", "at ")]
    public void shows_a_moment_by_the_hour_written_in_it(string text, string value) => Shows(text, value);

    private static void Shows(string text, string value) =>
        Assert.Equal(value, System.Text.Json.Nodes.JsonNode.Parse(Drawn.Value(text, Data))!["v"]!.ToString());
}
