using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Chat;

/// <summary>What officers and leaders press on their desk, on its forms, and on what reached them.</summary>
internal sealed class OfficerPress(AlertFinder finder, AlertDesk desk, PressedCards cards, OfficerForms forms)
{
    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel)
    {
        var turn = press.Turn;
        if (press.Fields.AlertId is not { } id || await finder.ReadAsync(id, cancel) is not { } alert)
            return new PressAnswer.Sentence(turn.NoSuchAlert(await finder.OpenAsync(cancel)), Refusal.NoSuchAlert);
        if (await forms.OpenAsync(press, alert, cancel) is { } opened)
            return opened;
        var commands = OfficerCommands.Of(press, alert).ToList();
        if (press.Verb == Verbs.Merge)
            return AlertId.TryParse(press.Fields.Into, out var into)
                ? await AfterAsync(press, await desk.MergeAsync(id, into, turn.At, turn.Person!.Id, cancel), cancel)
                : Unreadable(press);
        if (commands.Count == 0)
            return Unreadable(press);

        AlertAnswer? answer = null;
        foreach (var command in commands)
        {
            answer = await desk.HandleAsync(id, command, cancel);
            if (Sentence(answer, turn) is { } sentence)
                return new PressAnswer.Sentence(sentence, answer.Why);
        }

        return await AfterAsync(press, answer!, cancel);
    }

    /// <summary>Null where it is done or was so already.</summary>
    public static string? Sentence(AlertAnswer answer, Speaking turn) => answer.Why switch
    {
        null => null,
        Refusal.AlertEnded when answer.Now is { IsOpen: false } ended => turn.Ended(ended),
        { } why => turn.Texts.Refused(why, turn.Phone),
    };

    private async Task<PressAnswer> AfterAsync(Press press, AlertAnswer answer, CancellationToken cancel) => Sentence(answer, press.Turn) is { } sentence
        ? new PressAnswer.Sentence(sentence, answer.Why)
        : new PressAnswer.Card(await cards.AfterFormAsync(press.Turn, answer.Now!, cancel));

    private static PressAnswer.Sentence Unreadable(Press press) => new(press.Turn.Texts.PressUnreadable(press.Turn.Phone));
}
