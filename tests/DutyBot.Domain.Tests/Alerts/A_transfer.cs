using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_transfer
{
    private const double Hour = 60;

    private static readonly PostAlert Handed = Posts(kind: AlertKind.Transfer) with { Level = AlertLevel.City, Units = [Land.Unit] };

    [Fact]
    public void expects_nobody_whatever_time_is_given_with_the_answer()
    {
        var story = Given(Posts(kind: AlertKind.Transfer, units: [Land.Unit]) with { Level = AlertLevel.City });

        story.When(AnswersByPhone(Bailu, 4, eta: 20)).Then(new AlertAcknowledged(Minute(4), Bailu.Unit, Officer, null, null, false, Relayed: true));
        story.When(AnswersByPhone(Bailu, 5, eta: 30)).ThenNothing();
        Assert.Null(Given(Posts(kind: AlertKind.Transfer, units: [Land.Unit]) with { Level = AlertLevel.City }, Acknowledges(Bailu, 4, eta: 20, enRoute: true)).Unit(Bailu).Eta);
    }

    [Fact]
    public void asks_for_an_answer_within_a_day_and_for_nobody_to_come()
    {
        var calls = Given(Handed).All.OfType<UnitCalled>().ToList();

        Assert.All(calls, call => Assert.Equal((Minute(24 * Hour), null), (call.AcknowledgeBy, call.ArriveBy)));
        Assert.All(calls, call => Assert.Single(call.Called));
        Assert.Equal(Minute(20 * Hour), AlertReactions.NextMoment(Given(Handed).Now!));
    }

    [Fact]
    public void rings_after_20_hours_and_after_24_and_passes_one_limit()
    {
        var story = Given(Handed, Acknowledges(Land, 90));

        story.When(Clock(20 * Hour)).ThenRungs("T04 1200: T04-3=Called");
        story.When(Clock(24 * Hour)).ThenRungs("T04 1440: T04-4=Backup T04-2=Deputy");
        Assert.Equal((Limit.Acknowledge, 1), (story.Of<LimitPassed>().Single().Limit, story.Of<LimitPassed>().Single().Units.Count));
        Assert.Null(AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void rings_nobody_by_night_though_its_limit_passes()
    {
        var story = Given(Handed with { At = Time("23:00") });

        Assert.Equal(Time("19:00").AddDays(1), AlertReactions.NextMoment(story.Now!));
        story.When(new PassDeadline(Time("23:30").AddDays(1), Time("08:00"))).ThenRungs("T04 1200: T04-3=Called", "D02 1200: D02-3=Called");
        Assert.Equal(2, story.Of<LimitPassed>().Single().Units.Count);
        Assert.Equal(Time("07:00").AddDays(2), AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void leaves_the_board_with_the_last_answer()
    {
        var story = Given(Handed, Acknowledges(Bailu, 30)).When(Acknowledges(Land, 90)).Then(
            new AlertAcknowledged(Minute(90), Land.Unit, Land.Liaison, null, null, false), new TransferSettled(Minute(90)));

        Assert.Equal((AlertStatus.Acknowledged, false), (story.Now!.Status, story.Now.IsOpen));
        Assert.Null(AlertReactions.NextMoment(story.Now));
        story.When(Acknowledges(Land, 95)).ThenNothing();
        story.When(Clock(30 * Hour)).ThenNothing();
    }

    [Fact]
    public void leaves_the_board_too_when_the_last_silent_unit_is_excused_or_another_that_answered_stands_for_it()
    {
        Assert.Equal(AlertStatus.Acknowledged, Given(Handed, Acknowledges(Bailu, 30), Excuses(Land, 60)).Now!.Status);
        Assert.Equal(AlertStatus.Acknowledged, Given(Handed, Acknowledges(Bailu, 30), Reassigns(Land, Bailu, 60)).Now!.Status);
        Assert.Equal(AlertStatus.Acknowledged, Given(Handed, Acknowledges(Bailu, 30), Backfills(60, True(Land, answered: 50))).Now!.Status);
        Assert.True(Given(Handed, Excuses(Bailu, 30), Excuses(Land, 60)).Now!.IsOpen);
    }

    [Fact]
    public void has_an_answer_at_exactly_its_limit_in_time()
    {
        Assert.False(Given(Handed, Acknowledges(Bailu, 24 * Hour)).Unit(Bailu).IsLate(Minute(90 * Hour)));
        Assert.True(Given(Handed, Acknowledges(Bailu, (24 * Hour) + 0.001)).Unit(Bailu).IsLate(Minute(90 * Hour)));
    }

    [Fact]
    public void has_nobody_arrive_nor_any_result()
    {
        Given(Handed).When(Claims(Bailu, 5)).ThenRefused(Refusal.NobodyComes);
        Given(Handed).When(Confirms(Bailu, 5)).ThenRefused(Refusal.NobodyComes);
        Given(Handed).When(Backfills(5, True(Bailu, arrived: 4))).ThenRefused(Refusal.NobodyComes);
        Given(Handed).When(Sets(VisitResult.Answered, 5)).ThenRefused(Refusal.NobodyComes);
        Given(Handed).When(Closes(5, VisitResult.Answered)).ThenRefused(Refusal.NobodyComes);
        Given(Handed).When(Offers(5, Bailu, arrives: true)).ThenRefused(Refusal.NobodyComes);
    }

    [Fact]
    public void that_is_objected_to_after_the_answer_is_refused_and_reassigned_has_its_own_day()
    {
        Given(Handed, Acknowledges(Bailu, 5)).When(Objects(Bailu, 6)).ThenRefused(Refusal.TooLateToObject);
        Assert.Equal(Minute(30 * Hour), Given(Handed, Objects(Land, 5), Reassigns(Land, Housing, 6 * Hour)).Unit(Housing).AcknowledgeBy);
    }

    [Fact]
    public void calls_nobody_more_for_a_corrected_head_count() =>
        Given(Handed).When(Corrects(5, people: 20)).Then(new AlertCorrected(Minute(5), Officer, 20, null, null));
}
