using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class What_only_an_officer_may_do
{
    private static IEnumerable<AlertCommand> Presses(PersonId by) =>
    [
        Confirms(Bailu, 5, by: by), DoesNotSee(Bailu, 5, by: by), Phones(Bailu, 5, answered: true, by: by),
        Sets(VisitResult.Answered, 5, by: by), Closes(5, VisitResult.Answered, by: by), Withdraws(5, by: by),
    ];

    [Fact]
    public void is_refused_to_units_gate_and_leaders()
    {
        foreach (var press in new[] { Bailu.Liaison, Bailu.Head, Guard, DistrictLeader }.SelectMany(Presses))
            Given(Posts()).When(press).ThenRefused(Refusal.OnlyOfficer);
    }

    [Fact]
    public void is_refused_to_somebody_unknown()
    {
        foreach (var press in Presses(Stranger))
            Given(Posts()).When(press).ThenRefused(Refusal.UnknownPerson);
    }

    [Fact]
    public void may_be_done_by_any_officer_whoever_posted()
    {
        foreach (var press in new[] { OtherOfficer, Seconded, DutyLeader, OfficeHead }.SelectMany(Presses))
            Assert.NotNull(Given(Posts(), Claims(Bailu, 4)).And(press).Now);
    }
}
