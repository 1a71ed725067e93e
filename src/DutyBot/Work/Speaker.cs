using System.Collections.Concurrent;
using DutyBot.Chat;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>Says waiting rows: finds the route, shows what is true now, and writes down what became of it.</summary>
internal sealed class Speaker(IOutbox outbox, Routes routes, CardPlaces places, Screens screens, Channel channel, WorkSignal signal, TimeProvider time, ILogger<Speaker> log)
{
    /// <summary>Rows whose new message was answered with a 500 once; a bot that comes after this one may try it once more too.</summary>
    private readonly ConcurrentDictionary<long, bool> faulted = new();

    /// <summary>Says the rows of one lane in order. A row that must wait makes those behind it wait.</summary>
    public async Task SayInOrderAsync(List<Waiting> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            switch (await SayAsync(row, cancel))
            {
                case Step.Done(var sent):
                    await SettleAsync(row, sent, cancel);
                    break;
                case Step.Moved(var to):
                    await outbox.MoveAsync(row, to, cancel);
                    break;
                case Step.Later later:
                    await outbox.PutOffAsync(row with { MayHaveArrived = row.MayHaveArrived || later.MayHaveArrived }, later.At, later.Tried, cancel);
                    return;
            }
        }
    }

    private async Task SettleAsync(Waiting row, Sent sent, CancellationToken cancel)
    {
        await outbox.SettleAsync(row, sent, cancel);
        faulted.TryRemove(row.Number, out _);
        // Who is told in his place must not wait for what else lies in this lane.
        if (sent.Outcome == Outcome.Failed)
            signal.Raise();
    }

    private async Task<Step> SayAsync(Waiting row, CancellationToken cancel)
    {
        try
        {
            return await SendAsync(row, cancel);
        }
        catch (Exception refused) when (Refusals.Read(refused) is { } meaning)
        {
            var now = time.GetUtcNow();
            if (meaning.Turn is null)
                log.TellingRefused(row.Telling.Key, Refusals.Said(refused));
            return meaning.Turn is { } turn ? new Step.Later(turn, Tried: false)
                : MayTryAgain(meaning, row) ? new Step.Later(now + (meaning.After ?? Refusals.Pause(row.Attempts, row.Number)), MayHaveArrived: meaning.MayHaveArrived)
                : Step.Failed(now);
        }
    }

    /// <summary>An edit is made until it succeeds. Where nobody knows whether it arrived, only what must arrive is sent again, and a 500 is tried once more (product 10).</summary>
    private bool MayTryAgain(SendRefusal meaning, Waiting row) => (meaning, row.Telling.Kind) switch
    {
        (_, TellingKind.Refresh) => meaning.MayTryAgain,
        ({ MayHaveArrived: true }, var kind) when !kind.MustArrive() => false,
        ({ OnceMore: true }, _) => faulted.TryAdd(row.Number, true),
        _ => meaning.MayTryAgain,
    };

    private async Task<Step> SendAsync(Waiting row, CancellationToken cancel)
    {
        var route = await routes.ToAsync(row, cancel);
        if (route is null)
            return Step.Failed(time.GetUtcNow());
        try
        {
            return await SendAsync(row, route, cancel);
        }
        catch (Exception refused) when (Refusals.Read(refused) is { MayTryAgain: false })
        {
            // He has blocked the bot, or the chat is gone: the mention in his group still reaches him.
            if (await routes.InsteadAsync(row.Telling, route, cancel) is { } instead)
                return new Step.Moved(instead.Conversation.Id);
            throw;
        }
    }

    private async Task<Step> SendAsync(Waiting row, RouteTo route, CancellationToken cancel)
    {
        var telling = row.Telling;
        if (route.ByMention && telling.Say is ShowLive && await MentionAsync(telling, route, cancel) is { } settled)
            return settled;
        if (route.Conversation.IsGroup && row.Lane != new ToConversation(route.Conversation.Id).Lane)
            return new Step.Moved(route.Conversation.Id);
        return telling.Say switch
        {
            ShowLive when route.ByMention => await LineAsync(row, route, cancel),
            ShowLive or ShowAlert or ShowNotice or ShowPost or ShowAlarm => await places.ShowAsync(telling, route, row.MayHaveArrived, cancel),
            ShrinkCard shrink => await ShrinkAsync(shrink, route, cancel),
            PostWord word => await PostWordAsync(word, route, row.MayHaveArrived, cancel),
            Ready ready => new Step.Done(await places.PostReadyAsync(ready, route, row.MayHaveArrived, cancel)),
            _ => await LineAsync(row, route, cancel),
        };
    }

    private async Task<Step> ShrinkAsync(ShrinkCard shrink, RouteTo route, CancellationToken cancel)
    {
        await places.ShrinkAsync(route, shrink.MessageId, cancel);
        return new Step.Done(new Sent(Outcome.Sent, route.Route, time.GetUtcNow()));
    }

    private async Task<Step> PostWordAsync(PostWord word, RouteTo route, bool repeat, CancellationToken cancel)
    {
        if (await screens.PostWordAsync(word, route, repeat, cancel) is not { } message)
            return Step.Joined(null, time.GetUtcNow());
        await channel.PostAsync(route.Conversation, message, cancel);
        return new Step.Done(new Sent(Outcome.Sent, route.Route, time.GetUtcNow()));
    }

    private async Task<Step> LineAsync(Waiting row, RouteTo route, CancellationToken cancel)
    {
        // Nothing that has become untrue is said.
        if (await screens.LineAsync(row.Telling, route, row.MayHaveArrived, cancel) is not { } message)
            return Step.Joined(null, time.GetUtcNow());
        var id = await channel.PostAsync(route.Conversation, message, cancel);
        var now = time.GetUtcNow();
        var kept = row.Telling.Alert is { } alert && id.Length > 0
            ? new ShownCard(route.Conversation.Id, ShowAlert.SlotOfLine(alert, row.Telling.Rung), id, now, now, Content: "")
            : null;
        return new Step.Done(new Sent(Outcome.Sent, route.Route, now, kept));
    }

    /// <summary>What a mention need not say, or may not: null where it is to be said.
    /// The mention in the group's card was the first call already; whoever is called later has not heard of it, because an edit rings nobody. A refresh has nothing to follow.</summary>
    private async Task<Step?> MentionAsync(Telling telling, RouteTo route, CancellationToken cancel)
    {
        if (telling.Kind == TellingKind.Refresh || (telling.Kind == TellingKind.Call && await screens.WasCalledByCardAsync(telling, cancel)))
            return Step.Joined(Route.Group, time.GetUtcNow());
        // Heads are never mentioned in a group after the first call (product 11).
        return telling.Kind == TellingKind.Call && route.Person?.Role == Role.UnitHead ? Step.Failed(time.GetUtcNow()) : null;
    }
}
