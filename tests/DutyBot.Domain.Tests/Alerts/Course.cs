using CsCheck;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

/// <summary>An alert lived through by chance: any command by anybody, doubled, delayed and out of order, as the desk would decide it.</summary>
internal sealed class Course
{
    /// <summary>So many courses for each rule in the ordinary run; CsCheck_Iter or CsCheck_Time ask for more.</summary>
    private static readonly int Courses = new[] { "CsCheck_Iter", "CsCheck_Time" }.Any(name => Environment.GetEnvironmentVariable(name) is not null) ? -1 : 40;

    private static readonly Staff[] Units = [Bailu, Remote, Land, Housing];

    private static readonly PersonId[] Office = [Officer, OtherOfficer, Seconded, DutyLeader, OfficeHead, DistrictLeader, Guard, Stranger];

    private static readonly District[] Districts = [Qinglan, WithoutThese(Bailu.Liaison, Land.Backup), WithoutThese(Bailu.Liaison, Bailu.Backup, DutyLeader), WithoutThese(Land.Deputy, Remote.Head)];

    private static readonly AlertPolicies[] Policies =
    [
        AlertPolicies.Default,
        AlertPolicies.Only(new AlertPolicy(Minutes(3), Minutes(8))),
        AlertPolicies.Default with { Rules = [new PolicyRule(FromPeople: 5, Acknowledge: Minutes(5), Arrive: Minutes(20)), new PolicyRule(UnitKind.Department, Arrive: Minutes(45))] },
        AlertPolicies.Only(new AlertPolicy(Minutes(10), Minutes(30), [
            new(Minutes(2), Unless.Acknowledged, [Tell.Called, Tell.DutyOfficer]), new(Minutes(4), Unless.Acknowledged, [Tell.Called]),
            new(Minutes(9), Unless.Acknowledged, [Tell.Backup, Tell.Deputy]), new(Minutes(15), Unless.Arrived, [Tell.Coming, Tell.Head]), new(Minutes(31), Unless.Arrived, [Tell.Head, Tell.DutyLeader])])),
    ];

    private readonly Story story;
    private readonly double pace;
    private double minute;

    private Course(Setting setting, IEnumerable<Step> steps)
    {
        story = Story.In(Districts[setting.District], Policies[setting.Policy]);
        pace = setting.Kind == AlertKind.Transfer ? 4 : 0.1;
        Do(Posts(setting.People, setting.Kind == AlertKind.Drill ? DutyLeaderOf(setting) : Officer, units: [.. Units.Where((_, at) => (setting.Units & (1 << at)) != 0).Select(unit => unit.Unit)], kind: setting.Kind) with
        {
            Level = LevelOf(setting.Kind),
        });
        foreach (var step in steps)
            Take(step);
        Do(Clock(minute));
    }

    /// <summary>Prints the seed and what was said where a rule does not hold.</summary>
    public static void All(Action<Course> hold) => Gen.Select(Settings, Steps, (setting, steps) => (setting, steps))
        .Sample(one => hold(new Course(one.setting, one.steps)), iter: Courses, print: one => $"{one.setting}\n{string.Join('\n', new Course(one.setting, one.steps).Commands)}");

    public Alert Now => story.Now!;

    public IReadOnlyList<AlertRow> Rows => story.Rows;

    public List<AlertCommand> Commands { get; } = [];

    /// <summary>Commands that made something happen a second time when they were asked again at once.</summary>
    public List<AlertCommand> DoneTwice { get; } = [];

    /// <summary>What the clock was last asked about, and what is planned after it.</summary>
    public List<(DateTimeOffset Asked, DateTimeOffset? Next)> Planned { get; } = [];

    /// <summary>Each event with the state that it met and the one that it left.</summary>
    public IEnumerable<(Alert? Before, AlertEvent Happened, Alert After)> Events()
    {
        Alert? before = null;
        foreach (var happened in story.Rows.SelectMany(row => row.Events))
        {
            var after = Alert.Apply(story.History.Id, before, happened)!;
            yield return (before, happened, after);
            before = after;
        }
    }

    private void Take(Step step)
    {
        minute += step.Gap * pace;
        // What was sent earlier may come later, with the minute at which it was sent.
        var sent = step.Delivery == 2 ? Math.Max(0, minute - step.Number) : minute;
        var command = Command(step, sent, Now.Kind);
        Do(command);
        if (step.Delivery == 1)
            Do(command);
    }

    private void Do(AlertCommand command)
    {
        Commands.Add(command);
        if (command is not PassDeadline && story.Now is not null)
            story.When(new PassDeadline(command.At.AddTicks(-1), Minute(-600)));
        story.When(command).When(command);
        if (story.Happened.Count > 0)
            DoneTwice.Add(command);
        if (command is PassDeadline)
            Planned.Add((command.At, AlertReactions.NextMoment(Now)));
    }

