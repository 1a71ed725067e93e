using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>Rows of a called unit's people: the call, its answer, the way, the arrival (texts 3 to 7, 9).</summary>
internal static class CallRows
{
    private static readonly int[] Etas = [10, 20, 30];

    public static LiveRowShape Call(Showing to, LiveRow.Call row)
    {
        var (alert, unit, words) = (row.Alert, row.Unit, to.Words);
        var title = row.Again
            ? words.SecondTitle(to.Unit(unit.Unit), alert.Id.Brief)
            : words.CallTitle(to.Hall, to.Time(unit.ArriveBy), alert.Id.Brief);
        List<Line> lines = row.Again
            ? [new Line(words.SecondBody(words.Person(alert.PartySize), to.Time(unit.ArriveBy), to.Hall, to.DeskPhone))]
            : [new Line(AlertTitle.Facts(to, alert)), .. Way(to, unit), .. Others(to, alert, unit), Line.Quiet(words.BadNetwork)];
        return LiveRowShape.Of(row.Again ? "warning" : "accent", AlertTitle.Marked(to, alert, title), lines, new ButtonRow([GotIt(to, alert, unit)]));
    }

    public static string SecondSummary(Showing to, LiveRow.Call row) =>
        CardMessage.Summarised(to.Words.SecondSummary(row.Alert.Id.Brief, to.Unit(row.Unit.Unit), to.Clock(row.Unit.ArriveBy)));

    public static LiveRowShape TakeOver(Showing to, LiveRow.TakeOver row)
    {
        var (alert, unit, words) = (row.Alert, row.Unit, to.Words);
        var (people, time) = (words.Person(alert.PartySize), to.Time(unit.ArriveBy));
        var waited = Showing.Minutes(unit.NotifiedAt, row.Rung.At);
        var body = waited > 0 && unit.FirstCalled is [var called, ..]
            ? words.TakeOverSilent(to.Person(called), words.Minute(waited), people, time, to.Hall)
            : words.TakeOverNobody(to.Unit(unit.Unit), people, time, to.Hall);
        return LiveRowShape.Of("warning", AlertTitle.Marked(to, alert, words.TakeOverTitle(alert.Id.Brief)), [new Line(body), .. Way(to, unit), .. Sent(to, unit)], Over(to, alert, unit));
    }

    public static string TakeOverSummary(Showing to, LiveRow.TakeOver row)
    {
        var (number, time) = (row.Alert.Id.Brief, to.Clock(row.Unit.ArriveBy));
        return CardMessage.Summarised(
            to.Words.TakeOverSummary(number, time, to.Hall, to.Words.Person(row.Alert.PartySize)),
            to.Words.TakeOverSummaryBrief(number, time));
    }

    public static LiveRowShape Coming(Showing to, LiveRow.Coming row)
    {
        var (alert, unit, words) = (row.Alert, row.Unit, to.Words);
        var answered = unit.Acknowledged;
        var title = row.Reminded ? words.ReminderTitle(alert.Id.Brief, to.Time(unit.ArriveBy), to.Hall)
            : row.Mine ? words.Answered(to.Time(answered?.At ?? to.Now))
            : words.AnsweredBy(to.Person(answered?.By ?? default), to.Time(answered?.At ?? to.Now));
        List<Line> lines = row.Reminded ? [new Line(words.ReminderHow)] : [Line.Strong(words.AnsweredWhere(alert.Id.Brief, to.Time(unit.ArriveBy), to.Hall))];
        lines.AddRange(Expected(to, unit));
        if (row.Mine && !row.Reminded)
            lines.Add(new Line(words.AnsweredHow));
        return LiveRowShape.Of(row.Reminded ? "warning" : "good", AlertTitle.Marked(to, alert, title), lines, [.. OnTheWay(to, row)]);
    }

    public static LiveRowShape Claimed(Showing to, LiveRow.Claimed row) =>
        Calm(to, row, to.Words.ClaimNoted(to.Time(row.Claim.At)), "good");

    public static LiveRowShape Arrived(Showing to, LiveRow.Arrived row) =>
        Calm(to, row, UnitState.Arrived(to, row.Unit, row.Here.At), "good");

    public static LiveRowShape Released(Showing to, LiveRow.Released row) =>
        LiveRowShape.Of("emphasis", AlertTitle.Marked(to, row.Alert, to.Words.NoNeedResult(row.Alert.Id.Brief)), []);

    private static LiveRowShape Calm(Showing to, LiveRow.OfUnit row, string title, string style) => LiveRowShape.Of(
        style,
        AlertTitle.Marked(to, row.Alert, title),
        [Line.Quiet(row.Alert.Id.Brief + AlertTitle.Dot + AlertTitle.Facts(to, row.Alert))]);

    private static IEnumerable<Line> Way(Showing to, CalledUnit unit)
    {
        if (to.District.Unit(unit.Unit)?.TypicalTravelMinutes is not (> 0 and var minutes))
            yield break;
        var leaveBy = unit.ArriveBy.AddMinutes(-minutes);
        yield return new Line(leaveBy > to.Now ? to.Words.LeaveBy(minutes, to.Time(leaveBy)) : to.Words.LeaveNow(minutes));
    }

    private static IEnumerable<Line> Others(Showing to, Alert alert, CalledUnit unit)
    {
        var others = alert.Units.Where(other => other.Unit != unit.Unit).ToList();
        if (others.Count > 0)
            yield return new Line(to.Words.AlsoComing(AlertCard.Named(to, others)));
    }

    private static IEnumerable<Line> Sent(Showing to, CalledUnit unit)
    {
        if (unit.Sent is { } sent)
            yield return new Line(to.Words.SentNoted(to.Time(sent.At)), "good");
    }

    private static IEnumerable<Line> Expected(Showing to, CalledUnit unit)
    {
        if (unit.Eta is { } eta)
            yield return new Line(to.Words.ExpectedAt(to.Time(eta)), "good");
        else if (unit.EnRoute)
            yield return new Line(to.Words.OnTheWayNoted, "good");
    }

    private static ButtonRow Over(Showing to, Alert alert, CalledUnit unit)
    {
        var sent = Button.Of(to.Words.ButtonSent, Verbs.Sent, Press.On(alert, unit));
        return new ButtonRow(unit.Sent is null ? [GotIt(to, alert, unit), sent] : [GotIt(to, alert, unit)]);
    }

    private static IEnumerable<ButtonRow> OnTheWay(Showing to, LiveRow.Coming row)
    {
        var (press, words) = (Press.On(row.Alert, row.Unit), to.Words);
        yield return new ButtonRow([Button.Of(words.ButtonHere, Verbs.Arrive, press, first: true)]);
        if (row.Mine || row.Reminded)
            yield return new ButtonRow([.. Etas.Select(minutes => Button.Of(words.ButtonMinutes(minutes), Verbs.Eta, press with { Minutes = minutes }))]);
        if (row.MayUnmean)
            yield return new ButtonRow([Button.Of(words.ButtonNotMeant, Verbs.Unmean, press)]);
    }

    private static Button GotIt(Showing to, Alert alert, CalledUnit unit) =>
        Button.Of(to.Words.ButtonGotItComing, Verbs.Acknowledge, Press.On(alert, unit), first: true);
}
