using System.Security.Cryptography;
using System.Text;
using DutyBot.Cards;
using DutyBot.Chat;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Work;

/// <summary>Keeps one live card per slot and conversation: posted anew when it rings, edited in place otherwise (product 6, 11).</summary>
internal sealed class CardPlaces(IShownCards shown, Screens screens, Channel channel, TimeProvider time)
{
    /// <summary>What falls due within this of a ring joins that message by edit.</summary>
    private static readonly TimeSpan Joins = TimeSpan.FromSeconds(60);

    /// <summary>First calls of the same second are one message.</summary>
    private static readonly TimeSpan SameSecond = TimeSpan.FromSeconds(1);

    /// <summary>Edits of one card are at least this far apart; what changes meanwhile is in the next one.</summary>
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(1);

    /// <param name="repeat">It was tried before and may have arrived: a new message says so, an edit is the same however often it is made.</param>
    public async Task<Step> ShowAsync(Telling telling, RouteTo route, bool repeat, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var card = await screens.CardAsync(telling, route, repeat: false, cancel);
        var old = await shown.FindAsync(route.Conversation.Id, telling.Say.Slot!, cancel);
        if (card is null || (old is null && telling.Kind == TellingKind.Refresh))
            return Step.Joined(null, now);

        var content = Hash(card);
        if (old is null)
            return new Step.Done(await PostAsync(telling, route, await MarkedAsync(), content, null, cancel));
        var rings = Rings(telling.Kind, Since(old.PostedAt, now));
        // Where several fell due together, the first of them has shown them all. Nobody knows what a card shows when the bot was stopped while it edited it.
        if (telling.Kind == TellingKind.GroupCard || (!repeat && old.Content == content && (!rings || (old.PostedAt >= telling.Due && old.PostedAt <= now))))
            return Step.Joined(route.Route, now);
        if (telling.Kind == TellingKind.Refresh && Since(old.EditedAt, now) < BetweenEdits)
            return new Step.Later(old.EditedAt + BetweenEdits, Tried: false);
        return new Step.Done(rings
            ? await PostAsync(telling, route, await MarkedAsync(), content, old, cancel)
            : await EditAsync(telling, route, card, MarkedAsync, content, old, cancel));

        // What is remembered is the card without the mark, so that only a change of the state edits it.
        async Task<CardMessage> MarkedAsync() => repeat ? await screens.CardAsync(telling, route, repeat, cancel) ?? card : card;
    }

    /// <summary>Posts an answer made at once; a slot lets it be found and edited again.</summary>
    public async Task<Sent> PostReadyAsync(Ready ready, RouteTo route, bool repeat, CancellationToken cancel)
    {
        var words = Texts.In(route.Language);
        var id = await (ready.Card is { } card
            ? channel.PostAsync(route.Conversation, new CardMessage(repeat ? ReadyCard.Repeated(card, words) : card, ready.Text ?? ready.Summary ?? "", ready.Summary ?? ""), cancel)
            : channel.PostAsync(route.Conversation, Messages.OfText(repeat ? Lines.Repeated(words, ready.Text ?? "") : ready.Text ?? ""), cancel));
        var now = time.GetUtcNow();
        var kept = ready.KeepAs is { } slot && id.Length > 0
            ? new ShownCard(route.Conversation.Id, slot, id, now, now, ready.Card is null ? "" : Hash(ready.Card))
            : null;
        return new Sent(Outcome.Sent, route.Route, now, kept);
    }

    public static string Hash(CardMessage card) => Hash(card.Card);

    private static string Hash(string card) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card)));

    /// <summary>Whether it is posted anew: a first call always goes at once, what was asked for too.</summary>
    private static bool Rings(TellingKind kind, TimeSpan sinceLastRing) => kind switch
    {
        TellingKind.Refresh => false,
        TellingKind.Answer => true,
        TellingKind.Call => sinceLastRing >= SameSecond,
        _ => sinceLastRing >= Joins,
    };

    private async Task<Sent> PostAsync(Telling telling, RouteTo route, CardMessage card, string content, ShownCard? old, CancellationToken cancel, bool gone = false)
    {
        var id = await channel.PostAsync(route.Conversation, card, cancel);
        var now = time.GetUtcNow();
        // While it went out, a press may have made another message the card.
        var current = await shown.FindAsync(route.Conversation.Id, telling.Say.Slot!, cancel);
        List<string> older = [.. new[] { gone ? null : old?.MessageId, current?.MessageId == old?.MessageId ? null : current?.MessageId }.OfType<string>()];
        // A card without an id can never be edited: the next ring posts it anew.
        return new Sent(Outcome.Sent, route.Route, now, id.Length > 0 ? new ShownCard(route.Conversation.Id, telling.Say.Slot!, id, now, now, content) : null, Older: older);
    }

    /// <param name="anew">The card as it is posted where the message is gone.</param>
    private async Task<Sent> EditAsync(Telling telling, RouteTo route, CardMessage card, Func<Task<CardMessage>> anew, string content, ShownCard old, CancellationToken cancel)
    {
        try
        {
            await channel.EditAsync(route.Conversation, old.MessageId, card, urgent: telling.Kind != TellingKind.Refresh, cancel);
            return new Sent(Outcome.Sent, route.Route, time.GetUtcNow(), old with { EditedAt = time.GetUtcNow(), Content = content }, Edited: true);
        }
        catch (SameAgainException)
        {
            await shown.ForgetContentAsync(old, cancel);
            throw;
        }
        catch (Exception refused) when (Refusals.IsGone(refused))
        {
            // Somebody deleted the message: the card is posted anew and edited there from now on.
            return await PostAsync(telling, route, await anew(), content, old, cancel, gone: true);
        }
    }

    /// <summary>An older copy becomes a line; until then its buttons are answered from the state as it is.</summary>
    public async Task ShrinkAsync(RouteTo route, string messageId, CancellationToken cancel)
    {
        try
        {
            await channel.EditAsync(route.Conversation, messageId, await screens.MovedAsync(route, cancel), urgent: false, cancel);
        }
        catch (Exception refused) when (Refusals.IsGone(refused))
        {
            // Somebody deleted it.
        }
    }

    /// <summary>A moment that lies ahead was written down before the clock was set back: long ago.</summary>
    private static TimeSpan Since(DateTimeOffset then, DateTimeOffset now) => then > now ? TimeSpan.MaxValue : now - then;
}
