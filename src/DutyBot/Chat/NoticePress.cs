using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain.Notices;

namespace DutyBot.Chat;

/// <summary>来人 / visitors of the gate, and what an officer presses on it.</summary>
internal sealed class NoticePress(NoticeDesk notices, PressedCards cards, Answers answers)
{
    public async Task VisitorsAsync(Speaking turn, TypedLine.Visitors said, CancellationToken cancel)
    {
        var answer = turn.Person is { } person
            ? await notices.StartAsync(turn.Key, turn.At, person.Id, said.People, said.Place, cancel)
            : new NoticeAnswer(null, Domain.Refusal.UnknownPerson);
        if (answer.Why is { } why)
            await answers.RefuseAsync(turn, "notice.visitors", why, cancel);
    }

    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel)
    {
        var (turn, by) = (press.Turn, press.Turn.Person!.Id);
        NoticeCommand command = press.Verb == Verbs.TakeNotice ? new TakeNotice(turn.At, by) : new DismissNotice(turn.At, by);
        var answer = await notices.HandleAsync(press.Fields.Notice ?? "", command, cancel);
        return answer.Why is { } why
            ? PressAnswer.No(turn, why)
            : new PressAnswer.Card(await cards.LiveAsync(turn, cancel));
    }
}
