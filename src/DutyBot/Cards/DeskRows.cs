using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>Rows of the duty officer's desk: an open alert with what it asks of him, and visitors at the gate (product 6).</summary>
internal static class DeskRows
{
    /// <summary>For so long after posting one press takes it back (product 4).</summary>
    private static readonly TimeSpan TakenBack = TimeSpan.FromMinutes(2);

    private const int MostAsking = 2;

    public static LiveRowShape Desk(Showing to, LiveRow.Desk row)
    {
        var alert = row.Alert;
        var (shown, hidden) = DeskAsks.Of(to, alert, row.Whole);
        var (title, withPlace) = AlertTitle.Of(to, alert);
        return new LiveRowShape(
            Style(to, alert), title, [.. Lines(to, row, withPlace), .. More(to, hidden)], shown, [.. Claims(to, alert), .. Further(to, row)], row.Whole && alert.Result is null ? [End(to, alert)] : []);
    }

    public static string Summary(Showing to, LiveRow.Desk row)
    {
        var number = row.Alert.Id.Brief;
        if (row.Alert.Units.FirstOrDefault(unit => unit.Response is Response.Claimed) is { } claimed)
            return CardMessage.Summarised(to.Words.ClaimSummary(number, to.Unit(claimed.Unit)));
        if (row.Alert.Units.FirstOrDefault(DeskAsks.IsPhoneAsked) is { } silent)
            return CardMessage.Summarised(to.Words.PhoneSummary(number, to.Unit(silent.Unit), to.Phone(to.District.Unit(silent.Unit)) ?? ""));
        if (row.Alert.Units.FirstOrDefault(unit => unit.Response is Response.Objected) is { } objecting)
            return CardMessage.Summarised(to.Words.ObjectionSummary(number, to.Unit(objecting.Unit)));
        if (row.Alert.IsChased && UnreachedNotes.Others(row.Alert).ToList() is [_, ..] unreached)
            return CardMessage.Summarised(to.Words.UnreachedSummary(number, to.People(unreached)), AlertTitle.Brief(to, row.Alert));
        return row.Alert.Offers.Any(offer => !offer.IsSettled) ? CardMessage.Summarised(to.Words.OfferSummary(number)) : AlertTitle.Brief(to, row.Alert);
    }

    public static LiveRowShape Visitors(Showing to, LiveRow.Visitors row)
    {
        var (notice, words) = (row.Notice, to.Words);
        var dismiss = Button.Of(words.ButtonNoAlert, Verbs.DismissNotice, new Press { Notice = notice.Id });
        List<Line> lines = row.Mine && notice.TakenAt is { } taken ? [new Line(words.NoticeTakenByYou(to.Time(taken)), "good")] : [];
        return LiveRowShape.Of(
            "warning",
            NoticeCard.Title(to, notice),
            [.. row.Late is { } late ? [Line.Quiet(LateLine.Words(to, late))] : Enumerable.Empty<Line>(), .. lines, new Line(words.NoticeHint)],
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
        if (row.Twin is { } twin)
            yield return Line.Quiet(to.Words.MaybeSame(twin.Id.Brief, to.Words.Person(twin.PartySize), to.Time(twin.PostedAt)));
        foreach (var line in Units(to, alert))
            yield return line;
        if (AlertCard.Reception(to, alert) is { } reception)
            yield return Line.Quiet(reception);
        if (CloseAsked(to, alert) is { } asked)
            yield return Line.Strong(asked);
        foreach (var line in UnreachedNotes.OnDesk(to, alert))
            yield return line;
        foreach (var unit in alert.Units.Where(unit => unit.Sent is not null && unit.IsAwaited()))
            yield return Line.Quiet(to.Words.SentLine(to.Person(unit.Sent!.By), to.Time(unit.Sent.At)));
        if (!alert.SeenBy.IsEmpty)
            yield return Line.Quiet(to.Words.SeenLine(to.People(alert.SeenBy.OrderBy(person => person.Value, StringComparer.Ordinal))));
        if (alert.Result is { } result)
            yield return Line.Strong(to.Words.DeskResult(Results.In(to.Words, result)));
    }

    /// <summary>Who has asked that it be closed since it was last opened, the last two by name.</summary>
    private static string? CloseAsked(Showing to, Alert alert)
    {
        var asked = alert.CloseAsked.Where(one => !(one.At < alert.ReopenedAt)).ToList();
        if (asked.Count == 0)
            return null;
        var people = to.People(asked.TakeLast(MostAsking).Select(one => one.By)) + (asked.Count > MostAsking ? $" +{asked.Count - MostAsking}" : "");
        return to.Words.CloseAskedLine(people, to.Time(asked[^1].At));
    }

    /// <summary>Units that ask nothing of the officer; what asks stands below with its buttons.</summary>
    private static IEnumerable<Line> Units(Showing to, Alert alert)
    {
        var rows = AlertCard.InRows(alert);
        var quiet = (rows ?? []).Where(unit => unit.Response is not (Response.Claimed or Response.Objected) && (!unit.IsSilent() || !alert.IsChased)).ToList();
        if (rows is null)
            yield return new Line(AlertCard.Counts(to, alert));
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

    /// <summary>Closing, which needs no choice once the result is known; to merge, to take back at once what was posted by a slip, and everything else.</summary>
    private static IEnumerable<ButtonRow> Further(Showing to, LiveRow.Desk row)
    {
        if (!row.Whole)
            yield break;
        var (alert, words) = (row.Alert, to.Words);
        List<Button> buttons = [];
        if (alert.Result is { } result)
            buttons.Add(Button.Of(words.ButtonClose, Verbs.Close, Press.On(alert) with { Result = result }, first: true));
        if (row.Twin is { } twin)
            buttons.Add(Button.Of(words.ButtonMergeInto(twin.Id.Brief), Verbs.Merge, Press.On(alert) with { Into = twin.Id.Value }));
        if (to.Now - alert.PostedAt < TakenBack && alert.Result is null && MoreForms.MayWithdraw(alert))
            buttons.Add(Button.Of(words.ButtonTakeBack, Verbs.Cancel, Press.On(alert) with { Reason = CancelReason.Mistake }));
        buttons.Add(Button.Of(words.ButtonMore, Verbs.More, Press.On(alert)));
        yield return new ButtonRow(buttons);
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
            // Nobody comes for a transfer, so it has no result: the last acknowledgement ends it.
            alert.Kind == AlertKind.Transfer ? [] :
            [
                Button.WithInputs(words.ButtonClose, Verbs.Close, press),
                Button.WithInputs(words.ButtonResultOnly, Verbs.Result, press) with { Style = "default" },
            ],
            MoreForms.MayWithdraw(alert) ? MoreForms.Withdrawals(words, alert) : []);
    }

    private static string Style(Showing to, Alert alert) =>
        alert.Units.Any(unit => unit.Response is Response.Claimed || DeskAsks.IsPhoneAsked(unit)) || DeskAsks.IsAnswerAsked(alert) ? "warning"
        : alert.Units.Any(unit => unit.IsPast(to.Now)) && alert.IsChased ? "warning"
        : "emphasis";
}
