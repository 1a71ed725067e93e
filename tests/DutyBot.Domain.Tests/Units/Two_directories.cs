using DutyBot.Domain.Units;

namespace DutyBot.Domain.Tests.Units;

public sealed class Two_directories
{
    [Fact]
    public void that_say_the_same_do_not_differ()
    {
        Assert.True(DirectoryDifference.Between(World.Qinglan, World.Of(person => person with { Leave = [], AlsoUnits = [] })).IsNothing);
    }

    [Fact]
    public void differ_by_what_an_entry_says()
    {
        var after = With(units: [.. World.Qinglan.Units.Select(unit => unit.Id == World.Bailu.Unit ? unit with { DutyPhone = "8105", Aliases = ["b"] } : unit)]);

        var units = Of(DirectoryDifference.Between(World.Qinglan, after), "unit");
        var changed = Assert.Single(units.Changed);
        Assert.Equal("T04", changed.Id);
        Assert.Equal(["aliases", "duty_phone"], changed.Columns);
        Assert.False(units.Reordered);
    }

    [Fact]
    public void differ_by_who_came_who_left_and_who_is_back()
    {
        var before = new District(
            "Qinglan", World.Qinglan.Units, World.Qinglan.People.Where(person => person.Id != World.Guard), World.Qinglan.Topics, World.Qinglan.Places,
            new Former([], [World.Qinglan.Person(World.Guard)!], [], []));
        var newcomer = World.Qinglan.Person(World.Officer)! with { Id = new PersonId("O01-9") };
        var after = With(people: [.. World.Qinglan.People.Where(person => person.Id != World.Seconded), newcomer]);

        var people = Of(DirectoryDifference.Between(before, after), "person");
        Assert.Equal(["O01-9"], people.New);
        Assert.Equal(["O02-2"], people.Back);
        Assert.Equal(["O01-S1"], people.Left);
        Assert.Empty(people.Changed);
    }

    [Fact]
    public void differ_by_their_names_and_by_the_order_of_what_stays()
    {
        var other = new District("Elsewhere", World.Qinglan.Units.Reverse(), World.Qinglan.People, World.Qinglan.Topics, World.Qinglan.Places);

        var difference = DirectoryDifference.Between(World.Qinglan, other);
        Assert.True(difference.Renamed);
        Assert.True(Of(difference, "unit").Reordered);
        Assert.False(Of(difference, "person").Reordered);
    }

    private static EntriesDifference Of(DirectoryDifference difference, string one) => difference.Kinds.Single(kind => kind.One == one);

    private static District With(IEnumerable<Unit>? units = null, IEnumerable<Person>? people = null) =>
        new("Qinglan", units ?? World.Qinglan.Units, people ?? World.Qinglan.People, World.Qinglan.Topics, World.Qinglan.Places);
}
