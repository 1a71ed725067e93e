using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Cards;

/// <summary>What became of what was said to the people of a silent unit: sent, read where a receipt came, or could not be sent; never "delivered" (product 10).</summary>
internal static class SaidTo
{
    /// <summary>No line or one, for an officer alone.</summary>
    /// <param name="told">What was said of the alert.</param>
    public static IReadOnlyList<string> Of(Showing to, Alert alert, CalledUnit unit, IEnumerable<Told> told)
    {
        if (!unit.IsSilent() || !alert.Chases(unit))
            return [];
        var words = told
            .Where(one => one.Telling.Unit == unit.Unit && one.Telling.Due >= unit.NotifiedAt && one.Telling.Kind is TellingKind.Call or TellingKind.Ring)
            .Select(one => (Person: (one.Telling.To as ToPerson)?.Person, Told: one))
            .Where(one => one.Person is { } person && unit.Rung.Contains(person))
            .GroupBy(one => one.Person!.Value, one => one.Told)
            .Select(rows => Words(to, rows.Key, [.. rows]))
            .OfType<string>()
            .ToList();
        return words.Count > 0 ? [to.List(words)] : [];
    }

    private static string? Words(Showing to, PersonId person, List<Told> rows)
    {
        var (name, last) = (to.Person(person), rows.LastOrDefault(row => row.Outcome is Outcome.Failed or Outcome.Sent || row.Route is not null));
        return rows.Max(row => row.ReadAt) is { } read ? to.Words.SaidRead(name, to.Time(read))
            : last is null ? null
            : last.Outcome == Outcome.Failed ? to.Words.SaidFailed(name)
            : to.Words.SaidSent(name);
    }
}
