using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class DistrictStoreContract(IStorePlace place) : StoreContract(place)
{
    private static readonly Unit Office = new(
        new UnitId("O01"), "Petitions Office", "Petitions", "Petitions Office", "Petitions", UnitKind.Office, "8000", 0, new PersonId("O01-1"), null, null, null, ["PO"]);

    private static readonly Unit Town = Office with { Id = new UnitId("T04"), Kind = UnitKind.Town, TypicalTravelMinutes = 16, HeadId = null, Active = false };

    private static readonly Person Head = new(
        new PersonId("O01-1"), "Director", "Director", new UnitId("O01"), [new UnitId("T04")], Role.OfficeHead, "account", Leave: [new Leave(new(2021, 7, 9), new(2021, 7, 11))]);

    private static readonly Topic Land = new(new TopicCode("LAND"), "land", "Land", ["land"], [new UnitId("T04")]);
    private static readonly Place Hall = new(new PlaceId("HALL"), "hall", "Hall", ["hall"], Reception: true);

    private IDistrictStore Directory => Place.PortsOf(Home).Directory;

    [Fact]
    public async Task is_empty_where_nothing_was_imported()
    {
        Assert.Same(District.Empty, await Directory.ReadAsync(Cancel));
        Assert.Equal(0, await Directory.VersionAsync(Cancel));
        Assert.False(await Directory.IsDemoAsync(Cancel));
    }

    [Fact]
    public async Task gives_back_the_whole_directory_in_its_order()
    {
        await Directory.ReplaceAsync(new District("Green Mist", [Town, Office], [Head], [Land], [Hall]), isDemo: true, Cancel);
        var read = await Directory.ReadAsync(Cancel);

        Assert.Equal("Green Mist", read.Name);
        Assert.Equal([Town.Id, Office.Id], read.Units.Select(unit => unit.Id));
        Assert.Equal(Town with { Aliases = [] }, read.Units[0] with { Aliases = [] }, EqualityComparer<Unit>.Default);
        Assert.Equal(["PO"], read.Office!.Aliases);
        Assert.Equal(Head.Id, read.WithAccount("account", null)!.Id);
        Assert.True(read.People.Single().IsOnLeave(new DutyDay(new(2021, 7, 10))));
        Assert.True(read.People.Single().IsOf(Town.Id));
        Assert.Equal([Town.Id], read.Topics.Single().Lead);
        Assert.Equal(Hall.Id, read.ReceptionHall!.Id);
        Assert.True(await Directory.IsDemoAsync(Cancel));
    }

    [Fact]
    public async Task puts_a_whole_directory_in_place_of_the_old_one()
    {
        await Directory.ReplaceAsync(new District("Demo", [Office, Town], [Head], [Land], [Hall]), isDemo: true, Cancel);
        await Directory.ReplaceAsync(new District("Real", [Town], [], [], []), isDemo: false, Cancel);
        var read = await Directory.ReadAsync(Cancel);

        Assert.Equal("Real", read.Name);
        Assert.Single(read.Units);
        Assert.Empty(read.People);
        Assert.Empty(read.Topics);
        Assert.Empty(read.Places);
        Assert.False(await Directory.IsDemoAsync(Cancel));
    }

    [Fact]
    public async Task says_that_it_changed_by_a_greater_number()
    {
        var district = new District("Real", [Town], [], [], []);
        await Directory.ReplaceAsync(district, isDemo: false, Cancel);
        var first = await Directory.VersionAsync(Cancel);
        await Directory.ReplaceAsync(district, isDemo: false, Cancel);

        Assert.InRange(first, 1, long.MaxValue);
        Assert.True(await Directory.VersionAsync(Cancel) > first);
    }

    [Fact]
    public async Task keeps_a_name_without_any_entry()
    {
        await Directory.ReplaceAsync(new District("Bare", [], [], [], []), isDemo: false, Cancel);

        Assert.Equal("Bare", (await Directory.ReadAsync(Cancel)).Name);
    }

    [Fact]
    public async Task leaves_the_old_directory_when_the_new_one_cannot_be_written()
    {
        await Directory.ReplaceAsync(new District("Real", [Town], [], [], []), isDemo: false, Cancel);
        var twice = new District("Broken", [Office], [Head], [Land, Land], []);

        await Assert.ThrowsAnyAsync<Exception>(() => Directory.ReplaceAsync(twice, isDemo: false, Cancel));
        Assert.Equal("Real", (await Directory.ReadAsync(Cancel)).Name);
        Assert.Equal(1, await Directory.VersionAsync(Cancel));
    }

    [Fact]
    public async Task finds_everything_after_it_was_opened_again()
    {
        await Directory.ReplaceAsync(new District("Real", [Town], [], [], []), isDemo: true, Cancel);
        await Place.ReopenAsync();

        Assert.Single((await Directory.ReadAsync(Cancel)).Units);
        Assert.True(await Directory.IsDemoAsync(Cancel));
    }

    [Fact]
    public async Task changes_single_entries_in_their_place_and_puts_new_ones_behind()
    {
        var colleague = Head with { Id = new PersonId("T04-5"), Name = "Colleague", ChannelUserId = "colleague" };
        await Directory.ReplaceAsync(new District("Real", [Town, Office], [Head], [Land], [Hall]), isDemo: true, Cancel);
        var seen = await Directory.VersionAsync(Cancel);

        Assert.True(await Directory.ChangeAsync(Change(seen, [Town with { LiaisonId = colleague.Id }], [Head with { GaveOver = [Town.Id] }, colleague]), Cancel));
        var read = await Directory.ReadAsync(Cancel);

        Assert.True(await Directory.VersionAsync(Cancel) > seen);
        Assert.Equal([Town.Id, Office.Id], read.Units.Select(unit => unit.Id));
        Assert.Equal(colleague.Id, read.Units[0].LiaisonId);
        Assert.Equal([Head.Id, colleague.Id], read.People.Select(person => person.Id));
        Assert.False(read.People[0].IsOf(Town.Id));
        Assert.Equal(("Real", 1, 1), (read.Name, read.Topics.Count, read.Places.Count));
        Assert.True(await Directory.IsDemoAsync(Cancel));
    }

    [Fact]
    public async Task refuses_a_change_of_what_was_changed_meanwhile_or_never_was()
    {
        Assert.False(await Directory.ChangeAsync(Change(0, [Town], []), Cancel));
        await Directory.ReplaceAsync(new District("Real", [Town], [Head], [], []), isDemo: false, Cancel);
        var seen = await Directory.VersionAsync(Cancel);
        Assert.True(await Directory.ChangeAsync(Change(seen, [Town with { DutyPhone = "1" }], []), Cancel));

        Assert.False(await Directory.ChangeAsync(Change(seen, [Town with { DutyPhone = "2" }], [Head with { Id = new PersonId("T04-9") }]), Cancel));
        var read = await Directory.ReadAsync(Cancel);
        Assert.Equal(("1", 1), (read.Units[0].DutyPhone, read.People.Count));
    }

    [Fact]
    public async Task lists_what_was_changed_in_chat_until_the_next_import()
    {
        await Directory.ReplaceAsync(new District("Real", [Office, Town], [Head], [Land], []), isDemo: false, Cancel);
        Assert.Empty(await Directory.ChangedInChatAsync(Cancel));
        await Directory.ChangeAsync(Change(1, [Town with { DutyPhone = "1" }], []), Cancel);
        await Directory.ChangeAsync(Change(2, [Town with { DutyPhone = "2" }], [Head with { Name = "Other" }], minute: 5), Cancel);
        var changed = await Directory.ChangedInChatAsync(Cancel);

        Assert.Equal(["2", null], changed.Select(entry => entry.Unit?.DutyPhone));
        Assert.Equal([null, "Other"], changed.Select(entry => entry.Person?.Name));
        Assert.All(changed, entry => Assert.Equal(Sample.Morning.AddMinutes(5), entry.At));
        Assert.Empty(await Place.PortsOf("other").Directory.ChangedInChatAsync(Cancel));

        await Directory.ReplaceAsync(await Directory.ReadAsync(Cancel), isDemo: false, Cancel);
        Assert.Empty(await Directory.ChangedInChatAsync(Cancel));
    }

    [Fact]
    public async Task lets_only_one_of_two_processes_change_it()
    {
        await Directory.ReplaceAsync(new District("Real", [Town], [Head], [], []), isDemo: false, Cancel);
        var other = Place.PortsOfAnotherProcess(Home).Directory;
        var raced = await Task.WhenAll(
            Task.Run(() => Directory.ChangeAsync(Change(1, [Town with { DutyPhone = "1" }], []), Cancel), Cancel),
            Task.Run(() => other.ChangeAsync(Change(1, [Town with { DutyPhone = "2" }], []), Cancel), Cancel));

        Assert.Single(raced, won => won);
    }

    [Fact]
    public async Task never_shows_one_district_the_directory_of_another()
    {
        var other = Place.PortsOf("other").Directory;
        await Directory.ReplaceAsync(new District("Real", [Town], [], [], []), isDemo: true, Cancel);

        Assert.Same(District.Empty, await other.ReadAsync(Cancel));
        Assert.False(await other.IsDemoAsync(Cancel));
        await other.ReplaceAsync(new District("Other", [Town, Office], [], [], []), isDemo: false, Cancel);
        Assert.Single((await Directory.ReadAsync(Cancel)).Units);
    }

    [Fact]
    public async Task keeps_the_names_of_what_an_import_does_not_have_any_more_and_takes_them_back()
    {
        await Directory.ImportAsync(Import(0, new District("Real", [Office, Town], [Head], [Land], [Hall])), Cancel);
        Assert.True(await Directory.ImportAsync(Import(1, new District("Real", [Town], [], [], [])), Cancel));
        var read = await Directory.ReadAsync(Cancel);

        Assert.Equal((1, 0, 0, 0), (read.Units.Count, read.People.Count, read.Topics.Count, read.Places.Count));
        Assert.Equal(("Director", "Petitions Office", "land", "hall"), (read.Person(Head.Id)!.Name, read.Unit(Office.Id)!.Name, read.Topic(Land.Code)!.Zh, read.Place(Hall.Id)!.Zh));
        Assert.Null(read.WithAccount("account", null));
        Assert.Null(read.Here(Head.Id));

        await Directory.ImportAsync(Import(2, new District("Real", [Office, Town], [Head], [Land], [Hall])), Cancel);
        read = await Directory.ReadAsync(Cancel);
        Assert.Equal(Head.Id, read.WithAccount("account", null)!.Id);
        Assert.Equal([Office.Id, Town.Id], read.Units.Select(unit => unit.Id));
        Assert.Empty(read.Former.People);
    }

    [Fact]
    public async Task takes_an_import_only_on_the_directory_that_it_was_decided_on()
    {
        await Directory.ReplaceAsync(new District("Real", [Town], [Head], [], []), isDemo: false, Cancel);

        Assert.False(await Directory.ImportAsync(Import(0, new District("Other", [Office], [], [], [])), Cancel));
        Assert.Equal(("Real", 1L), ((await Directory.ReadAsync(Cancel)).Name, await Directory.VersionAsync(Cancel)));
        Assert.True(await Directory.ImportAsync(Import(1, new District("Other", [Office], [], [], [])), Cancel));
        Assert.Equal(2, await Directory.VersionAsync(Cancel));
    }

    [Fact]
    public async Task remembers_what_the_last_import_said_of_what_chat_changed_since()
    {
        await Directory.ImportAsync(Import(0, new District("Real", [Town], [Head], [], [])), Cancel);
        var newcomer = Head with { Id = new PersonId("T04-5"), ChannelUserId = "newcomer" };
        await Directory.ChangeAsync(Change(1, [Town with { DutyPhone = "1" }], [newcomer]), Cancel);
        await Directory.ChangeAsync(Change(2, [Town with { DutyPhone = "2" }], [newcomer with { Name = "Other" }]), Cancel);
        var changed = await Directory.ChangedInChatAsync(Cancel);

        Assert.Equal(["8000", null], changed.Select(entry => entry.ImportedUnit?.DutyPhone));
        Assert.Null(changed[1].ImportedPerson);

        // The import keeps both, and its own word of the unit.
        var kept = new[] { changed[0] with { ImportedUnit = Town with { DutyPhone = "3" } }, changed[1] };
        await Directory.ImportAsync(Import(3, new District("Real", [changed[0].Unit!], [changed[1].Person!], [], []), kept), Cancel);
        changed = await Directory.ChangedInChatAsync(Cancel);
        Assert.Equal(["2", null], changed.Select(entry => entry.Unit?.DutyPhone));
        Assert.Equal("3", changed[0].ImportedUnit!.DutyPhone);
        Assert.Equal(Sample.Morning, changed[0].At);

        await Directory.ImportAsync(Import(4, new District("Real", [Town], [Head], [], [])), Cancel);
        Assert.Empty(await Directory.ChangedInChatAsync(Cancel));
        Assert.Equal("Other", (await Directory.ReadAsync(Cancel)).Person(newcomer.Id)!.Name);
    }

    private static DirectoryImport Import(long seen, District district, params IReadOnlyList<ChangedInChat> stillOfChat) =>
        new(seen, Sample.Morning.AddDays(seen), district, IsDemo: false, stillOfChat);

    private static DirectoryChange Change(long seen, IReadOnlyList<Unit> units, IReadOnlyList<Person> people, int minute = 0) =>
        new(seen, Sample.Morning.AddMinutes(minute), units, people);
}
