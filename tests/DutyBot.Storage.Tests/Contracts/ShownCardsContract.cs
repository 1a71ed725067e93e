using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class ShownCardsContract(IStorePlace place) : StoreContract(place)
{
    private IShownCards Cards => Place.PortsOf(Home).Cards;

    [Fact]
    public async Task finds_a_card_by_its_slot_and_by_its_message()
    {
        await Cards.PutAsync(Card("m1"), Cancel);

        Assert.Equal(Card("m1"), await Cards.FindAsync(Hall, Card("m1").Slot, Cancel));
        Assert.Equal(Card("m1"), await Cards.OfMessageAsync(Hall, "m1", Cancel));
        Assert.Null(await Cards.FindAsync(Hall, "live", Cancel));
        Assert.Null(await Cards.FindAsync(new ConversationId("elsewhere"), Card("m1").Slot, Cancel));
        Assert.Null(await Cards.OfMessageAsync(new ConversationId("elsewhere"), "m1", Cancel));
    }

    [Fact]
    public async Task takes_an_old_copy_for_no_card_when_it_was_posted_anew()
    {
        await Cards.PutAsync(Card("m1"), Cancel);
        await Cards.PutAsync(Card("m2") with { Content = "newer" }, Cancel);

        Assert.Null(await Cards.OfMessageAsync(Hall, "m1", Cancel));
        Assert.Equal("newer", (await Cards.OfMessageAsync(Hall, "m2", Cancel))!.Content);
    }

    [Fact]
    public async Task forgets_a_card_that_is_gone()
    {
        await Cards.PutAsync(Card("m1"), Cancel);
        await Cards.PutAsync(Card("m2", "live"), Cancel);
        await Cards.RemoveAsync(Hall, Card("m1").Slot, Cancel);

        Assert.Null(await Cards.FindAsync(Hall, Card("m1").Slot, Cancel));
        Assert.NotNull(await Cards.FindAsync(Hall, "live", Cancel));
    }

    [Fact]
    public async Task knows_no_longer_what_a_card_shows_once_told_so_unless_it_was_posted_anew()
    {
        await Cards.PutAsync(Card("m1"), Cancel);
        await Cards.PutAsync(Card("m2", "live"), Cancel);
        await Cards.ForgetContentAsync(Card("m1"), Cancel);
        await Cards.ForgetContentAsync(Card("m3", "live"), Cancel);

        Assert.Equal(Card("m1") with { Content = "" }, await Cards.OfMessageAsync(Hall, "m1", Cancel));
        Assert.Equal(Card("m2", "live"), await Cards.OfMessageAsync(Hall, "m2", Cancel));
    }

    [Fact]
    public async Task finds_everything_after_it_was_opened_again()
    {
        await Cards.PutAsync(Card("m1"), Cancel);
        await Place.ReopenAsync();

        Assert.Equal(Card("m1"), await Cards.OfMessageAsync(Hall, "m1", Cancel));
    }

    [Fact]
    public async Task never_shows_one_district_the_cards_of_another()
    {
        var other = Place.PortsOf("other").Cards;
        await Cards.PutAsync(Card("m1"), Cancel);
        await other.RemoveAsync(Hall, Card("m1").Slot, Cancel);

        Assert.Null(await other.FindAsync(Hall, Card("m1").Slot, Cancel));
        Assert.Null(await other.OfMessageAsync(Hall, "m1", Cancel));
        Assert.NotNull(await Cards.FindAsync(Hall, Card("m1").Slot, Cancel));
    }
}
