using DutyBot.Checkup;
using DutyBot.Domain;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using DutyBot.Webhooks;

namespace DutyBot.Tests.Checkup;

public sealed class What_the_doctor_finds
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly DateTimeOffset Now = Stage.Afternoon;

    private static readonly StoreLook Well = new(
        "/data/dutybot.db", 3_400_000, 50L << 30, 5, 5, [], [], Now.AddMinutes(-3), new Backlog(0, null), new Backlog(0, null), [], [], Now.AddHours(12));

    public static TheoryData<string, string> OfTheStore => new()
    {
        { "", "" },
        { "damage", "wrong    store: /data/dutybot.db is damaged: row 3 missing from index x. Stop the bot, keep the file, and restore the last backup." },
        { "rows", "wrong    alerts: row 20210821-01 3 and 1 more do not follow from the row before: it was changed or taken away by another hand. Keep the file, and compare it with the last backup." },
        { "shape", "warning  shape: the store has shape 3, this program knows 5. The next start moves it forward: take a backup before." },
        { "disk", "warning  disk: 500 MB are left. Make room before it runs out." },
        { "no disk", "wrong    disk: 100 MB are left. Make room: without it nothing can be recorded." },
        { "clock", "wrong    clock: it says 2026-11-25 15:11 in Asia/Shanghai, but the store holds something of 2026-11-25 16:11. Set the clock of this machine: until it has caught up, deadlines are missed." },
        { "due", "warning  work: 2 things are due, the oldest since 2026-11-25 15:08. Start the bot; where it runs, look into its log." },
        { "long due", "wrong    work: 1 thing is due, the oldest since 2026-11-25 14:11. Start the bot; where it runs, look into its log." },
        { "unsent", "warning  messages: 4 are not sent, the oldest since 2026-11-25 15:01. See whether the bot runs, and whether it reaches the platform." },
        { "long unsent", "wrong    messages: 1 is not sent, the oldest since 2026-11-25 13:11. See whether the bot runs, and whether it reaches the platform." },
    };

    [Theory]
    [MemberData(nameof(OfTheStore))]
    public void of_the_store_says_what_is_wrong_and_what_to_do(string what, string line)
    {
        var look = what switch
        {
            "damage" => Well with { Damage = ["row 3 missing\nfrom index x"] },
            "rows" => Well with { BrokenRows = ["20210821-01 3", "20210821-01 4"] },
            "shape" => Well with { Shape = 3 },
            "disk" => Well with { Free = 500L << 20 },
            "no disk" => Well with { Free = 100L << 20 },
            "clock" => Well with { Newest = Now.AddHours(1) },
            "due" => Well with { Due = new Backlog(2, Now.AddMinutes(-3)) },
            "long due" => Well with { Due = new Backlog(1, Now.AddHours(-1)) },
            "unsent" => Well with { Unsent = new Backlog(4, Now.AddMinutes(-10)) },
            "long unsent" => Well with { Unsent = new Backlog(1, Now.AddHours(-2)) },
            _ => Well,
        };
        Assert.Equal(line.Length == 0 ? [] : [line], StoreCheckup.Of(look, Now, Zone).Where(finding => finding.Grade != Grade.Ok).Select(finding => finding.ToString()));
    }

    [Fact]
    public void of_a_store_that_is_well_says_so_line_by_line() => Assert.Equal(
        """
        ok       store: /data/dutybot.db opens and is whole, 3.2 MB.
        ok       alerts: every row follows from the row before.
        ok       disk: 50 GB are left.
        ok       clock: 2026-11-25 15:11 in Asia/Shanghai; the newest entry is of 2026-11-25 15:08.
        ok       work: nothing is overdue.
        ok       messages: nothing waits long to be sent.
        ok       keeping: last deleted on 2026-11-20: alerts 2, messages 40; next 2026-11-26 03:11.
        """.ReplaceLineEndings("\n"),
        string.Join('\n', StoreCheckup.Of(
            Well with
            {
                Deleted = [new(Day(20), Perishable.Messages, 40), new(Day(20), Perishable.Alerts, 2), new(Day(19), Perishable.Cards, 7)],
            },
            Now,
            Zone)));

    [Theory]
    [InlineData(null, 0, 0, 0, "ok       webhook board: nothing was to be told yet.")]
    [InlineData(3, 0, 0, 0, "ok       webhook board: the last message was taken 2026-11-25 15:08.")]
    [InlineData(3, 2, 50, 0, "ok       webhook board: the last message was taken 2026-11-25 15:08.")]
    [InlineData(90, 2, 61, 0, "warning  webhook board: 2 messages wait (the last was taken 2026-11-25 13:41), the oldest since 2026-11-25 14:10. See why the program does not take them: after three days each is put aside.")]
    [InlineData(0, 1, 61, 0, "warning  webhook board: 1 message waits (none was ever taken), the oldest since 2026-11-25 14:10. See why the program does not take them: after three days each is put aside.")]
    [InlineData(3, 0, 0, 4, "warning  webhook board: 4 put aside within the retention of messages. The log names them (event 502); read those alerts over the API.")]
    public void of_a_webhook_is_whether_it_takes_what_it_is_told(int? taken, int waiting, int since, int givenUp, string line)
    {
        var record = new WebhookRecord("board", taken > 0 ? Now.AddMinutes(-taken.Value) : null, new Backlog(waiting, waiting > 0 ? Now.AddMinutes(-since) : null), givenUp);
        Assert.Equal([line], WebhooksCheckup.Of([new Webhook("board", new Uri("https://example.org"), [], null)], taken is null ? [] : [record], Now, Zone).Select(finding => finding.ToString()));
    }

    [Fact]
    public void of_the_calendar_is_that_next_years_holidays_are_missing()
    {
        Assert.Equal(Grade.Ok, CalendarCheckup.Of(new DutyCalendar([], [], [2026, 2027]), Now, Zone).Grade);
        Assert.StartsWith("warning  calendar: the holidays of 2027 are not known", CalendarCheckup.Of(new DutyCalendar([], [], [2026]), Now, Zone).ToString(), StringComparison.Ordinal);
        Assert.Contains("2026 and 2027 are not known", CalendarCheckup.Of(DutyCalendar.Weekends, Now, Zone).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void of_the_groups_is_which_took_the_last_message_and_which_did_not()
    {
        var lanes = new[] { new LaneRecord("conversation:19:a", Now, Now.AddHours(-1)), new LaneRecord("conversation:19:b", Now.AddHours(-2), Now.AddHours(-1)) };
        Assert.Equal(
            [
                "ok       group 19:a (alerts): the last message was taken 2026-11-25 15:11.",
                "wrong    group 19:b (leaders): the last message, 2026-11-25 14:11, could not be sent. See whether the bot is still a member of it, and bind it anew.",
                "ok       group 19:c (alerts): nothing was sent there yet.",
                "warning  group: 19:d of DutyBot:Groups has not been heard from yet. Add the bot to it and write it a line there.",
            ],
            GroupsCheckup.Of(
                [Group("19:a", Purpose.Alerts), Group("19:b", Purpose.Leaders), Group("19:c", Purpose.Alerts), Group("19:e", Purpose.None)],
                new Dictionary<string, Purpose> { ["19:d"] = Purpose.Leaders, ["19:a"] = Purpose.Alerts }, lanes, Zone).Select(finding => finding.ToString()));
        Assert.Equal(
            ["warning  group: none is bound to alerts, so visits are told privately alone. Type 'bind alerts' in the work group."],
            GroupsCheckup.Of([], new Dictionary<string, Purpose>(), [], Zone).Select(finding => finding.ToString()));
    }

    [Fact]
    public void of_the_people_is_who_cannot_be_reached_by_unit_and_without_a_name()
    {
        var district = Worlds.TwoTowns.With((Person person) => person.Id.Value is "T04-1" or "T04-3" or "D02-3" ? person with { ChannelUserId = null } : person);
        var lines = Found(district, chats: ["D02-3"], new LaneRecord("person:T07-3", null, Now), new LaneRecord("person:T07-1", Now, Now.AddHours(-1)));
        Assert.Equal(
            [
                "warning  unit T04: T04-1 (unit head), T04-3 (liaison) cannot be reached: no account is known. Give channel_user_id, aad_object_id, upn or email in people.json, or have them write to the bot.",
                "warning  unit T07: the last message to T07-3 (liaison) could not be sent by any route. See whether they have the app, or have blocked it.",
            ],
            lines);
    }

    [Fact]
    public void of_the_units_is_who_cannot_be_called_or_rung()
    {
        var district = Worlds.TwoTowns.With((Unit unit) => unit.Id.Value switch
        {
            "T04" => unit with { LiaisonId = null, BackupId = new PersonId("nobody") },
            "T07" => unit with { LiaisonId = null },
            "D02" => unit with { DutyPhone = "" },
            _ => unit,
        });
        Assert.Equal(
            ["warning  unit D02: it has no duty phone", "warning  unit T07: it has no liaison; its backup is called", "wrong    unit T04: it has neither a liaison nor a backup"],
            Found(district, []).Select(line => line.Split([" who is there", ", so that", ". Name"], StringSplitOptions.None)[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void of_the_office_is_which_part_of_the_desk_nobody_plays()
    {
        var district = new District(
            "", Worlds.TwoTowns.Units.Select(unit => unit.Kind == UnitKind.Office ? unit with { HeadId = null, DeputyId = null, DutyPhone = null } : unit.Kind == UnitKind.Leadership ? unit with { HeadId = null } : unit),
            Worlds.TwoTowns.People.Where(person => person.Role is not (Role.DutyOfficer or Role.GateGuard)), [], []);
        Assert.Equal(
            ["wrong    duty leader", "wrong    duty officer", "warning  gate", "warning  district leader", "warning  unit O01"],
            Found(district, []).Select(line => line.Split(':')[0]));
        Assert.StartsWith("warning  directory: nobody is in it", Assert.Single(Found(District.Empty, [])), StringComparison.Ordinal);
    }

    [Fact]
    public void of_a_directory_with_nothing_wrong_is_one_line() =>
        Assert.Matches(@"^ok       directory: \d+ units and \d+ people, each with what it needs\.$", Assert.Single(Found(Worlds.TwoTowns, [])));

    private static List<string> Found(District district, string[] chats, params LaneRecord[] lanes) =>
        [.. DirectoryCheckup.Of(new OnDuty(district, Now, Zone), chats.Select(chat => new PersonId(chat)).ToHashSet(), lanes).Select(finding => finding.ToString())];

    private static Conversation Group(string id, Purpose purpose) => new(new ConversationId(id), "msteams", "https://example.org/", "28:bot", null, IsGroup: true, Purpose: purpose);

    private static DutyDay Day(int day) => new(new DateOnly(2026, 11, day));

    [Fact]
    public void of_the_bots_own_memory_says_what_it_missed_and_whether_something_is_late()
    {
        var note = new WatchNote(Now.AddSeconds(-10), []);
        Assert.Empty(WatchCheckup.Of(null, Now, Zone));
        Assert.Equal(
            ["ok       lateness: nothing was late for more than a minute yet.", "ok       gaps: none in the last day; the bot was last well 2026-11-25 15:10."],
            Said(note));
        Assert.Equal("ok       gaps: the bot was down from 2026-11-25 14:11 to 2026-11-25 14:16.", Said(note.With(new Gap(Now.AddHours(-1), Now.AddMinutes(-55), true, TimeSpan.Zero, WasDown: true)))[1]);
        Assert.Equal(
            "warning  gaps: in the last day the machine slept, the process stood still or the clock was moved 2 times, last from 2026-11-25 14:41 to 2026-11-25 13:41. Keep this machine awake and its clock right: what falls due meanwhile is told late.",
            Said(note.With(new Gap(Now.AddHours(-2), Now.AddHours(-1), true, TimeSpan.Zero)).With(new Gap(Now.AddMinutes(-30), Now.AddMinutes(-90), false, TimeSpan.FromHours(1))))[1]);
        var episode = new Episode(Now.AddMinutes(-5), Now.AddMinutes(-4), []);
        Assert.Equal("wrong    lateness: something has been late since 2026-11-25 15:06. See the lines on work, messages and token, and the bot's log.", Said(note with { Episode = episode })[0]);
        Assert.Equal("ok       lateness: nothing; the last time from 2026-11-25 15:06 to 2026-11-25 15:09.", Said(note with { Episode = episode with { Over = Now.AddMinutes(-2) } })[0]);

        static List<string> Said(WatchNote note) => [.. WatchCheckup.Of(note, Now, Zone).Select(finding => finding.ToString())];
    }
}
