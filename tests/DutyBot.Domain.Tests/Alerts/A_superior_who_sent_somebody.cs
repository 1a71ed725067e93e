using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_superior_who_sent_somebody
{
    [Fact]
    public void does_not_answer_for_the_unit()
    {
        var story = Given(Posts(), Clock(5)).When(Sends(Bailu, 6)).Then(new SomebodySent(Minute(6), Bailu.Unit, Bailu.Head));

        story.When(Clock(10)).ThenRungs("T04 10: T04-4=Backup T04-2=Deputy O01-3=DutyOfficer");
    }

    [Fact]
    public void says_so_once() => Given(Posts(), Sends(Bailu, 6)).When(Sends(Bailu, 7, by: Bailu.Deputy)).ThenNothing();

    [Fact]
    public void is_of_the_unit() => Given(Posts()).When(Sends(Bailu, 6, by: Land.Head)).ThenRefused(Refusal.NotYourUnit);

    [Fact]
    public void comes_too_late_when_the_unit_is_there_or_the_alert_ended()
    {
        Given(Posts(), Claims(Bailu, 5)).When(Sends(Bailu, 6)).ThenNothing();
        Given(Posts(), Withdraws(5)).When(Sends(Bailu, 6)).ThenRefused(Refusal.AlertEnded);
    }
}
