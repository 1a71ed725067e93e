using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>What the duty officer types on a running alert.</summary>
internal sealed class OfficerLines(AlertFinder finder, AlertDesk desk, OfficerForms forms, Answers answers)
{
    private static readonly TimeSpan SameWords = TimeSpan.FromSeconds(60);

    public Task ConfirmAsync(Speaking turn, TypedLine.Confirm said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Confirm, said.Number, (_, by) => new ConfirmArrival(turn.At, said.Unit, by, said.At), cancel);

    public Task ResultAsync(Speaking turn, TypedLine.SetResult said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Result, said.Number, (_, by) => new SetResult(turn.At, by, said.Result), cancel);

    public Task CloseAsync(Speaking turn, TypedLine.Close said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Close, said.Number, (_, by) => new CloseAlert(turn.At, by, said.Result), cancel);

    public Task WithdrawAsync(Speaking turn, TypedLine.Withdraw said, CancellationToken cancel) => said.Reason is { } reason
        ? OnAlertAsync(turn, Verbs.Cancel, said.Number, (_, by) => new CancelAlert(turn.At, by, reason, said.Words), cancel)
        : AskAsync(turn, Verbs.Cancel, said.Number, alert => MoreForms.MayWithdraw(alert) ? null : Refusal.AlreadyArrived, alert => ChoiceCard.Withdrawal(turn.To, alert), cancel);

    /// <summary>结果 without one: one press says it.</summary>
    public Task AskResultAsync(Speaking turn, SaidNumber? number, CancellationToken cancel) =>
        AskAsync(turn, Verbs.Result, number, alert => alert.Kind == AlertKind.Transfer ? Refusal.NobodyComes : null, alert => ChoiceCard.Result(turn.To, alert, Verbs.Result), cancel);

    /// <summary>签收 for a unit that telephoned.</summary>
    public Task PhoneAsync(Speaking turn, TypedLine.Acknowledge said, UnitId unit, CancellationToken cancel)
    {
        var coming = said.Who?.Of(unit, turn.District) is [var one] ? one : (PersonId?)null;
        var eta = said.Minutes is { } minutes ? AlertPolicy.Limit(turn.At, TimeSpan.FromMinutes(minutes)) : (DateTimeOffset?)null;
        return OnAlertAsync(turn, Verbs.Acknowledge, said.Number, (_, by) => new AcknowledgeByPhone(turn.At, unit, by, coming, eta), cancel);
    }

    public Task CorrectAsync(Speaking turn, TypedLine.Correct said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Correct, said.Number, (_, by) => new CorrectAlert(turn.At, by, said.People, said.Topic, said.Place), cancel);

    public Task ReassignAsync(Speaking turn, TypedLine.Reassign said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Reassign, said.Number, (_, by) => new ReassignUnit(turn.At, by, said.Old, said.New), cancel);

    public Task UpholdAsync(Speaking turn, TypedLine.Uphold said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Uphold, said.Number, (_, by) => new UpholdUnit(turn.At, by, said.Unit), cancel);

    public Task AlsoCallAsync(Speaking turn, TypedLine.AlsoCall said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Call, said.Number, (_, by) => new CallUnit(turn.At, by, said.Unit), cancel);

    public Task ExcuseAsync(Speaking turn, TypedLine.Excuse said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Excuse, said.Number, (_, by) => new ExcuseUnit(turn.At, by, said.Unit), cancel);

    public Task ReceiveAsync(Speaking turn, TypedLine.Receive said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Receive, said.Number, (_, by) => new StartReception(turn.At, by, said.Room, said.At), cancel);

    public Task ReopenAsync(Speaking turn, TypedLine.Reopen said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Reopen, said.Number, (_, by) => new ReopenAlert(turn.At, by), cancel);

    /// <summary>追加: the same words again within a minute are asked back, never added silently (product 10).</summary>
    public async Task AddPeopleAsync(Speaking turn, TypedLine.AddPeople said, CancellationToken cancel)
    {
        if (await AlertAsync(turn, Verbs.Add, said.Number, cancel) is not { } alert)
            return;
        if (alert.Waves.LastOrDefault(wave => wave.By == turn.Person!.Id) is { } before && before.Size == said.People && before.Once != turn.Key && (turn.At - before.At).Duration() <= SameWords)
            await answers.FormAsync(turn, OfficeScreens.AddAgain(turn, alert, said.People, before.At), cancel);
        else
            await DoAsync(turn, Verbs.Add, alert, new AddPeople(turn.At, turn.Person!.Id, said.People, turn.Key), cancel);
    }

    public async Task MergeAsync(Speaking turn, TypedLine.Merge said, CancellationToken cancel)
    {
        if (await AlertAsync(turn, Verbs.Merge, said.First, cancel) is { } first && await AlertAsync(turn, Verbs.Merge, said.Second, cancel) is { } second)
            await SayAsync(turn, Verbs.Merge, first.Id, await desk.MergeAsync(first.Id, second.Id, turn.At, turn.Person!.Id, cancel), cancel);
    }

