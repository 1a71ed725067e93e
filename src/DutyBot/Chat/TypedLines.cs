using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>One switch on what a typed line says. In a group the bot is silent unless spoken to (product 4).</summary>
internal sealed class TypedLines(UnitLines units, OfficerLines officers, Posting posting, NoticePress notices, PostPress posts, OfficePress office)
{
    public async Task ReadAsync(Speaking turn, string text, CancellationToken cancel)
    {
        var line = Read(turn, text);
        if (turn.Here.IsGroup && line is not (TypedLine.Acknowledge or TypedLine.Arrive))
            office.Talk.SomethingElse(turn.Here.Id, turn.Person?.Id, turn.At);
        if (!IsForUs(turn, line))
            return;

        if (turn.Here is { IsGroup: true, Purpose: Domain.Outgoing.Purpose.None } && line is not (TypedLine.Help or TypedLine.Bind or TypedLine.Speak))
        {
            if (turn.Addressed)
                await office.Answers.HereAsync(turn, turn.Texts.NoPurposeYet, cancel);
            return;
        }

        if (await posting.HearsAsync(turn, line, text, cancel))
            return;
        await DoAsync(turn, line, text, cancel);
        await posting.AskAgainAsync(turn, line, cancel);
    }

    /// <summary>Whether a line asks something of the bot; everything else in a group is none of its business.</summary>
    public static bool IsForUs(Speaking turn, string text) => IsForUs(turn, Read(turn, text));

    /// <summary>Whether every word of a line is understood, though it may fit several units still.</summary>
    public static bool IsCommand(Speaking turn, string text) =>
        Read(turn, text) is not (TypedLine.HoldsNumber or TypedLine.NotACommand or TypedLine.NotUnderstood);

    /// <summary>Whether a line says whose post the author's is, or asks for its form: the one thing that somebody may press whom nobody knows yet.</summary>
    public static bool SaysWho(Speaking turn, string text) => Read(turn, text) is TypedLine.IAm or TypedLine.Missing { Command: CommandName.IAm };

    private static bool IsForUs(Speaking turn, TypedLine line) => !turn.Here.IsGroup || turn.Addressed || line.IsWholeCommand || AnswersCard(turn, line);

    private static TypedLine Read(Speaking turn, string text) => TypedCommand.Read(text, turn.District, turn.At, turn.Duty.Zone);

    private Task DoAsync(Speaking turn, TypedLine line, string text, CancellationToken cancel) => line switch
    {
        TypedLine.Acknowledge { Unit: { } unit } said when turn.Person is { } officer && officer.IsOfficer() && !officer.MayAnswerFor(unit) => officers.PhoneAsync(turn, said, unit, cancel),
        TypedLine.Acknowledge said => units.AcknowledgeAsync(turn, said, cancel),
        TypedLine.Arrive said => units.ArriveAsync(turn, said, cancel),
        TypedLine.Confirm said => officers.ConfirmAsync(turn, said, cancel),
        TypedLine.SetResult said => officers.ResultAsync(turn, said, cancel),
        TypedLine.Close said => officers.CloseAsync(turn, said, cancel),
        TypedLine.Withdraw said => officers.WithdrawAsync(turn, said, cancel),
        TypedLine.Pass said => units.PassAsync(turn, said, cancel),
        TypedLine.Object said => units.ObjectAsync(turn, said, cancel),
        TypedLine.Correct said => officers.CorrectAsync(turn, said, cancel),
        TypedLine.Reassign said => officers.ReassignAsync(turn, said, cancel),
        TypedLine.Uphold said => officers.UpholdAsync(turn, said, cancel),
        TypedLine.AddPeople said => officers.AddPeopleAsync(turn, said, cancel),
        TypedLine.AlsoCall said => officers.AlsoCallAsync(turn, said, cancel),
        TypedLine.Excuse said => officers.ExcuseAsync(turn, said, cancel),
        TypedLine.Receive said => officers.ReceiveAsync(turn, said, cancel),
        TypedLine.Merge said => officers.MergeAsync(turn, said, cancel),
        TypedLine.Reopen said => officers.ReopenAsync(turn, said, cancel),
        TypedLine.Backfill said => officers.BackfillAsync(turn, said, cancel),
        TypedLine.Awaited said => office.AwaitedAsync(turn, said, cancel),
        TypedLine.MixedUp said => office.Answers.ToAuthorAsync(turn, OfficeScreens.DidYouMean(turn, said.Instead), slot: null, cancel),
        TypedLine.IAm said => posts.TakePostAsync(turn, said.Unit, said.Role, cancel),
        TypedLine.Replace said => posts.ReplaceAsync(turn, said.Unit, said.Role, cancel),
        TypedLine.Visitors said => notices.VisitorsAsync(turn, said, cancel),
        TypedLine.Alert said => posting.DraftAsync(turn, said, cancel),
        TypedLine.AlertForm said => posting.FormAsync(turn, said, cancel),
        TypedLine.AlertSteps said => posting.StepsAsync(turn, said.Known, cancel),
        TypedLine.Missing { Command: CommandName.Result, Pieces: [Piece.Result] } said => officers.AskResultAsync(turn, said.Known.Number, cancel),
        TypedLine.Missing { Command: CommandName.Visitors } said => notices.FormAsync(turn, said.Known.Place, cancel),
        TypedLine.Missing { Command: CommandName.IAm } said => posts.FormAsync(turn, said.Known, cancel),
        TypedLine.Missing { Command: CommandName.Alert } said => posting.FormAsync(turn, said.Known, cancel),
        TypedLine.ShortLine said => posting.ShortLineAsync(turn, said, cancel),
        TypedLine.Status said => office.StatusAsync(turn, said, cancel),
        TypedLine.CallList => office.CallListAsync(turn, cancel),
        TypedLine.Bind said => office.BindAsync(turn, said.Purpose, cancel),
        TypedLine.Speak said => office.SpeakAsync(turn, said.Language, cancel),
        TypedLine.Help => office.HelpAsync(turn, cancel),
        TypedLine.Ambiguous said => office.ChooseUnitAsync(turn, said, cancel),
        TypedLine.NotACommand said => NotACommandAsync(turn, said, text, cancel),
        _ => ProblemAsync(turn, line, cancel),
    };

    /// <summary>For the officer for whom a notice waits the line was its topic and territory, so he is told what is wrong with it.</summary>
    private async Task NotACommandAsync(Speaking turn, TypedLine.NotACommand line, string text, CancellationToken cancel)
    {
        var meant = !turn.Here.IsGroup && await posting.NoticeWaitsAsync(turn, cancel) ? TypedCommand.ReadShortLine(text, turn.District) : line;
        await ProblemAsync(turn, turn.Problem(meant) is null ? line : meant, cancel);
    }

    private Task ProblemAsync(Speaking turn, TypedLine line, CancellationToken cancel) => turn.Problem(line) switch
    {
        null => Task.CompletedTask,
        var quoting when line is TypedLine.NotUnderstood => office.Answers.QuoteAsync(turn, quoting, cancel),
        var sentence => office.Answers.ToAuthorAsync(turn, sentence, cancel),
    };

    /// <summary>A refused number in a group is answered although nobody spoke to the bot: the sender must take it back.</summary>
    private static bool AnswersCard(Speaking turn, TypedLine line) =>
        line is TypedLine.HoldsNumber { Command: not null } || (turn.RepliesTo is not null && line is not TypedLine.NotACommand);
}
