using System.Text.Json.Nodes;

namespace DutyBot.Processes.Chaos;

/// <summary>What the people of one called unit do about one visit. Spans are counted from its posting.</summary>
/// <param name="Answers">When they press or type that they come; null: never.</param>
/// <param name="Pressers">How many of them do at once.</param>
/// <param name="Arrives">When they say that they are here.</param>
/// <param name="Confirmed">Whether the officer says that they are.</param>
/// <param name="Types">Typed and not pressed.</param>
internal sealed record UnitPlan(string Unit, TimeSpan? Answers, int Pressers, TimeSpan? Arrives, bool Confirmed, bool Types);

/// <summary>One visit: who posts it, for whom, and what becomes of it.</summary>
/// <param name="Officer">Who posts it and sees to it; a program's is seen to by a duty officer.</param>
/// <param name="Adds">How many more people come later; null: none do.</param>
/// <param name="Closes">When it is closed; null: it stays open.</param>
internal sealed record VisitPlan(int No, bool ByProgram, string Officer, int People, string Topic, string TopicWord, string Territory, IReadOnlyList<UnitPlan> Units, int? Adds, TimeSpan? Closes)
{
    public string Key => $"visit-{No}";
}

/// <summary>Draws visits from a seed, of the units and topics of the demo.</summary>
/// <param name="apart">How many times farther apart visits come than in the short form: nobody may be told more than a platform takes in the long run.</param>
internal sealed class Plan(int seed, double apart)
{
    private static readonly string[] DutyOfficers = ["O01-3", "O01-4", "O01-5"];

    private static readonly string[] Officers = [.. DutyOfficers, "O01-1", "O01-S1", "O01-S2", "O01-S3", "O01-S4", "O01-S5", "O01-S6", "O01-S7"];

    private readonly IReadOnlyList<JsonNode> units = Read("units.json", "units");

    private readonly IReadOnlyList<JsonNode> topics = [.. Read("topics.json", "topics").Where(topic => (string?)topic["code"] is "LAND" or "LABOR" or "HOUSE" or "ENV" or "HEALTH")];

    public string Brief(string unit) => (string)units.First(one => (string?)one["unit_id"] == unit)["short_name"]!;

    /// <summary>When the next visit comes after this one: several at once, or none for a while.</summary>
    public TimeSpan Next(int no) => new Random(unchecked((seed * 2003) + no)) is var chance && chance.Next(3) == 0 ? TimeSpan.Zero : Seconds(chance, 0.2, 2) * apart;

    public VisitPlan Visit(int no)
    {
        var chance = new Random(unchecked((seed * 1009) + no));
        var byProgram = chance.Next(2) == 0;
        var topic = topics[chance.Next(topics.Count)];
        var territory = Some("T", chance);
        var called = new[] { territory, Some("D", chance), Some("D", chance), Some("D", chance) }.Take(2 + chance.Next(3)).Distinct();
        return new VisitPlan(
            no, byProgram, byProgram ? DutyOfficers[chance.Next(DutyOfficers.Length)] : Officers[no % Officers.Length],
            1 + chance.Next(chance.Next(4) == 0 ? 12 : 4), (string)topic["code"]!, (string)topic["words"]![0]!, territory, [.. called.Select(unit => Unit(unit, chance))],
            chance.Next(6) == 0 ? 1 + chance.Next(3) : null,
            chance.Next(8) switch { 0 => null, 1 => Seconds(chance, 5, 16), _ => Seconds(chance, 18.5, 24) });
    }

    /// <summary>Whose chats are shut, and when, over a span.</summary>
    public IReadOnlyList<Shut> Shut(TimeSpan span)
    {
        var chance = new Random(unchecked((seed * 7919) + 17));
        return [.. Enumerable.Range(0, Math.Max(4, (int)(span.TotalSeconds / 12))).Select(_ =>
        {
            var from = span * (0.05 + (chance.NextDouble() * 0.8));
            return new Shut(People.Account($"{Some(chance.Next(2) == 0 ? "T" : "D", chance)}-{1 + chance.Next(4)}"), from, from + Seconds(chance, 4, 15), chance.Next(2) == 0 ? 403 : 404);
        })];
    }

    private static UnitPlan Unit(string unit, Random chance)
    {
        TimeSpan? answers = chance.Next(4) == 0 ? null : Seconds(chance, 0.2, 15);
        TimeSpan? arrives = answers is { } answered && chance.Next(2) == 0 ? answered + Seconds(chance, 0.3, 5) : null;
        return new UnitPlan(unit, answers, 1 + chance.Next(4), arrives, arrives is not null && chance.Next(2) == 0, chance.Next(6) == 0);
    }

    private string Some(string kind, Random chance)
    {
        List<string> some = [.. units.Select(unit => (string)unit["unit_id"]!).Where(unit => unit.StartsWith(kind, StringComparison.Ordinal))];
        return some[chance.Next(some.Count)];
    }

    private static TimeSpan Seconds(Random chance, double from, double to) => TimeSpan.FromSeconds(from + (chance.NextDouble() * (to - from)));

    private static List<JsonNode> Read(string file, string name)
    {
        var read = JsonNode.Parse(File.ReadAllText(Path.Combine(House.Demo, file)))!;
        return [.. (read as JsonArray ?? read[name]!.AsArray()).Select(one => one!)];
    }
}
