using System.Text.Json;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Units;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Notices;

public sealed class The_gates_notice
{
    private static readonly AlertId Posted = new("20210821-03");

    [Fact]
    public void tells_every_duty_officer_at_once()
    {
        var (notice, ring) = Changed(Starts());

        Assert.Equal([Officer, OtherOfficer], ring);
        Assert.Equal([Officer, OtherOfficer], notice.Told);
        Assert.Equal((NoticeStatus.Told, 7, EastGate, Guard, Start, 0), (notice.Status, notice.PartySize, notice.Place, notice.By, notice.At, notice.Rungs));
    }

    [Fact]
    public void tells_the_duty_leader_where_no_officer_is_on_duty() =>
        Assert.Equal([DutyLeader], Changed(Starts(district: WithoutThese(Officer, OtherOfficer))).Ring);

    [Fact]
    public void does_not_ring_the_officer_who_gives_it_himself() => Assert.Equal([OtherOfficer], Changed(Starts(by: Officer)).Ring);

    [Fact]
    public void is_for_the_gate_and_the_officers()
    {
        foreach (var person in new[] { Guard, Seconded, DutyLeader, OfficeHead })
            Assert.Equal(person, Changed(Starts(by: person)).Now.By);
        foreach (var person in new[] { Bailu.Liaison, DistrictLeader })
            Refused(Refusal.OnlyGateOrOfficer, Starts(by: person));
        Refused(Refusal.UnknownPerson, Starts(by: Stranger));
    }

    [Fact]
    public void needs_somebody_to_be_there() => Refused(Refusal.NobodyCounted, Starts(people: 0));

    [Fact]
    public void belongs_to_the_officer_who_takes_it_first_and_the_second_sees_who_was()
    {
        var (taken, ring) = Changed(Says(Told(), new TakeNotice(Minute(1), Officer)));

        Assert.Empty(ring);
        Assert.Equal((NoticeStatus.Taken, Officer, Minute(1)), (taken.Status, taken.TakenBy, taken.TakenAt));
        Assert.Same(taken, Same(Says(taken, new TakeNotice(Minute(1), OtherOfficer))));
    }

    [Fact]
    public void may_be_taken_by_any_officer_but_by_nobody_else()
    {
        Assert.Equal(Seconded, Changed(Says(Told(), new TakeNotice(Minute(1), Seconded))).Now.TakenBy);
        foreach (var command in new Func<PersonId, NoticeCommand>[] { by => new TakeNotice(Minute(1), by), by => new DismissNotice(Minute(1), by), by => new PostFromNotice(Minute(1), by, Posted) })
        {
            Refused(Refusal.OnlyOfficer, Says(Told(), command(Guard)));
            Refused(Refusal.OnlyOfficer, Says(Told(), command(DistrictLeader)));
            Refused(Refusal.UnknownPerson, Says(Told(), command(Stranger)));
        }
    }

    [Fact]
    public void rings_the_duty_leader_when_it_is_not_taken_in_5_minutes_and_then_nobody_more()
    {
        var two = Changed(Says(Told(), new PassNoticeDeadline(Minute(2)))).Now;
        Assert.Same(two, Same(Says(two, new PassNoticeDeadline(Minute(4.999)))));
        var (five, ring) = Changed(Says(two, new PassNoticeDeadline(Minute(5))));

        Assert.Equal([DutyLeader], ring);
        Assert.Equal([Officer, OtherOfficer, DutyLeader], five.Told);
        Assert.Equal((1, 2, null), (two.Rungs, five.Rungs, NoticeRules.NextMoment(five)));
        Assert.Same(five, Same(Says(five, new PassNoticeDeadline(Minute(90)))));
    }

    [Fact]
    public void rings_after_2_minutes_the_officers_who_were_not_told_yet()
    {
        var (first, _) = Changed(Starts(district: WithoutThese(OtherOfficer)));

        Assert.Same(first, Same(Says(first, new PassNoticeDeadline(Minute(1.999)))));
        var (now, ring) = Changed(Says(first, new PassNoticeDeadline(Minute(2))));
        Assert.Equal([OtherOfficer], ring);
        Assert.Equal([Officer, OtherOfficer], now.Told);
    }

    [Fact]
    public void rings_the_duty_leader_once_more_where_there_was_nobody_else_from_the_beginning()
    {
        var nobody = WithoutThese(Officer, OtherOfficer);
        var (two, atTwo) = Changed(Says(Changed(Starts(district: nobody)).Now, new PassNoticeDeadline(Minute(2)), nobody));

        Assert.Empty(atTwo);
        Assert.Equal([DutyLeader], Changed(Says(two, new PassNoticeDeadline(Minute(5)), nobody)).Ring);
    }

    [Fact]
    public void rings_everybody_it_missed_in_one_go_after_an_outage()
    {
        var (first, _) = Changed(Starts(district: WithoutThese(OtherOfficer)));

        var (now, ring) = Changed(Says(first, new PassNoticeDeadline(Minute(30))));

        Assert.Equal([OtherOfficer, DutyLeader], ring);
        Assert.Equal(2, now.Rungs);
    }

