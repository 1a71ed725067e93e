using System.Text.Json.Nodes;

namespace DutyBot.Processes.Killed;

/// <summary>Whether what was answered is still there.</summary>
internal static class Answers
{
    /// <summary>Presses of units that were answered with a card and are not in the alert now.</summary>
    public static IEnumerable<string> Lost(IReadOnlyList<Pressed> presses, IReadOnlyList<JsonNode> alerts) => presses
        .Where(press => press is { WasAnswered: true, Verb: "alert.acknowledge" or "alert.arrive" })
        .Where(press => !Stands(press, presses, alerts))
        .Select(press => $"{press.By} {press.Verb} {press.Alert} at {press.At:O}, answered {press.Answer!.ToJsonString()[..200]}");

    private static bool Stands(Pressed press, IReadOnlyList<Pressed> presses, IReadOnlyList<JsonNode> alerts)
    {
        var unit = Unit(press.By);
        var response = alerts.Where(alert => (string?)alert["number"] == press.Alert).SelectMany(Visit.Responses).Single(response => (string?)response["unit"] == unit);
        var colleagues = presses.Where(other => other.Alert == press.Alert && Unit(other.By) == unit).Select(other => other.By).ToList();
        return press.ByCard
            && Rungs.Moment(response["acknowledgedAt"]) <= press.HeardAt
            && colleagues.Contains((string)response["acknowledgedBy"]!)
            && (press.Verb != "alert.arrive" || Rungs.Moment(response["claimedAt"]) <= press.HeardAt);
    }

    private static string Unit(string person) => person.Split('-')[0];
}
