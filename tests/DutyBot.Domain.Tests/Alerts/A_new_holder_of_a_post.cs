using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_new_holder_of_a_post
{
    private static CallSuccessor Succeeds(double minute, PersonId? from, PersonId to) => new(Minute(minute), Bailu.Unit, from, to);

    [Fact]
    public void has_the_open_call_of_who_held_it_and_is_released_like_him()
    {
        var story = Given(Posts()).When(Succeeds(3, Bailu.Liaison, Bailu.Backup)).Then(new PeopleCalled(Minute(3), Bailu.Unit, [Bailu.Backup]));

        Assert.Equal((Minute(10), false), (story.Unit(Bailu).AcknowledgeBy, story.Unit(Bailu).HasAnswered));
        story.When(Succeeds(4, Bailu.Liaison, Bailu.Backup)).ThenNothing();
        Assert.Equal([Bailu.Liaison, Bailu.Backup], story.When(Withdraws(5)).Of<UnitReleased>().Single().People);
    }

    [Fact]
    public void has_it_where_nobody_held_the_post() =>
        Given(Posts()).When(Succeeds(3, null, Bailu.Deputy)).Then(new PeopleCalled(Minute(3), Bailu.Unit, [Bailu.Deputy]));

    [Fact]
    public void has_nothing_of_somebody_who_was_not_rung_nor_of_an_answered_or_ended_call()
    {
        Given(Posts()).When(Succeeds(3, Bailu.Head, Bailu.Deputy)).ThenNothing();
        Given(Posts(), Acknowledges(Bailu, 2)).When(Succeeds(3, Bailu.Liaison, Bailu.Deputy)).ThenNothing();
        Given(Posts(), Objects(Bailu, 2)).When(Succeeds(3, Bailu.Liaison, Bailu.Deputy)).ThenNothing();
        Given(Posts(), Withdraws(2)).When(Succeeds(3, Bailu.Liaison, Bailu.Deputy)).ThenNothing();
        Given(Posts(territory: Remote.Unit)).When(Succeeds(3, Bailu.Liaison, Bailu.Deputy)).ThenNothing();
    }
}
