using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Tests.Alerts;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Outgoing;

/// <summary>What the outbox knows of an alert, read as whom something reached.</summary>
public sealed class Whom_it_reached
{
    private static readonly AlertId Visit = new("20210821-03");
    private static readonly Told Card = new(new Telling("card", new ToConversation(new ConversationId("hall")), TellingKind.GroupCard, new ShowAlert(Visit), Said.Start, Visit), Outcome.Sent, Route.Group, Said.Start);

    [Theory]
    [InlineData(Outcome.Sent, Route.Private, true)]
    [InlineData(Outcome.Sent, Route.Group, true)]
    [InlineData(Outcome.Joined, Route.Private, true)]
    [InlineData(Outcome.Joined, Route.Group, true)]
    [InlineData(Outcome.Failed, null, false)]
    public void is_whoever_got_it_by_any_route(Outcome outcome, Route? route, bool took) =>
        Assert.Equal([new Reach(Bailu.Unit, Bailu.Liaison, Tell.Called, "call", Said.Start, took)], Reaches.Of([Card, Call(outcome, route)]));

    [Theory]
    [InlineData(Outcome.Joined, null)]
    [InlineData(null, null)]
    public void says_nothing_of_what_waits_or_had_become_untrue(Outcome? outcome, Route? route) => Assert.Empty(Reaches.Of([Card, Call(outcome, route)]));

    [Fact]
    public void is_nobody_by_the_mention_on_a_card_that_was_refused()
    {
        var refused = Card with { Outcome = Outcome.Failed, Route = null };

        Assert.False(Assert.Single(Reaches.Of([refused, Call(Outcome.Joined, Route.Group)])).Took);
        Assert.False(Assert.Single(Reaches.Of([Call(Outcome.Joined, Route.Group)])).Took);
        Assert.True(Assert.Single(Reaches.Of([refused, Card, Call(Outcome.Joined, Route.Group)])).Took);
        Assert.True(Assert.Single(Reaches.Of([refused, Call(Outcome.Sent, Route.Private)])).Took);
    }

    [Fact]
    public void is_not_known_of_the_mention_while_the_card_waits() =>
        Assert.Empty(Reaches.Of([Card with { Outcome = Outcome.Failed, Route = null }, Card with { Outcome = null, Route = null }, Call(Outcome.Joined, Route.Group)]));

    [Fact]
    public void is_about_no_unit_on_a_desk() =>
        Assert.Null(Assert.Single(Reaches.Of([Call(Outcome.Failed, null, TellingKind.Desk)])).Unit);

    [Theory]
    [InlineData(TellingKind.Release)]
    [InlineData(TellingKind.Answer)]
    public void is_not_asked_of_what_calls_nobody(TellingKind kind) => Assert.Empty(Reaches.Of([Call(Outcome.Failed, null, kind)]));

    private static Told Call(Outcome? outcome, Route? route, TellingKind kind = TellingKind.Call) => new(
        new Telling("call", new ToPerson(Bailu.Liaison), kind, new ShowLive(), Said.Start, Visit, Bailu.Unit, "call", Tell.Called), outcome, route, Said.Start);
}
