using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Tests.Alerts;
using DutyBot.Domain.Units;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Outgoing;

/// <summary>Each line is "who: kind rung"; what an event does not ring it only has cards follow.</summary>
public sealed class What_is_said_of_an_alert
{
    private static readonly Conversation[] Groups =
    [
        new(new ConversationId("hall"), "msteams", "https://example.org/", "28:bot", null, IsGroup: true, Purpose: Purpose.Alerts),
        new(new ConversationId("leaders"), "msteams", "https://example.org/", "28:bot", null, IsGroup: true, Purpose: Purpose.Leaders),
    ];

    [Fact]
    public void rings_who_has_the_call_now() => Rings(Given(Posts()), Passes(Bailu, 2), "T04-4: Call call");

    [Fact]
    public void rings_the_officer_for_an_objection_then_the_duty_leader_and_who_objected_for_its_ruling()
    {
        var story = Given(Posts());

        Rings(story, Objects(Bailu, 2, by: Bailu.Deputy), "O01-3: Desk objection");
        Rings(story, Clock(7), "O01-2: Ring ruling");
        Rings(story, Upholds(Bailu, 8), "T04-2: Ring upheld");
    }

    [Fact]
    public void rings_officer_and_duty_leader_for_the_arrival_of_a_unit_that_objects_and_names_it_in_no_group()
    {
        var story = Given(Posts(units: [Land.Unit]), Objects(Bailu, 2), Claims(Land, 3), Clock(7), Clock(13), Clock(20));

        Rings(story, Clock(30), "O01-3: Desk 00:30:00", "O01-2: Ring 00:30:00");
    }

    [Fact]
    public void names_in_the_line_only_the_units_that_are_not_being_ruled_on()
    {
        var story = Given(Posts(units: [Land.Unit]), Objects(Bailu, 2), Acknowledges(Land, 3), Clock(7), Clock(20)).When(Clock(30));

        var line = Assert.Single(Last(story), telling => telling.Kind == TellingKind.GroupLine);
        Assert.Equal([Land.Unit], Assert.IsType<AwaitedLine>(line.Say).Units);
    }

    [Fact]
    public void calls_the_new_unit_and_releases_the_old_one_of_a_reassignment() =>
        Rings(Given(Posts(), Clock(5)), Reassigns(Bailu, Remote, 6), "T04-3: Release release", "T08-3: Call call");

    [Fact]
    public void rings_for_a_correction_only_those_whose_coming_it_changes()
    {
        var story = Given(Posts(4, units: [Land.Unit]), Claims(Land, 1));

        Rings(story, Corrects(2, people: 10), "T04-2: Call call", "T04-1: Call call");
        Rings(story, Corrects(3, people: 6), "T04-1: Release release");
        Rings(story, Corrects(4, place: new PlaceId("HALL")));
        Rings(story, Adds(9, 5), "T04-1: Call call");
    }

    [Fact]
    public void calls_one_more_unit_and_releases_one_that_need_not_come()
    {
        var story = Given(Posts());

        Rings(story, AlsoCalls(Land, 2), "D02-3: Call call");
        Rings(story, Excuses(Land, 3), "D02-3: Release release");
        Rings(story, AlsoCalls(Land, 4), "D02-3: Call call");
        Rings(story, Excuses(Land, 5), "D02-3: Release release");
    }

    [Fact]
    public void puts_unknown_answerers_and_wishes_to_close_on_the_officers_desk()
    {
        var story = Given(Posts());

        Rings(story, Offers(2, Bailu), "O01-3: Desk offer");
        Rings(story, new AskToClose(Minute(3), Bailu.Head), "O01-3: Desk close-asked");
        Rings(story, Accepts(4));
    }

    [Fact]
    public void rings_nobody_for_what_only_sets_a_state()
    {
        var story = Given(Posts());

        Rings(story, AnswersByPhone(Bailu, 2));
        Rings(story, Receives(3, new PlaceId("HALL")));
        Rings(story, Backfills(4, True(Bailu, arrived: 3)));
        Rings(story, Closes(5, VisitResult.Answered));
        Rings(story, Reopens(6));
    }

    [Fact]
    public void releases_the_people_of_a_merged_alert_and_rings_nobody_for_what_the_other_took_over()
    {
        Rings(Given(Posts(), Acknowledges(Bailu, 2)), new MergeAlert(Minute(3), Officer, new AlertId("20210821-01")), "T04-3: Release release");
        Rings(Given(Posts()), new TakeInAlert(Minute(3), Officer, Given(Posts(at: Minute(1)), Acknowledges(Bailu, 2)).Now!));
    }

    [Fact]
    public void calls_the_new_holder_of_a_post() =>
        Rings(Given(Posts()), new CallSuccessor(Minute(2), Bailu.Unit, Bailu.Liaison, Bailu.Backup), "T04-4: Call call");

