using System.Text.Json.Nodes;

namespace DutyBot.Processes.Chaos;

/// <summary>Whether what people and the program were answered still stands.</summary>
internal static class Promises
{
    /// <summary>Visits that are missing, are there twice, or are not what was posted.</summary>
    public static IEnumerable<string> Visits(IReadOnlyList<Posted> posted, IReadOnlyList<Typed> typed, IReadOnlyList<JsonNode> alerts)
    {
        foreach (var same in posted.GroupBy(one => one.Number).Where(same => same.Count() > 1))
            yield return $"{string.Join(" and ", same.Select(one => one.Plan.Key))} were given the number {same.Key}";
        foreach (var alert in alerts.Where(alert => posted.All(one => one.Number != (string?)alert["number"])))
            yield return $"{alert["number"]} is there and nobody posted it";
        foreach (var (visit, number) in posted)
        {
            if (alerts.Where(one => (string?)one["number"] == number).ToList() is not [var alert])
            {
                yield return $"{visit.Key} was answered as {number} and is not there once";
                continue;
            }

            var people = visit.People + (typed.Any(one => one.Verb == "alert.add" && one.Alert == number) ? visit.Adds ?? 0 : 0);
            if ((int?)alert["partySize"] != people)
                yield return $"{number} has {alert["partySize"]} people, and {people} were said";
            var units = alert["responses"]!.AsArray().Select(one => (string)one!["unit"]!).Order().ToList();
            if (!units.SequenceEqual(visit.Units.Select(unit => unit.Unit).Order()))
                yield return $"{number} called {string.Join(' ', units)}";
            if ((string?)alert["postedBy"] != (visit.ByProgram ? "api:tests" : visit.Officer))
                yield return $"{number} was posted by {alert["postedBy"]}";
            if (typed.Any(one => one.Verb == "close" && one.Alert == number) != ((string?)alert["status"] == "closed"))
                yield return $"{number} is {alert["status"]}";
        }
    }

    /// <summary>Answers of units and officers that were taken and do not stand.</summary>
    public static IEnumerable<string> Lost(IReadOnlyList<Pressed> presses, IReadOnlyList<Typed> typed, IReadOnlyList<JsonNode> alerts)
    {
        var said = presses.Where(press => press is { ByCard: true, Verb: "alert.acknowledge" or "alert.arrive" })
            .Select(press => new Typed(press.Verb, press.Alert, press.By.Split('-')[0], press.By, press.HeardAt))
            .Concat(typed.Where(one => one.Unit.Length > 0));
        var tried = presses.Select(press => (press.Alert, press.By)).Concat(typed.Select(one => (one.Alert, one.By))).ToHashSet();
        foreach (var one in said)
        {
            var alert = alerts.FirstOrDefault(alert => (string?)alert["number"] == one.Alert);
            var response = alert?["responses"]!.AsArray().LastOrDefault(response => (string?)response!["unit"] == one.Unit);
            var ended = Killed.Rungs.Moment(alert?["endedAt"]);
            if (response is null)
                yield return $"{one}: there is no such call";
            else if (!(ended <= one.TakenAt) && Missing(one, response, tried) is { } missing)
                yield return $"{one}: {missing}";
        }
    }

    private static string? Missing(Typed said, JsonNode response, HashSet<(string Alert, string By)> tried)
    {
        var (acknowledged, claimed) = (Killed.Rungs.Moment(response["acknowledgedAt"]), Killed.Rungs.Moment(response["claimedAt"]));
        return said.Verb switch
        {
            "alert.acknowledge" or "alert.arrive" when !(acknowledged <= said.TakenAt) => $"acknowledged {acknowledged:O}",
            "alert.acknowledge" or "alert.arrive" when !tried.Contains((said.Alert, (string)response["acknowledgedBy"]!)) => $"acknowledged by {response["acknowledgedBy"]}, who did not press",
            // An officer's word may have come before the claim.
            "alert.arrive" when !(claimed <= said.TakenAt) && (string?)response["state"] != "arrived" => $"claimed {claimed:O}",
            "alert.confirm" when (string?)response["state"] != "arrived" || (string?)response["confirmedBy"] != said.By => $"{response["state"]}, confirmed by {response["confirmedBy"]}",
            _ => null,
        };
    }
}
