using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>[已处理]: the duty leader has seen to what could not be sent; it goes on being sent all the same.</summary>
internal sealed class UnsentPress(IUnsent unsent, PressedCards cards)
{
    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel)
    {
        var turn = press.Turn;
        if (turn.Person is not { } person || (person.Id != turn.Duty.DutyLeader && !person.IsLeader()))
            return PressAnswer.No(turn, Refusal.OnlyDutyLeader);
        if (!long.TryParse(press.Fields.Row, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new PressAnswer.Sentence(turn.Texts.PressUnreadable(turn.Phone));
        // Pressed twice, or sent meanwhile: the card shows that nothing of it waits any more.
        await unsent.HandleAsync(number, person.Id, turn.At, cancel);
        return turn.Here.IsGroup ? new PressAnswer.Sentence(turn.Texts.UnsentNoted) : new PressAnswer.Card(await cards.LiveAsync(turn, cancel));
    }
}
