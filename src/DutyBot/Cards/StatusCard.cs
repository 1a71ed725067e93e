using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Who is here and who is awaited: all open alerts, or one in detail.</summary>
internal static class StatusCard
{
    private const int MostVisits = 6;

    /// <param name="only">The units whose state the asker may see; null: all (product 4).</param>
    /// <param name="callList">Whether the duty phones are one press away.</param>
    /// <param name="said">What became of what was said to a unit's people, where the asker may know.</param>
    public static CardMessage Open(Showing to, IReadOnlyList<Alert> open, IReadOnlySet<UnitId>? only = null, bool callList = false, Func<Alert, CalledUnit, IReadOnlyList<string>>? said = null)
    {
        Button[] buttons = callList ? [Button.Of(to.Words.ButtonCallList, Verbs.CallList, new Press())] : [];
        if (open.Count == 0)
            return Note(to, to.Words.StatusNone(to.Time(to.Now)), buttons);

        var title = Marked(to, open, to.Words.StatusTitle(to.Words.Visit(open.Count), to.Time(to.Now)));
        List<StatusVisit> visits = [.. open.OrderByDescending(alert => alert.PostedAt).Take(MostVisits).Select(alert => Visit(to, alert, only, AlertCard.MostListed, said))];
        return Drawn(to, title, visits, More(to, open.OrderByDescending(alert => alert.PostedAt).Skip(MostVisits)), buttons);
    }

    /// <summary>One alert with every unit, open or ended.</summary>
    /// <param name="more">Whether everything else can be done to it from here: an alert that has ended stands on no desk.</param>
    /// <param name="said">As on the card of all.</param>
    public static CardMessage One(Showing to, Alert alert, IReadOnlySet<UnitId>? only = null, bool more = false, Func<Alert, CalledUnit, IReadOnlyList<string>>? said = null)
    {
        var visit = Visit(to, alert, only, MostUnits, said);
        return Drawn(to, visit.Title, [visit with { Title = "" }], [], more ? [Button.Of(to.Words.ButtonMore, Verbs.More, Press.On(alert))] : []);
    }

    // Rows of more units would fill a card; they are counted, and those awaited named.
    private const int MostUnits = 30;

    /// <summary>Who has not answered, or is not here yet, alert by alert. It says nothing of who is late.</summary>
    /// <param name="arrival">Whether arrivals are asked for; else answers.</param>
    /// <param name="only">The units whose state the asker may see; null: all.</param>
    public static CardMessage Awaited(Showing to, IReadOnlyList<Alert> open, bool arrival, IReadOnlySet<UnitId>? only = null)
    {
        var awaited = open
            .Select(alert => (Alert: alert, Units: alert.Units.Where(unit => (only?.Contains(unit.Unit) ?? true) && IsAwaited(alert, unit, arrival)).ToList()))
            .Where(group => group.Units.Count > 0)
            .OrderByDescending(group => group.Alert.PostedAt)
            .ToList();
        var (words, time) = (to.Words, to.Time(to.Now));
        if (awaited.Count == 0)
            return Note(to, arrival ? words.StatusNobodyToArrive(time) : words.StatusNobodyToAnswer(time));

        var count = words.CalledUnit(awaited.Sum(group => group.Units.Count));
        List<StatusVisit> visits = [.. awaited.Take(MostVisits).Select(group => Group(to, group.Alert, group.Units))];
        return Drawn(to, Marked(to, [.. awaited.Select(group => group.Alert)], arrival ? words.StatusToArrive(count, time) : words.StatusToAnswer(count, time)), visits, More(to, awaited.Skip(MostVisits).Select(group => group.Alert)));
    }

    public static bool IsAwaited(Alert alert, CalledUnit unit, bool arrival) =>
        alert.Chases(unit) && (arrival ? unit.Comes && !unit.StopsArrivalChase : !unit.StopsAcknowledgeChase);

