using System.Text.Json.Nodes;
using DutyBot.Cards;
using DutyBot.Domain;

namespace DutyBot.Tests.Cards;

public sealed class A_desk
{
    [Fact]
    public void confirms_all_claims_that_it_shows_in_one_press()
    {
        var all = Assert.Single(Presses("live.desk-claims", Verbs.Confirm), press => press["units"] is not null);
        Assert.Equal("""{"v":1,"alert":"20261123-03","units":["T04","D02"]}""", all.ToJsonString());
    }

    [Fact]
    public void asks_of_each_silent_unit_whether_its_phone_was_answered() => Assert.Equal(
        [
            """{"v":1,"alert":"20261123-03","unit":"T04","answered":true}""",
            """{"v":1,"alert":"20261123-03","unit":"T04","answered":false}""",
            """{"v":1,"alert":"20261123-03","unit":"D02","answered":true}""",
            """{"v":1,"alert":"20261123-03","unit":"D02","answered":false}""",
        ],
        Presses("live.desk", Verbs.Phone).Select(press => press.ToJsonString()));

    [Fact]
    public void withdraws_with_one_of_three_reasons() => Assert.Equal(
        ["mistake", "duplicate", "gone"], Presses("live.desk-objection", Verbs.Cancel).Select(press => (string?)press["reason"]));

    [Fact]
    public void sends_the_chosen_result_along_when_it_closes()
    {
        var objects = A_card.Objects(Card("live.desk")).ToList();
        Assert.Equal("auto", (string?)Assert.Single(objects, node => (string?)node["verb"] == Verbs.Close && node["title"] is not null)["associatedInputs"]);
        Assert.Equal(Inputs.Result(new("20261123-03")), (string?)Assert.Single(objects, node => (string?)node["type"] == "Input.ChoiceSet")["id"]);
    }

    [Fact]
    public void closes_without_a_choice_once_the_result_is_known()
    {
        Assert.Equal("assigned", (string?)Assert.Single(Presses("live.desk-result", Verbs.Close))["result"]);
        Assert.DoesNotContain(A_card.Objects(Card("live.desk-result")), node => (string?)node["type"] == "Input.ChoiceSet");
    }

    [Fact]
    public void names_open_visits_that_found_no_room() =>
        Assert.Contains("12", Card("live.desk-sixty").ToJsonString(), StringComparison.Ordinal);

    private static JsonNode Card(string name) => JsonNode.Parse(Examples.In(Language.English)[name].Card)!;

    private static IEnumerable<JsonNode> Presses(string name, string verb) => A_card.Objects(Card(name))
        .Where(node => (string?)node["type"] == "Action.Execute" && (string?)node["verb"] == verb)
        .Select(node => node["data"]!);
}
