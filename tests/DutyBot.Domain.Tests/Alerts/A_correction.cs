using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_correction
{
    [Fact]
    public void sets_the_first_wave_right_so_that_all_waves_sum_to_the_head_count()
    {
        var now = Given(Posts(3), Adds(5, 4), Corrects(6, people: 10)).Now!;

        Assert.Equal((10, 5), (now.PartySize, now.Representatives));
        Assert.Equal([5, 5], now.Waves.Select(wave => wave.Size));
    }

    [Fact]
    public void leaves_the_first_figure_in_the_timeline()
    {
        var story = Given(Posts(12)).When(Corrects(1, people: 2));

        Assert.Equal(12, story.All.OfType<AlertPosted>().Single().PartySize);
        Assert.Equal((2, 2), (story.Now!.PartySize, story.Now.Representatives));
    }

    [Fact]
    public void rings_the_deputy_head_from_5_and_the_head_from_10_and_nobody_else()
    {
        var story = Given(Posts(4));

        story.When(Corrects(1, people: 5)).Then(new AlertCorrected(Minute(1), Officer, 5, null, null), new PeopleCalled(Minute(1), Bailu.Unit, [Bailu.Deputy]));
        story.When(Corrects(2, people: 9)).Then(new AlertCorrected(Minute(2), Officer, 9, null, null));
        story.When(Corrects(3, people: 10)).Then(new AlertCorrected(Minute(3), Officer, 10, null, null), new PeopleCalled(Minute(3), Bailu.Unit, [Bailu.Head]));
    }

    [Fact]
    public void to_fewer_releases_only_those_whose_coming_it_changes_and_to_more_again_calls_them_again()
    {
        var story = Given(Posts(12));

        story.When(Corrects(1, people: 6)).Then(new AlertCorrected(Minute(1), Officer, 6, null, null), new UnitReleased(Minute(1), Bailu.Unit, [Bailu.Head]));
        story.When(Corrects(2, people: 2)).Then(new AlertCorrected(Minute(2), Officer, 2, null, null), new UnitReleased(Minute(2), Bailu.Unit, [Bailu.Deputy]));
        story.When(Corrects(3, people: 11)).Then(new AlertCorrected(Minute(3), Officer, 11, null, null), new PeopleCalled(Minute(3), Bailu.Unit, [Bailu.Deputy, Bailu.Head]));
        Assert.Equal([Bailu.Liaison, Bailu.Deputy, Bailu.Head], story.When(Withdraws(4)).Of<UnitReleased>().Single().People);
    }

    [Fact]
    public void releases_nobody_who_answered_or_whom_a_rung_told()
    {
        Assert.Empty(Given(Posts(5), Acknowledges(Bailu, 1, Bailu.Deputy)).When(Corrects(2, people: 2)).Of<UnitReleased>());
        Assert.Empty(Given(Posts(5), Clock(5), Clock(10)).When(Corrects(11, people: 2)).Of<UnitReleased>());
    }

    [Fact]
    public void releases_somebody_again_at_the_end_whom_a_rung_told_after_he_need_not_come()
    {
        var story = Given(Posts(5), Corrects(2, people: 2), Clock(5), Clock(10));

        Assert.Contains(Bailu.Deputy, story.When(Withdraws(12)).Of<UnitReleased>().Single().People);
        Assert.DoesNotContain(Bailu.Deputy, Given(Posts(5), Corrects(2, people: 2)).When(Withdraws(4)).Of<UnitReleased>().Single().People);
    }

    [Fact]
    public void rings_nobody_of_a_unit_that_is_there_or_need_not_come() =>
        Given(Posts(3, units: [Land.Unit]), Claims(Bailu, 2), Excuses(Land, 3)).When(Corrects(4, people: 12)).Then(new AlertCorrected(Minute(4), Officer, 12, null, null));

    [Fact]
    public void of_what_is_so_already_is_none() =>
        Given(Posts(3)).When(Corrects(4, people: 3, topic: LandTopic, place: EastGate)).ThenNothing();

    [Fact]
    public void keeps_only_what_it_changes() =>
        Given(Posts(3)).When(Corrects(4, people: 3, place: new PlaceId("HALL"))).Then(new AlertCorrected(Minute(4), Officer, null, null, new PlaceId("HALL")));

    [Fact]
    public void never_makes_it_a_topic_that_is_not_posted()
    {
        Given(Posts()).When(Corrects(4, topic: Accusation)).ThenRefused(Refusal.TopicNeverPosted);
        Given(Posts()).When(Corrects(4, topic: new TopicCode("NONE"))).ThenRefused(Refusal.NoSuchTopic);
        Given(Posts()).When(Corrects(4, place: new PlaceId("NONE"))).ThenRefused(Refusal.NoSuchPlace);
    }

    [Fact]
    public void leaves_at_least_one_in_the_first_wave()
    {
        Given(Posts()).When(Corrects(4, people: 0)).ThenRefused(Refusal.NobodyCounted);
        Given(Posts()).When(Corrects(4, people: 10_000)).ThenRefused(Refusal.NobodyCounted);
        Given(Posts(3), Adds(5, 2)).When(Corrects(4, people: 5)).ThenRefused(Refusal.FewerThanWaves);
        Assert.Equal([1, 5], Given(Posts(3), Adds(5, 2), Corrects(4, people: 6)).Now!.Waves.Select(wave => wave.Size));
    }

    [Fact]
    public void after_the_close_is_possible_for_a_day_to_the_moment_and_rings_nobody()
    {
        var closed = Given(Posts(3), Closes(40, VisitResult.Answered));

        closed.When(Corrects(40 + (24 * 60), people: 12)).Then(new AlertCorrected(Minute(40 + (24 * 60)), Officer, 12, null, null));
        closed.When(Corrects(40.001 + (24 * 60), people: 3)).ThenRefused(Refusal.TooLateToCorrect);
    }

    [Fact]
    public void is_the_officers_and_not_of_what_was_withdrawn()
    {
        Given(Posts()).When(Corrects(4, people: 2, by: Bailu.Head)).ThenRefused(Refusal.OnlyOfficer);
        Given(Posts(), Withdraws(3)).When(Corrects(4, people: 2)).ThenRefused(Refusal.AlertEnded);
    }
}