    [Fact]
    public void calls_whoever_is_next_in_a_unit_and_rings_the_officer_where_nobody_is_left()
    {
        var story = Given(Posts());

        Rings(story, Reports(0.1, Refused(Bailu, Bailu.Liaison)), "T04-4: Call call");
        Rings(story, Reports(0.2, Took(Bailu, Bailu.Backup, Tell.Backup)));
        Rings(story, Reports(5, Refused(Bailu, Bailu.Backup, Tell.Called, "00:05:00", 5)), "T04-2: Call call");
        Rings(story, Reports(6, Refused(Bailu, Bailu.Deputy, Tell.Deputy, due: 5), Refused(Bailu, Bailu.Head, Tell.Head, due: 5)), "T04-1: Call call", "O01-3: Desk unreached");
    }

    [Fact]
    public void rings_the_leader_above_and_the_officer_who_takes_a_desk_over()
    {
        var story = Given(Posts(), Clock(5), Clock(10), Clock(20), Clock(30));

        Rings(story, Reports(30, Refused(Bailu, DutyLeader, Tell.DutyLeader, "00:30:00", 30)), "L01-1: Ring unreached");
        Rings(story, Reports(31, Refused(null, Officer, Tell.DutyOfficer, "00:10:00", 10)), "O01-4: Desk unreached");
        Rings(story, Claims(Bailu, 32), "O01-3: Desk claimed", "O01-4: Desk claimed");
    }

    [Fact]
    public void of_a_transfer_says_no_line_in_any_group_and_rings_nobody_when_it_leaves_the_board()
    {
        var story = Given(Posts(20, kind: AlertKind.Transfer) with { Level = AlertLevel.City });

        Assert.DoesNotContain(Told(story, 1), telling => telling.Kind == TellingKind.GroupLine);
        Rings(story, Acknowledges(Bailu, 60));
        Rings(Given(Posts(kind: AlertKind.Transfer) with { Level = AlertLevel.City }), Clock(24 * 60),
            "T04-3: Ring 20:00:00", "T04-4: Ring 1.00:00:00", "T04-2: Ring 1.00:00:00");
    }

    [Fact]
    public void lets_the_groups_card_follow_every_change_of_a_units_state()
    {
        foreach (var command in new AlertCommand[]
        {
            Objects(Bailu, 2), Reassigns(Bailu, Remote, 2), Corrects(2, people: 4), Adds(1, 2), AlsoCalls(Land, 2), Reports(2, Refused(Bailu, Bailu.Liaison)), Excuses(Bailu, 2), Receives(2), AnswersByPhone(Bailu, 2),
            Backfills(2, True(Bailu, arrived: 1)), Closes(2, VisitResult.Gone),
        })
            Assert.Contains(Last(Given(Posts()).When(command)), telling => telling is { Kind: TellingKind.Refresh, To: ToConversation });
    }

    [Fact]
    public void has_one_key_for_each_thing_across_all_rows_however_they_are_unfolded()
    {
        var story = Given(
            Posts(6, units: [Land.Unit]), Passes(Bailu, 1), Clock(5), Objects(Bailu, 6), Reassigns(Bailu, Remote, 7), Reassigns(Remote, Bailu, 8),
            Adds(6, 9), Corrects(9.5, people: 7), Clock(13), Objects(Bailu, 14), Clock(19), Upholds(Bailu, 20), Clock(20), Excuses(Land, 21), AlsoCalls(Land, 22),
            Clock(32), Excuses(Land, 33), AlsoCalls(Land, 34), Clock(60), Offers(61, Bailu), new AskToClose(Minute(62), Bailu.Head), Clock(90), Withdraws(91));
        var whole = Rung(Told(story, 1));
        var again = Enumerable.Range(1, story.Rows.Count).SelectMany(row => Rung(Told(story, row))).DistinctBy(telling => telling.Key);

        // A group hears of each limit once, however many units pass it later (product 11): that is what the key of a line is for.
        Assert.All(whole.GroupBy(telling => telling.Key).Where(same => same.Count() > 1), same => Assert.All(same, telling => Assert.Equal(TellingKind.GroupLine, telling.Kind)));
        Assert.Equal(whole.DistinctBy(telling => telling.Key).Select(telling => telling.Key), again.Select(telling => telling.Key));
        Assert.Equal(3, whole.Count(telling => telling is { Kind: TellingKind.Call, Unit: var unit } && unit == Land.Unit && telling.To == new ToPerson(Land.Liaison)));
    }

    /// <summary>What the command rings, the newest row alone.</summary>
    private static void Rings(Story story, AlertCommand command, params string[] expected) => Assert.Equal(
        expected,
        Rung(Last(story.When(command))).Where(telling => telling.Kind != TellingKind.GroupLine)
            .Select(telling => $"{((ToPerson)telling.To).Person}: {telling.Kind} {telling.Rung}"));

    private static IReadOnlyList<Telling> Last(Story story) => Told(story, story.Rows.Count);

    private static IReadOnlyList<Telling> Told(Story story, int from) => AlertTeller.Of(story.History, from, Duty(story), Groups);

    private static OnDuty Duty(Story story) => new(Qinglan, story.Rows[^1].RecordedAt, Zone);

    private static List<Telling> Rung(IEnumerable<Telling> tellings) => [.. tellings.Where(telling => telling.Kind != TellingKind.Refresh)];
}
