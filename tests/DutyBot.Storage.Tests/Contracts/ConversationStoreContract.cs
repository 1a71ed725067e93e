using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class ConversationStoreContract(IStorePlace place) : StoreContract(place)
{
    private static readonly ConversationId Chat = new("chat-1");

    private IConversationStore Conversations => Place.PortsOf(Home).Conversations;

    [Fact]
    public async Task finds_a_group_and_a_private_chat()
    {
        await Conversations.PutAsync(Group("hall"), Cancel);
        await Conversations.PutAsync(Private("chat-1", Officer), Cancel);

        Assert.Equal(Group("hall"), await Conversations.FindAsync(new ConversationId("hall"), Cancel));
        Assert.Equal(Private("chat-1", Officer), await Conversations.PrivateAsync(Officer, Cancel));
        Assert.Equal([Group("hall")], await Conversations.GroupsAsync(Cancel));
        Assert.Null(await Conversations.FindAsync(new ConversationId("elsewhere"), Cancel));
        Assert.Null(await Conversations.PrivateAsync(new PersonId("T04-3"), Cancel));
    }

    [Fact]
    public async Task keeps_what_was_said_of_a_conversation_last()
    {
        await Conversations.PutAsync(Group("hall", Purpose.None), Cancel);
        var bound = Group("hall") with { Language = Language.English, Name = "Hall", ServiceUrl = "https://smba.trafficmanager.net/new/" };
        await Conversations.PutAsync(bound, Cancel);

        Assert.Equal([bound], await Conversations.GroupsAsync(Cancel));
    }

    [Fact]
    public async Task answers_in_the_private_chat_that_was_heard_from_last()
    {
        await Conversations.PutAsync(Private("chat-1", Officer), Cancel);
        await Conversations.PutAsync(Private("chat-2", Officer), Cancel);
        Assert.Equal("chat-2", (await Conversations.PrivateAsync(Officer, Cancel))!.Id.Value);

        await Conversations.PutAsync(Private("chat-1", Officer), Cancel);
        Assert.Equal("chat-1", (await Conversations.PrivateAsync(Officer, Cancel))!.Id.Value);
    }

    [Fact]
    public async Task forgets_a_conversation_that_is_removed()
    {
        await Conversations.PutAsync(Group("hall"), Cancel);
        await Conversations.PutAsync(Private("chat-1", Officer), Cancel);
        await Conversations.RemoveAsync(Chat, Cancel);

        Assert.Null(await Conversations.FindAsync(Chat, Cancel));
        Assert.Null(await Conversations.PrivateAsync(Officer, Cancel));
        Assert.Single(await Conversations.GroupsAsync(Cancel));
    }

    [Fact]
    public async Task finds_everything_after_it_was_opened_again()
    {
        await Conversations.PutAsync(Private("chat-1", Officer), Cancel);
        await Place.ReopenAsync();

        Assert.Equal(Private("chat-1", Officer), await Conversations.PrivateAsync(Officer, Cancel));
    }

    [Fact]
    public async Task never_shows_one_district_the_conversations_of_another()
    {
        var other = Place.PortsOf("other").Conversations;
        await Conversations.PutAsync(Group("hall"), Cancel);
        await Conversations.PutAsync(Private("chat-1", Officer), Cancel);
        await other.RemoveAsync(Chat, Cancel);

        Assert.Null(await other.FindAsync(Chat, Cancel));
        Assert.Null(await other.PrivateAsync(Officer, Cancel));
        Assert.Empty(await other.GroupsAsync(Cancel));
        Assert.NotNull(await Conversations.FindAsync(Chat, Cancel));
    }
}
