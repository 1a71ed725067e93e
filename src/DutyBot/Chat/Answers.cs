using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using DutyBot.Work;

namespace DutyBot.Chat;

/// <summary>Answers to what was typed, said through the outbox like everything else; the same activity is answered once.</summary>
internal sealed class Answers(IOutbox outbox, WorkSignal signal, Routes routes, Channel channel, ILogger<Answers> log)
{
    private const string FormSlot = "form:";

    /// <summary>A sentence that quotes words of a typed line that are none of the office's: said at once and never through the outbox,
    /// because what was not understood may be anybody's name and is kept nowhere (product 4).</summary>
    public Task QuoteAsync(Speaking turn, string sentence, CancellationToken cancel) => QuoteAsync(turn, Messages.OfText(sentence), cancel);

    /// <inheritdoc cref="QuoteAsync(Speaking, string, CancellationToken)"/>
    public Task QuoteAsync(Speaking turn, CardMessage card, CancellationToken cancel) => QuoteAsync(turn, Messages.OfCard(card), cancel);

    private async Task QuoteAsync(Speaking turn, Activity message, CancellationToken cancel)
    {
        try
        {
            var author = new Telling(turn.Key, Author(turn), TellingKind.Answer, new Ready(null, null, null), turn.At);
            await channel.PostAsync((await routes.ToAsync(author, cancel))?.Conversation ?? turn.Here, message, cancel);
        }
        catch (Exception refused) when (Refusals.Read(refused) is not null)
        {
            // It is sent again without the words.
            await ToAuthorAsync(turn, turn.Texts.TryHelp, cancel);
        }
    }

    /// <summary>No, and why: to the author, or here where nobody knows who he is. Written down by ids.</summary>
    /// <param name="what">The verb of what was asked.</param>
    public Task RefuseAsync(Speaking turn, string what, Refusal why, CancellationToken cancel, AlertId? alert = null)
    {
        WriteDown(turn, what, alert, why);
        var sentence = turn.Texts.Refused(why, turn.Phone);
        return turn.Person is null ? HereAsync(turn, sentence, cancel) : ToAuthorAsync(turn, sentence, cancel);
    }

    /// <summary>What was tried and not done stands in the log by ids (product 3).</summary>
    public void WriteDown(Speaking turn, string what, AlertId? alert, Refusal why)
    {
        if (turn.Person is { } person)
            log.PressRefused(what, alert?.Value ?? "no alert", person.Id.Value, why);
        else
            log.UnknownAccount(what, turn.Here.Id.Value);
    }

    /// <summary>To the author: here in a private chat, else in his private chat, so that a group stays quiet (product 4).</summary>
    public Task ToAuthorAsync(Speaking turn, string sentence, CancellationToken cancel) =>
        PutAsync(turn, Author(turn), new Ready(sentence, null, null), "answer", cancel);

    /// <param name="slot">Under which the card can be found and edited again.</param>
    public Task ToAuthorAsync(Speaking turn, CardMessage card, string? slot, CancellationToken cancel) =>
        PutAsync(turn, Author(turn), new Ready(card.Fallback, card.Card, card.Summary, slot), "answer", cancel);

    /// <summary>A form or a choice: once it was pressed it has done its work and becomes a line.</summary>
    public Task FormAsync(Speaking turn, CardMessage form, CancellationToken cancel) => ToAuthorAsync(turn, form, FormSlot + turn.Key, cancel);

    /// <summary>A question that was asked before, below the answer to something else.</summary>
    public Task AskAgainAsync(Speaking turn, CardMessage question, CancellationToken cancel) =>
        PutAsync(turn, Author(turn), new Ready(question.Fallback, question.Card, question.Summary), "question", cancel);

    public static bool IsForm(string slot) => slot.StartsWith(FormSlot, StringComparison.Ordinal);

    /// <summary>A line that changed nothing is answered in a private chat by how things stand, or it would be typed again; a group stays quiet.</summary>
    public Task AsItIsAsync(Speaking turn, Alert now, CancellationToken cancel) =>
        turn.Here.IsGroup ? Task.CompletedTask : ToAuthorAsync(turn, OfficeScreens.Status(turn, now, [], []), slot: null, cancel);

    /// <summary>Where it was asked, for everybody there to see.</summary>
    public Task HereAsync(Speaking turn, CardMessage card, CancellationToken cancel) =>
        PutAsync(turn, new ToConversation(turn.Here.Id), new Ready(card.Fallback, card.Card, card.Summary), "here", cancel);

    public Task HereAsync(Speaking turn, string sentence, CancellationToken cancel) =>
        PutAsync(turn, new ToConversation(turn.Here.Id), new Ready(sentence, null, null), "here", cancel);

    public Task HereAsync(Speaking turn, Say say, CancellationToken cancel) =>
        PutAsync(turn, new ToConversation(turn.Here.Id), say, "here", cancel);

    public async Task PutAsync(IReadOnlyList<Telling> tellings, CancellationToken cancel)
    {
        await outbox.PutAsync(tellings, null, cancel);
        signal.Raise();
    }

    private Task PutAsync(Speaking turn, Recipient to, Say say, string what, CancellationToken cancel) =>
        PutAsync([new Telling($"{what}|{turn.Key}", to, TellingKind.Answer, say, turn.At)], cancel);

    private static Recipient Author(Speaking turn) =>
        turn.Here.IsGroup && turn.Person is { } person ? new ToPerson(person.Id) : new ToConversation(turn.Here.Id);
}
