using DutyBot.Domain.Units;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Units;

public sealed class Rights_of_a_person
{
    private static readonly Role[] Officers = [Role.DutyOfficer, Role.Seconded, Role.OfficeDeputy, Role.OfficeHead];
    private static readonly Role[] OfUnits = [Role.UnitHead, Role.UnitDeputy, Role.Liaison, Role.LiaisonBackup];

    public static TheoryData<Role> EveryRole => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(EveryRole))]
    public void of_every_role_are_those_of_the_table(Role role)
    {
        var person = With(role);

        Assert.Equal(Officers.Contains(role), person.IsOfficer());
        Assert.Equal(Officers.Contains(role) || role == Role.GateGuard, person.MayNotice());
        Assert.Equal(OfUnits.Contains(role), person.MayAnswerFor(Bailu.Unit));
        Assert.Equal(role is Role.DistrictLeader or Role.OfficeHead or Role.OfficeDeputy, person.IsLeader());
        Assert.Equal(Officers.Contains(role) || role is Role.DistrictLeader or Role.Admin, person.SeesAllUnits());
    }

    [Fact]
    public void to_answer_reach_as_far_as_the_units_he_belongs_to()
    {
        var person = With(Role.Liaison) with { AlsoUnits = [Land.Unit] };

        Assert.Equal([true, true, false], new[] { Bailu, Land, Housing }.Select(unit => person.MayAnswerFor(unit.Unit)));
    }

    [Fact]
    public void to_bind_a_group_are_the_duty_leaders_and_an_admins()
    {
        Assert.True(Qinglan.Person(DutyLeader)!.MayBind(Qinglan, DutyLeader));
        Assert.True(With(Role.Admin).MayBind(Qinglan, DutyLeader));
        Assert.False(Qinglan.Person(Officer)!.MayBind(Qinglan, DutyLeader));
        Assert.False(Qinglan.Person(DistrictLeader)!.MayBind(Qinglan, DutyLeader));
    }

    [Fact]
    public void to_bind_a_group_are_the_office_heads_until_somebody_is_admin()
    {
        var withAdmin = Of(person => person.Id == Seconded ? person with { Role = Role.Admin } : person);

        Assert.True(Qinglan.Person(OfficeHead)!.MayBind(Qinglan, DutyLeader));
        Assert.False(withAdmin.Person(OfficeHead)!.MayBind(withAdmin, DutyLeader));
        Assert.True(withAdmin.Person(OfficeHead)!.MayBind(withAdmin, OfficeHead));
    }

    private static Person With(Role role) => new(new PersonId("x"), "x", "x", Bailu.Unit, [], role);
}
