using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class An_excused_unit
{
    [Fact]
    public void is_told_once_that_it_need_not_come_and_hears_no_more()
    {
        var story = Given(Posts(units: [Land.Unit]), Clock(5)).When(Excuses(Land, 6)).Then(
            new UnitExcused(Minute(6), Land.Unit) { By = Officer }, new UnitReleased(Minute(6), Land.Unit, [Land.Liaison]));

        Assert.False(story.Unit(Land).IsLate(Minute(90)));
        story.When(Clock(10)).ThenRungs("T04 10: T04-4=Backup T04-2=Deputy O01-3=DutyOfficer");
        Assert.DoesNotContain(story.When(Withdraws(12)).Of<UnitReleased>(), released => released.Unit == Land.Unit);
    }

    [Fact]
    public void is_excused_once() => Given(Posts(), Excuses(Bailu, 3)).When(Excuses(Bailu, 4)).ThenNothing();

    [Fact]
    public void is_none_that_is_here()
    {
        Given(Posts(), Claims(Bailu, 3)).When(Excuses(Bailu, 4)).ThenRefused(Refusal.UnitIsHere);
        Given(Posts(), Confirms(Bailu, 3)).When(Excuses(Bailu, 4)).ThenRefused(Refusal.UnitIsHere);
        Given(Posts(), Withdraws(3)).When(Excuses(Bailu, 4)).ThenRefused(Refusal.AlertEnded);
        Given(Posts()).When(Excuses(Bailu, 4) with { By = Bailu.Liaison }).ThenRefused(Refusal.OnlyOfficer);
    }

    [Fact]
    public void that_comes_all_the_same_is_confirmed() =>
        Assert.Equal(new Response.Arrived(Minute(9), Officer), Given(Posts(), Excuses(Bailu, 3), Confirms(Bailu, 9)).Unit(Bailu).Response);
}
