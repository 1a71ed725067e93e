using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain.Notices;

namespace DutyBot.Chat;

/// <summary>来人 / visitors of the gate, and what an officer presses on it.</summary>
internal sealed class NoticePress(NoticeDesk notices, PressedCards cards, Answers answers)
{
    /// <summary>The same words again within this may be a slip of the thumb: they are asked back, never added silently (product 10).</summary>
    private static readonly TimeSpan SameWords = TimeSpan.FromSeconds(60);

    public async Task VisitorsAsync(Speaking turn, TypedLine.Visitors said, CancellationToken cancel)
    {
        if (await JustSaidAsync(turn, said, cancel) is { } before)
        {
            await answers.ToAuthorAsync(turn, turn.Texts.NoticeAgain(turn.To.Time(before.At)), cancel);
            return;
        }

        var answer = turn.Person is { } person
            ? await notices.StartAsync(turn.Key, turn.At, person.Id, said.People, said.Place, cancel)
            : new NoticeAnswer(null, Domain.Refusal.UnknownPerson);
        if (answer.Why is { } why)
            await answers.RefuseAsync(turn, "notice.visitors", why, cancel);
    }

    private async Task<Notice?> JustSaidAsync(Speaking turn, TypedLine.Visitors said, CancellationToken cancel) => (await notices.OpenAsync(cancel)).FirstOrDefault(one =>
        one.By == turn.Person?.Id && one.Id != turn.Key && one.PartySize == said.People && one.Place == said.Place && turn.At - one.At <= SameWords);

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
