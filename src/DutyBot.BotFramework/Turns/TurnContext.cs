namespace DutyBot.BotFramework;

/// <inheritdoc/>
public class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _onSend = [];
    private readonly List<UpdateActivityHandler> _onUpdate = [];
    private readonly List<DeleteActivityHandler> _onDelete = [];

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>The language the channel said; it is not made the ambient one.</summary>
    public string Locale { get; set; }

    /// <summary>What was said in a turn that wants its answers in the HTTP reply (<c>expectReplies</c>).</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    public async Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        return await SendActivityAsync(MessageFactory.Text(textReplyToSend, speak, inputHint), cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        // A handler may have swallowed it.
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send.", nameof(activities));

        var here = Activity.GetConversationReference();
        var addressed = activities.Select(activity => Address((Activity)activity, here)).ToList();
        return SendThroughAsync(addressed, 0, cancellationToken);
    }

    public async Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
        return await UpdateThroughAsync(addressed, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteThroughAsync(reference, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThroughAsync(conversationReference, 0, cancellationToken);
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        _onSend.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        _onUpdate.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        _onDelete.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            TurnState.Dispose();
    }

    private static Activity Address(Activity activity, ConversationReference here)
    {
        if (string.IsNullOrWhiteSpace(activity.Type))
            activity.Type = ActivityTypes.Message;

        activity.ApplyConversationReference(here);
        if (activity.Type == ActivityTypes.Message && activity.Text is not null)
            activity.InputHint ??= InputHints.AcceptingInput;
        return activity;
    }

    private async Task<ResourceResponse[]> SendThroughAsync(List<Activity> activities, int handler, CancellationToken cancellationToken)
    {
        if (handler < _onSend.Count)
            return await _onSend[handler](this, activities, () => SendThroughAsync(activities, handler + 1, cancellationToken));

        // A handler may have taken the last one away.
        if (activities.Count == 0)
            return [];

        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);

        Responded |= activities.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        BufferedReplyActivities.AddRange(activities);
        if (activities.Find(activity => activity.Type == ActivityTypesEx.InvokeResponse) is { } answer)
            TurnState.Add(BotAdapter.InvokeResponseKey, answer);
        return [.. activities.Select(_ => new ResourceResponse())];
    }

    private async Task<ResourceResponse> UpdateThroughAsync(Activity activity, int handler, CancellationToken cancellationToken) =>
        handler < _onUpdate.Count
            ? await _onUpdate[handler](this, activity, () => UpdateThroughAsync(activity, handler + 1, cancellationToken))
            : await Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private async Task DeleteThroughAsync(ConversationReference reference, int handler, CancellationToken cancellationToken)
    {
        if (handler < _onDelete.Count)
            await _onDelete[handler](this, reference, () => DeleteThroughAsync(reference, handler + 1, cancellationToken));
        else
            await Adapter.DeleteActivityAsync(this, reference, cancellationToken);
    }
}
