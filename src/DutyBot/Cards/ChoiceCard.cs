using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>What was said fits several things: one press says which. Never a guess (product 4).</summary>
internal static class ChoiceCard
{
    private const int Most = 12;

    /// <summary>"Got it", while several calls wait for the person.</summary>
    /// <param name="said">A time that was said with it.</param>
    public static CardMessage Acknowledge(Showing to, IReadOnlyList<(Alert Alert, UnitId Unit)> waiting, Press? said = null) => Of(
        to,
        to.Words.ChooseAcknowledge(to.Words.VisitsInWords(waiting.Count)),
        waiting,
        alert => to.Words.ButtonAcknowledgeNumber(alert.Id.Brief),
        SaysWhen(said) ? Verbs.Eta : Verbs.Acknowledge,
        said);

    /// <summary>Whether an answer said more than that it was heard.</summary>
    public static bool SaysWhen(Press? said) => said?.Minutes is not null || said?.EnRoute is not null;

    /// <summary>"Here", while the person is called to several visits.</summary>
    public static CardMessage Arrive(Showing to, IReadOnlyList<(Alert Alert, UnitId Unit)> open) => Of(
        to,
        to.Words.ChooseArrival(to.Words.Visit(open.Count)),
        open,
        alert => to.Words.ButtonArriveNumber(alert.Id.Brief),
        Verbs.Arrive);

    /// <summary>The alert that was named does not call the person's unit; what does can be answered at once (texts 12).</summary>
    public static CardMessage NotThisOne(Showing to, AlertId asked, IReadOnlyList<(Alert Alert, UnitId Unit)> waiting) => Drawn(
        to,
        No.NotThisOne(to, asked, [.. waiting.Select(call => call.Alert.Id).Distinct()]).Text,
        [],
        waiting.Select(call => Button.Of(to.Words.ButtonAcknowledgeNumber(call.Alert.Id.Brief), Verbs.Acknowledge, Press.On(call.Alert) with { Unit = call.Unit.Value })));

    /// <summary>Anything else that was said without a number, while several visits wait for the person.</summary>
    public static CardMessage Call(Showing to, IReadOnlyList<(Alert Alert, UnitId Unit)> waiting, string verb, Press? said = null) =>
        Of(to, to.Words.ChooseCall, waiting, alert => alert.Id.Brief, verb, said);

    /// <summary>A line that says another command: one press says that.</summary>
    /// <param name="line">The whole line to be read instead.</param>
    public static CardMessage Instead(Showing to, string line) => Drawn(
        to, to.Words.DidYouMean(Plain.Of(line)), [], [Button.Of(to.Words.ButtonYesThat, Verbs.ReadLine, new Press { Line = line }, first: true)]);

    /// <summary>A withdrawal without its reason: each reason is one press that withdraws.</summary>
    public static CardMessage Withdrawal(Showing to, Alert alert) => Drawn(
        to, AlertTitle.Marked(to, alert, to.Words.ChooseWithdrawal(alert.Id.Brief)), [], MoreForms.Withdrawals(to.Words, alert));

    /// <summary>A close or a result without the result: each is one press.</summary>
    public static CardMessage Result(Showing to, Alert alert, string verb) => Drawn(
        to,
        AlertTitle.Marked(to, alert, verb == Verbs.Close ? to.Words.ChooseClosing(alert.Id.Brief) : to.Words.ChooseResult(alert.Id.Brief)),
        [],
        Enum.GetValues<VisitResult>().Select(result => Button.Of(Results.Button(to.Words, result), verb, Press.On(alert) with { Result = result })));

    /// <summary>The same people were added a moment ago: added once more only on purpose.</summary>
    public static CardMessage AddAgain(Showing to, Alert alert, int people, DateTimeOffset before, string once) => Drawn(
        to, to.Words.AddAgain(to.Time(before), to.Words.Person(people)), [],
        [Button.Of(to.Words.ButtonAddAgain(to.Words.Person(people)), Verbs.Add, Press.On(alert) with { People = people, Once = once })]);

    /// <summary>Whoever may not close may have the officer told.</summary>
    public static CardMessage Tell(Showing to, Alert alert) => Drawn(
        to, to.Words.OnlyOfficerCloses(alert.Id.Brief), [], [Button.Of(to.Words.ButtonTell, Verbs.Ask, Press.On(alert))]);

    /// <summary>A person of several units of one alert: which of them the press is for.</summary>
    /// <param name="verb">The verb that was pressed; <paramref name="press"/> what it carried.</param>
    public static CardMessage UnitOf(Showing to, Alert alert, IReadOnlyList<UnitId> units, string verb, Press press) => Drawn(
        to,
        AlertTitle.Marked(to, alert, to.Words.ChooseUnitOf(alert.Id.Brief)),
        [],
        units.Select(unit => Button.Of(to.Unit(unit), verb, press with { Alert = alert.Id.Value, Unit = unit.Value, Verb = null })));

    /// <summary>A typed word that fits several units.</summary>
    /// <param name="lines">The whole line to be read again, for each unit it may mean.</param>
    public static CardMessage Unit(Showing to, string word, IReadOnlyList<(UnitId Unit, string Line)> lines) => Drawn(
        to,
        to.Words.ChooseUnit(Plain.Of(word)),
        [],
        lines.Select(choice => Button.Of(to.Unit(choice.Unit), Verbs.ReadLine, new Press { Line = choice.Line })));

    private static CardMessage Of(Showing to, string question, IReadOnlyList<(Alert Alert, UnitId Unit)> calls, Func<Alert, string> title, string verb, Press? said = null)
    {
        var buttons = calls.Select(call => Button.Of(
            calls.Count(other => other.Alert.Id == call.Alert.Id) > 1 ? title(call.Alert) + " " + to.Unit(call.Unit) : title(call.Alert),
            verb,
            (said ?? new Press()) with { Alert = call.Alert.Id.Value, Unit = call.Unit.Value }));
        var lines = calls.DistinctBy(call => call.Alert.Id).Select(call => new Line(AlertTitle.Marked(
            to, call.Alert, string.Join(AlertTitle.Dot, call.Alert.Id.Brief, AlertTitle.Facts(to, call.Alert), Limit(to, call.Alert, call.Unit)))));
        return Drawn(to, calls.All(call => call.Alert.Kind == AlertKind.Drill) ? to.Words.Drill(question) : question, lines, buttons);
    }

    /// <summary>The limit of the unit that is meant: those of the others may differ.</summary>
    private static string Limit(Showing to, Alert alert, UnitId unit) =>
        alert.Called(unit) is { } called ? AlertLimit.Words(to, alert, called) : AlertLimit.Words(to, alert);

    private static CardMessage Drawn(Showing to, string question, IEnumerable<Line> lines, IEnumerable<Button> buttons)
    {
        List<Line> all = [Line.Strong(question), .. lines.Take(Most)];
        var fallback = string.Join(AlertTitle.Dot, all.Select(line => line.Text));
        var shape = new NoteShape(fallback, "default", all, [.. buttons.Take(Most).Chunk(3).Select(row => new ButtonRow(row))]);
        return to.Draw("note", shape, CardJson.Default.NoteShape, fallback, CardMessage.Summarised(question));
    }
}