    [Fact]
    public void remembers_whom_it_rang_late_and_since_when_that_was_due_until_a_rung_comes_in_time()
    {
        var (first, _) = Changed(Starts(district: WithoutThese(OtherOfficer)));
        var (late, _) = Changed(Says(first, new PassNoticeDeadline(Minute(3), AwakeSince: Minute(3))));
        Assert.Equal(Minute(2), late.Late!.Due);
        Assert.Equal(Minute(3), late.Late.At);
        Assert.Equal([OtherOfficer], late.Late.People);

        Assert.Null(Changed(Says(late, new PassNoticeDeadline(Minute(5), AwakeSince: Minute(3)))).Now.Late);
        Assert.Null(Changed(Says(first, new PassNoticeDeadline(Minute(2), AwakeSince: Minute(2)))).Now.Late);
    }

    [Fact]
    public void counts_its_minutes_to_the_full_minute()
    {
        var (notice, _) = Changed(NoticeRules.Start("n1", Time("15:07:40"), Guard, 7, EastGate, new OnDuty(Qinglan, Start, Zone)));

        Assert.Equal(Time("15:10:00"), NoticeRules.NextMoment(notice));
        Assert.Equal(Time("15:13:00"), NoticeRules.NextMoment(notice with { Rungs = 1 }));
    }

    [Fact]
    public void rings_nobody_once_it_is_taken_posted_or_not_needed()
    {
        foreach (var settled in new NoticeCommand[] { new TakeNotice(Minute(1), Officer), new DismissNotice(Minute(1), Officer), new PostFromNotice(Minute(1), Officer, Posted) })
        {
            var (now, _) = Changed(Says(Told(), settled));

            Assert.Null(NoticeRules.NextMoment(now));
            Assert.Same(now, Same(Says(now, new PassNoticeDeadline(Minute(30)))));
        }
    }

    [Fact]
    public void ends_with_the_alert_that_was_posted_from_it_also_where_nobody_had_taken_it()
    {
        var (now, _) = Changed(Says(Told(), new PostFromNotice(Minute(3), Officer, Posted)));

        Assert.Equal((NoticeStatus.Posted, Posted, Officer, Minute(3), false), (now.Status, now.Posted, now.TakenBy, now.TakenAt, now.IsOpen));
        Assert.Same(now, Same(Says(now, new PostFromNotice(Minute(4), Officer, Posted))));
        Refused(Refusal.NoticeSettled, Says(now, new PostFromNotice(Minute(4), Officer, new AlertId("20210821-04"))));
        Refused(Refusal.NoticeSettled, Says(now, new DismissNotice(Minute(4), Officer)));
        Assert.Same(now, Same(Says(now, new TakeNotice(Minute(4), OtherOfficer))));
    }

    [Fact]
    public void keeps_whoever_took_it_when_another_posts_or_dismisses()
    {
        var taken = Changed(Says(Told(), new TakeNotice(Minute(1), Officer))).Now;

        Assert.Equal((Officer, Minute(1)), (Changed(Says(taken, new PostFromNotice(Minute(3), OtherOfficer, Posted))).Now.TakenBy, taken.TakenAt));
        Assert.Equal((NoticeStatus.NotNeeded, Officer), Changed(Says(taken, new DismissNotice(Minute(3), OtherOfficer))).Now is var now ? (now.Status, now.TakenBy) : default);
    }

    [Fact]
    public void that_was_not_needed_says_so_once_and_still_follows_an_alert_posted_after_all()
    {
        var dismissed = Changed(Says(Told(), new DismissNotice(Minute(1), Officer))).Now;

        Assert.False(dismissed.IsOpen);
        Assert.Same(dismissed, Same(Says(dismissed, new DismissNotice(Minute(2), OtherOfficer))));
        Assert.Equal((NoticeStatus.Posted, Posted), Changed(Says(dismissed, new PostFromNotice(Minute(3), Officer, Posted))).Now is var now ? (now.Status, now.Posted) : default);
    }

    [Fact]
    public void that_is_none_is_refused() => Refused(Refusal.NoSuchNotice, NoticeRules.Decide(null, new TakeNotice(Minute(1), Officer), new OnDuty(Qinglan, Start, Zone)));

    [Fact]
    public void is_the_same_when_it_is_read_back()
    {
        var notice = Changed(Says(Told(), new PostFromNotice(Minute(3), Officer, Posted))).Now;
        var text = JsonSerializer.Serialize(notice, DomainJson.Default.Notice);

        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize(text, DomainJson.Default.Notice), DomainJson.Default.Notice));
        Assert.DoesNotContain("isOpen", text, StringComparison.Ordinal);
    }

    private static NoticeDecision Starts(PersonId? by = null, int people = 7, District? district = null) =>
        NoticeRules.Start("n1", Start, by ?? Guard, people, EastGate, new OnDuty(district ?? Qinglan, Start, Zone));

    private static Notice Told() => Changed(Starts()).Now;

    private static NoticeDecision Says(Notice notice, NoticeCommand command, District? district = null) =>
        NoticeRules.Decide(notice, command, new OnDuty(district ?? Qinglan, command.At, Zone));

    private static NoticeDecision.Changed Changed(NoticeDecision decision) => Assert.IsType<NoticeDecision.Changed>(decision);

    private static Notice Same(NoticeDecision decision) => Assert.IsType<NoticeDecision.AlreadySo>(decision).Now;

    private static void Refused(Refusal why, NoticeDecision decision) => Assert.Equal(why, Assert.IsType<NoticeDecision.Refused>(decision).Why);
}
