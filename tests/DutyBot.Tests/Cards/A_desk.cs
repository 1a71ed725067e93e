using System.Text.Json.Nodes;
using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

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
    public void lets_an_objection_be_ruled_by_one_press()
    {
        Assert.Equal("""{"v":1,"alert":"20261123-03","unit":"D02","to":"D03"}""", Assert.Single(Presses("live.desk-objection", Verbs.Reassign)).ToJsonString());
        Assert.Equal("""{"v":1,"alert":"20261123-03","unit":"D02"}""", Assert.Single(Presses("live.desk-objection", Verbs.Uphold)).ToJsonString());
        Assert.Equal("""{"v":1,"alert":"20261123-03","unit":"D02"}""", Assert.Single(Presses("live.desk-objection", Verbs.Leader)).ToJsonString());
        Assert.Equal(["Not ours, says Land Acquisition Centre (03)", "outside its duties; suggests Human Resources"], TextsOf("live.desk-objection", "Not ours", "outside"));
        Assert.Equal("03: not ours, Land Acquisition Centre", Examples.In(Language.English)["live.desk-objection"].Summary);
    }

    [Fact]
    public void says_when_the_duty_leader_was_told_of_an_objection_and_asks_him_no_more()
    {
        Assert.Empty(Presses("live.desk-objection-told", Verbs.Leader));
        Assert.Equal(["duty leader told 15:20", "duty leader told 15:19"], TextsOf("live.desk-objection-told", "duty leader"));
    }

    [Fact]
    public void asks_for_the_other_unit_where_an_objection_suggests_none()
    {
        var presses = Presses("live.desk-objection-told", Verbs.Reassign).ToList();
        Assert.Equal(["T04", "D02"], presses.Select(press => (string?)press["unit"]));
        Assert.Equal([null, "D03"], presses.Select(press => (string?)press["to"]));
    }

    [Fact]
    public void asks_who_somebody_unknown_is_and_shows_his_name_as_plain_text()
    {
        foreach (var verb in (string[])[Verbs.Accept, Verbs.Enter, Verbs.Refuse])
        {
            Assert.Equal(
                ["""{"v":1,"alert":"20261123-03","offer":"o1"}""", """{"v":1,"alert":"20261123-03","unit":"T04","offer":"o2"}"""],
                Presses("live.desk-offers", verb).Select(press => press.ToJsonString()));
        }

        Assert.Equal(
            ["\uFF0A小李\uFF0A \uFF3B链接\uFF3D(x), in the group, answered 15:14: got it (03)", "Mr. Chen, in the group, answered 15:15: here (03)"],
            TextsOf("live.desk-offers", "in the group"));
        Assert.Equal(["for Bailu Town"], TextsOf("live.desk-offers", "for "));
    }

    [Fact]
    public void takes_the_word_of_a_unit_that_was_reached_by_telephone_and_then_asks_for_no_input()
    {
        Assert.Equal("""{"v":1,"alert":"20261123-03","unit":"T04"}""", Assert.Single(Presses("live.desk-reached", Verbs.Acknowledge)).ToJsonString());
        Assert.Contains(Presses("live.desk-reached", Verbs.Phone), press => (string?)press["unit"] == "T04" && !(bool)press["answered"]!);
        Assert.Single(Presses("live.desk-reached", Verbs.More));
    }

    [Fact]
    public void takes_back_by_one_press_for_two_minutes()
    {
        Assert.Equal(["mistake", "mistake", "duplicate", "gone"], Presses("live.desk", Verbs.Cancel).Select(press => (string?)press["reason"]));
        Assert.Single(Presses("live.desk-objection", Verbs.Cancel), press => (string?)press["reason"] == "mistake");
    }

    [Fact]
    public void offers_to_merge_the_later_of_two_that_may_be_one_visit()
    {
        Assert.Equal("""{"v":1,"alert":"20261123-04","into":"20261123-03"}""", Assert.Single(Presses("live.desk-twin", Verbs.Merge)).ToJsonString());
        Assert.Equal(["Perhaps the same as 03: 12 people, posted 15:11"], TextsOf("live.desk-twin", "Perhaps"));
        Assert.Empty(Presses("live.desk-asks", Verbs.Merge));
    }

    [Fact]
    public void says_who_suggests_closing() => Assert.Equal(
        ["Closing suggested 15:39: Bailu · Liaison, Land Acquisition Centre · Liaison"], TextsOf("live.desk-close-asked", "Closing"));

    [Fact]
    public void speaks_of_no_arrival_and_no_result_where_nobody_comes()
    {
        foreach (var (language, card) in Enum.GetValues<Language>().Select(language => (language, Examples.In(language)["live.desk-transfer"].Card)))
        {
            Assert.DoesNotContain(Verbs.Close, card, StringComparison.Ordinal);
            Assert.DoesNotContain(Verbs.Result, card, StringComparison.Ordinal);
            foreach (var word in language == Language.English ? (string[])["hall", " here", "come"] : ["\u5230\u573A", "\u5927\u5385", "\u524D\u5230", "\u4ED6\u4EEC\u4F1A\u6765"])
                Assert.DoesNotContain(word, card, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void opens_everything_else_of_an_alert_only_for_whoever_has_the_whole_of_it()
    {
        Assert.Single(Presses("live.desk-result", Verbs.More));
        Assert.Empty(Presses("live.second-officer", Verbs.More));
    }

    [Fact]
    public void keeps_what_only_the_officer_can_settle_before_a_crowd_of_silent_units()
    {
        var visit = Visit.Posted(moreUnits: 58)
            .Then(new ObjectToCall(Town.At("15:14"), Town.Land, Town.LandLiaison, ObjectionReason.HasLead))
            .Then(new OfferAnswer(Town.At("15:14"), "o1", "29:a", null, "Mr. Chen", null, Arrives: false))
            .Until("15:21");
        var (shown, hidden) = DeskAsks.Of(Examples.To(Language.English, "15:22"), visit, whole: true);
        Assert.Equal(AlertCard.MostNamed, shown.Count);
        Assert.Equal(59 - 3, hidden);
        Assert.Equal([Verbs.Phone, Verbs.Phone, Verbs.Phone, Verbs.Reassign, Verbs.Accept], shown.Select(ask => ask.Buttons[0].Verb));
    }

    [Fact]
    public void asks_to_telephone_where_nobody_could_be_reached_and_says_whom_of_the_leaders_not()
    {
        Assert.Equal(
            [
                "Could not be sent to Petitions Office \u00B7 Deputy Director: please ring 8000",
                "Please ring Bailu Town, 8104",
                "Could not be sent to: Bailu \u00B7 Liaison, Bailu \u00B7 Backup Liaison, Bailu \u00B7 Deputy Head, Bailu \u00B7 Head",
            ],
            TextsOf("live.desk-unreached", "Could not", "Please ring"));
        Assert.Equal("03: please ring 8104, Bailu Town", Examples.In(Language.English)["live.desk-unreached"].Summary);
    }

    [Fact]
    public void names_open_visits_that_found_no_room() =>
        Assert.Contains("12", Card("live.desk-sixty").ToJsonString(), StringComparison.Ordinal);

    private static IEnumerable<string> TextsOf(string name, params string[] beginnings) => A_card.Objects(Card(name))
        .Where(node => (string?)node["type"] == "TextBlock")
        .Select(node => (string)node["text"]!)
        .Where(text => beginnings.Any(beginning => text.Contains(beginning, StringComparison.Ordinal)));

    private static JsonNode Card(string name) => JsonNode.Parse(Examples.In(Language.English)[name].Card)!;

    private static IEnumerable<JsonNode> Presses(string name, string verb) => A_card.Objects(Card(name))
        .Where(node => (string?)node["type"] == "Action.Execute" && (string?)node["verb"] == verb)
        .Select(node => node["data"]!);
}
