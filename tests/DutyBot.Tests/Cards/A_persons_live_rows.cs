using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Cards;

public sealed class A_persons_live_rows
{
    [Fact]
    public void are_none_for_somebody_who_is_not_called() =>
        Assert.Empty(Rows(Town.BailuBackup, Visit.Posted()));

    [Fact]
    public void ask_the_person_called_to_come() =>
        Assert.False(Assert.IsType<LiveRow.Call>(Assert.Single(Rows(Town.BailuLiaison, Visit.Posted()))).Again);

    [Fact]
    public void ask_him_a_second_time_after_the_first_rung() =>
        Assert.True(Assert.IsType<LiveRow.Call>(Assert.Single(Rows(Town.BailuLiaison, Visit.Posted().Until("15:16")))).Again);

    [Fact]
    public void ask_backup_and_deputy_to_take_over_at_the_acknowledge_limit()
    {
        var visit = Visit.Posted().Until("15:21");
        Assert.IsType<LiveRow.TakeOver>(Assert.Single(Rows(Town.BailuBackup, visit)));
        Assert.IsType<LiveRow.TakeOver>(Assert.Single(Rows(Town.BailuDeputy, visit)));
    }

    [Fact]
    public void show_a_deputy_who_was_told_that_the_unit_has_answered_since()
    {
        var visit = Visit.Posted().Until("15:21").Acknowledged(Town.Bailu, Town.BailuLiaison, "15:22");
        Assert.False(Assert.IsType<LiveRow.Coming>(Assert.Single(Rows(Town.BailuDeputy, visit))).Mine);
        Assert.True(Assert.IsType<LiveRow.Coming>(Assert.Single(Rows(Town.BailuLiaison, visit))).Mine);
    }

    [Fact]
    public void offer_to_take_back_only_the_bare_word_of_the_person_who_said_it()
    {
        var visit = Visit.Posted().Acknowledged(Town.Bailu, Town.BailuLiaison, "15:14");
        HashSet<AlertId> bare = [visit.Alert.Id];
        Assert.True(Assert.IsType<LiveRow.Coming>(Assert.Single(LiveRows.For(Town.BailuLiaison, [visit], [], Duty, bare))).MayUnmean);
        Assert.False(Assert.IsType<LiveRow.Coming>(Assert.Single(LiveRows.For(Town.BailuHead, [visit], [], Duty, bare))).MayUnmean);
        Assert.False(Assert.IsType<LiveRow.Coming>(Assert.Single(LiveRows.For(Town.BailuLiaison, [visit], [], Duty))).MayUnmean);
    }

    [Fact]
    public void remind_whoever_is_coming_before_the_limit() =>
        Assert.True(Assert.IsType<LiveRow.Coming>(Assert.Single(Rows(
            Town.BailuLiaison, Visit.Posted().Acknowledged(Town.Bailu, Town.BailuLiaison, "15:14").Until("15:31")))).Reminded);

    [Fact]
    public void tell_the_head_at_the_arrive_limit_and_not_before()
    {
        var visit = Visit.Posted(people: 3).Acknowledged(Town.Bailu, Town.BailuLiaison, "15:14").Until("15:40");
        Assert.Empty(Rows(Town.BailuHead, visit));
        Assert.IsType<LiveRow.HeadTold>(Assert.Single(Rows(Town.BailuHead, visit.Until("15:41"))));
    }

    [Fact]
    public void give_the_duty_leader_one_row_for_all_units() =>
        Assert.IsType<LiveRow.LeaderTold>(Assert.Single(Rows(Town.DutyLeader, Visit.Posted().Until("15:41"))));

    [Fact]
    public void tell_the_district_leader_whether_the_duty_leader_has_seen_it()
    {
        var visit = Visit.Posted().Until("15:56");
        Assert.False(Assert.IsType<LiveRow.DistrictTold>(Assert.Single(Rows(Town.DistrictLeader, visit))).LeaderOnIt);
        var seen = visit.Then(new SeeAlert(Town.At("15:57"), Town.DutyLeader));
        Assert.True(Assert.IsType<LiveRow.DistrictTold>(Assert.Single(Rows(Town.DistrictLeader, seen))).LeaderOnIt);
    }

    [Fact]
    public void put_a_request_to_ring_before_everything_else_of_the_duty_leader()
    {
        var first = Visit.Posted().Until("15:56");
        var second = Visit.Posted(number: "20261123-04").Until("15:56").Then(new AskRingBack(Town.At("15:58"), Town.DistrictLeader));
        var rows = Rows(Town.DutyLeader, first, second);
        Assert.Equal("20261123-04", rows[0].About?.Value);
        Assert.NotNull(Assert.IsType<LiveRow.LeaderTold>(rows[0]).RingBack);
    }

