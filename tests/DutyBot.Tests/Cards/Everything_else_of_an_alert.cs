using System.Text.Json;
using System.Text.Json.Nodes;
using DutyBot.Cards;
using DutyBot.Chat;
using DutyBot.Domain;

namespace DutyBot.Tests.Cards;

/// <summary>The card behind "more": a folded form for each further command.</summary>
public sealed class Everything_else_of_an_alert
{
    [Theory]
    [InlineData("more.open", "add call reassign excuse receive correct merge close cancel")]
    [InlineData("more.result", "add receive correct close")]
    [InlineData("more.transfer", "call reassign excuse correct cancel")]
    [InlineData("more.closed", "correct")]
    [InlineData("more.too-late", "")]
    public void is_what_the_rules_accept_now(string name, string forms) => Assert.Equal(
        forms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(form => "alert." + form),
        Body(name).OfType<JsonObject>().Where(part => part["id"] is not null).Select(part => (string)part["id"]!));

    [Theory]
    [InlineData("more.open", "alert.backfill")]
    [InlineData("more.transfer", "alert.backfill")]
    [InlineData("more.closed", "alert.backfill alert.reopen")]
    [InlineData("more.too-late", "")]
    public void has_one_press_for_what_needs_no_form(string name, string verbs) => Assert.Equal(
        verbs.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        A_card.Objects(Card(name)).Where(node => (string?)node["type"] == "Action.Execute" && (string?)node["associatedInputs"] == "none" && (string?)node["verb"] != Verbs.Cancel)
            .Select(node => (string)node["verb"]!));

    [Fact]
    public void is_folded_and_unfolds_one_form_at_a_time()
    {
        var body = Body("more.open");
        var parts = body.OfType<JsonObject>().Where(part => part["id"] is not null).ToList();
        Assert.All(parts, part => Assert.False((bool)part["isVisible"]!));
        var toggles = A_card.Objects(Card("more.open")).Where(node => (string?)node["type"] == "Action.ToggleVisibility").ToList();
        Assert.Equal(parts.Count, toggles.Count);
        foreach (var (part, toggle) in parts.Zip(toggles))
        {
            var targets = toggle["targetElements"]!.AsArray();
            Assert.Equal((string?)part["id"], (string?)targets[0]);
            Assert.Equal(parts.Count - 1, targets.Skip(1).Count(target => !(bool)target!["isVisible"]!));
        }
    }

    [Fact]
    public void requires_nothing_of_a_form_that_is_not_shown() =>
        Assert.DoesNotContain(A_card.Objects(Card("more.open")), node => node["isRequired"] is { } required && (bool)required);

    [Fact]
    public void starts_from_what_is_known()
    {
        Assert.Equal(12, (int?)Input("more.open", "people.correct")["value"]);
        Assert.Equal("LAND", (string?)Input("more.open", "topic.correct")["value"]);
        Assert.Equal("EAST_GATE", (string?)Input("more.open", "place.correct")["value"]);
        Assert.Equal("HALL", (string?)Input("more.open", "place.receive")["value"]);
        Assert.Equal("15:26", (string?)Input("more.result", "time.receive")["value"]);
        Assert.Equal("once1", (string?)Press("more.open", Verbs.Add)["once"]);
        Assert.Equal("D03", (string?)Input("reassign", Inputs.To)["value"]);
    }

    [Fact]
    public void offers_as_another_unit_only_one_that_is_not_called() =>
        Assert.Equal(["D03", "T01"], Values("more.objection", "unit.call").Order());

    [Fact]
    public void offers_as_the_same_visit_only_another_open_one() => Assert.Equal(["20261123-04"], Values("more.open", "into.merge"));

    [Fact]
    public void is_read_back_by_the_form_that_was_sent()
    {
        var sent = Press("more.open", Verbs.Reassign).DeepClone().AsObject();
        foreach (var (id, value) in new (string, JsonNode)[]
        {
            ("people.add", 4), ("people.correct", "7"), ("topic.correct", "LABOR"), ("place.correct", "HALL"), ("place.receive", "EAST_GATE"), ("time.receive", "15:20"),
            ("unit.call", "T01"), ("unit.reassign", "D02"), ("to.reassign", "D03"), ("unit.excuse", "T04"), ("into.merge", "20261123-04"),
        })
            sent[id] = value;
        var fields = sent.Deserialize(PressJson.Default.PressFields)!;

        Assert.Equal("4", fields.Of(Verbs.Add).People);
        Assert.Equal("T01", fields.Of(Verbs.Call).Unit);
        Assert.Equal(("D02", "D03"), (fields.Of(Verbs.Reassign).Unit, fields.Of(Verbs.Reassign).To));
        Assert.Equal("T04", fields.Of(Verbs.Excuse).Unit);
        Assert.Equal(("EAST_GATE", "15:20"), (fields.Of(Verbs.Receive).Place, fields.Of(Verbs.Receive).Time));
        Assert.Equal(("7", "LABOR", "HALL"), (fields.Of(Verbs.Correct).People, fields.Of(Verbs.Correct).Topic, fields.Of(Verbs.Correct).Place));
        Assert.Equal("20261123-04", fields.Of(Verbs.Merge).Into);
        Assert.Null(fields.Of(Verbs.Close).People);
        Assert.Null(fields.Of("no verb at all").People);
        Assert.Equal("X99", (fields with { Unit = "X99" }).Of(Verbs.Reassign).Unit);
    }

    [Fact]
    public void of_sixty_units_is_back_filled_where_something_is_missing_first()
    {
        var ids = A_card.Objects(Card("backfill.sixty")).Where(node => (string?)node["type"] == "Input.Time").Select(node => (string)node["id"]!).ToList();
        Assert.Equal(2 * 30, ids.Count);
        Assert.Contains("backfill 03", Examples.In(Language.English)["backfill.sixty"].Card, StringComparison.Ordinal);
    }

    [Fact]
    public void of_a_transfer_is_back_filled_without_an_arrival() => Assert.Equal(
        ["acknowledged.T04", "acknowledged.D02"],
        A_card.Objects(Card("backfill.transfer")).Where(node => (string?)node["type"] == "Input.Time").Select(node => (string)node["id"]!));

    [Fact]
    public void is_completed_by_the_unit_of_an_answer_that_named_none()
    {
        Assert.Equal(
            ["""{"v":1,"alert":"20261123-03","unit":"T04","offer":"o1"}""", """{"v":1,"alert":"20261123-03","unit":"D02","offer":"o1"}"""],
            A_card.Objects(Card("vouch.choose")).Where(node => (string?)node["type"] == "Action.Execute").Select(node => node["data"]!.ToJsonString()));
        Assert.Equal(60, Values("vouch.choose-sixty", Inputs.Unit).Count());
    }

    private static IEnumerable<string> Values(string name, string id) => Input(name, id)["choices"]!.AsArray().Select(choice => (string)choice!["value"]!);

    private static JsonObject Input(string name, string id) => Assert.Single(A_card.Objects(Card(name)), node => (string?)node["id"] == id);

    private static JsonNode Press(string name, string verb) =>
        Assert.Single(A_card.Objects(Card(name)), node => (string?)node["type"] == "Action.Execute" && (string?)node["verb"] == verb)["data"]!;

    private static JsonArray Body(string name) => Card(name)["body"]!.AsArray();

    private static JsonNode Card(string name) => JsonNode.Parse(Examples.In(Language.English)[name].Card)!;
}
