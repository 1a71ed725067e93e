using System.Globalization;
using System.Text.Json.Nodes;

namespace DutyBot.Processes.Killed;

/// <summary>Which rungs a response must show, by its own answers: whether the bot was there when one fell due makes no difference.</summary>
internal static class Rungs
{
    /// <summary>A press that came so shortly before a rung fell due may still have been read when it did.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(3);

    private static readonly (TimeSpan After, bool UnlessAcknowledged)[] Ladder =
    [
        (Mortal.Acknowledge / 2, true), (Mortal.Acknowledge, true), (Mortal.Arrive * 2 / 3, false), (Mortal.Arrive, false), (Mortal.Arrive * 1.5, false),
    ];

    public static TimeSpan Last => Ladder[^1].After;

    /// <summary>What is wrong with the rungs of a response; empty where all is as it should be.</summary>
    public static IEnumerable<string> Faults(JsonNode response) =>
        Faults(response, ended: null, Reading).Concat(Told(response).Where(told => (string?)told["outcome"] != "sent" || (string?)told["route"] != "private").Select(told => $"told {told.ToJsonString()}"));

    public static IEnumerable<JsonNode> Told(JsonNode response) => response["rungs"]!.AsArray().SelectMany(rung => rung!["told"]!.AsArray()).Select(told => told!);

    /// <param name="ended">When the visit was over; what falls due from then on is told to nobody.</param>
    /// <param name="reading">How long a press may take from the clock to the rules.</param>
    public static IEnumerable<string> Faults(JsonNode response, DateTimeOffset? ended, TimeSpan reading)
    {
        var notified = Moment(response["notifiedAt"])!.Value;
        var rungs = response["rungs"]!.AsArray().Select(rung => rung!).ToList();
        foreach (var (after, unlessAcknowledged) in Ladder)
        {
            var due = notified + after;
            var shown = rungs.Where(rung => TimeSpan.Parse((string)rung["after"]!, CultureInfo.InvariantCulture) == after).ToList();
            var stopped = new[] { unlessAcknowledged ? Moment(response["acknowledgedAt"]) : null, Moment(response["claimedAt"]), Moment(response["arrivedAt"]), ended }.Min();
            if (shown.Count > 1)
                yield return $"{after} stands there {shown.Count} times";
            if (shown.Count == 0 && (stopped is null || stopped > due))
                yield return $"{after} was due at {due:O}, stopped by {stopped:O}, and is missing";
            if (shown.Count > 0 && stopped + reading < due)
                yield return $"{after} was due at {due:O} and stopped by {stopped:O} before";
            foreach (var rung in shown.Where(rung => Moment(rung["at"]) != due))
                yield return $"{after} is dated {rung["at"]} and was due at {due:O}";
        }

        if (rungs.Count > Ladder.Length)
            yield return $"{rungs.Count} rungs";
    }

    public static DateTimeOffset? Moment(JsonNode? written) => written is null ? null : DateTimeOffset.Parse((string)written!, CultureInfo.InvariantCulture);
}
