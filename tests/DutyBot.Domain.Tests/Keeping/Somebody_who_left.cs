using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Tests.Keeping;

public sealed class Somebody_who_left
{
    private static readonly DateTimeOffset Noted = new(2026, 11, 25, 3, 30, 0, TimeSpan.FromHours(8));

    private static readonly Person Here = new(new PersonId("T04-3"), "专干", "Liaison", new UnitId("T04"), [], Role.Liaison, "29:here", Email: "here@example.org");

    private static readonly Person Left = Here with { Id = new PersonId("T04-9"), ChannelUserId = "29:left", Upn = "left@example.org", GaveOver = [new UnitId("T04")] };

    private static readonly District District = new("", [], [Here, Left], [], []);

    private static readonly IReadOnlyList<Conversation> Chats = [Chat("a", Here.Id), Chat("b", Left.Id), Chat("c", new PersonId("gone")), Chat("d", null)];

    [Fact]
    public void is_seen_to_be_gone_as_are_chats_with_nobody_of_the_directory() =>
        Assert.Equal(["person:T04-9", "person:gone", "conversation:d"], Departures.Gone(District, Chats));

    [Fact]
    public void cannot_be_reached_any_more_once_the_time_of_addresses_has_passed_since_it_was_seen()
    {
        var noted = Departures.Gone(District, Chats).ToDictionary(subject => subject, _ => Noted);
        Assert.Null(Departures.Addresses(District, 7, Chats, noted, Noted.AddTicks(-1)));

        var forgotten = Departures.Addresses(District, 7, Chats, noted, Noted)!;
        Assert.Equal((7, Perishable.Addresses, 3), (forgotten.Directory, forgotten.Counted, forgotten.Count));
        Assert.Equal(["b", "c", "d"], forgotten.Chats.Select(chat => chat.Value));
        var person = Assert.Single(forgotten.People);
        Assert.Equal((Left.Id, Left.Name, null, null, null, null), (person.Id, person.Name, person.ChannelUserId, person.AadObjectId, person.Upn, person.Email));
    }

    [Fact]
    public void keeps_his_name_in_history_until_history_itself_is_gone()
    {
        var noted = new Dictionary<string, DateTimeOffset> { ["person:T04-9"] = Noted };
        Assert.Null(Departures.Names(District, 7, noted, Noted.AddTicks(-1)));
        var nameless = Assert.Single(Departures.Names(District, 7, noted, Noted)!.People);
        Assert.Equal((Left.Id, "", "", Role.Liaison, new UnitId("T04")), (nameless.Id, nameless.Name, nameless.NameEn, nameless.Role, nameless.Unit));
        Assert.Null(Departures.Names(new District("", [], [nameless], [], []), 7, noted, Noted));
    }

    [Fact]
    public void and_came_back_is_as_he_was()
    {
        var back = new District("", [], [Here, Left with { GaveOver = null }], [], []);
        var noted = new Dictionary<string, DateTimeOffset> { ["person:T04-9"] = Noted };
        Assert.DoesNotContain("person:T04-9", Departures.Gone(back, Chats));
        Assert.Null(Departures.Addresses(back, 7, [Chats[1]], noted, Noted));
        Assert.Null(Departures.Names(back, 7, noted, Noted));
    }

    [Fact]
    public void by_an_import_is_gone_in_the_same_way()
    {
        var imported = new District("", [], [Here], [], [], new Former([], [Left with { GaveOver = null }], [], []));
        var noted = Departures.Gone(imported, Chats).ToDictionary(subject => subject, _ => Noted);

        Assert.Equal(["person:T04-9", "person:gone", "conversation:d"], noted.Keys);
        Assert.Null(Departures.Addresses(imported, 7, Chats, noted, Noted)!.People.Single().Upn);
        Assert.Equal("", Departures.Names(imported, 7, noted, Noted)!.People.Single().Name);
    }

    private static Conversation Chat(string id, PersonId? person) => new(new ConversationId(id), "msteams", "https://example.org/", "28:bot", null, IsGroup: false, person);
}
