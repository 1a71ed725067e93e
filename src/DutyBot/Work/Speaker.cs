using DutyBot.Chat;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Work;

/// <summary>Says waiting rows: finds the route, shows what is true now, and writes down what became of it.</summary>
internal sealed class Speaker(IOutbox outbox, Routes routes, CardPlaces places, Screens screens, Channel channel, TimeProvider time)
{
    /// <summary>Says the rows of one recipient in order. A row that must wait makes those behind it wait.</summary>
    public async Task SayInOrderAsync(List<Waiting> rows, CancellationToken cancel)
    {
        for (var next = 0; next < rows.Count; next++)
        {
            if (await SayAsync(rows[next], cancel) is not { } later)
                continue;
            await outbox.PutOffAsync(rows[next] with { MayHaveArrived = rows[next].MayHaveArrived || later.MayHaveArrived }, later.At, cancel);
            return;
        }
    }

    /// <summary>Null: settled. Otherwise when the row is to be tried again.</summary>
    private async Task<Later?> SayAsync(Waiting row, CancellationToken cancel)
    {
        try
        {
            var (sent, again) = await SendAsync(row.Telling, row.MayHaveArrived, cancel);
            if (sent is not null)
                await outbox.SettleAsync(row, sent, cancel);
            return again is { } at ? new Later(at) : null;
        }
        catch (Exception refused) when (Refusals.Read(refused) is { } meaning)
        {
            var now = time.GetUtcNow();
            if (MayTryAgain(meaning, row))
                return new Later(now + (meaning.After ?? Refusals.Pause(row.Attempts)), meaning.MayHaveArrived);
            await outbox.SettleAsync(row, new Sent(Outcome.Failed, null, now), cancel);
            return null;
        }
    }

    /// <summary>Where nobody knows whether it arrived, only what must arrive is sent again, and a 500 is tried once more (product 10).</summary>
    private static bool MayTryAgain(SendRefusal meaning, Waiting row) => meaning switch
    {
        { MayHaveArrived: true } when !row.Telling.Kind.MustArrive() => false,
        { OnceMore: true } => row.Attempts == 0,
        _ => meaning.MayTryAgain,
    };

    private async Task<(Sent? Sent, DateTimeOffset? Again)> SendAsync(Telling telling, bool repeat, CancellationToken cancel)
    {
        var route = await routes.ToAsync(telling, cancel);
        try
        {
            return await SendAsync(telling, route, repeat, cancel);
        }
        catch (Exception refused) when (route is not null && Refusals.Read(refused) is { MayTryAgain: false })
        {
            // He has blocked the bot, or the chat is gone: the mention in his group still reaches him.
            if (await routes.InsteadAsync(telling, route, cancel) is { } instead)
                return await SendAsync(telling, instead, repeat, cancel);
            throw;
        }
    }

    private async Task<(Sent? Sent, DateTimeOffset? Again)> SendAsync(Telling telling, RouteTo? route, bool repeat, CancellationToken cancel)
    {
        if (route is null)
            return (new Sent(Outcome.Failed, null, time.GetUtcNow()), null);
        return telling.Say switch
        {
            ShowLive when route.ByMention => (await MentionAsync(telling, route, repeat, cancel), null),
            ShowLive or ShowAlert or ShowNotice or ShowPost or ShowAlarm => await places.ShowAsync(telling, route, repeat, cancel),
            ShrinkCard shrink => (await ShrinkAsync(shrink, route, cancel), null),
            PostWord word => (await PostWordAsync(word, route, repeat, cancel), null),
            Ready ready => (await places.PostReadyAsync(ready, route, repeat, cancel), null),
            _ => (await LineAsync(telling, route, repeat, cancel), null),
        };
    }

    private async Task<Sent> ShrinkAsync(ShrinkCard shrink, RouteTo route, CancellationToken cancel)
    {
        await places.ShrinkAsync(route, shrink.MessageId, cancel);
        return new Sent(Outcome.Sent, route.Route, time.GetUtcNow());
    }

    private async Task<Sent> PostWordAsync(PostWord word, RouteTo route, bool repeat, CancellationToken cancel)
    {
        if (await screens.PostWordAsync(word, route, repeat, cancel) is not { } message)
            return new Sent(Outcome.Joined, null, time.GetUtcNow());
        await channel.PostAsync(route.Conversation, message, cancel);
        return new Sent(Outcome.Sent, route.Route, time.GetUtcNow());
    }

    private async Task<Sent> LineAsync(Telling telling, RouteTo route, bool repeat, CancellationToken cancel)
    {
        // Nothing that has become untrue is said.
        if (await screens.LineAsync(telling, route, repeat, cancel) is not { } message)
            return new Sent(Outcome.Joined, null, time.GetUtcNow());
        var id = await channel.PostAsync(route.Conversation, message, cancel);
        var now = time.GetUtcNow();
        var kept = telling.Alert is { } alert && id.Length > 0 ? new ShownCard(route.Conversation.Id, ShowAlert.SlotOfLine(alert, telling.Rung), id, now, now, Content: "") : null;
        return new Sent(Outcome.Sent, route.Route, now, kept);
    }

    /// <summary>The mention in the group's card was the first call already; whoever is called later has not heard of it, because an edit rings nobody. A refresh has nothing to follow.</summary>
    private async Task<Sent> MentionAsync(Telling telling, RouteTo route, bool repeat, CancellationToken cancel)
    {
        var mentioned = telling.Kind == TellingKind.Refresh || (telling.Kind == TellingKind.Call && await screens.WasCalledByCardAsync(telling, cancel));
        return mentioned ? new Sent(Outcome.Joined, Route.Group, time.GetUtcNow())
            // Heads are never mentioned in a group after the first call (product 11).
            : telling.Kind == TellingKind.Call && route.Person?.Role == Role.UnitHead ? new Sent(Outcome.Failed, null, time.GetUtcNow())
            : await LineAsync(telling, route, repeat, cancel);
    }

    private sealed record Later(DateTimeOffset At, bool MayHaveArrived = false);
}
