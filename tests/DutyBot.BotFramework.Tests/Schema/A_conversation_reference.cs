namespace DutyBot.BotFramework.Tests;

public sealed class A_conversation_reference
{
    private static readonly ConversationReference Reference = new("a9", new ChannelAccount("29:u"), new ChannelAccount("28:b"), new ConversationAccount(id: "c"), "msteams", "https://x/") { Locale = "zh-CN" };

    [Fact]
    public void addresses_an_answer_from_the_bot_to_the_user()
    {
        var activity = new Activity { Id = "kept" }.ApplyConversationReference(Reference);

        Assert.Equal(("28:b", "29:u", "a9", "kept"), (activity.From.Id, activity.Recipient.Id, activity.ReplyToId, activity.Id));
        Assert.Equal(("c", "msteams", "https://x/", "zh-CN"), (activity.Conversation.Id, activity.ChannelId, activity.ServiceUrl, activity.Locale));
    }

    [Fact]
    public void addresses_what_came_in_the_other_way_round()
    {
        var activity = new Activity { Locale = "en" }.ApplyConversationReference(Reference, isIncoming: true);

        Assert.Equal(("29:u", "28:b", "a9", "en"), (activity.From.Id, activity.Recipient.Id, activity.Id, activity.Locale));
        Assert.Null(activity.ReplyToId);
    }

    [Fact]
    public void is_what_an_activity_gives_for_later()
    {
        var reference = new Activity(ActivityTypes.Message) { Id = "a1" }.ApplyConversationReference(Reference, isIncoming: true).GetConversationReference();

        Assert.Equal(("a9", "29:u", "28:b", "c"), (reference.ActivityId, reference.User.Id, reference.Bot.Id, reference.Conversation.Id));
        Assert.Equal("r1", new Activity(ActivityTypes.Message).GetReplyConversationReference(new ResourceResponse("r1")).ActivityId);
    }

    [Fact]
    public void becomes_the_event_that_takes_the_conversation_up_again()
    {
        var taken = Reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation", "28:b", "29:u"), (taken.Type, taken.Name, taken.Recipient.Id, taken.From.Id));
        Assert.Same(Reference, taken.RelatesTo);
        Assert.NotEqual(taken.Id, Reference.GetContinuationActivity().Id);
    }

    [Fact]
    public void of_a_message_makes_its_reply()
    {
        var reply = new Activity(ActivityTypes.Message) { Id = "a1" }.ApplyConversationReference(Reference, isIncoming: true).CreateReply("yes");

        Assert.Equal(("message", "yes", "28:b", "29:u", "a9"), (reply.Type, reply.Text, reply.From.Id, reply.Recipient.Id, reply.ReplyToId));
    }
}