    private static StatusVisit Group(Showing to, Alert alert, List<CalledUnit> units)
    {
        List<Line> lines = [new Line(to.Topic(alert.Topic) + AlertTitle.Dot + AlertLimit.Words(to, alert))];
        var listed = units.Count <= AlertCard.MostListed;
        if (!listed)
            lines.Add(new Line(to.Words.ManyAwaited(AlertCard.Named(to, units))));
        return new StatusVisit(Title(to, alert), lines, listed ? [.. units.Select(unit => new AlertUnit(to.Unit(unit.Unit), UnitState.WhileAwaited(to, alert, unit), []))] : []);
    }

    /// <summary>Where nothing but drills is shown, the head says so too.</summary>
    private static string Marked(Showing to, IReadOnlyList<Alert> shown, string title) =>
        shown.All(alert => alert.Kind == AlertKind.Drill) ? to.Words.Drill(title) : title;

    private static IReadOnlyList<Line> More(Showing to, IEnumerable<Alert> rest)
    {
        var numbers = rest.Select(alert => alert.Id.Brief).ToList();
        return numbers.Count > 0 ? [Line.Quiet(to.Words.StatusMore(to.List(numbers)))] : [];
    }

    private static CardMessage Note(Showing to, string words, params ReadOnlySpan<Button> buttons) =>
        to.Draw("note", new NoteShape(words, "good", [new Line(words)], ButtonRow.Of(buttons)), CardJson.Default.NoteShape, words, CardMessage.Summarised(words));

    private static StatusVisit Visit(Showing to, Alert alert, IReadOnlySet<UnitId>? only, int most, Func<Alert, CalledUnit, IReadOnlyList<string>>? said)
    {
        // Where it goes on, or why it was withdrawn, is all there is to know: nobody was to come any more.
        if (alert.Status is AlertStatus.Merged or AlertStatus.Cancelled)
            return new StatusVisit(Title(to, alert), [new Line(to.Topic(alert.Topic)), .. AlertEnded.What(to, alert)], []);
        var seen = alert.Units.Where(unit => only?.Contains(unit.Unit) ?? true).ToList();
        List<Line> lines =
        [
            new Line(to.Topic(alert.Topic) + AlertTitle.Dot + AlertLimit.Words(to, alert)),
            Line.Quiet(to.Words.StatusPosted(to.Time(alert.PostedAt), to.Words.Ago(alert.PostedAt, to.Now))),
        ];
        if (alert.IsOpen && AlertCard.Reception(to, alert) is { } reception)
            lines.Add(Line.Quiet(reception));
        if (alert.Result is { } result)
            lines.Add(Line.Strong(to.Words.DeskResult(Results.In(to.Words, result))));
        var listed = seen.Count <= most;
        if (!listed)
            lines.AddRange(Counted(to, alert, seen));
        return new StatusVisit(Title(to, alert), lines, listed ? [.. seen.Select(unit => new AlertUnit(to.Unit(unit.Unit), UnitState.WithLimit(to, alert, unit), said?.Invoke(alert, unit) ?? []))] : []);
    }

    private static string Title(Showing to, Alert alert) => alert.IsOpen
        ? AlertTitle.Of(to, alert).Title
        : AlertTitle.Marked(to, alert, AlertEnded.Title(to, alert));

    private static IEnumerable<Line> Counted(Showing to, Alert alert, List<CalledUnit> units)
    {
        yield return new Line(AlertCard.Counts(to, alert, units));
        var awaited = units.Where(unit => alert.Chases(unit) && unit.IsAwaited()).ToList();
        if (awaited.Count > 0)
            yield return new Line(to.Words.ManyAwaited(AlertCard.Named(to, awaited)));
    }

    private static IEnumerable<string> Said(StatusVisit visit) => visit.Units
        .Take(AlertCard.MostNamed)
        .Select(unit => $"{unit.Name} {unit.State.Text}")
        .Prepend(visit.Title)
        .Where(said => said.Length > 0);

    private static CardMessage Drawn(Showing to, string title, IReadOnlyList<StatusVisit> visits, IReadOnlyList<Line> foot, params ReadOnlySpan<Button> buttons)
    {
        var fallback = string.Join(AlertTitle.Dot, visits.SelectMany(Said).Prepend(title));
        return to.Draw("status", new StatusShape(fallback, title, visits, foot, ButtonRow.Of(buttons)), CardJson.Default.StatusShape, fallback, CardMessage.Summarised(title));
    }
}
