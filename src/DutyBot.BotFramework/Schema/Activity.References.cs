using System.Text.Json;

namespace DutyBot.BotFramework;

public partial class Activity
{
    public Activity CreateReply(string text = null, string locale = null) => new(ActivityTypes.Message)
    {
        From = Copy(Recipient),
        Recipient = Copy(From),
        ReplyToId = ReplyId(),
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation,
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    public ITraceActivity CreateTrace(string name, object value = null, string valueType = null, string label = null)
    {
        var trace = (Activity)CreateTraceActivity(name, valueType, value, label);
        trace.From = Copy(Recipient);
        trace.Recipient = Copy(From);
        trace.ReplyToId = ReplyId();
        trace.ServiceUrl = ServiceUrl;
        trace.ChannelId = ChannelId;
        trace.Conversation = Conversation;
        return trace;
    }

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = ReplyId(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity: outgoing from bot to user as an answer, incoming the other way round.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;

        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>The mentions among the entities; what only calls itself one is left out.</summary>
    public Mention[] GetMentions() =>
        Entities is null ? [] : [.. Entities.Where(IsMention).Select(entity => entity as Mention ?? Read(entity)).OfType<Mention>()];

    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    public T GetChannelData<T>() => BotPayload.Read<T>(ChannelData);

    public bool TryGetChannelData<T>(out T instance)
    {
        instance = default;
        try
        {
            if (ChannelData is null)
                return false;

            instance = GetChannelData<T>();
            return true;
        }
        catch (JsonException)
        {
            // The channel sent another shape: the answer is "no", as asked.
            return false;
        }
    }

    private static bool IsMention(Entity entity) => string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase);

    private static Mention Read(Entity entity)
    {
        try
        {
            return entity.GetAs<Mention>();
        }
        catch (JsonException)
        {
            // No message is worth losing for a mention of another shape.
            return null;
        }
    }

    private static ChannelAccount Copy(ChannelAccount account) => account is null ? null : new(account.Id, account.Name);

    // The id of a turn that nobody's message began names nothing on the channel (protocol 4, 4 and 6).
    private string ReplyId() => Type switch
    {
        ActivityTypes.ConversationUpdate when ChannelId is Channels.Directline or Channels.Webchat => null,
        ActivityTypes.Event when Name is ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation => null,
        _ => Id,
    };
}