    [Fact]
    public void tell_whoever_has_not_arrived_when_the_result_is_known_that_he_need_not_come()
    {
        var visit = Examples.Answered.Then(new SetResult(Town.At("15:40"), Town.Officer, VisitResult.Answered));
        Assert.IsType<LiveRow.Released>(Assert.Single(Rows(Town.BailuLiaison, visit)));
        Assert.Empty(Rows(Town.DutyLeader, visit.Until("15:41")));
    }

    [Fact]
    public void give_the_officer_who_posted_a_desk_row() =>
        Assert.True(Assert.IsType<LiveRow.Desk>(Assert.Single(Rows(Town.Officer, Visit.Posted()))).Whole);

    [Fact]
    public void ask_the_other_officers_only_for_a_claim_that_waits_too_long()
    {
        var visit = Visit.Posted().Claimed(Town.Bailu, Town.BailuLiaison, "15:33");
        Assert.Empty(Rows(Town.SecondOfficer, visit.Until("15:42")));
        Assert.False(Assert.IsType<LiveRow.Desk>(Assert.Single(Rows(Town.SecondOfficer, visit.Until("15:43")))).Whole);
        Assert.Empty(Rows(Town.SecondOfficer, visit.Until("15:43").Confirmed(Town.Bailu, "15:44")));
    }

    [Fact]
    public void put_what_a_program_posted_before_every_duty_officer()
    {
        var posted = Visit.Posted().Alert with { PostedBy = null };
        Assert.IsType<LiveRow.Desk>(Assert.Single(LiveRows.For(Town.SecondOfficer, [posted], [], Duty)));
    }

    [Fact]
    public void put_visitors_at_the_gate_first_and_take_them_away_once_another_has_them()
    {
        var told = Examples.Notice();
        Assert.IsType<LiveRow.Visitors>(LiveRows.For(Town.Officer, [Visit.Posted()], [told], Duty)[0]);
        var taken = told with { Told = [Town.Officer, Town.SecondOfficer], Status = NoticeStatus.Taken, TakenBy = Town.SecondOfficer, TakenAt = Town.At("15:07") };
        Assert.Empty(LiveRows.For(Town.Officer, [], [taken], Duty));
        Assert.True(Assert.IsType<LiveRow.Visitors>(Assert.Single(LiveRows.For(Town.SecondOfficer, [], [taken], Duty))).Mine);
        Assert.Empty(LiveRows.For(Town.SecondOfficer, [], [taken with { Status = NoticeStatus.Posted }], Duty));
    }

    [Fact]
    public void stand_in_order_of_what_is_due_first()
    {
        var answered = Visit.Posted(number: "20261123-01", at: "15:00").Acknowledged(Town.Bailu, Town.BailuLiaison, "15:05");
        var later = Visit.Posted(number: "20261123-03", at: "15:11");
        var earlier = Visit.Posted(number: "20261123-02", at: "15:09");
        Assert.Equal(["02", "03", "01"], Rows(Town.BailuLiaison, answered, later, earlier).Select(row => row.About?.Brief));
    }

    [Fact]
    public void offer_the_person_called_alone_to_pass_the_call_on()
    {
        Assert.True(Assert.IsType<LiveRow.Call>(Assert.Single(Rows(Town.BailuLiaison, Visit.Posted()))).MayPass);
        Assert.False(Assert.IsType<LiveRow.Call>(Assert.Single(Rows(Town.BailuDeputy, Visit.Posted()))).MayPass);
        Assert.False(Assert.IsType<LiveRow.Call>(Assert.Single(Rows(Town.BailuLiaison, Visit.Transferred()))).MayPass);
    }

    [Fact]
    public void ask_whoever_the_call_was_passed_to_and_no_more_whoever_passed_it()
    {
        var passed = Visit.Posted().Passed(Town.Bailu, Town.BailuLiaison, "15:13");
        foreach (var visit in (Visit[])[passed, passed.Until("15:16"), passed.Until("15:21")])
        {
            Assert.IsType<LiveRow.PassedOn>(Assert.Single(Rows(Town.BailuLiaison, visit)));
            Assert.Equal(Town.BailuLiaison, Assert.IsType<LiveRow.Call>(Assert.Single(Rows(Town.BailuBackup, visit))).From);
        }

        Assert.False(Assert.IsType<LiveRow.Coming>(Assert.Single(Rows(Town.BailuLiaison, passed.Acknowledged(Town.Bailu, Town.BailuBackup, "15:14")))).Mine);
    }

