using System.Text.Json;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Tests.Alerts;

/// <summary>Given what was said before, when this is said, then this happens. Roster and clock are those of each command's own moment.</summary>
internal sealed class Story(District district, AlertPolicies policies)
{
    private static readonly AlertId Number = new("20210821-03");

    private Decision<AlertEvent>? decision;

    public Alert? Now { get; private set; }

    public List<AlertEvent> All { get; } = [];

    /// <summary>What each command made, as the store keeps it.</summary>
    public List<AlertRow> Rows { get; } = [];

    public AlertHistory History => new(Number, Rows, "");

    public static Story Given(params AlertCommand[] before) => In(World.Qinglan).And(before);

    public static Story In(District district, AlertPolicy? policy = null) => In(district, AlertPolicies.Only(policy ?? AlertPolicy.Default));

    public static Story In(District district, AlertPolicies policies) => new(district, policies);

    public Story And(params AlertCommand[] before)
    {
        foreach (var command in before)
        {
            When(command);
            Assert.IsType<Decision<AlertEvent>.Happened>(decision);
        }

        return this;
    }

    /// <summary>The same alert under another directory from here on.</summary>
    public Story ThenIn(District other) => new(other, policies) { Now = Now };

    public Story When(AlertCommand command)
    {
        decision = AlertRules.Decide(Now, command, new OnDuty(district, command.At, World.Zone), policies);
        foreach (var happened in Happened)
            Now = Alert.Apply(Number, Now, happened);
        All.AddRange(Happened);
        if (Happened.Count > 0)
            Rows.Add(new AlertRow(Rows.Count + 1, command.At, Happened));
        return this;
    }

    public IReadOnlyList<AlertEvent> Happened => decision is Decision<AlertEvent>.Happened(var events) ? events : [];

    public IEnumerable<T> Of<T>() => Happened.OfType<T>();

    /// <summary>Exactly these events, in this order; compared as they are stored.</summary>
    public Story Then(params AlertEvent[] expected)
    {
        Assert.IsType<Decision<AlertEvent>.Happened>(decision);
        Assert.Equal(Text(expected), Text(Happened));
        return this;
    }

    public void ThenNothing() => Then();

    public void ThenRefused(Refusal why) => Assert.Equal(why, Assert.IsType<Decision<AlertEvent>.Refused>(decision).Why);

    /// <summary>Exactly these rungs were reached, each as "unit after: whom as what", where that is what a test is about.</summary>
    public Story ThenRungs(params string[] expected)
    {
        Assert.Equal(expected, Of<RungReached>().Select(rung => $"{rung.Unit} {rung.After.TotalMinutes}: {string.Join(' ', rung.Told.Select(told => $"{told.Person}={told.As}"))}".TrimEnd()));
        return this;
    }

    public CalledUnit Unit(Staff unit) => Now!.Called(unit.Unit)!;

    private static string[] Text(IEnumerable<AlertEvent> events) =>
        [.. events.Select(happened => JsonSerializer.Serialize(new AlertRow(1, default, [happened]), DomainJson.Default.AlertRow))];
}
