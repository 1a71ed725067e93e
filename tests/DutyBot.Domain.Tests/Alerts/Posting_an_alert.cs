using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class Posting_an_alert
{
    [Fact]
    public void calls_the_territory_first_then_the_lead_then_those_who_assist()
    {
        var posted = Given(Posts(units: [Land.Unit, Housing.Unit])).Now!;

        Assert.Equal(
            [(Bailu.Unit, ResponseRole.Territory), (Land.Unit, ResponseRole.Responsible), (Housing.Unit, ResponseRole.Assist)],
            posted.Units.Select(unit => (unit.Unit, unit.Role)));
        Assert.Equal((Bailu.Unit, Land.Unit, AlertStatus.Posted), (posted.Territory, posted.Lead, posted.Status));
    }

    [Fact]
    public void takes_the_first_unit_beside_the_territory_for_the_lead_also_where_the_list_begins_with_the_territory()
    {
        var posted = Given(Posts(units: [Bailu.Unit, Land.Unit, Land.Unit])).Now!;

        Assert.Equal(Land.Unit, posted.Lead);
        Assert.Equal([ResponseRole.Territory, ResponseRole.Responsible], posted.Units.Select(unit => unit.Role));
    }

    [Fact]
    public void makes_a_territory_called_alone_its_own_lead()
    {
        var posted = Given(Posts()).Now!;

        Assert.Equal(Bailu.Unit, posted.Lead);
        Assert.Equal(ResponseRole.Territory, Assert.Single(posted.Units).Role);
    }

    [Fact]
    public void to_units_of_the_officers_choice_calls_nobody_else_and_keeps_territory_and_lead()
    {
        var posted = Given(Posts(units: [Housing.Unit]) with { Lead = Land.Unit, OnlyThese = true }).Now!;

        Assert.Equal([(Housing.Unit, ResponseRole.Assist)], posted.Units.Select(unit => (unit.Unit, unit.Role)));
        Assert.Equal((Bailu.Unit, Land.Unit), (posted.Territory, posted.Lead));
        Assert.Equal(Land.Unit, Given(Posts(units: [Land.Unit]) with { OnlyThese = true }).Now!.Lead);
    }

    [Fact]
    public void to_nobody_at_all_is_refused() => Given().When(Posts() with { OnlyThese = true }).ThenRefused(Refusal.UnitMissing);

    [Fact]
    public void calls_no_unit_again_when_it_is_posted_twice() => Given(Posts()).When(Posts()).ThenNothing();

    [Fact]
    public void is_open_to_every_officer_of_the_office()
    {
        foreach (var officer in new[] { Officer, OtherOfficer, Seconded, DutyLeader, OfficeHead })
            Assert.Equal(officer, Given(Posts(by: officer)).Now!.PostedBy);
    }

    [Fact]
    public void is_refused_to_the_gate_to_units_and_to_leaders()
    {
        foreach (var other in new[] { Guard, Bailu.Liaison, Bailu.Head, DistrictLeader })
            Given().When(Posts(by: other)).ThenRefused(Refusal.OnlyOfficer);
    }

    [Fact]
    public void is_refused_to_somebody_unknown() => Given().When(Posts(by: Stranger)).ThenRefused(Refusal.UnknownPerson);

    [Fact]
    public void may_be_done_by_a_program_that_has_no_person() =>
        Assert.Equal("api:kiosk", Given(Posts() with { By = null, Program = "api:kiosk" }).Now!.Program);

    [Fact]
    public void needs_at_least_one_visitor() => Given().When(Posts(people: 0)).ThenRefused(Refusal.NobodyCounted);

    [Fact]
    public void of_an_accusation_is_refused() => Given().When(Posts() with { Topic = Accusation }).ThenRefused(Refusal.TopicNeverPosted);

    [Fact]
    public void of_a_topic_that_is_none_is_refused() => Given().When(Posts() with { Topic = new TopicCode("NONE") }).ThenRefused(Refusal.NoSuchTopic);

    [Fact]
    public void calls_neither_the_office_nor_the_gate_nor_the_leadership_nor_a_unit_that_is_gone()
    {
        foreach (var unit in new[] { "O01", "O02", "L01", "D09", "none" })
            Given().When(Posts(units: [Land.Unit, new UnitId(unit)])).ThenRefused(Refusal.UnitCannotBeCalled);
    }

    [Fact]
    public void as_a_drill_is_for_the_duty_leader()
    {
        Given().When(Posts(kind: AlertKind.Drill)).ThenRefused(Refusal.OnlyDutyLeader);
        Assert.Equal(AlertKind.Drill, Given(Posts(kind: AlertKind.Drill, by: DutyLeader)).Now!.Kind);
        Assert.True(In(WithoutThese(DutyLeader)).And(Posts(kind: AlertKind.Drill, by: OfficeHead)).Now!.IsOpen);
    }

    [Fact]
    public void lets_at_most_five_speak_for_a_group()
    {
        Assert.Equal((5, true), (Given(Posts(people: 12)).Now!.Representatives, Given(Posts(people: 5)).Now!.IsCollective));
        Assert.Equal((4, false), (Given(Posts(people: 4)).Now!.Representatives, Given(Posts(people: 4)).Now!.IsCollective));
    }

    [Fact]
    public void is_the_only_thing_that_can_be_asked_of_an_alert_that_is_none() =>
        Given().When(Acknowledges(Bailu, 1)).ThenRefused(Refusal.NoSuchAlert);
}
