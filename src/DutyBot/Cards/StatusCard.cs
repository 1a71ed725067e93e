using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Who is here and who is awaited: all open alerts, or one in detail.</summary>
internal static class StatusCard
{
    private const int MostVisits = 6;

    /// <param name="only">The units whose state the asker may see; null: all (product 4).</param>
    public static CardMessage Open(Showing to, IReadOnlyList<Alert> open, IReadOnlySet<UnitId>? only = null)
    {
        if (open.Count == 0)
            return None(to);

        var title = to.Words.StatusTitle(to.Words.Visit(open.Count), to.Time(to.Now));
        List<StatusVisit> visits = [.. open.OrderByDescending(alert => alert.PostedAt).Take(MostVisits).Select(alert => Visit(to, alert, only, AlertCard.MostListed))];
        List<Line> foot = open.Count > MostVisits
            ? [Line.Quiet(to.Words.StatusMore(to.List(open.OrderByDescending(alert => alert.PostedAt).Skip(MostVisits).Select(alert => alert.Id.Brief))))]
            : [];
        return Drawn(to, title, visits, foot);
    }

    /// <summary>One alert with every unit, open or ended.</summary>
    public static CardMessage One(Showing to, Alert alert, IReadOnlySet<UnitId>? only = null)
    {
        var visit = Visit(to, alert, only, MostUnits);
        return Drawn(to, visit.Title, [visit with { Title = "" }], []);
    }

    // Rows of more units would fill a card; they are counted, and those awaited named.
    private const int MostUnits = 30;

    private static CardMessage None(Showing to)
    {
        var words = to.Words.StatusNone(to.Time(to.Now));
        return to.Draw("note", new NoteShape(words, "good", [new Line(words)], []), CardJson.Default.NoteShape, words, CardMessage.Summarised(words));
    }

    private static StatusVisit Visit(Showing to, Alert alert, IReadOnlySet<UnitId>? only, int most)
    {
        var seen = alert.Units.Where(unit => only?.Contains(unit.Unit) ?? true).ToList();
        List<Line> lines =
        [
            new Line(to.Topic(alert.Topic) + AlertTitle.Dot + Limit(to, alert)),
            Line.Quiet(to.Words.StatusPosted(to.Time(alert.PostedAt), to.Words.Ago(alert.PostedAt, to.Now))),
        ];
        if (alert.Result is { } result)
            lines.Add(Line.Strong(to.Words.DeskResult(Results.In(to.Words, result))));
        var listed = seen.Count <= most;
        if (!listed)
            lines.AddRange(Counted(to, seen));
        return new StatusVisit(Title(to, alert), lines, listed ? [.. seen.Select(unit => new AlertUnit(to.Unit(unit.Unit), UnitState.Of(to, alert, unit), []))] : []);
    }

    private static string Title(Showing to, Alert alert) => alert.IsOpen
        ? AlertTitle.Of(to, alert).Title
        : AlertTitle.Marked(to, alert, AlertEnded.Title(to, alert));

    private static string Limit(Showing to, Alert alert) =>
        to.Words.DeskLimit(alert.IsOpen ? to.Time(alert.Units[0].ArriveBy) : to.Clock(alert.Units[0].ArriveBy));

    private static IEnumerable<Line> Counted(Showing to, List<CalledUnit> units)
    {
        yield return new Line(to.Words.ManyAnswered(units.Count(unit => unit.HasAnswered), units.Count)
            + AlertTitle.Dot + to.Words.ManyHere(units.Count(unit => unit.IsThere), units.Count));
        var awaited = units.Where(UnitState.IsAwaited).ToList();
        if (awaited.Count > 0)
            yield return new Line(to.Words.ManyAwaited(AlertCard.Named(to, awaited)));
    }

    private static IEnumerable<string> Said(StatusVisit visit) => visit.Units
        .Take(AlertCard.MostNamed)
        .Select(unit => $"{unit.Name} {unit.State.Text}")
        .Prepend(visit.Title)
        .Where(said => said.Length > 0);

    private static CardMessage Drawn(Showing to, string title, IReadOnlyList<StatusVisit> visits, IReadOnlyList<Line> foot)
    {
        var fallback = string.Join(AlertTitle.Dot, visits.SelectMany(Said).Prepend(title));
        return to.Draw("status", new StatusShape(fallback, title, visits, foot), CardJson.Default.StatusShape, fallback, CardMessage.Summarised(title));
    }
}
