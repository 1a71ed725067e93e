using DutyBot.Cards;

namespace DutyBot.Tests.Templating;

public sealed class An_element_of_a_card_template
{
    private const string Data = """
        {"title":"Alert","units":[{"name":"A","on":true,"people":["x","y"]},{"name":"B","on":false,"people":[]}],
         "one":[{"name":"A"}],"nobody":[],"hall":{"name":"Hall"},"none":null}
        """;

    [Fact]
    public void is_repeated_for_every_item_and_spliced_into_its_array() => Draws(
        """{"body":["first",{"$data":"${units}","t":"${name}"},"last"]}""",
        """{"body":["first",{"t":"A"},{"t":"B"},"last"]}""");

    [Fact]
    public void is_flattened_out_of_nested_arrays() => Draws(
        """{"body":[["a",["b",{"$data":"${units}","t":"${name}"}]],"${units[0].people}"]}""",
        """{"body":["a","b",{"t":"A"},{"t":"B"},"x","y"]}""");

    [Theory]
    [InlineData("nobody", "null")]
    [InlineData("one", """{"t":"A"}""")]
    [InlineData("units", """[{"t":"A"},{"t":"B"}]""")]
    public void repeated_as_a_property_is_null_an_object_or_a_list(string list, string expected) => Draws(
        $$$"""{"p":{"$data":"${{{{list}}}}","t":"${name}"}}""",
        $$"""{"p":{{expected}}}""");

    [Fact]
    public void that_is_null_is_dropped_from_an_array_and_kept_as_a_property() => Draws(
        """{"body":[null,"${none}",{"$data":"${nobody}"},1],"p":null,"q":"${none}"}""",
        """{"body":[1],"p":null,"q":null}""");

    [Fact]
    public void loses_the_reserved_words() => Draws(
        """{"$data":"${hall}","$when":"${name == 'Hall'}","$root":1,"$index":2,"$host":3,"$_acTemplateVersion":4,"t":"${name}","$schema":"s"}""",
        """{"t":"Hall","$schema":"s"}""");

    [Fact]
    public void sees_its_own_data_and_the_root_but_not_what_lies_between() => Draws(
        """{"$data":"${hall}","own":"${name}","outer":"${title}","root":"${$root.title}","data":"${$data.name}"}""",
        """{"own":"Hall","outer":"${title}","root":"Alert","data":"Hall"}""");

    [Fact]
    public void may_have_its_data_written_out() => Draws(
        """{"body":[{"$data":[{"n":1},{"n":2}],"t":"${n}"},{"$data":{"n":3},"t":"${n}"},{"$data":"word","t":"${$data}"}]}""",
        """{"body":[{"t":1},{"t":2},{"t":3},{"t":"word"}]}""");

    [Fact]
    public void knows_its_position_which_a_repeat_inside_replaces_and_then_gives_back() => Draws(
        """{"body":[{"$data":"${units}","i":"${$index}","people":[{"$data":"${people}","t":"${$index}${$data}"}],"after":{"i":"${$index}"},"up":"${$root.units[$index].name}"}]}""",
        """{"body":[{"i":0,"people":[{"t":"0x"},{"t":"1y"}],"after":{"i":0},"up":"A"},{"i":1,"people":[],"after":{"i":1},"up":"B"}]}""");

    [Fact]
    public void is_shown_only_for_the_items_that_meet_its_condition() => Draws(
        """{"body":[{"$data":"${units}","$when":"${on}","t":"${name}"}],"p":{"$data":"${units}","$when":"${!on}","t":"${name}"}}""",
        """{"body":[{"t":"A"}],"p":{"t":"B"}}""");

    [Theory]
    [InlineData("\"${title == 'Alert'}\"", true)]
    [InlineData("\"${title}\"", false)]
    [InlineData("\"${1}\"", false)]
    [InlineData("\"${missing}\"", false)]
    [InlineData("\"${units[9]}\"", false)]
    [InlineData("\"${true}\"", false)]
    [InlineData("\"true\"", false)]
    [InlineData("true", false)]
    [InlineData("false", true)]
    [InlineData("null", true)]
    public void is_shown_by_a_condition_that_is_exactly_true_or_written_out_as_false(string condition, bool shown) => Draws(
        $$$"""{"body":[{"$when":{{{condition}}},"t":1}],"p":{"$when":{{{condition}}},"t":1}}""",
        shown ? """{"body":[{"t":1}],"p":{"t":1}}""" : """{"body":[],"p":null}""");

    [Fact]
    public void keeps_its_names_as_they_are() => Draws("""{"${title}":"${title}"}""", """{"${title}":"Alert"}""");

    [Fact]
    public void sees_what_the_host_adds()
    {
        using var data = System.Text.Json.JsonDocument.Parse(Data);
        using var host = System.Text.Json.JsonDocument.Parse("""{"theme":"dark"}""");
        var template = CardTemplate.Load("card", """{"$data":"${hall}","t":"${$host.theme} ${name}"}""");

        Assert.Equal("""{"t":"dark Hall"}""", template.Render(data.RootElement, host.RootElement));
    }

    private static void Draws(string template, string expected) => Drawn.Same(expected, Drawn.Card(template, Data));
}
