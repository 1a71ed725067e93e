using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>The true times of every unit of an alert in one form, filled with what is known.</summary>
internal static class BackfillCard
{
    // Rows of more units would fill a card: those of which something is missing come first.
    private const int MostUnits = 30;

    public static CardMessage Of(Showing to, Alert alert)
    {
        var words = to.Words;
        var title = AlertTitle.Marked(to, alert, words.BackfillTitle(words.VisitName(alert.Id.Brief)));
        var shown = alert.Units.Length > MostUnits ? [.. alert.Units.OrderBy(IsKnown).Take(MostUnits)] : alert.Units.ToList();
        List<Line> foot = shown.Count < alert.Units.Length ? [Line.Quiet(words.BackfillMore(alert.Id.Brief))] : [];
        var fallback = title + AlertTitle.Dot + words.BackfillHint;
        var shape = new BackfillShape(
            fallback,
            title,
            [Line.Quiet(words.BackfillHint)],
            [.. shown.Select(unit => new BackfillRow(to.Unit(unit.Unit), [.. Times(to, unit)]))],
            foot,
            [Button.WithInputs(words.ButtonBackfill, Verbs.Backfill, Press.On(alert))]);
        return to.Draw("backfill", shape, CardJson.Default.BackfillShape, fallback, CardMessage.Summarised(title));
    }

    /// <summary>What the form shows for a time that is known: the same sent back means that it is right.</summary>
    public static string? Shown(Showing to, DateTimeOffset? known) => known is { } at ? to.Clock(at) : null;

    private static bool IsKnown(CalledUnit unit) => unit.IsThere || (!unit.Comes && unit.HasAnswered);

    private static IEnumerable<TimeField> Times(Showing to, CalledUnit unit)
    {
        yield return Field(to, Inputs.Acknowledged(unit.Unit), to.Words.BackfillAnswered, unit.Acknowledged?.At);
        // A claim that nobody confirmed is what the unit says, not what is known.
        if (unit.Comes)
            yield return Field(to, Inputs.Arrived(unit.Unit), to.Words.BackfillArrived, (unit.Response as Response.Arrived)?.At);
    }

    private static TimeField Field(Showing to, string id, string label, DateTimeOffset? known) =>
        new(id, label, Shown(to, known) is { } time ? [time] : []);
}
