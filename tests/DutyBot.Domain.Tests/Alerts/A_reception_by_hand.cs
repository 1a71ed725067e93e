using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_reception_by_hand
{
    private static readonly PlaceId Hall = new("HALL");

    [Fact]
    public void begins_now_or_at_the_minute_that_is_given_and_in_the_room()
    {
        var story = Given(Posts()).When(Receives(12, Hall)).Then(new ReceptionSet(Minute(12), Officer, Hall, Minute(12)));

        Assert.Equal((AlertStatus.Receiving, Minute(12), Hall), (story.Now!.Status, story.Now.ReceptionSince, story.Now.Room));
        story.When(Receives(15, since: 9)).Then(new ReceptionSet(Minute(15), Officer, null, Minute(9)));
        Assert.Equal((Minute(9), Hall), (story.Now.ReceptionSince, story.Now.Room));
    }

    [Fact]
    public void keeps_the_beginning_that_the_first_arrival_gave() =>
        Given(Posts(), Confirms(Bailu, 9)).When(Receives(12, Hall)).Then(new ReceptionSet(Minute(12), Officer, Hall, Minute(9)));

    [Fact]
    public void is_not_begun_again_by_an_arrival() => Assert.Empty(Given(Posts(), Receives(4)).When(Confirms(Bailu, 9)).Of<ReceptionStarted>());

    [Fact]
    public void twice_is_one()
    {
        Given(Posts(), Receives(12, Hall)).When(Receives(13, Hall)).ThenNothing();
        Given(Posts(), Receives(12, Hall)).When(Receives(13)).ThenNothing();
    }

    [Fact]
    public void is_never_before_the_visitors_were_noticed_nor_in_the_future()
    {
        Given(Posts() with { NoticedAt = Minute(-4) }).When(Receives(12, since: -4)).Then(new ReceptionSet(Minute(12), Officer, null, Minute(-4)));
        Given(Posts()).When(Receives(12, since: -4)).ThenRefused(Refusal.TimeBeforePosting);
        Given(Posts()).When(Receives(12, since: 14)).ThenRefused(Refusal.TimeInFuture);
    }

    [Fact]
    public void is_refused_where_it_cannot_be()
    {
        Given(Posts()).When(Receives(12, new PlaceId("NONE"))).ThenRefused(Refusal.NoSuchPlace);
        Given(Posts(), Withdraws(3)).When(Receives(12)).ThenRefused(Refusal.AlertEnded);
        Given(Posts(kind: AlertKind.Transfer) with { Level = AlertLevel.Province }).When(Receives(12)).ThenRefused(Refusal.NobodyComes);
        Given(Posts()).When(Receives(12) with { By = Bailu.Head }).ThenRefused(Refusal.OnlyOfficer);
    }

    [Fact]
    public void leaves_the_chase_of_who_is_not_here() => Given(Posts(), Receives(4)).When(Clock(5)).ThenRungs("T04 5: T04-3=Called");
}
