using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_drill
{
    private static readonly PostAlert Drills = Posts(kind: AlertKind.Drill, by: DutyLeader);

    [Fact]
    public void is_the_duty_leaders_to_order()
    {
        Given().When(Posts(kind: AlertKind.Drill)).ThenRefused(Refusal.OnlyDutyLeader);
        Assert.Equal(AlertKind.Drill, Given(Drills).Now!.Kind);
    }

    [Fact]
    public void has_no_chase_after_its_arrive_limit_neither_of_claims_nor_of_objections()
    {
        var claimed = Given(Drills, Claims(Bailu, 25));
        var objected = Given(Drills, Objects(Bailu, 26));

        Assert.Null(AlertReactions.NextMoment(claimed.Now!));
        claimed.When(Clock(90)).ThenNothing();
        objected.And(Clock(30)).When(Clock(90)).ThenNothing();
    }

    [Fact]
    public void asks_about_claims_and_objections_before_its_limit()
    {
        Given(Drills, Claims(Bailu, 15)).When(Clock(25)).Then(
            new ClaimPending(Minute(25), Bailu.Unit, Minutes(10), [new ToldPerson(Officer, Tell.Secondary), new ToldPerson(OtherOfficer, Tell.Secondary)], false));
        Given(Drills, Objects(Bailu, 2)).When(Clock(7)).Then(new RulingPending(Minute(7), Bailu.Unit, null, [], false));
    }

    [Fact]
    public void rings_no_district_leader_though_its_phones_stay_silent_and_one_more_unit_is_called()
    {
        var story = Given(Drills, Phones(Bailu, 1, answered: false), Phones(Bailu, 3, answered: false), Phones(Bailu, 5, answered: false), Phones(Bailu, 7, answered: false), AlsoCalls(Land, 8));
        story.And(Clock(30), Clock(38), Clock(120));

        Assert.DoesNotContain(story.All.OfType<RungReached>().SelectMany(rung => rung.Told), told => told.Person == DistrictLeader);
    }
}
