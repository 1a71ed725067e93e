using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Work;

namespace DutyBot.Chat;

/// <summary>Talks to a conversation that was learned before: post, edit, open a private chat. Errors are the connector's own, or <see cref="TooSoonException"/>.</summary>
internal sealed class Channel(BotAdapter adapter, Paces paces, IConfiguration configuration)
{
    /// <summary>Teams gives no more at once (protocol 2).</summary>
    private const int MembersAPage = 500;

    private readonly string appId = configuration["MicrosoftAppId"] ?? "";

    /// <summary>Posts a message; the platform's id of it, empty where it gives none.</summary>
    public async Task<string> PostAsync(Conversation to, Activity message, CancellationToken cancel)
    {
        ResourceResponse? posted = null;
        await InTurnAsync(to, urgent: true, async (turn, inner) => posted = await turn.SendActivityAsync(message, inner), cancel);
        return posted?.Id ?? "";
    }

    /// <summary>Posts a card, in its short form where the platform takes no longer one.</summary>
    public Task<string> PostAsync(Conversation to, CardMessage card, CancellationToken cancel) => Fitting.SendAsync(card, message => PostAsync(to, message, cancel));

    /// <inheritdoc cref="EditAsync(Conversation, string, Activity, bool, CancellationToken)"/>
    public Task EditAsync(Conversation to, string messageId, CardMessage card, bool urgent, CancellationToken cancel) => Fitting.SendAsync(card, async message =>
    {
        await EditAsync(to, messageId, message, urgent, cancel);
        return messageId;
    });

    /// <param name="urgent">False: it follows a change and may wait for what is said anew.</param>
    public Task EditAsync(Conversation to, string messageId, Activity message, bool urgent, CancellationToken cancel)
    {
        message.Id = messageId;
        return SameAgainAsync(() => InTurnAsync(to, urgent, (turn, inner) => turn.UpdateActivityAsync(message, inner), cancel));
    }

    /// <summary>Opens the private chat with a person over a conversation that is known; the same one however often it is asked.</summary>
    public async Task<Conversation?> OpenPrivateAsync(Person person, Conversation over, CancellationToken cancel) =>
        (person.ChannelUserId ?? person.AadObjectId) is { Length: > 0 } account ? await OpenPrivateAsync(account, person.Id, over, cancel) : null;

    /// <param name="person">Null: somebody whom the directory does not know.</param>
    public async Task<Conversation?> OpenPrivateAsync(string account, PersonId? person, Conversation over, CancellationToken cancel)
    {
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount(over.Bot),
            Members = [new ChannelAccount(account)],
            TenantId = over.Tenant,
        };
        Conversation? opened = null;
        paces.Take();
        await SameAgainAsync(() => adapter.CreateConversationAsync(appId, over.Channel, over.ServiceUrl, null, parameters, (turn, _) =>
        {
            opened = new Conversation(new ConversationId(turn.Activity.Conversation.Id), over.Channel, turn.Activity.ServiceUrl ?? over.ServiceUrl, over.Bot, over.Tenant, IsGroup: false, person);
            return Task.CompletedTask;
        }, cancel));
        return opened;
    }

    /// <summary>The accounts in a conversation; null where the platform gives no list.</summary>
    public async Task<IReadOnlyList<ChannelAccount>?> MembersAsync(Conversation of, CancellationToken cancel)
    {
        List<ChannelAccount> members = [];
        try
        {
            await adapter.ContinueConversationAsync(appId, Reference(of), async (turn, inner) =>
            {
                string? next = null;
                do
                {
                    var page = await turn.TurnState.Get<IConnectorClient>().Conversations.GetConversationPagedMembersAsync(of.Id.Value, MembersAPage, next, inner);
                    members.AddRange(page?.Members ?? []);
                    next = page?.ContinuationToken;
                }
                while (!string.IsNullOrEmpty(next));
            }, cancel);
            return members;
        }
        catch (Exception refused) when (Refusals.Read(refused) is not null)
        {
            return null;
        }
    }

    /// <summary>A call that may be made again whatever became of it, and of which nothing was told by it that a repeat would have to own up to.</summary>
    private static async Task SameAgainAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception refused) when (Refusals.Read(refused) is { MayHaveArrived: true })
        {
            throw new SameAgainException(refused);
        }
    }

    private async Task InTurnAsync(Conversation to, bool urgent, BotCallbackHandler say, CancellationToken cancel)
    {
        paces.Take(to.Id, urgent);
        try
        {
            await adapter.ContinueConversationAsync(appId, Reference(to), say, cancel);
        }
        catch (Exception refused) when (Refusals.Read(refused) is { After: { } pause })
        {
            // The pause holds for whatever else waits for this conversation.
            paces.Pause(to.Id, pause);
            throw;
        }
    }

    private static ConversationReference Reference(Conversation to) => new()
    {
        ChannelId = to.Channel,
        ServiceUrl = to.ServiceUrl,
        Bot = new ChannelAccount(to.Bot),
        Conversation = new ConversationAccount { Id = to.Id.Value, IsGroup = to.IsGroup, TenantId = to.Tenant },
    };
}
