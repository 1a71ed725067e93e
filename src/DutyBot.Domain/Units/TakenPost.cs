using System.Globalization;

namespace DutyBot.Domain.Units;

/// <summary>What the directory becomes when somebody takes over a post of a unit.</summary>
/// <param name="From">Who held it; null where nobody did.</param>
/// <param name="Unit">The unit with its new holder.</param>
/// <param name="People">The entries that change: whoever takes the post, and whoever gives it over.</param>
public sealed record TakenPost(PersonId? From, PersonId To, Unit Unit, IReadOnlyList<Person> People)
{
    /// <summary>An account that nobody knows becomes a person of the unit; who held the post keeps his entry.</summary>
    public static TakenPost By(Account account, UnitId unit, Role post, District district)
    {
        var before = district.Unit(unit) ?? throw new ArgumentOutOfRangeException(nameof(unit), unit, "The directory has no such unit.");
        var from = before.Holder(post);
        var to = district.WithAccount(account.Id, account.AadObjectId)
            ?? Newcomer(account, unit, post, district);
        var after = before.With(post, to.Id);
        List<Unit> units = [.. district.Units.Select(other => other.Id == unit ? after : other)];
        List<Person> people = [Ranked(Joined(to, unit), units)];
        if (district.Person(from) is { } gone && gone.Id != to.Id)
            people.Add(Ranked(after.HasPost(gone.Id) ? gone : Left(gone, unit), units));
        return new TakenPost(from, to.Id, after, people);
    }

    /// <summary>Somebody of a unit whom the directory does not know yet, with a number of his own.</summary>
    public static Person Newcomer(Account account, UnitId unit, Role post, District district) =>
        new(NextId(unit, district), account.Name.Trim(), account.Name.Trim(), unit, [], post, account.Id, account.AadObjectId);

    private static Person Joined(Person person, UnitId unit) => person with
    {
        AlsoUnits = person.Unit == unit || person.AlsoUnits.Contains(unit) ? person.AlsoUnits : [.. person.AlsoUnits, unit],
        GaveOver = person.GaveOver?.Where(other => other != unit).ToList() is { Count: > 0 } others ? others : null,
    };

    private static Person Left(Person person, UnitId unit) => person with { GaveOver = [.. person.GaveOver ?? [], unit] };

    /// <summary>His role is the highest post he holds anywhere; who holds none keeps the role that history knows him by.</summary>
    private static Person Ranked(Person person, List<Unit> units) => person with
    {
        Role = UnitPosts.All.Where(post => units.Exists(unit => unit.Holder(post) == person.Id)).Cast<Role?>().FirstOrDefault() ?? person.Role,
    };

    /// <summary>Above every number of the unit, so that a number that somebody had before is not given again.</summary>
    private static PersonId NextId(UnitId unit, District district)
    {
        var prefix = unit.Value + "-";
        var last = district.People.Concat(district.Former.People)
            .Where(person => person.Id.Value.StartsWith(prefix, StringComparison.Ordinal))
            .Select(person => int.TryParse(person.Id.Value.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return new PersonId(string.Create(CultureInfo.InvariantCulture, $"{prefix}{last + 1}"));
    }
}
