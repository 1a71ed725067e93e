using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>The forms that the rules accept for an alert as it stands: a transfer has no wave and no reception, what has ended is set right at most.</summary>
internal static class MoreForms
{
    private const int MostMerges = 12;

    public static IEnumerable<MoreForm> Of(Showing to, Alert alert, string once, IReadOnlyList<Alert> open)
    {
        var comes = alert.Kind != AlertKind.Transfer;
        if (alert.IsOpen && comes)
            yield return Add(to, alert, once);
        if (alert.IsChased && ToCall(to, alert).ToList() is { Count: > 0 } others)
        {
            yield return Call(to, alert, others);
            if (ToReplace(alert).ToList() is { Count: > 0 } replaced)
                yield return Reassign(to, alert, replaced, others);
        }

        if (alert.IsChased && ToReplace(alert).ToList() is { Count: > 0 } free)
            yield return Excuse(to, alert, free);
        if (alert.IsOpen && comes)
            yield return Receive(to, alert);
        if (MayCorrect(to, alert))
            yield return Correct(to, alert);
        if (alert.IsOpen && Others(alert, open).ToList() is { Count: > 0 } same)
            yield return Merge(to, alert, same);
        if (alert.IsOpen && comes)
            yield return Close(to, alert);
        if (alert.IsOpen && MayWithdraw(alert))
            yield return new MoreForm(to.Words.ButtonWithdrawing, Verbs.Cancel, new PartFields(), Withdrawals(to.Words, alert));
    }

    /// <summary>A visit whose units are here ends with a result (domain 4.2): what would be refused is not offered.</summary>
    public static bool MayWithdraw(Alert alert) => alert.Kind != AlertKind.Onsite || alert.Status != AlertStatus.Receiving;

    /// <summary>One press for each reason.</summary>
    public static IReadOnlyList<Button> Withdrawals(Texts words, Alert alert)
    {
        var press = Press.On(alert);
        return
        [
            Button.Of(words.ButtonMistake, Verbs.Cancel, press with { Reason = CancelReason.Mistake }),
            Button.Of(words.ButtonDuplicate, Verbs.Cancel, press with { Reason = CancelReason.Duplicate }),
            // Nobody has come for a transfer who could leave.
            .. alert.Kind == AlertKind.Transfer ? [] : new[] { Button.Of(words.ButtonVisitorsGone, Verbs.Cancel, press with { Reason = CancelReason.VisitorsGone }) },
        ];
    }

    /// <summary>Facts and times may be set right until a day after the end.</summary>
    public static bool MayCorrect(Showing to, Alert alert) =>
        alert.Status is not (AlertStatus.Cancelled or AlertStatus.Merged) && !(alert.EndedAt + AlertPolicy.Corrections < to.Now);

    /// <summary>Units that are not asked yet, or need not come.</summary>
    private static IEnumerable<UnitId> ToCall(Showing to, Alert alert) =>
        Pickers.Callable(to.District).Where(unit => alert.Called(unit) is not { } called || (!alert.Chases(called) && (called.IsOut || !called.StopsArrivalChase)));

    /// <summary>Units of which nobody is here.</summary>
    private static IEnumerable<UnitId> ToReplace(Alert alert) => alert.Units
        .Where(unit => unit.Response is Response.Awaited or Response.Coming or Response.Objected && !(!unit.Comes && unit.HasAnswered))
        .Select(unit => unit.Unit);

    private static IEnumerable<Alert> Others(Alert alert, IReadOnlyList<Alert> open) => open
        .Where(other => other.IsOpen && other.Id != alert.Id && other.Kind == alert.Kind)
        .OrderByDescending(other => other.PostedAt)
        .Take(MostMerges);

    private static MoreForm Add(Showing to, Alert alert, string once) => new(
        to.Words.ButtonAdding,
        Verbs.Add,
        new PartFields { Numbers = [new NumberField(Inputs.In(Verbs.Add, Inputs.People), to.Words.AddLabel, [])] },
        [Button.WithInputs(to.Words.ButtonAdd, Verbs.Add, Press.On(alert) with { Once = once })]);

    private static MoreForm Call(Showing to, Alert alert, IEnumerable<UnitId> others) => new(
        to.Words.ButtonCalling,
        Verbs.Call,
        new PartFields { Pickers = [Pickers.Of(to, Inputs.In(Verbs.Call, Inputs.Unit), to.Words.FormUnit, others)] },
        [Button.WithInputs(to.Words.ButtonCall, Verbs.Call, Press.On(alert))]);

    private static MoreForm Reassign(Showing to, Alert alert, List<UnitId> replaced, IEnumerable<UnitId> others) => new(
        to.Words.ButtonReassigning,
        Verbs.Reassign,
        new PartFields
        {
            Pickers =
            [
                Pickers.Of(to, Inputs.In(Verbs.Reassign, Inputs.Unit), to.Words.ReassignFrom, replaced, replaced.Count == 1 ? replaced[0] : null),
                Pickers.Of(to, Inputs.In(Verbs.Reassign, Inputs.To), to.Words.ReassignTo, others),
            ],
        },
        [Button.WithInputs(to.Words.ButtonReassign, Verbs.Reassign, Press.On(alert))]);