    private static AlertCommand Command(Step step, double at, AlertKind kind)
    {
        var (unit, other) = (Units[step.Unit], Units[step.Other]);
        var own = new[] { unit.Liaison, unit.Liaison, unit.Liaison, unit.Backup, unit.Deputy, unit.Head, other.Liaison, Officer }[step.Who];
        var by = step.Who < 6 ? Officer : Office[step.Number % Office.Length];
        var time = at - (step.Number / 2.0);
        return step.Action switch
        {
            0 => Acknowledges(unit, at, own),
            1 => Acknowledges(unit, at, own, coming: other.Backup, eta: at + step.Number),
            2 => new AcknowledgeAlert(Minute(at), unit.Unit, own, Bare: true),
            3 => Expects(unit, at, eta: at + (step.Number * 3), enRoute: step.Number % 2 == 0, by: own),
            4 => TakesBack(unit, at, own),
            5 or 6 => Claims(unit, at, own),
            7 => Confirms(unit, at, by: by),
            8 => Confirms(unit, at, time, by),
            9 => DoesNotSee(unit, at, by),
            10 or 11 => Phones(unit, at, step.Number % 2 == 0, by),
            12 => Sends(unit, at, own),
            13 => new SeeAlert(Minute(at), by),
            14 => new AskRingBack(Minute(at), by),
            15 => Sets((VisitResult)(step.Number % 5), at, by),
            16 => Closes(at, step.Number % 2 == 0 ? VisitResult.Gone : null, by),
            17 when step.Number < 3 => Withdraws(at, by),
            18 or 19 => Passes(unit, at, own),
            20 or 21 => Objects(unit, at, (ObjectionReason)(step.Number % 3), other, own),
            22 => AnswersByPhone(unit, at, step.Number % 2 == 0 ? unit.Backup : null, step.Number % 3 == 0 ? at + step.Number : null, by),
            23 => Corrects(at, people: step.Number, place: step.Number % 2 == 0 ? EastGate : new PlaceId("HALL"), by: by),
            24 or 25 => Reassigns(unit, other, at, by),
            26 => Upholds(unit, at, by),
            27 => AsksForRuling(unit, at),
            28 => AlsoCalls(unit, at),
            29 => Adds(step.Number, at, $"w{step.Number}"),
            30 => Excuses(unit, at),
            31 => Receives(at, step.Number % 2 == 0 ? EastGate : null, step.Number % 3 == 0 ? time : null),
            32 when step.Number < 2 => new MergeAlert(Minute(at), by, new AlertId("20210821-01")),
            33 => new TakeInAlert(Minute(at), by, OtherAlert(step, at, kind)),
            34 or 35 => Reopens(at),
            36 when unit != other => Backfills(at, True(unit, time, step.Number % 2 == 0 ? at : null), True(other, null, at - 1)),
            37 => Backfills(at, True(unit, answered: time)),
            38 => new AskToClose(Minute(at), own),
            39 => Offers(at, step.Number % 3 == 0 ? null : unit, $"o{step.Number % 4}", $"a{step.Number % 4}", step.Number % 2 == 0),
            40 => Accepts(at, other, $"o{step.Number % 4}", step.Number % 2 == 0 ? other.Backup : null),
            41 => new RefuseAnswer(Minute(at), by, $"o{step.Number % 4}"),
            43 or 44 or 45 => new RecordReach(Minute(at), Reported(step, unit, other)),
            42 => new CallSuccessor(Minute(at), unit.Unit, step.Number % 2 == 0 ? null : own, unit.Backup),
            _ => Clock(at),
        };
    }

    /// <summary>What a channel by chance took of whatever may have been said, also to people who were told nothing.</summary>
    private static Reach[] Reported(Step step, Staff unit, Staff other)
    {
        bool Taken(int bit) => (step.Number & bit) != 0;
        (PersonId Person, Tell Role)[] people = [(unit.Liaison, Tell.Called), (unit.Backup, Tell.Backup), (unit.Deputy, Tell.Deputy), (unit.Head, Tell.Head)];
        return
        [
            .. people.Take(1 + (step.Who % 4)).Select((one, at) => new Reach(unit.Unit, one.Person, one.Role, "call", Minute(600), Taken(1 << at))),
            new Reach(other.Unit, DutyLeader, Tell.DutyLeader, step.Who % 2 == 0 ? "00:30:00" : "ruling", Minute(600), Taken(2)),
            new Reach(null, step.Who % 3 == 0 ? OtherOfficer : Officer, Tell.DutyOfficer, "claimed", Minute(600), Taken(4)),
        ];
    }

    private static Alert OtherAlert(Step step, double at, AlertKind kind)
    {
        var other = Story.In(Qinglan).And(Posts(units: [Land.Unit, Remote.Unit], at: Minute(at - 3), kind: kind, by: kind == AlertKind.Drill ? DutyLeader : Officer) with { Level = LevelOf(kind) });
        other.When(step.Who % 2 == 0 ? Acknowledges(Units[step.Unit], at - 2) : Objects(Units[step.Unit], at - 2));
        other.When(step.Number % 2 == 0 ? Claims(Units[step.Other], at - 1) : Confirms(Units[step.Other], at - 1));
        return other.Now! with { Id = AlertId.Of(new DutyDay(Day), 40 + (step.Number % 2)) };
    }

    private static AlertLevel LevelOf(AlertKind kind) => kind == AlertKind.Transfer ? AlertLevel.City : AlertLevel.District;

    private static PersonId DutyLeaderOf(Setting setting) => new OnDuty(Districts[setting.District], Start, Zone).DutyLeader!.Value;

    private sealed record Setting(int People, AlertKind Kind, int Policy, int District, int Units);

    private sealed record Step(int Gap, int Action, int Who, int Unit, int Other, int Number, int Delivery);

    private static readonly Gen<Setting> Settings = Gen.Select(
        Gen.Int[1, 14], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 15],
        (people, kind, policy, district, units) => new Setting(people, kind switch { 0 => AlertKind.Drill, 1 => AlertKind.Transfer, _ => AlertKind.Onsite }, policy, district, units));

    private static readonly Gen<Step[]> Steps = Gen.Select(
        Gen.Int[0, 60], Gen.Int[0, 55], Gen.Int[0, 7], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 14], Gen.Int[0, 5],
        (gap, action, who, unit, other, number, delivery) => new Step(gap, action, who, unit, other, number, delivery)).Array[1, 50];
}
