using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DutyBot.BotFramework;

/// <summary>Turns that come over the wire or begin here, and what they send (protocol 4).</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send.", nameof(activities));

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken) ?? new ResourceResponse(string.Empty);
        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return Connector(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return Connector(turnContext).Conversations.DeleteActivityAsync(reference.Conversation?.Id, reference.ActivityId, cancellationToken);
    }

    public override Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(Bot(botId), continuationActivity, null, callback, cancellationToken);

    public override async Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);

        var connectors = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var turn = await TurnAsync(continuationActivity, claimsIdentity, audience, connectors, callback, cancellationToken);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    public override async Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string audience,
        ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        var bot = Bot(botAppId);
        var connectors = BotFrameworkAuthentication.CreateConnectorFactory(bot);
        var connector = await connectors.CreateAsync(serviceUrl, audience, cancellationToken);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken);

        var activity = new Activity(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            Id = created.ActivityId ?? Guid.NewGuid().ToString(),
            ChannelId = channelId,
            // The message is out: an address that is not allowed would only make it look as if it were not.
            ServiceUrl = string.IsNullOrWhiteSpace(created.ServiceUrl) || (connectors as Connectors)?.Allows(created.ServiceUrl) == false ? serviceUrl : created.ServiceUrl,
            Conversation = new ConversationAccount(id: created.Id, tenantId: conversationParameters.TenantId),
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };

        using var turn = await TurnAsync(activity, bot, audience, connectors, callback, cancellationToken);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var connectors = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        return await ProcessAsync(new AuthenticateRequestResult { ClaimsIdentity = claimsIdentity, ConnectorFactory = connectors }, activity, callback, cancellationToken);
    }

    /// <summary>Checks the token and runs the turn.</summary>
    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessAsync(caller, activity, callback, cancellationToken);
    }

    internal async Task<InvokeResponse> ProcessAsync(AuthenticateRequestResult caller, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        activity.CallerId = caller.CallerId;
        (caller.ConnectorFactory as Connectors)?.Roster.Hear(activity);
        using var turn = await TurnAsync(activity, caller.ClaimsIdentity, caller.Audience, caller.ConnectorFactory, callback, cancellationToken);
        await RunPipelineAsync(turn, callback, cancellationToken);
        return Answer(turn);
    }

    // A wish for replies in the answer wins over the invoke's own answer (protocol 4, 5 and 16).
    private static InvokeResponse Answer(TurnContext turn)
    {
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(turn.BufferedReplyActivities) };

        if (turn.Activity.Type != ActivityTypes.Invoke)
            return null;

        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    private static ClaimsIdentity Bot(string appId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, appId ?? string.Empty),
        new Claim(AuthenticationConstants.AppIdClaim, appId ?? string.Empty),
    ]);

    private static IConnectorClient Connector(ITurnContext turn) =>
        turn.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This turn has no connector: its activity came without a serviceUrl.");

    private async Task<TurnContext> TurnAsync(
        Activity activity, ClaimsIdentity who, string audience, ConnectorFactory connectors, BotCallbackHandler callback, CancellationToken cancel)
    {
        var connector = await connectors.CreateAsync(activity.ServiceUrl, audience, cancel);
        var turn = new TurnContext(this, activity);
        turn.TurnState.Set<IIdentity>(BotIdentityKey, who);
        turn.TurnState.Set(connector);
        turn.TurnState.Set(connectors);
        turn.TurnState.Set(callback);
        turn.TurnState.Set(OAuthScopeKey, audience);
        return turn;
    }

    private async Task<ResourceResponse> SendAsync(ITurnContext turn, Activity activity, CancellationToken cancel)
    {
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture)), BotFrameworkAuthentication.Time, cancel);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turn.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                var conversations = Connector(turn).Conversations;
                return string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? await conversations.SendToConversationAsync(activity, cancel)
                    : await conversations.ReplyToActivityAsync(activity, cancel);
        }
    }
}
