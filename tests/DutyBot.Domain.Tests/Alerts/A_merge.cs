using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_merge
{
    private static readonly AlertId First = new("20210821-02");

    private static MergeAlert Merges(double minute) => new(Minute(minute), Officer, First);

    private static TakeInAlert TakesIn(Story other, double minute) => new(Minute(minute), Officer, other.Now! with { Id = new AlertId("20210821-04") });

    [Fact]
    public void ends_the_later_alert_and_tells_its_people_that_it_counts_nowhere()
    {
        var story = Given(Posts(units: [Land.Unit]), Confirms(Land, 3)).When(Merges(5)).Then(
            new UnitReleased(Minute(5), Bailu.Unit, [Bailu.Liaison]), new AlertMerged(Minute(5), Officer, First));

        Assert.Equal((AlertStatus.Merged, First, false), (story.Now!.Status, story.Now.MergedInto, story.Now.IsOpen));
        Assert.Null(AlertReactions.NextMoment(story.Now));
        story.When(Merges(6)).ThenNothing();
        story.When(Reopens(7)).ThenRefused(Refusal.NotClosed);
        story.When(Corrects(7, people: 2)).ThenRefused(Refusal.AlertEnded);
        story.When(Acknowledges(Bailu, 8)).Then(new AnsweredAfterEnd(Minute(8), Bailu.Unit, Bailu.Liaison));
    }

    [Fact]
    public void gives_the_earlier_what_was_answered_to_the_later()
    {
        var later = Given(Posts(units: [Land.Unit, Housing.Unit], at: Minute(3)), Acknowledges(Bailu, 5, eta: 20), Claims(Land, 6), Confirms(Housing, 7));
        var story = Given(Posts(units: [Land.Unit, Housing.Unit])).When(TakesIn(later, 9)).Then(
            new AlertAcknowledged(Minute(5), Bailu.Unit, Bailu.Liaison, null, Minute(20), false),
            new AlertAcknowledged(Minute(6), Land.Unit, Land.Liaison, null, null, false),
            new ArrivalClaimed(Minute(6), Land.Unit, Land.Liaison),
            new AlertAcknowledged(Minute(7), Housing.Unit, Officer, null, null, false),
            new ArrivalConfirmed(Minute(9), Housing.Unit, Officer, Minute(7)),
            new ReceptionStarted(Minute(7), Housing.Unit),
            new AlertTakenIn(Minute(9), Officer, new AlertId("20210821-04")));

        Assert.Equal((Minute(10), Minute(30)), (story.Unit(Bailu).AcknowledgeBy, story.Unit(Bailu).ArriveBy));
        story.When(TakesIn(later, 10)).ThenNothing();
    }

    [Fact]
    public void carries_an_objection_over_to_be_ruled_there()
    {
        var later = Given(Posts(at: Minute(3)), Objects(Bailu, 5, ObjectionReason.HasLead));
        var story = Given(Posts()).When(TakesIn(later, 8)).Then(
            new ObjectionRaised(Minute(5), Bailu.Unit, Bailu.Liaison, ObjectionReason.HasLead, null, null),
            new AlertTakenIn(Minute(8), Officer, new AlertId("20210821-04")));

        Assert.Equal(Minute(10), AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void lets_the_later_of_an_answer_and_an_objection_hold()
    {
        var answered = Given(Posts(at: Minute(1)), Acknowledges(Bailu, 4));

        Assert.IsType<Response.Objected>(Given(Posts(), Objects(Bailu, 6), TakesIn(answered, 8)).Unit(Bailu).Response);
        Assert.IsType<Response.Coming>(Given(Posts(), Objects(Bailu, 2), TakesIn(answered, 8)).Unit(Bailu).Response);
        Assert.IsType<Response.Coming>(Given(Posts(), Acknowledges(Bailu, 6), TakesIn(Given(Posts(at: Minute(1)), Objects(Bailu, 4)), 8)).Unit(Bailu).Response);
    }

    [Fact]
    public void confirms_what_was_only_claimed_where_the_later_alert_had_it_confirmed() =>
        Assert.Equal(
            new Response.Arrived(Minute(7), Officer),
            Given(Posts(), Claims(Bailu, 6), TakesIn(Given(Posts(at: Minute(1)), Confirms(Bailu, 7)), 8)).Unit(Bailu).Response);

    [Fact]
    public void leaves_the_first_word_of_each_unit_and_units_that_need_not_come()
    {
        var later = Given(Posts(at: Minute(3)), Acknowledges(Bailu, 5));

        Given(Posts(), Acknowledges(Bailu, 2)).When(TakesIn(later, 8)).Then(new AlertTakenIn(Minute(8), Officer, new AlertId("20210821-04")));
        Given(Posts(), Excuses(Bailu, 2)).When(TakesIn(later, 8)).Then(new AlertTakenIn(Minute(8), Officer, new AlertId("20210821-04")));
        Given(Posts(), Withdraws(2)).When(TakesIn(later, 8)).ThenRefused(Refusal.AlertEnded);
    }

    [Fact]
    public void of_transfers_settles_the_earlier_with_the_last_answer()
    {
        var handed = Posts(kind: AlertKind.Transfer) with { Level = AlertLevel.City, Units = [Land.Unit] };
        var later = Given(handed with { At = Minute(3) }, Acknowledges(Land, 5));

        Assert.Equal(AlertStatus.Acknowledged, Given(handed, Acknowledges(Bailu, 2), TakesIn(later, 8)).Now!.Status);
    }

    [Fact]
    public void is_the_officers()
    {
        Given(Posts()).When(Merges(5) with { By = Bailu.Head }).ThenRefused(Refusal.OnlyOfficer);
        Given(Posts(), Withdraws(3)).When(Merges(5)).ThenRefused(Refusal.AlertEnded);
    }
}
