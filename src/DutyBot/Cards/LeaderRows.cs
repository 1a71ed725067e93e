using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Rows of those above: a unit's head, the duty leader, the district leader (texts 8).</summary>
internal static class LeaderRows
{
    public static LiveRowShape Head(Showing to, LiveRow.HeadTold row)
    {
        var (alert, unit, words) = (row.Alert, row.Unit, to.Words);
        var (people, limit) = (words.Person(alert.PartySize), to.Time(unit.ArriveBy));
        var body = unit switch
        {
            { Acknowledged: { } answered, Eta: { } eta } => words.HeadExpected(people, to.Hall, limit, to.Time(answered.At), to.Time(eta)),
            { Acknowledged: { } answered } => words.HeadAnswered(people, to.Hall, limit, to.Time(answered.At)),
            _ => words.HeadSilent(people, to.Hall, limit),
        };
        List<Line> lines = [new Line(body)];
        if (unit.Sent is { } sent)
            lines.Add(new Line(words.SentNoted(to.Time(sent.At)), "good"));
        return LiveRowShape.Of(
            "warning",
            AlertTitle.Marked(to, alert, words.HeadTitle(to.Unit(unit.Unit), alert.Id.Brief)),
            lines,
            unit.Sent is null ? [new ButtonRow([Button.Of(words.ButtonSent, Verbs.Sent, Press.On(alert, unit), first: true)])] : []);
    }

    public static string HeadSummary(Showing to, LiveRow.HeadTold row) =>
        CardMessage.Summarised(to.Words.HeadSummary(row.Alert.Id.Brief, to.Unit(row.Unit.Unit), to.Clock(row.Unit.ArriveBy)));

    public static LiveRowShape Leader(Showing to, LiveRow.LeaderTold row)
    {
        var (alert, words) = (row.Alert, to.Words);
        var awaited = Awaited(alert);
        List<Line> lines = [];
        if (row.RingBack is { } asked)
            lines.Add(new Line(words.RingBackAsked(to.Person(asked.By), to.Time(asked.At)), "warning", Weight: "bolder"));
        if (awaited.Count == 0)
            return LiveRowShape.Of("good", AlertTitle.Marked(to, alert, NobodyAwaited(to, alert)), lines);

        var names = to.List(awaited.Take(AlertCard.MostNamed).Select(unit => UnitState.Awaited(to, unit)));
        var whole = AlertTitle.Marked(to, alert, LeaderTitle(to, alert, names));
        var fits = AlertTitle.Fits(to, whole);
        var title = fits ? whole : AlertTitle.Marked(to, alert, LeaderTitle(to, alert, words.CalledUnit(awaited.Count)));
        if (!fits)
            lines.Add(new Line(NotHere(to, alert, names)));
        lines.AddRange(Here(to, alert));
        lines.Add(Line.Quiet(AlertTitle.Facts(to, alert)));
        return Seen(to, LiveRowShape.Of("warning", title, lines), alert, row.HasSeen);
    }

    public static LiveRowShape District(Showing to, LiveRow.DistrictTold row)
    {
        var (alert, words) = (row.Alert, to.Words);
        var awaited = Awaited(alert);
        if (awaited.Count == 0)
            return LiveRowShape.Of("good", AlertTitle.Marked(to, alert, NobodyAwaited(to, alert)), []);

        List<Line> lines =
        [
            new Line(NotHere(to, alert, to.List(awaited.Take(AlertCard.MostNamed).Select(unit => UnitState.Awaited(to, unit)))), Weight: "bolder"),
            .. Here(to, alert),
            new Line(AlertTitle.Facts(to, alert)),
        ];
        if (row.LeaderOnIt)
            lines.Add(new Line(words.LeaderOnIt));
        else if (row.Leader is { } told)
            lines.Add(new Line(words.LeaderTold(to.Time(told.At))));
        if (alert.RingBack is { } asked)
            lines.Add(new Line(words.RingBackNoted(to.Time(asked.At)), "good"));

        var shape = LiveRowShape.Of("warning", DistrictTitle(to, row), lines);
        return Seen(to, shape, alert, row.HasSeen, alert.RingBack is null ? [Button.Of(words.ButtonRingBack, Verbs.RingBack, Press.On(alert))] : []);
    }

    public static string DistrictSummary(Showing to, LiveRow.DistrictTold row) => CardMessage.Summarised(
        DistrictTitle(to, row) + AlertTitle.Dot + NotHere(to, row.Alert, AlertCard.Named(to, Awaited(row.Alert))),
        DistrictTitle(to, row));

    private static string DistrictTitle(Showing to, LiveRow.DistrictTold row) => AlertTitle.Marked(
        to, row.Alert, to.Words.DistrictTitle(row.Alert.Id.Brief, to.Words.Minute((int)row.After.TotalMinutes)));

    /// <summary>Leaders hear of a unit whose objection waits as well: its arrival clock runs on (product 5).</summary>
    private static List<CalledUnit> Awaited(Alert alert) => [.. alert.Units.Where(unit => alert.Chases(unit) && !unit.StopsArrivalChase)];

    private static string NobodyAwaited(Showing to, Alert alert) =>
        alert.Kind == AlertKind.Transfer ? AlertTitle.Name(to, alert) + AlertTitle.Dot + to.Words.TransferAllAnswered
        : AlertLimit.IsEverybodyHere(alert) ? to.Words.AllHere(alert.Id.Brief)
        : AlertTitle.Name(to, alert) + AlertTitle.Dot + to.Words.NobodyAwaited;

    private static string LeaderTitle(Showing to, Alert alert, string units) => alert.Kind == AlertKind.Transfer
        ? to.Words.TransferLeaderTitle(alert.Id.Brief, units)
        : to.Words.LeaderTitle(alert.Id.Brief, units);

    private static string NotHere(Showing to, Alert alert, string units) =>
        alert.Kind == AlertKind.Transfer ? to.Words.ManyAwaited(units) : to.Words.NotHere(units);

    private static IEnumerable<Line> Here(Showing to, Alert alert)
    {
        var here = alert.Units.Where(unit => unit.Response is Response.Arrived or Response.Claimed).ToList();
        if (here.Count == 0)
            yield break;
        if (here is [{ Response: Response.Arrived one } only])
            yield return new Line(to.Words.UnitHere(to.Unit(only.Unit), to.Time(one.At)));
        else if (alert.ReceptionSince is not null)
            yield return new Line(to.Words.HereReceiving(AlertCard.Named(to, here)));
        else
            yield return new Line(to.Words.Here(AlertCard.Named(to, here)));
    }

    private static LiveRowShape Seen(Showing to, LiveRowShape shape, Alert alert, bool hasSeen, IReadOnlyList<Button>? more = null)
    {
        IReadOnlyList<Button> buttons = [.. hasSeen ? Enumerable.Empty<Button>() : [Button.Of(to.Words.ButtonSeen, Verbs.Seen, Press.On(alert), first: true)], .. more ?? []];
        return shape with
        {
            Lines = hasSeen ? [.. shape.Lines, new Line(to.Words.SeenNoted, "good")] : shape.Lines,
            Rows = buttons.Count > 0 ? [new ButtonRow(buttons)] : [],
        };
    }
}
