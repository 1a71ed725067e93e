using DutyBot.Domain.Alerts;
using DutyBot.Domain.Figures;
using DutyBot.Domain.Tests.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Figures;

public sealed class The_figures_of_visits
{
    [Fact]
    public void count_batches_and_people_each_by_itself_and_five_people_as_collective()
    {
        var visits = Count.Of(Given(Posts(people: 5)), Given(Posts(people: 4)), Given(Posts(people: 12))).Visits;

        Assert.Equal((3, 21, 2), (visits.Batches, visits.People, visits.Collective));
    }

    [Fact]
    public void count_all_waves_of_a_visit_and_a_corrected_head_count_with_those_who_came_after()
    {
        Assert.Equal(7, Count.Of(Given(Posts(people: 3), Adds(4, 5, "w1"))).Visits.People);
        Assert.Equal(8, Count.Of(Given(Posts(people: 3), Adds(4, 5, "w1"), Corrects(6, people: 6), Adds(2, 7, "w2"))).Visits.People);
    }

    [Fact]
    public void leave_out_drills_and_what_was_merged_or_withdrawn()
    {
        var figures = Count.Of(
            Given(Posts(kind: AlertKind.Drill, by: DutyLeader), Acknowledges(Bailu, 1)),
            Given(Posts(), Acknowledges(Bailu, 1), new MergeAlert(Minute(2), Officer, new AlertId("20210821-09"))),
            Given(Posts(), Acknowledges(Bailu, 1), Withdraws(2)));

        Assert.Equal((0, 0, 0), (figures.Visits.Batches, figures.Calls, figures.Acknowledge.OnTime.Of));
    }

    [Fact]
    public void are_split_by_level_topic_and_local_month()
    {
        // 23:30 on the last of July where the office is, and July still where clocks show UTC.
        var late = new DateTimeOffset(2021, 7, 31, 23, 30, 0, TimeSpan.FromHours(8));
        var visits = Count.Of(Given(Posts(people: 2)), Given(Posts(at: late)), Given(Posts(at: late.AddHours(1))), Given(Posts(kind: AlertKind.Transfer) with { Level = AlertLevel.City })).Visits;

        Assert.Equal([(AlertLevel.District, new HeadCount(3, 8)), (AlertLevel.City, new HeadCount(1, 3))], visits.ByLevel.Select(level => (level.Key, level.Value)));
        Assert.Equal([(LandTopic, 4)], visits.ByTopic.Select(topic => (topic.Key, topic.Value)));
        Assert.Equal([(new DateOnly(2021, 7, 1), 1), (new DateOnly(2021, 8, 1), 3)], visits.ByMonth.Select(month => (month.Key, month.Value)));
    }

    [Fact]
    public void go_by_the_topic_that_was_set_right_last()
    {
        var first = new AlertCorrected(Minute(3), Officer, null, new TopicCode("ENV"), null);

        Assert.Equal(Accusation, VisitFacts.Of(default, [first with { At = Minute(4), Topic = Accusation }, .. Given(Posts()).All, first])!.Topic);
    }

    [Fact]
    public void take_days_with_their_ends_one_unit_one_level_and_one_kind()
    {
        Story[] all = [Given(Posts(units: [Land.Unit]), Acknowledges(Land, 2), Acknowledges(Bailu, 3)), Given(Posts(territory: Remote.Unit)), Given(Posts(kind: AlertKind.Transfer) with { Level = AlertLevel.Province })];
        AlertFigures Of(FigureScope scope) => Count.In(scope, Minute(600), all);
        var day = new DutyDay(Day);

        Assert.Equal(3, Of(new FigureScope(day, day)).Visits.Batches);
        Assert.Equal(0, Of(new FigureScope(new DutyDay(Day.AddDays(1)), new DutyDay(Day.AddDays(9)))).Visits.Batches);
        Assert.Equal((1, new Share(1, 1)), (Of(new FigureScope(day, day, Land.Unit)).Visits.Batches, Of(new FigureScope(day, day, Land.Unit)).Acknowledge.OnTime));
        Assert.Equal(1, Of(new FigureScope(day, day, Level: AlertLevel.Province)).Visits.Batches);
        Assert.Equal((2, 0), (Of(new FigureScope(day, day, Kind: AlertKind.Onsite)).Visits.Batches, Of(new FigureScope(day, day, Kind: AlertKind.Onsite)).TransferAcknowledge.Of));
    }
}
