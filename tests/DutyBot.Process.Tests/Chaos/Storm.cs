using System.Diagnostics;

namespace DutyBot.Processes.Chaos;

/// <summary>Somebody whose chat takes nothing for a while.</summary>
/// <param name="Status">403: he has blocked the bot; 404: there is no such chat.</param>
internal sealed record Shut(string Account, TimeSpan From, TimeSpan Until, int Status);

/// <summary>A platform that misbehaves by a plan: the same seed treats the same call to the same place alike.</summary>
internal sealed class Storm(int seed, IReadOnlyList<Shut> shut) : IWeather
{
    private const int Usual = 860;

    // Of a thousand calls, so many are treated like this; the others are fair.
    private static readonly (int Share, string Name)[] Faults =
    [
        (25, "429 with a pause"), (10, "429"), (10, "412"), (8, "500, not taken"), (7, "500, taken"), (15, "50x, not taken"), (15, "50x, taken"),
        (20, "slow"), (8, "cut before"), (12, "cut after"), (10, "without an id"),
    ];

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> calls = [];
    private readonly Dictionary<string, DateTimeOffset> paused = [];
    private readonly Stopwatch lasted = Stopwatch.StartNew();

    /// <summary>The storm has passed: from now on the platform does what it is asked for.</summary>
    public bool IsOver { get; set; }

    public IReadOnlyList<Shut> Shut => shut;

    public Treatment Of(Asked asked, string place)
    {
        lock (gate)
        {
            var turn = calls[place] = calls.GetValueOrDefault(place) + 1;
            var chance = Chance(place, turn);
            var wait = TimeSpan.FromMilliseconds(chance.Next(10, 120));
            // Whoever asks before the pause has passed is asked to wait for the rest of it.
            if (paused.TryGetValue(place, out var until) && until - DateTimeOffset.UtcNow is { Ticks: > 0 } rest)
                return Pause(place, "429 again", (int)Math.Ceiling(rest.TotalSeconds), wait);
            if (IsOver)
                return Fair(wait);
            if (shut.FirstOrDefault(one => "private-" + one.Account == place && one.From <= lasted.Elapsed && lasted.Elapsed < one.Until) is { } closed)
                return No(closed.Status == 403 ? "403" : "404", asked == Asked.Chat ? 403 : closed.Status, wait, closed.Status == 403 || asked == Asked.Chat ? "BotNotInConversationRoster" : "ConversationNotFound");
            return Draw(asked, place, chance, wait);
        }
    }

    private Treatment Draw(Asked asked, string place, Random chance, TimeSpan wait)
    {
        var drawn = chance.Next(1000) - Usual;
        var name = Treatment.Fair;
        foreach (var (share, fault) in Faults)
        {
            if (drawn >= 0 && drawn < share)
                name = fault;
            drawn -= share;
        }

        return name switch
        {
            "429 with a pause" => Pause(place, name, chance.Next(1, 4), wait),
            "429" => No(name, 429, wait, "Throttled"),
            "412" => No(name, 412, wait, "PreconditionFailed"),
            "500, not taken" => No(name, 500, wait, "ServiceError"),
            "500, taken" => No(name, 500, wait, "ServiceError") with { Takes = true },
            "50x, not taken" => No(name, chance.Next(502, 505), wait, "ServiceError"),
            "50x, taken" => No(name, chance.Next(502, 505), wait, "ServiceError") with { Takes = true },
            "slow" => Fair(TimeSpan.FromSeconds(1.5 + (chance.NextDouble() * 3))) with { Name = name },
            "cut before" => Fair(wait) with { Name = name, Takes = false, Cuts = true },
            "cut after" => Fair(wait) with { Name = name, Cuts = true },
            // A chat that nobody names is a chat that was not opened.
            "without an id" when asked != Asked.Chat => Fair(wait) with { Name = name, Names = false, Status = 202 },
            _ => Fair(wait),
        };
    }

    private Treatment Pause(string place, string name, int seconds, TimeSpan wait)
    {
        // The bot hears of it once the answer is there.
        paused[place] = DateTimeOffset.UtcNow + wait + TimeSpan.FromSeconds(seconds);
        return No(name, 429, wait, "Throttled") with { RetryAfter = seconds };
    }

    private static Treatment Fair(TimeSpan wait) => new(Treatment.Fair, 200, Takes: true, wait);

    private static Treatment No(string name, int status, TimeSpan wait, string code) => new(name, status, Takes: false, wait, Code: code);

    private Random Chance(string place, int turn)
    {
        var mixed = seed;
        foreach (var letter in place)
            mixed = unchecked((mixed * 31) + letter);
        return new Random(unchecked((mixed * 31) + turn));
    }
}