    [Fact]
    public void ask_a_deputy_who_is_called_because_more_people_came_and_release_him_when_they_were_counted_wrong()
    {
        var grown = Visit.Posted(people: 3).Grown(4, "15:20");
        Assert.IsType<LiveRow.Call>(Assert.Single(Rows(Town.BailuDeputy, grown)));
        var fewer = Visit.Posted(people: 7).Then(new CorrectAlert(Town.At("15:20"), Town.Officer, 2, null, null));
        Assert.IsType<LiveRow.Released>(Assert.Single(Rows(Town.BailuDeputy, fewer)));
        Assert.IsType<LiveRow.Call>(Assert.Single(Rows(Town.BailuLiaison, fewer)));
    }

    [Fact]
    public void tell_everybody_of_a_unit_that_its_objection_waits_until_somebody_goes_after_all()
    {
        Assert.IsType<LiveRow.Objected>(Assert.Single(Rows(Town.LandLiaison, Examples.Objecting)));
        Assert.IsType<LiveRow.Objected>(Assert.Single(Rows(new PersonId("D02-2"), Examples.Objecting)));
        Assert.IsType<LiveRow.Call>(Assert.Single(Rows(Town.BailuLiaison, Examples.Objecting)));
        Assert.IsType<LiveRow.Coming>(Assert.Single(Rows(Town.LandLiaison, Examples.Objecting.Acknowledged(Town.Land, Town.LandLiaison, "15:20"))));
    }

    [Fact]
    public void ask_the_unit_to_come_after_all_once_that_was_ruled() =>
        Assert.IsType<LiveRow.Upheld>(Assert.Single(Rows(Town.LandLiaison, Examples.Objecting.Upheld(Town.Land, "15:22"))));

    [Fact]
    public void release_a_unit_in_whose_place_another_comes_and_call_that_one()
    {
        var visit = Examples.Objecting.Reassigned(Town.Land, Town.Labour, "15:22");
        Assert.IsType<LiveRow.Released>(Assert.Single(Rows(Town.LandLiaison, visit)));
        Assert.IsType<LiveRow.Call>(Assert.Single(Rows(new PersonId("D03-3"), visit)));
    }

    [Fact]
    public void put_an_objection_before_the_duty_leader_after_five_minutes_until_it_is_ruled()
    {
        Assert.Empty(Rows(Town.DutyLeader, Examples.Objecting.Until("15:23")));
        var asked = Examples.Objecting.Until("15:24");
        Assert.Equal(Town.Land, Assert.IsType<LiveRow.RulingTold>(Assert.Single(Rows(Town.DutyLeader, asked))).Unit.Unit);
        Assert.Empty(Rows(Town.DutyLeader, asked.Upheld(Town.Land, "15:25")));
        Assert.Empty(Rows(Town.DutyLeader, asked.Reassigned(Town.Land, Town.Labour, "15:25")));
    }

    [Fact]
    public void tell_the_duty_leader_of_the_arrival_limit_of_a_unit_whose_objection_waits()
    {
        var rows = Rows(Town.DutyLeader, Visit.Posted().Objected(Town.Land, Town.LandLiaison, "15:19").Until("15:41"));
        Assert.Contains(rows, row => row is LiveRow.RulingTold);
        Assert.Contains(rows, row => row is LiveRow.LeaderTold);
    }

    [Fact]
    public void chase_nobody_after_a_reopening_but_whom_the_officer_calls_again()
    {
        Assert.IsType<LiveRow.Released>(Assert.Single(Rows(Town.BailuLiaison, Examples.Reopened)));
        Assert.IsType<LiveRow.Call>(Assert.Single(Rows(Town.LandLiaison, Examples.Reopened)));
        var late = Examples.Answered.Until("15:56").Closed("16:25").Then(new ReopenAlert(Town.At("16:30"), Town.Officer));
        Assert.IsType<LiveRow.Released>(Assert.Single(Rows(Town.BailuLiaison, late)));
        Assert.Empty(Rows(Town.DutyLeader, late));
    }

    private static readonly OnDuty Duty = new(Town.District(), Town.At("15:30"), Town.Zone);

    private static IReadOnlyList<LiveRow> Rows(PersonId me, params Visit[] visits) =>
        LiveRows.For(me, [.. visits.Select(visit => visit.Alert)], [], Duty);
}
