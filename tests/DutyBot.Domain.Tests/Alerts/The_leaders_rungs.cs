using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class The_leaders_rungs
{
    private static Story AfterThreeQuarters() => Given(Posts(), Acknowledges(Bailu, 2, enRoute: true), Clock(20), Clock(30), Clock(45));

    [Fact]
    public void come_once_more_after_75_minutes_unless_a_leader_has_seen_it()
    {
        AfterThreeQuarters().When(Clock(75)).ThenRungs("T04 75: L01-1=DistrictLeader");
        AfterThreeQuarters().And(new SeeAlert(Minute(50), DistrictLeader)).When(Clock(75)).ThenNothing();
    }

    [Fact]
    public void do_not_come_back_after_a_leader_asked_to_be_rung()
    {
        var story = AfterThreeQuarters().When(new AskRingBack(Minute(50), DistrictLeader)).Then(new RingBackAsked(Minute(50), DistrictLeader, DutyLeader));

        Assert.Null(AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void still_come_after_45_minutes_to_a_leader_who_saw_it_before() =>
        Given(Posts(), new SeeAlert(Minute(4), DistrictLeader), Acknowledges(Bailu, 5, enRoute: true), Clock(20), Clock(30))
            .When(Clock(45)).ThenRungs("T04 45: L01-1=DistrictLeader");

    [Fact]
    public void are_spared_where_the_unit_is_there()
    {
        Given(Posts(), Claims(Bailu, 44), Confirms(Bailu, 44)).When(Clock(45)).ThenNothing();
        AfterThreeQuarters().And(Claims(Bailu, 74), Confirms(Bailu, 74)).When(Clock(75)).ThenNothing();
    }

    [Fact]
    public void go_to_the_next_leader_when_the_first_is_away() =>
        In(WithoutThese(DistrictLeader)).And(Posts(), Acknowledges(Bailu, 2, enRoute: true), Clock(30)).When(Clock(45)).ThenRungs("T04 45: L01-2=DistrictLeader");

    [Fact]
    public void are_seen_once_by_each_leader_and_by_leaders_alone()
    {
        Given(Posts(), new SeeAlert(Minute(1), DistrictLeader)).When(new SeeAlert(Minute(2), DistrictLeader)).ThenNothing();
        Given(Posts(), new SeeAlert(Minute(1), DistrictLeader)).When(new SeeAlert(Minute(2), SecondLeader)).Then(new AlertSeen(Minute(2), SecondLeader));
        foreach (var other in new[] { Officer, Guard, Bailu.Head })
            Given(Posts()).When(new SeeAlert(Minute(1), other)).ThenRefused(Refusal.OnlyLeaders);
        Given(Posts()).When(new SeeAlert(Minute(1), Stranger)).ThenRefused(Refusal.UnknownPerson);
    }

    [Fact]
    public void ask_for_one_ring_back() =>
        Given(Posts(), new AskRingBack(Minute(1), DistrictLeader)).When(new AskRingBack(Minute(2), SecondLeader)).ThenNothing();
}
