using System.Text.Json;
using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

/// <summary>Random presses of everybody, with the clock asked whenever something is due: what must hold whatever people do.</summary>
public sealed class Any_course_of_an_alert
{
    private const int Courses = 30;

    private static readonly Staff[] Called = [Bailu, Land, Remote];

    private static readonly Lazy<IReadOnlyList<(int Seed, Story Story)>> All = new(() => [.. Enumerable.Range(1, Courses).Select(seed => (seed, Course(new Random(seed))))]);

    [Fact]
    public void reaches_each_rung_of_a_unit_at_most_once() => Holds(story =>
        story.All.OfType<RungReached>().GroupBy(rung => (rung.Unit, rung.After)).All(same => same.Count() == 1));

    [Fact]
    public void passes_each_limit_of_a_unit_at_most_once() => Holds(story =>
        story.All.OfType<LimitPassed>().SelectMany(passed => passed.Units.Select(unit => (unit, passed.Limit))).GroupBy(one => one).All(same => same.Count() == 1));

    [Fact]
    public void releases_each_person_of_a_unit_at_most_once_and_only_whom_it_rang_or_who_said_that_he_comes() => Holds(story =>
        story.Now!.Units.All(unit => unit.Released.Distinct().Count() == unit.Released.Length && unit.Released.All(person => unit.Rung.Contains(person) || unit.OnTheWay == person)));

    [Fact]
    public void moves_no_limit_and_no_plan() => Holds(story =>
        story.Now!.Units.All(unit => (unit.AcknowledgeBy, unit.ArriveBy, unit.Plan.Length) == (Minute(10), Minute(30), unit.Unit == Remote.Unit ? 7 : 6)));

    [Fact]
    public void has_every_unit_that_is_there_acknowledged_by_then() => Holds(story =>
        story.Now!.Units.All(unit => unit.Response is not Response.Arrived here || unit.Acknowledged!.At <= here.At));

    [Fact]
    public void is_received_exactly_when_somebody_was_there() => Holds(story =>
        (story.Now!.ReceptionSince is not null) == story.Now.Units.Any(unit => unit.IsThere) && story.All.OfType<ReceptionStarted>().Count() <= 1);

    [Fact]
    public void leaves_no_unit_open_once_it_is_closed() => Holds(story =>
        story.Now!.Status != AlertStatus.Closed || story.Now.Units.All(unit => unit.IsThere || unit.IsOut || unit.IsLate(story.Now.EndedAt!.Value)));

    [Fact]
    public void is_the_same_when_it_is_read_back_from_what_is_stored() => Holds(story =>
    {
        var row = JsonSerializer.Serialize(new AlertRow(1, Start, story.All), DomainJson.Default.AlertRow);
        var read = new AlertHistory(story.Now!.Id, [JsonSerializer.Deserialize(row, DomainJson.Default.AlertRow)!], "").Now!;
        return read.Status == story.Now.Status
            && read.Units.Select(unit => (unit.Response, unit.Acknowledged, unit.Eta, unit.Reached.Length, unit.Passed.Count)).SequenceEqual(
                story.Now.Units.Select(unit => (unit.Response, unit.Acknowledged, unit.Eta, unit.Reached.Length, unit.Passed.Count)));
    });

    private static void Holds(Func<Story, bool> rule) => Assert.All(All.Value, course => Assert.True(rule(course.Story), $"Course {course.Seed} breaks it."));

    /// <summary>Ninety minutes of presses; after each the clock is asked twice, and then nothing may be due any more.</summary>
    private static Story Course(Random random)
    {
        var story = Given(Posts(people: random.Next(1, 14), units: [Land.Unit, Remote.Unit]));
        for (var minute = 0.0; minute < 90; minute += random.NextDouble() * 6)
        {
            story.When(Press(random, minute)).When(Clock(minute)).When(Clock(minute));
            Assert.Empty(story.Happened);
            Assert.True(AlertReactions.NextMoment(story.Now!) is not { } next || next > Minute(minute), $"Something is due before minute {minute}.");
        }

        return story;
    }

    private static AlertCommand Press(Random random, double minute)
    {
        var unit = Called[random.Next(Called.Length)];
        var by = random.Next(4) switch { 0 => unit.Backup, 1 => unit.Deputy, _ => unit.Liaison };
        return random.Next(24) switch
        {
            0 or 1 => Acknowledges(unit, minute, by),
            2 => Acknowledges(unit, minute, by, eta: minute + 20),
            3 or 4 => Expects(unit, minute, eta: minute + 15, enRoute: random.Next(2) == 0, by: by),
            5 or 6 => TakesBack(unit, minute, by),
            7 or 8 => Claims(unit, minute, by),
            9 or 10 => DoesNotSee(unit, minute),
            11 => Confirms(unit, minute),
            12 => Confirms(unit, minute, arrived: minute / 2),
            13 or 14 => Phones(unit, minute, answered: random.Next(2) == 0),
            15 => Sends(unit, minute),
            16 => new SeeAlert(Minute(minute), DistrictLeader),
            17 when minute > 40 => Sets(VisitResult.Answered, minute),
            18 when minute > 50 => Closes(minute, VisitResult.Gone),
            19 when minute > 50 => Withdraws(minute),
            _ => Clock(minute),
        };
    }
}
