namespace DutyBot.BotFramework;

/// <summary>Where an activity stood: enough to speak there again. <c>ServiceUrl</c> and <c>Conversation.Id</c> suffice (protocol 4, 6).</summary>
public class ConversationReference : WireObject
{
    public ConversationReference()
    {
    }

    public ConversationReference(
        string activityId = null, ChannelAccount user = null, ChannelAccount bot = null,
        ConversationAccount conversation = null, string channelId = null, string serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    public string ActivityId { get; set; }

    public ChannelAccount User { get; set; }

    public ChannelAccount Bot { get; set; }

    public ConversationAccount Conversation { get; set; }

    public string ChannelId { get; set; }

    public string Locale { get; set; }

    public string ServiceUrl { get; set; }

    /// <summary>The event with which a conversation is taken up again.</summary>
    public Activity GetContinuationActivity()
    {
        if (Conversation is null)
            throw new InvalidOperationException("A conversation reference without a conversation leads nowhere.");

        return new Activity(ActivityTypes.Event)
        {
            Name = ActivityEventNames.ContinueConversation,
            Id = Guid.NewGuid().ToString(),
            ChannelId = ChannelId,
            Locale = Locale,
            ServiceUrl = ServiceUrl,
            Conversation = Conversation,
            Recipient = Bot,
            From = User,
            RelatesTo = this,
        };
    }
}

public class ResourceResponse : WireObject
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string id = null) => Id = id;

    public string Id { get; set; }
}

public class ConversationParameters : WireObject
{
    public ConversationParameters()
    {
    }

    public ConversationParameters(
        bool? isGroup = null, ChannelAccount bot = null, IList<ChannelAccount> members = null, string topicName = null,
        Activity activity = null, object channelData = null, string tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    public bool? IsGroup { get; set; }

    public ChannelAccount Bot { get; set; }

    public IList<ChannelAccount> Members { get; set; }

    public string TopicName { get; set; }

    public string TenantId { get; set; }

    public Activity Activity { get; set; }

    public object ChannelData { get; set; }
}

public class ConversationResourceResponse : WireObject
{
    public ConversationResourceResponse()
    {
    }

    public ConversationResourceResponse(string activityId = null, string serviceUrl = null, string id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    public string ActivityId { get; set; }

    public string ServiceUrl { get; set; }

    public string Id { get; set; }
}

public class ConversationMembers : WireObject
{
    public string Id { get; set; }

    public IList<ChannelAccount> Members { get; set; }
}

public class ConversationsResult : WireObject
{
    public string ContinuationToken { get; set; }

    public IList<ConversationMembers> Conversations { get; set; }
}

public class PagedMembersResult : WireObject
{
    public string ContinuationToken { get; set; }

    public IList<ChannelAccount> Members { get; set; }
}

public class Transcript : WireObject
{
    public IList<Activity> Activities { get; set; }
}
