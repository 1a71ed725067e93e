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
        var title = row.Again ? words.SecondTitle(to.Unit(unit.Unit), alert.Id.Brief)
            : unit.Comes ? words.CallTitle(to.Hall, to.Time(unit.ArriveBy), alert.Id.Brief)
            : words.TransferCallTitle(to.Time(unit.ArriveBy), alert.Id.Brief);
        List<Line> lines = row.Again
            ? [new Line(Second(to, row))]
            : [.. From(to, row), new Line(AlertTitle.Facts(to, alert)), .. Way(to, unit), .. Rank(to, alert), .. Others(to, alert, unit), Line.Quiet(unit.Comes ? words.BadNetwork : words.TransferHow)];
        return LiveRowShape.Of(row.Again ? "warning" : "accent", AlertTitle.Marked(to, alert, title), lines, new ButtonRow([GotIt(to, alert, unit), .. Pass(to, row, row.MayPass), .. NotOurs(to, row)]));
    }

    public static string SecondSummary(Showing to, LiveRow.Call row) => CardMessage.Summarised(row.Unit.Comes
        ? to.Words.SecondSummary(row.Alert.Id.Brief, to.Unit(row.Unit.Unit), to.Clock(row.Unit.ArriveBy))
        : to.Words.TransferSecondSummary(row.Alert.Id.Brief, to.Unit(row.Unit.Unit), to.Time(row.Unit.ArriveBy)));

    /// <summary>Whoever has handed the call on is asked no more.</summary>
    public static LiveRowShape PassedOn(Showing to, LiveRow.PassedOn row) =>
        Calm(to, row, to.Words.PassedOn(to.Time(row.Pass.At)), "emphasis", to.Words.PassedTo(to.Person(row.Pass.To)));

    public static LiveRowShape TakeOver(Showing to, LiveRow.TakeOver row)
    {
        var (alert, unit, words) = (row.Alert, row.Unit, to.Words);
        return LiveRowShape.Of(
            "warning",
            AlertTitle.Marked(to, alert, unit.Comes ? words.TakeOverTitle(alert.Id.Brief) : words.TransferTakeOverTitle(alert.Id.Brief)),
            [new Line(TakeOverBody(to, row)), .. Way(to, unit), .. Sent(to, unit)],
            unit.Comes ? Over(to, alert, unit) : new ButtonRow([GotIt(to, alert, unit), .. NotOurs(to, row)]));
    }

    public static string TakeOverSummary(Showing to, LiveRow.TakeOver row)
    {
        var (number, time) = (row.Alert.Id.Brief, to.Clock(row.Unit.ArriveBy));
        return !row.Unit.Comes ? CardMessage.Summarised(to.Words.TransferTakeOverTitle(number)) : CardMessage.Summarised(
            to.Words.TakeOverSummary(number, time, to.Hall, to.Words.Person(row.Alert.PartySize)),
            to.Words.TakeOverSummaryBrief(number, time));
    }

    public static LiveRowShape Coming(Showing to, LiveRow.Coming row)
    {
        var (alert, unit, words) = (row.Alert, row.Unit, to.Words);
        var answered = unit.Acknowledged;
        if (!unit.Comes)
            return Calm(to, row, row.Mine ? words.TransferAnswered(to.Time(answered?.At ?? to.Now)) : By(to, answered), "good");
        var title = row.Reminded ? words.ReminderTitle(alert.Id.Brief, to.Time(unit.ArriveBy), to.Hall)
            : row.IsCall ? words.CallTitle(to.Hall, to.Time(unit.ArriveBy), alert.Id.Brief)
            : row.Mine ? words.Answered(to.Time(answered?.At ?? to.Now))
            : By(to, answered);
        List<Line> lines = row.Reminded ? [new Line(words.ReminderHow)] : row.IsCall ? [new Line(By(to, answered))] : [Line.Strong(words.AnsweredWhere(alert.Id.Brief, to.Time(unit.ArriveBy), to.Hall))];
        if (unit.Upheld is not null)
            lines.Add(new Line(words.UpheldNoted));
        if (row.IsCall)
            lines.AddRange([new Line(AlertTitle.Facts(to, alert)), .. Rank(to, alert)]);
        lines.AddRange(Expected(to, unit));
        if (row.Mine && !row.Reminded)
            lines.Add(new Line(words.AnsweredHow));
        // What is late already is noted, not praised.
        return LiveRowShape.Of(row.Reminded ? "warning" : unit.IsPast(to.Now) ? "emphasis" : row.IsCall ? "accent" : "good", AlertTitle.Marked(to, alert, title), lines, [.. OnTheWay(to, row)]);
    }

    /// <summary>Who answered for the unit; what an officer wrote down was said by telephone.</summary>
    private static string By(Showing to, Acknowledgement? answer)
    {
        var (words, time) = (to.Words, to.Time(answer?.At ?? to.Now));
        return answer is { Relayed: true } ? words.AnsweredHowBrief(words.StateAnswered(time), words.HowPhone) : words.AnsweredBy(to.Person(answer?.By ?? default), time);
    }

    public static LiveRowShape Claimed(Showing to, LiveRow.Claimed row) =>
        Calm(to, row, to.Words.ClaimNoted(to.Time(row.Claim.At)), row.Claim.At <= row.Unit.ArriveBy ? "good" : "emphasis");

    public static LiveRowShape Arrived(Showing to, LiveRow.Arrived row) =>
        Calm(to, row, UnitState.Arrived(to, row.Unit, row.Here.At), row.Here.At <= row.Unit.ArriveBy ? "good" : "emphasis");

    public static LiveRowShape Released(Showing to, LiveRow.Released row) =>
        LiveRowShape.Of("emphasis", AlertTitle.Marked(to, row.Alert, Releases.Title(to, row.Alert, row.Unit)), [new Line(Releases.Why(to, row.Alert, row.Unit))]);

    private static LiveRowShape Calm(Showing to, LiveRow.OfUnit row, string title, string style, string? more = null) => LiveRowShape.Of(
        style,
        AlertTitle.Marked(to, row.Alert, title),
        [.. more is null ? Enumerable.Empty<Line>() : [new Line(more)], Line.Quiet(row.Alert.Id.Brief + AlertTitle.Dot + AlertTitle.Facts(to, row.Alert))]);

    private static string Second(Showing to, LiveRow.Call row)
    {
        var (people, time) = (to.Words.Person(row.Alert.PartySize), to.Time(row.Unit.ArriveBy));
        return !row.Unit.Comes ? to.Words.TransferSecondBody(people, time)
            : row.MayPass ? to.Words.SecondBodyPass(people, time, to.Hall)
            : to.Words.SecondBody(people, time, to.Hall, to.DeskPhone);
    }

    private static string TakeOverBody(Showing to, LiveRow.TakeOver row)
    {
        var (alert, unit, words) = (row.Alert, row.Unit, to.Words);
        var (people, time) = (words.Person(alert.PartySize), to.Time(unit.ArriveBy));
        var handed = unit.HandedOn.LastOrDefault();
        var silent = handed?.To ?? unit.FirstCalled.Select(person => (PersonId?)person).FirstOrDefault();
        var waited = Showing.Minutes(handed?.At ?? unit.NotifiedAt, row.Rung.At);
        return (waited > 0 ? silent : null, unit.Comes) switch
        {
            ({ } called, true) => words.TakeOverSilent(to.Person(called), words.Span(waited), people, time, to.Hall),
            (null, true) => words.TakeOverNobody(to.Unit(unit.Unit), people, time, to.Hall),
            ({ } called, false) => words.TransferTakeOver(to.Person(called), words.Span(waited), people, time),
            (null, false) => words.TransferTakeOverNobody(to.Unit(unit.Unit), people, time),
        };
    }

    private static IEnumerable<Line> From(Showing to, LiveRow.Call row)
    {
        if (row.From is { } colleague)
            yield return Line.Strong(to.Words.PassedFrom(to.Person(colleague)));
    }

    private static IEnumerable<Line> Rank(Showing to, Alert alert)
    {
        if (AlertTitle.Rank(to, alert) is { } rank)
            yield return new Line(rank);
    }

    private static IEnumerable<Line> Way(Showing to, CalledUnit unit)
    {
        if (!unit.Comes || to.District.Unit(unit.Unit)?.TypicalTravelMinutes is not (> 0 and var minutes))
            yield break;
        var leaveBy = unit.ArriveBy.AddMinutes(-minutes);
        yield return new Line(leaveBy > to.Now ? to.Words.LeaveBy(minutes, to.Time(leaveBy)) : to.Words.LeaveNow(minutes));
    }

    private static IEnumerable<Line> Others(Showing to, Alert alert, CalledUnit unit)
    {
        var others = alert.Units.Where(other => other.Unit != unit.Unit && !UnitState.IsCalledOff(alert, other)).ToList();
        if (others.Count > 0)
            yield return new Line(unit.Comes ? to.Words.AlsoComing(AlertCard.Named(to, others)) : to.Words.TransferAlso(AlertCard.Named(to, others)));
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

    public static Button GotIt(Showing to, Alert alert, CalledUnit unit) =>
        Button.Of(unit.Comes ? to.Words.ButtonGotItComing : to.Words.ButtonGotIt, Verbs.Acknowledge, Press.On(alert, unit), first: true);

    public static IEnumerable<Button> Pass(Showing to, LiveRow.OfUnit row, bool mayPass)
    {
        if (mayPass)
            yield return Button.Of(to.Words.ButtonPass, Verbs.Pass, Press.On(row.Alert, row.Unit));
    }

    /// <summary>What was ruled once is not asked again (product 5).</summary>
    private static IEnumerable<Button> NotOurs(Showing to, LiveRow.OfUnit row)
    {
        if (row.Unit.Upheld is null)
            yield return Button.Of(to.Words.ButtonObject, Verbs.Object, Press.On(row.Alert, row.Unit));
    }
}
