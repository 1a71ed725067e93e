using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class An_unknown_answerer
{
    [Fact]
    public void is_put_before_the_officer_once_and_answers_for_nobody_yet()
    {
        var story = Given(Posts()).When(Offers(4, Bailu)).Then(new AnswerOffered(Minute(4), "o1", "29:new", null, "new colleague", Bailu.Unit, false));

        Assert.False(story.Unit(Bailu).HasAnswered);
        story.When(Offers(5, Bailu)).ThenNothing();
        story.When(Offers(5, Bailu, offer: "o2")).ThenNothing();
        story.When(Clock(5)).ThenRungs("T04 5: T04-3=Called");
    }

    [Fact]
    public void that_the_officer_vouches_for_counts_from_his_own_minute()
    {
        var story = Given(Posts(), Offers(9, Bailu), Clock(10)).When(Accepts(13)).Then(
            new OfferSettled(Minute(13), Officer, "o1", true),
            new AlertAcknowledged(Minute(9), Bailu.Unit, Officer, null, null, false, Vouched: true));

        Assert.Equal(Minute(9), story.Unit(Bailu).Acknowledged!.At);
        Assert.Null(story.Unit(Bailu).OnTheWay);
        story.When(Accepts(14)).ThenNothing();
    }

    [Fact]
    public void that_is_entered_in_the_directory_answers_himself() =>
        Assert.Equal(new Acknowledgement(Minute(9), Bailu.Backup, null), Given(Posts(), Offers(9, Bailu), Accepts(13, entered: Bailu.Backup)).Unit(Bailu).Acknowledged);

    [Fact]
    public void that_says_he_is_here_claims_the_arrival_of_his_minute()
    {
        var story = Given(Posts(), Offers(9, Bailu, arrives: true), Accepts(13));

        Assert.Equal(new Response.Claimed(Minute(9), Officer), story.Unit(Bailu).Response);
        Assert.Equal(Minute(19), AlertReactions.NextMoment(story.Now!));
    }

    [Fact]
    public void was_first_though_the_unit_answered_itself_before_he_was_accepted()
    {
        var story = Given(Posts(), Offers(9, Bailu), Acknowledges(Bailu, 12, eta: 40), Accepts(13));

        Assert.Equal((Minute(9), Minute(40), Bailu.Liaison), (story.Unit(Bailu).Acknowledged!.At, story.Unit(Bailu).Eta, story.Unit(Bailu).OnTheWay));
        Assert.Equal(Minute(4), Given(Posts(), Acknowledges(Bailu, 4), Offers(9, Bailu), Accepts(13)).Unit(Bailu).Acknowledged!.At);
    }

    [Fact]
    public void that_named_no_unit_is_of_the_one_the_officer_chooses_or_the_only_one_awaited()
    {
        Given(Posts(units: [Land.Unit]), Offers(4)).When(Accepts(6)).ThenRefused(Refusal.UnitMissing);
        Assert.True(Given(Posts(units: [Land.Unit]), Offers(4), Accepts(6, Land)).Unit(Land).HasAnswered);
        Assert.True(Given(Posts(units: [Land.Unit]), Confirms(Land, 3), Offers(4), Accepts(6)).Unit(Bailu).HasAnswered);
        Given(Posts(), Offers(4)).When(Accepts(6, Land)).ThenRefused(Refusal.UnitNotCalled);
    }

    [Fact]
    public void that_is_not_known_changes_nothing_and_is_not_offered_again()
    {
        var story = Given(Posts(), Offers(4, Bailu)).When(new RefuseAnswer(Minute(6), Officer, "o1")).Then(new OfferSettled(Minute(6), Officer, "o1", false));

        Assert.False(story.Unit(Bailu).HasAnswered);
        story.When(new RefuseAnswer(Minute(7), Officer, "o1")).ThenNothing();
        story.When(Accepts(7)).ThenNothing();
        story.When(Offers(8, Bailu, offer: "o2")).ThenNothing();
        Assert.Single(story.When(Offers(8, Bailu, offer: "o3", arrives: true)).Of<AnswerOffered>());
    }

    [Fact]
    public void is_vouched_for_by_an_officer_and_by_an_offer_that_is()
    {
        Given(Posts(), Offers(4, Bailu)).When(Accepts(6) with { By = Bailu.Head }).ThenRefused(Refusal.OnlyOfficer);
        Given(Posts(), Offers(4, Bailu)).When(Accepts(6, offer: "o9")).ThenRefused(Refusal.NoSuchOffer);
        Given(Posts()).When(new RefuseAnswer(Minute(6), Officer, "o9")).ThenRefused(Refusal.NoSuchOffer);
        Given(Posts()).When(Offers(4, Land)).ThenRefused(Refusal.UnitNotCalled);
        Given(Posts(), Withdraws(3)).When(Offers(4, Bailu)).ThenRefused(Refusal.AlertEnded);
        Given(Posts(), Offers(2, Bailu), Withdraws(3)).When(Accepts(4)).ThenRefused(Refusal.AlertEnded);
        Given(Posts(), Offers(2, Bailu), Reassigns(Bailu, Remote, 3)).When(Accepts(4)).ThenRefused(Refusal.UnitNotCalled);
    }
}
