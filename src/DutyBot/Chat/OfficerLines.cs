using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Chat;

/// <summary>What the duty officer types on a running alert: 确认, 结果, 办结, 撤销.</summary>
internal sealed class OfficerLines(AlertFinder finder, AlertDesk desk, Answers answers)
{
    public Task ConfirmAsync(Speaking turn, TypedLine.Confirm said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Confirm, said.Number, (_, by) => new ConfirmArrival(turn.At, said.Unit, by, said.At), cancel);

    public Task ResultAsync(Speaking turn, TypedLine.SetResult said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Result, said.Number, (_, by) => new SetResult(turn.At, by, said.Result), cancel);

    public Task CloseAsync(Speaking turn, TypedLine.Close said, CancellationToken cancel) =>
        OnAlertAsync(turn, Verbs.Close, said.Number, (_, by) => new CloseAlert(turn.At, by, said.Result), cancel);

    public Task WithdrawAsync(Speaking turn, TypedLine.Withdraw said, CancellationToken cancel) => said.Reason is { } reason
        ? OnAlertAsync(turn, Verbs.Cancel, said.Number, (_, by) => new CancelAlert(turn.At, by, reason, said.Words), cancel)
        : answers.ToAuthorAsync(turn, turn.Problem(new TypedLine.Missing(CommandName.Withdraw, [Piece.Reason], new SaidPieces()))!, cancel);

    private async Task OnAlertAsync(Speaking turn, string verb, SaidNumber? number, Func<Alert, PersonId, AlertCommand> command, CancellationToken cancel)
    {
        if (turn.Person is not { } person)
        {
            await answers.RefuseAsync(turn, verb, Refusal.UnknownPerson, cancel);
            return;
        }

        var open = await finder.OpenAsync(cancel);
        var alert = number is { } said ? await finder.NumberedAsync(said, turn, open, cancel) : open is [var only] ? only : null;
        if (alert is null)
        {
            await answers.ToAuthorAsync(turn, number is null && open.Count > 1 ? turn.Problem(WithoutNumber)! : turn.NoSuchAlert(open), cancel);
            return;
        }

        var answer = await desk.HandleAsync(alert.Id, command(alert, person.Id), cancel);
        if (answer.Why is { } why)
            answers.WriteDown(turn, verb, alert.Id, why);
        if (OfficerPress.Sentence(answer, turn) is { } sentence)
            await answers.ToAuthorAsync(turn, sentence, cancel);
    }

    private static readonly TypedLine WithoutNumber = new TypedLine.Missing(CommandName.Close, [Piece.Number], new SaidPieces());
}
