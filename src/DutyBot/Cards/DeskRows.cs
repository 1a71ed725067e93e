using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>Rows of the duty officer's desk: an open alert with what it asks of him, and visitors at the gate (product 6).</summary>
internal static class DeskRows
{
    public static LiveRowShape Desk(Showing to, LiveRow.Desk row)
    {
        var alert = row.Alert;
        var asks = DeskAsks.Of(to, alert, row.Whole).ToList();
        var shown = asks.Take(AlertCard.MostNamed).ToList();
        var (title, withPlace) = AlertTitle.Of(to, alert);
        return new LiveRowShape(
            Style(to, alert), title, [.. Lines(to, row, withPlace), .. More(to, asks.Count - shown.Count)], shown, [.. Claims(to, alert), .. Finish(to, row)], row.Whole && alert.Result is null ? [End(to, alert)] : []);
    }

    public static string Summary(Showing to, LiveRow.Desk row)
    {
        var number = row.Alert.Id.Brief;
        if (row.Alert.Units.FirstOrDefault(unit => unit.Response is Response.Claimed) is { } claimed)
            return CardMessage.Summarised(to.Words.ClaimSummary(number, to.Unit(claimed.Unit)));
        if (row.Alert.Units.FirstOrDefault(DeskAsks.IsPhoneAsked) is { } silent)
            return CardMessage.Summarised(to.Words.PhoneSummary(number, to.Unit(silent.Unit), to.Phone(to.District.Unit(silent.Unit)) ?? ""));
        return AlertTitle.Brief(to, row.Alert);
    }

    public static LiveRowShape Visitors(Showing to, LiveRow.Visitors row)
    {
        var (notice, words) = (row.Notice, to.Words);
        var dismiss = Button.Of(words.ButtonNoAlert, Verbs.DismissNotice, new Press { Notice = notice.Id });
        List<Line> lines = row.Mine && notice.TakenAt is { } taken ? [new Line(words.NoticeTakenByYou(to.Time(taken)), "good")] : [];
        return LiveRowShape.Of(
            "warning",
            NoticeCard.Title(to, notice),
            [.. lines, new Line(words.NoticeHint)],
            new ButtonRow(row.Mine ? [dismiss] : [Button.Of(words.ButtonTake, Verbs.TakeNotice, new Press { Notice = notice.Id }, first: true), dismiss]));
    }

    private static IEnumerable<Line> Lines(Showing to, LiveRow.Desk row, bool withPlace)
    {
        var alert = row.Alert;
        var facts = string.Join(AlertTitle.Dot, to.TopicBrief(alert.Topic), AlertLimit.Words(to, alert));
        var limit = new Line(withPlace || to.Place(alert.Place) is not { } place ? facts : place + AlertTitle.Dot + facts);
        yield return alert.IsChased && alert.Units.Any(UnitState.IsAwaited) ? limit with { Weight = "bolder" } : limit;
        if (!row.Whole)
            yield break;
        foreach (var line in Units(to, alert))
            yield return line;
        foreach (var unit in alert.Units.Where(unit => unit.Sent is not null && unit.IsAwaited()))
            yield return Line.Quiet(to.Words.SentLine(to.Person(unit.Sent!.By), to.Time(unit.Sent.At)));
        if (!alert.SeenBy.IsEmpty)
            yield return Line.Quiet(to.Words.SeenLine(to.People(alert.SeenBy.OrderBy(person => person.Value, StringComparer.Ordinal))));
        if (alert.Result is { } result)
            yield return Line.Strong(to.Words.DeskResult(Results.In(to.Words, result)));
    }

    /// <summary>Units that ask nothing of the officer; what asks stands below with its buttons.</summary>
    private static IEnumerable<Line> Units(Showing to, Alert alert)
    {
        var quiet = alert.Units.Where(unit => unit.Response is not Response.Claimed && (!unit.IsSilent() || !alert.IsChased)).ToList();
        if (alert.Units.Length > AlertCard.MostListed)
            yield return new Line(to.Words.ManyAnswered(alert.Units.Count(unit => unit.HasAnswered), alert.Units.Length)
                + AlertTitle.Dot + to.Words.ManyHere(alert.Units.Count(unit => unit.IsThere), alert.Units.Length));
        else
        {
            foreach (var unit in quiet)
                yield return UnitState.Of(to, alert, unit) is var state && unit.Response is Response.Arrived here
                    ? state with { Text = UnitState.Arrived(to, unit, here.At) }
                    : state with { Text = to.Unit(unit.Unit) + AlertTitle.Dot + state.Text };
        }
    }

    private static IEnumerable<Line> More(Showing to, int hidden)
    {
        if (hidden > 0)
            yield return Line.Quiet(to.Words.DeskMoreUnits(to.Words.CalledUnit(hidden)));
    }

    private static IEnumerable<ButtonRow> Claims(Showing to, Alert alert)
    {
        var claimed = alert.Units.Where(unit => unit.Response is Response.Claimed).Select(unit => unit.Unit.Value).ToList();
        if (claimed.Count > 1)
            yield return new ButtonRow([Button.Of(to.Words.ButtonConfirmAll(claimed.Count), Verbs.Confirm, Press.On(alert) with { Units = claimed }, first: true)]);
    }

    /// <summary>Once the result is known, closing needs no choice any more.</summary>
    private static IEnumerable<ButtonRow> Finish(Showing to, LiveRow.Desk row)
    {
        if (row.Whole && row.Alert.Result is { } result)
            yield return new ButtonRow([Button.Of(to.Words.ButtonClose, Verbs.Close, Press.On(row.Alert) with { Result = result }, first: true)]);
    }

    private static LiveEnd End(Showing to, Alert alert)
    {
        var (words, press) = (to.Words, Press.On(alert));
        return new LiveEnd(
            "close." + alert.Id.Value,
            words.ButtonClosing,
            "withdraw." + alert.Id.Value,
            words.ButtonWithdrawing,
            Inputs.Result(alert.Id),
            words.ResultLabel,
            Results.Choices(words),
            [
                Button.WithInputs(words.ButtonClose, Verbs.Close, press),
                Button.WithInputs(words.ButtonResultOnly, Verbs.Result, press) with { Style = "default" },
            ],
            MayWithdraw(alert) ?
            [
                Button.Of(words.ButtonMistake, Verbs.Cancel, press with { Reason = CancelReason.Mistake }),
                Button.Of(words.ButtonDuplicate, Verbs.Cancel, press with { Reason = CancelReason.Duplicate }),
                Button.Of(words.ButtonVisitorsGone, Verbs.Cancel, press with { Reason = CancelReason.VisitorsGone }),
            ] : []);
    }

    /// <summary>A visit whose units are here ends with a result (domain 4.2): what would be refused is not offered.</summary>
    private static bool MayWithdraw(Alert alert) => alert.Kind != AlertKind.Onsite || alert.Status != AlertStatus.Receiving;

    private static string Style(Showing to, Alert alert) =>
        alert.Units.Any(unit => unit.Response is Response.Claimed || DeskAsks.IsPhoneAsked(unit)) ? "warning"
        : alert.Units.Any(unit => unit.IsPast(to.Now)) && alert.IsChased ? "warning"
        : "emphasis";
}
