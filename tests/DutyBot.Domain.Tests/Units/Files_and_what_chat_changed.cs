using DutyBot.Domain.Units;

namespace DutyBot.Domain.Tests.Units;

public sealed class Files_and_what_chat_changed
{
    private static readonly DateTimeOffset Then = new(2021, 8, 21, 15, 2, 0, TimeSpan.FromHours(8));

    private static readonly Unit Bailu = World.Qinglan.Unit(World.Bailu.Unit)!;
    private static readonly Person Liaison = World.Qinglan.Person(World.Bailu.Liaison)!;
    private static readonly Person Newcomer = Liaison with { Id = new PersonId("T04-5"), ChannelUserId = "new" };

    /// <summary>Somebody new took over the liaison's post.</summary>
    private static readonly ChangedInChat[] TakenOver =
    [
        new(Then, Bailu with { LiaisonId = Newcomer.Id }, null, ImportedUnit: Bailu),
        new(Then, null, Newcomer),
        new(Then, null, Liaison with { GaveOver = [Bailu.Id] }, ImportedPerson: Liaison),
    ];

    [Fact]
    public void keep_what_chat_changed_and_take_everything_else_of_the_files()
    {
        var merged = Merge(units: Changed(Bailu with { DutyPhone = "8105" }));
        var unit = merged.District.Unit(Bailu.Id)!;

        Assert.Equal(("8105", Newcomer.Id), (unit.DutyPhone, unit.LiaisonId!.Value));
        Assert.Equal(["T04: liaison_id", "T04-3: gave_over_unit_ids", "T04-5: "], merged.Kept.Select(kept => $"{kept.Id}: {string.Join(", ", kept.Columns)}"));
        Assert.All(merged.Kept, kept => Assert.Equal(Then, kept.At));
        Assert.NotNull(merged.District.Here(Newcomer.Id));
        Assert.Empty(merged.Agreed);
    }

    [Fact]
    public void remember_what_the_files_said_of_what_was_kept()
    {
        var merged = Merge(units: Changed(Bailu with { DutyPhone = "8105" }));

        Assert.Equal("8105", merged.StillOfChat[0].ImportedUnit!.DutyPhone);
        Assert.Equal([null, Liaison.Id, null], merged.StillOfChat.Select(change => change.ImportedPerson?.Id));
    }

    [Fact]
    public void agree_once_the_files_say_what_chat_did()
    {
        var merged = Merge(
            units: Changed(Bailu with { LiaisonId = Newcomer.Id }),
            people: [.. World.Qinglan.People.Where(person => person.Id != Liaison.Id), Newcomer]);

        Assert.Empty(merged.Kept);
        Assert.Empty(merged.StillOfChat);
        Assert.Equal(["T04", "T04-5"], merged.Agreed);
        Assert.Null(merged.District.Here(Liaison.Id));
    }

    [Fact]
    public void keep_chats_word_also_where_the_files_say_a_third_thing()
    {
        var merged = Merge(units: Changed(Bailu with { LiaisonId = World.Bailu.Backup }));

        Assert.Equal(Newcomer.Id, merged.District.Unit(Bailu.Id)!.LiaisonId);
    }

    [Fact]
    public void take_what_only_the_files_changed_in_an_entry_that_chat_touched()
    {
        var merged = DirectoryMerge.Of(With(Changed(Bailu with { HeadId = null })), [new ChangedInChat(Then, Bailu with { LiaisonId = World.Bailu.Backup }, null, ImportedUnit: Bailu)]);

        Assert.Null(merged.District.Unit(Bailu.Id)!.HeadId);
        Assert.Equal(["liaison_id"], Assert.Single(merged.Kept).Columns);
    }

    [Fact]
    public void let_people_go_whose_units_are_all_gone()
    {
        var merged = Merge(units: World.Qinglan.Units.Where(unit => unit.Id != Bailu.Id), chat: [TakenOver[1]]);

        Assert.Null(merged.District.Here(Newcomer.Id));
        Assert.Empty(merged.Kept);
    }

    [Fact]
    public void clash_where_the_files_give_the_account_of_a_newcomer_to_somebody_else()
    {
        var merged = Merge(people: [.. World.Qinglan.People, Newcomer with { Id = new PersonId("T04-7"), ChannelUserId = null, Upn = "NEW" }]);

        Assert.Equal([new AccountClash(new PersonId("T04-7"), Newcomer.Id)], merged.Clashes);
    }

    [Fact]
    public void are_the_files_alone_where_nothing_of_chat_is_to_be_kept()
    {
        var merged = Merge(chat: []);

        Assert.True(DirectoryDifference.Between(World.Qinglan, merged.District).IsNothing);
        Assert.Empty(merged.StillOfChat);
    }

    private static DirectoryMerge Merge(IEnumerable<Unit>? units = null, IEnumerable<Person>? people = null, IReadOnlyList<ChangedInChat>? chat = null) =>
        DirectoryMerge.Of(With(units, people), chat ?? TakenOver);

    private static IEnumerable<Unit> Changed(Unit unit) => World.Qinglan.Units.Select(other => other.Id == unit.Id ? unit : other);

    private static District With(IEnumerable<Unit>? units = null, IEnumerable<Person>? people = null) =>
        new("Qinglan", units ?? World.Qinglan.Units, people ?? World.Qinglan.People, World.Qinglan.Topics, World.Qinglan.Places);
}
