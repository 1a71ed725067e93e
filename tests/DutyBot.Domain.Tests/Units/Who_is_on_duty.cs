using DutyBot.Domain.Units;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Units;

public sealed class Who_is_on_duty
{
    [Fact]
    public void for_a_unit_is_its_liaison_with_the_b_role_behind()
    {
        var duty = Now();

        Assert.Equal((Bailu.Liaison, Bailu.Backup, Bailu.Deputy, Bailu.Head), (duty.Called(Bailu.Unit), duty.Backup(Bailu.Unit), duty.Deputy(Bailu.Unit), duty.Head(Bailu.Unit)));
    }

    [Fact]
    public void for_a_unit_whose_liaison_is_on_leave_is_the_b_role_with_nobody_behind()
    {
        var duty = Now(Bailu.Liaison);

        Assert.Equal((Bailu.Backup, null), (duty.Called(Bailu.Unit), duty.Backup(Bailu.Unit)));
    }

    [Fact]
    public void behind_a_liaison_whose_b_role_is_on_leave_is_nobody() =>
        Assert.Equal((Bailu.Liaison, null), (Now(Bailu.Backup).Called(Bailu.Unit), Now(Bailu.Backup).Backup(Bailu.Unit)));

    [Fact]
    public void for_a_unit_with_everybody_away_or_that_is_none_is_nobody()
    {
        var duty = Now(Bailu.Liaison, Bailu.Backup, Bailu.Deputy, Bailu.Head);

        Assert.Equal((null, null, null, null), (duty.Called(Bailu.Unit), duty.Backup(Bailu.Unit), duty.Deputy(Bailu.Unit), duty.Head(Bailu.Unit)));
        Assert.Null(duty.Called(new UnitId("none")));
    }

    [Fact]
    public void as_duty_leader_is_the_offices_deputy_else_its_head()
    {
        Assert.Equal(DutyLeader, Now().DutyLeader);
        Assert.Equal(OfficeHead, Now(DutyLeader).DutyLeader);
        Assert.Null(Now(DutyLeader, OfficeHead).DutyLeader);
    }

    [Fact]
    public void as_district_leader_is_the_leaderships_head_else_its_deputy()
    {
        Assert.Equal(DistrictLeader, Now().DistrictLeader);
        Assert.Equal(SecondLeader, Now(DistrictLeader).DistrictLeader);
    }

    [Fact]
    public void as_duty_officers_are_all_who_are_not_on_leave()
    {
        Assert.Equal([Officer, OtherOfficer], Now().DutyOfficers);
        Assert.Equal([OtherOfficer], Now(Officer).DutyOfficers);
    }

    [Theory]
    [InlineData("2021-08-20T23:59:59+08:00", "T04-3")]
    [InlineData("2021-08-21T00:00:00+08:00", "T04-4")]
    [InlineData("2021-08-20T16:00:00+00:00", "T04-4")]
    [InlineData("2021-08-21T23:59:59+08:00", "T04-4")]
    [InlineData("2021-08-22T00:00:00+08:00", "T04-3")]
    public void follows_leave_by_the_offices_days(string at, string called) =>
        Assert.Equal(new PersonId(called), new OnDuty(WithoutThese(Bailu.Liaison), DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Zone).Called(Bailu.Unit));

    private static OnDuty Now(params PersonId[] away) => new(WithoutThese(away), Alerts.Said.Start, Zone);
}
