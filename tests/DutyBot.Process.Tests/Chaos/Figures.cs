using System.Globalization;
using System.Text.Json.Nodes;

namespace DutyBot.Processes.Chaos;

/// <summary>What a run was made of, for whoever reads its end.</summary>
internal static class Figures
{
    public static IEnumerable<string> Of(Mortal bot, IReadOnlyList<Call> calls, Spoken spoken, People people, Crowd crowd, IReadOnlyList<JsonNode> alerts)
    {
        var away = bot.Gaps.Concat(bot.Pauses).ToList();
        yield return $"{bot.Deaths.Count} kills, {bot.Pauses.Count} pauses, away {Seconds(away.Sum(gap => (gap.To - gap.From).TotalSeconds))} in all";
        yield return $"{alerts.Count} visits ({crowd.Posted.Count(one => one.Plan.ByProgram)} by a program), {people.Presses.Count} presses brought, {people.Presses.Count(press => press.WasAnswered)} answered; {crowd.Typed.Count} lines taken";
        yield return $"{calls.Count(call => call is { Asked: Asked.Post, Took: true })} messages, {calls.Count(call => call is { Asked: Asked.Edit, Took: true })} edits, {calls.Count(call => call is { Asked: Asked.Chat, Took: true })} chats opened; "
            + $"{alerts.SelectMany(Killed.Visit.Responses).Sum(response => response["rungs"]!.AsArray().Count)} rungs";
        yield return "calls treated as " + string.Join(", ", calls.GroupBy(call => call.As.Name).OrderByDescending(group => group.Count()).Select(group => $"{group.Key}: {group.Count()}"));
        var repeats = spoken.Messages.Where(said => said.Call.IsRepeat).ToList();
        yield return $"{repeats.Count} marked as repeats, of {repeats.Count(said => Proof.Tries(spoken, said.Row, said.Call).Any(call => call is { Asked: Asked.Post, Took: true }))} the first had arrived; "
            + $"{bot.InFlight.Count} rows in flight at the kills";
        yield return "worst lateness of a first call " + Worst(spoken, away, row => row.Kind is "call" or "group-card") + "; of a rung " + Worst(spoken, away, row => row.Kind == "ring");
    }

    /// <summary>From when it was due to when it arrived; and what of that the bot was there.</summary>
    private static string Worst(Spoken spoken, List<Gap> away, Func<Row, bool> which)
    {
        var late = spoken.All.Where(said => which(said.Row)).Select(said => (
            Whole: said.Call.At - said.Row.Due,
            There: said.Call.At - said.Row.Due - TimeSpan.FromTicks(away.Sum(gap => Math.Max(0, (Earlier(gap.To, said.Call.At) - Later(gap.From, said.Row.Due)).Ticks))))).ToList();
        return late.Count == 0 ? "none" : $"{Seconds(late.Max(one => one.Whole.TotalSeconds))} ({Seconds(late.Max(one => one.There.TotalSeconds))} while the bot was there)";
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static string Seconds(double seconds) => seconds.ToString("0.0 s", CultureInfo.InvariantCulture);
}