    private static MoreForm Excuse(Showing to, Alert alert, List<UnitId> free) => new(
        alert.Kind == AlertKind.Transfer ? to.Words.TransferButtonExcusing : to.Words.ButtonExcusing,
        Verbs.Excuse,
        new PartFields { Pickers = [Pickers.Of(to, Inputs.In(Verbs.Excuse, Inputs.Unit), to.Words.FormUnit, free)] },
        [Button.WithInputs(alert.Kind == AlertKind.Transfer ? to.Words.StateNotNeeded : to.Words.ButtonExcuse, Verbs.Excuse, Press.On(alert))]);

    private static MoreForm Receive(Showing to, Alert alert) => new(
        to.Words.ButtonReceiving,
        Verbs.Receive,
        new PartFields
        {
            Pickers = [new Picker(
                Inputs.In(Verbs.Receive, Inputs.Place), to.Words.ReceiveRoom, to.Words.FormChoose, "", Required: false, Several: false,
                (alert.Room ?? to.District.ReceptionHall?.Id)?.Value ?? "", [.. Pickers.Places(to)])],
            Times = [new TimeField(Inputs.In(Verbs.Receive, Inputs.Time), to.Words.ReceiveSince, alert.ReceptionSince is { } since ? [to.Clock(since)] : [])],
        },
        [Button.WithInputs(to.Words.ButtonReceive, Verbs.Receive, Press.On(alert))]);

    private static MoreForm Correct(Showing to, Alert alert) => new(
        to.Words.ButtonCorrecting,
        Verbs.Correct,
        new PartFields
        {
            Numbers = [new NumberField(Inputs.In(Verbs.Correct, Inputs.People), to.Words.FormPeople, [alert.PartySize])],
            Pickers =
            [
                new Picker(Inputs.In(Verbs.Correct, Inputs.Topic), to.Words.FormTopic, to.Words.FormChoose, "", Required: false, Several: false, alert.Topic.Value, Pickers.Topics(to)),
                // Nobody stands anywhere for a transfer.
                .. alert.Kind == AlertKind.Transfer ? [] : new[]
                {
                    new Picker(
                        Inputs.In(Verbs.Correct, Inputs.Place), to.Words.FormPlace, to.Words.FormChoose, "", Required: false, Several: false,
                        alert.Place?.Value ?? Inputs.NoPlace, alert.Place is null ? Pickers.PlacesOrNone(to) : [.. Pickers.Places(to)]),
                },
            ],
        },
        [Button.WithInputs(to.Words.ButtonCorrect, Verbs.Correct, Press.On(alert))]);

    private static MoreForm Merge(Showing to, Alert alert, List<Alert> same) => new(
        to.Words.ButtonMerging,
        Verbs.Merge,
        new PartFields
        {
            Pickers = [new Picker(
                Inputs.In(Verbs.Merge, Inputs.Into), to.Words.MergeLabel, to.Words.FormChoose, "", Required: false, Several: false,
                same.Count == 1 ? same[0].Id.Value : "", [.. Pickers.Alerts(to, same)])],
        },
        [Button.WithInputs(to.Words.ButtonMerge, Verbs.Merge, Press.On(alert))]);

    /// <summary>Also on the desk, but not where that has buttons with which phones show no inputs.</summary>
    private static MoreForm Close(Showing to, Alert alert) => new(
        to.Words.ButtonClosing,
        Verbs.Close,
        new PartFields
        {
            Pickers = [new Picker(
                Inputs.Result(alert.Id), to.Words.ResultLabel, to.Words.FormChoose, "", Required: false, Several: false,
                alert.Result is { } result ? Results.Code(result) : "", Results.Choices(to.Words))],
        },
        [
            Button.WithInputs(to.Words.ButtonClose, Verbs.Close, Press.On(alert)),
            Button.WithInputs(to.Words.ButtonResultOnly, Verbs.Result, Press.On(alert)) with { Style = "default" },
        ]);
}

/// <param name="Title">What unfolds it.</param>
/// <param name="Verb">Also the id of its part of the card.</param>
internal sealed record MoreForm(string Title, string Verb, PartFields Fields, IReadOnlyList<Button> Buttons);

/// <summary>The inputs of one form.</summary>
internal sealed record PartFields
{
    public IReadOnlyList<NumberField> Numbers { get; init; } = [];

    public IReadOnlyList<Picker> Pickers { get; init; } = [];

    public IReadOnlyList<TimeField> Times { get; init; } = [];

    public FormPart Part(string id, bool open, IReadOnlyList<Button> buttons) => new(id, open, Numbers, Pickers, Times, buttons);
}
