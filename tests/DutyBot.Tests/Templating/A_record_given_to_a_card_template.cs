using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DutyBot.Cards;

namespace DutyBot.Tests.Templating;

public sealed partial class A_record_given_to_a_card_template
{
    [Fact]
    public void is_bound_by_its_written_names()
    {
        var template = CardTemplate.Load("card", """{"type":"AdaptiveCard","text":"${name}: ${people}","rows":[{"$data":"${units}","t":"${$data}"}]}""");

        var card = template.Render(new Arrival("Hall", 7, ["A", "B"]), Shapes.Default.Arrival);

        Assert.Equal("""{"type":"AdaptiveCard","text":"Hall: 7","rows":[{"t":"A"},{"t":"B"}]}""", card);
    }

    [Fact]
    public void may_hold_any_letters()
    {
        var template = CardTemplate.Load("card", """{"text":"${name} \"ok\""}""");

        var card = template.Render(new Arrival("\u767d\u9e7f \ud83d\ude00 <b> \"q\" \\ \n", 1, []), Shapes.Default.Arrival);

        Assert.Equal("\u767d\u9e7f \ud83d\ude00 <b> \"q\" \\ \n \"ok\"", (string?)JsonNode.Parse(card)!["text"]);
        Assert.Contains("\u767d\u9e7f", card, StringComparison.Ordinal);
    }

    internal sealed record Arrival(string Name, int People, string[] Units);

    [JsonSerializable(typeof(Arrival))]
    private sealed partial class Shapes : JsonSerializerContext;
}
