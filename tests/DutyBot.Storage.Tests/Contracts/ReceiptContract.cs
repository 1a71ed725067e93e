using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class ReceiptContract(IStorePlace place) : StoreContract(place)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Now = Morning.AddMinutes(1);
    private static readonly DateTimeOffset Read = Morning.AddMinutes(3);
    private static readonly ConversationId Chat = new("chat");

    private Ports Ports => Place.PortsOf(Home);

    [Fact]
    public async Task marks_everything_that_was_sent_to_the_chat_up_to_that_message()
    {
        await SaidAsync("a", "m10");
        await SaidAsync("b", "m9");
        await SaidAsync("c", "m11");

        Assert.True(await Ports.Receipts.NoteAsync(Chat, "m9", Read, Cancel));
        Assert.Equal([("a", Read), ("b", Read), ("c", null)], await ReadAsync());
        Assert.False(await Ports.Receipts.NoteAsync(Chat, "m9", Read.AddMinutes(1), Cancel));
        Assert.True(await Ports.Receipts.NoteAsync(Chat, "m11", Read.AddMinutes(2), Cancel));
        Assert.Equal([("a", Read), ("b", Read), ("c", Read.AddMinutes(2))], await ReadAsync());
    }

    [Fact]
    public async Task marks_what_an_edit_of_the_message_said_before_it_was_read()
    {
        await SaidAsync("a", "m1");
        await SaidAsync("b", "m2");
        await SaidAsync("c", "m1");

        await Ports.Receipts.NoteAsync(Chat, "m1", Read, Cancel);
        Assert.Equal([("a", Read), ("b", null), ("c", Read)], await ReadAsync());
    }

    [Fact]
    public async Task changes_nothing_for_an_unknown_message_another_chat_or_another_district()
    {
        await SaidAsync("a", "m1");

        Assert.False(await Ports.Receipts.NoteAsync(Chat, "m2", Read, Cancel));
        Assert.False(await Ports.Receipts.NoteAsync(new ConversationId("other-chat"), "m1", Read, Cancel));
        Assert.False(await Place.PortsOf("other").Receipts.NoteAsync(Chat, "m1", Read, Cancel));
        Assert.Equal([("a", null)], await ReadAsync());
    }

    [Fact]
    public async Task changes_nothing_for_a_group_or_what_failed_or_was_sent_after_it()
    {
        await SaidAsync("a", "m1", Route.Group);
        await SaidAsync("b", "m2", outcome: Outcome.Failed);
        await SaidAsync("c", "m3", at: Read.AddSeconds(1));
        foreach (var message in new[] { "m1", "m2", "m3" })
            await Ports.Receipts.NoteAsync(Chat, message, Read, Cancel);

        Assert.All(await ReadAsync(), one => Assert.Null(one.ReadAt));
    }

    private async Task SaidAsync(string key, string message, Route route = Route.Private, Outcome outcome = Outcome.Sent, DateTimeOffset? at = null)
    {
        await Ports.Outbox.PutAsync([Line(key) with { Kind = TellingKind.Call }], null, Cancel);
        var row = (await Ports.Outbox.TakeAsync(Now, Lease, Room.Of(1), Cancel)).Single();
        await Ports.Outbox.SettleAsync(row, new Sent(outcome, route, at ?? Now, new ShownCard(Chat, "live", message, Now, Now, "")), Cancel);
    }

    private async Task<IEnumerable<(string Key, DateTimeOffset? ReadAt)>> ReadAsync() =>
        (await Ports.Outbox.OfAlertsAsync([First], Cancel)).Select(told => (told.Telling.Key, told.ReadAt));
}
