using DutyBot.Domain.Alerts;

namespace DutyBot.Domain.Outgoing;

/// <summary>Whom what was said of an alert reached: by any one route, also by the mention on the group's card (product 10).</summary>
public static class Reaches
{
    /// <summary>Whether what becomes of a thing said may leave somebody without a word of an alert.</summary>
    public static bool Matter(Telling telling) => telling is { Alert: not null, Kind: TellingKind.Call or TellingKind.Ring or TellingKind.Desk or TellingKind.GroupCard };

    /// <param name="told">Everything that was or will be said of one alert, in order.</param>
    public static IReadOnlyList<Reach> Of(IReadOnlyList<Told> told)
    {
        var mentioned = Mentioned(told);
        return [.. told.Select(one => Of(one, mentioned)).OfType<Reach>()];
    }

    private static Reach? Of(Told told, bool? mentioned) =>
        told.Telling is { To: ToPerson to, As: { } role } telling && Matter(telling) && Took(told, mentioned) is { } took
            ? new Reach(telling.Kind == TellingKind.Desk ? null : telling.Unit, to.Person, role, telling.Rung, telling.Due, took)
            : null;

    /// <summary>Null while it is not known, and where it had become untrue before it was said.</summary>
    private static bool? Took(Told told, bool? mentioned) => told switch
    {
        { Outcome: Outcome.Sent } or { Outcome: Outcome.Joined, Route: Route.Private } => true,
        { Outcome: Outcome.Failed } => false,
        // Nothing was said to him alone: the card's mention was to reach him.
        { Outcome: Outcome.Joined, Route: Route.Group } => mentioned,
        _ => null,
    };

    /// <summary>Whether the card that mentions the first called stands in a group; null while that is not known.</summary>
    private static bool? Mentioned(IReadOnlyList<Told> told)
    {
        var cards = told.Where(one => one.Telling.Kind == TellingKind.GroupCard).ToList();
        return cards.Any(card => card.Outcome is Outcome.Sent or Outcome.Joined) ? true
            : cards.Any(card => card.Outcome is null) ? null
            : false;
    }
}