    /// <summary>补录: without a unit or a time the form of all units is sent.</summary>
    public async Task BackfillAsync(Speaking turn, TypedLine.Backfill said, CancellationToken cancel)
    {
        if (await AlertAsync(turn, Verbs.Backfill, said.Number, cancel) is not { } alert)
            return;
        if (turn.Person is not { } officer || !officer.IsOfficer())
            await answers.RefuseAsync(turn, Verbs.Backfill, Refusal.OnlyOfficer, cancel, alert.Id);
        else if (said.Unit is not { } unit || said is { Acknowledged: null, Arrived: null })
            await forms.SendBackfillAsync(turn, alert, cancel);
        else
        {
            var call = alert.Called(unit)?.NotifiedAt ?? alert.PostedAt;
            await DoAsync(turn, Verbs.Backfill, alert, new BackfillUnits(turn.At, officer.Id, [new TrueTimes(unit, Near(said.Acknowledged), Near(said.Arrived))]), cancel);

            DateTimeOffset? Near(DateTimeOffset? time) => time is { } given ? OfficerCommands.Near(call, DutyDay.TimeOf(given, turn.Duty.Zone), turn.Duty.Zone) : null;
        }
    }

    private async Task OnAlertAsync(Speaking turn, string verb, SaidNumber? number, Func<Alert, PersonId, AlertCommand> command, CancellationToken cancel)
    {
        if (await AlertAsync(turn, verb, number, cancel) is { } alert)
            await DoAsync(turn, verb, alert, command(alert, turn.Person!.Id), cancel);
    }

    /// <summary>What a line has left out is chosen by one press, by whoever may.</summary>
    private async Task AskAsync(Speaking turn, string verb, SaidNumber? number, Func<Alert, Refusal?> refuses, Func<Alert, CardMessage> choice, CancellationToken cancel)
    {
        if (await AlertAsync(turn, verb, number, cancel) is not { } alert)
            return;
        var why = !turn.Person!.IsOfficer() ? Refusal.OnlyOfficer : !alert.IsOpen ? Refusal.AlertEnded : refuses(alert);
        if (why is null)
            await answers.FormAsync(turn, choice(alert), cancel);
        else
            await SayAsync(turn, verb, alert.Id, new AlertAnswer(alert, why), cancel);
    }

    private async Task DoAsync(Speaking turn, string verb, Alert alert, AlertCommand command, CancellationToken cancel) =>
        await SayAsync(turn, verb, alert.Id, await desk.HandleAsync(alert.Id, command, cancel), cancel);

    /// <summary>What succeeded is shown by the cards; only what did not is said (product 4).</summary>
    private async Task SayAsync(Speaking turn, string verb, AlertId alert, AlertAnswer answer, CancellationToken cancel)
    {
        if (answer.Why is { } why)
            answers.WriteDown(turn, verb, alert, why);
        if (answer.Why == Refusal.OnlyOfficer && verb is Verbs.Close or Verbs.Result && answer.Now is { IsOpen: true } open)
            await answers.FormAsync(turn, OfficeScreens.OnlyOfficerCloses(turn, open), cancel);
        else if (answer is { Why: Refusal.ResultMissing, Now: { } unclosed })
            await answers.FormAsync(turn, ChoiceCard.Result(turn.To, unclosed, verb), cancel);
        else if (OfficerPress.Sentence(answer, turn) is { } sentence)
            await answers.ToAuthorAsync(turn, sentence, cancel);
        else if (!answer.Changed)
            await answers.AsItIsAsync(turn, answer.Now!, cancel);
    }

    /// <summary>The alert that is meant; null where that was answered already.</summary>
    private async Task<Alert?> AlertAsync(Speaking turn, string verb, SaidNumber? number, CancellationToken cancel)
    {
        if (turn.Person is null)
        {
            await answers.RefuseAsync(turn, verb, Refusal.UnknownPerson, cancel);
            return null;
        }

        var open = await finder.OpenAsync(cancel);
        var unnamed = open.Where(one => one.Kind != AlertKind.Transfer).ToList();
        var alert = number is { } said ? await finder.NumberedAsync(said, turn, open, cancel) : unnamed is [var only] ? only : null;
        if (alert is null && number is null && unnamed.Count > 1)
            await MissingAsync(turn, CommandName.Close, Piece.Number, cancel);
        else if (alert is null)
            await answers.ToAuthorAsync(turn, turn.NoSuchAlert(open), cancel);
        return alert;
    }

    private Task MissingAsync(Speaking turn, CommandName command, Piece piece, CancellationToken cancel) =>
        answers.ToAuthorAsync(turn, turn.Problem(new TypedLine.Missing(command, [piece], new SaidPieces()))!, cancel);
}
