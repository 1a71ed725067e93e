using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class Asking_to_close
{
    [Fact]
    public void is_anybodys_known_and_heard_once_from_each()
    {
        var story = Given(Posts());

        story.When(new AskToClose(Minute(7), Bailu.Head)).Then(new CloseAsked(Minute(7), Bailu.Head));
        story.When(new AskToClose(Minute(8), Bailu.Head)).ThenNothing();
        story.When(new AskToClose(Minute(8), Guard)).Then(new CloseAsked(Minute(8), Guard));
        story.When(new AskToClose(Minute(9), Stranger)).ThenRefused(Refusal.UnknownPerson);
    }

    [Fact]
    public void closes_nothing_and_comes_too_late_after_the_end()
    {
        Assert.True(Given(Posts(), new AskToClose(Minute(7), Bailu.Head)).Now!.IsOpen);
        Given(Posts(), Withdraws(3)).When(new AskToClose(Minute(7), Bailu.Head)).ThenRefused(Refusal.AlertEnded);
    }
}
