namespace DutyBot.BotFramework;

/// <summary>State of a conversation, under <c>{channelId}/conversations/{conversationId}</c>.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return $"{Needed(turnContext.Activity.ChannelId, "channelId")}/conversations/{Needed(turnContext.Activity.Conversation?.Id, "conversation")}";
    }
}

/// <summary>State of a person, under <c>{channelId}/users/{userId}</c>.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return $"{Needed(turnContext.Activity.ChannelId, "channelId")}/users/{Needed(turnContext.Activity.From?.Id, "sender")}";
    }
}
