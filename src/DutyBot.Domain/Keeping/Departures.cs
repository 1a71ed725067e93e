using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Keeping;

/// <summary>Who is gone, and what is not to be known of him any more (product 2). The directory keeps no day of leaving, so the night's work notes when it first saw it.</summary>
public static class Departures
{
    /// <summary>Everybody who speaks for no unit any more or is not in the directory any more, and every private chat with somebody whom the directory does not know.</summary>
    public static IReadOnlyList<string> Gone(District district, IReadOnlyList<Conversation> chats) =>
    [
        .. Left(district).Select(person => Subject(person.Id)),
        .. chats.Where(chat => district.Person(chat.Person) is null).Select(Subject).Distinct(),
    ];

    /// <summary>Chats and accounts whose time has passed; null where there are none.</summary>
    public static Forgotten? Addresses(District district, long version, IReadOnlyList<Conversation> chats, IReadOnlyDictionary<string, DateTimeOffset> noted, DateTimeOffset before)
    {
        var people = Left(district, noted, before).Where(HasAccount).ToList();
        var over = chats.Where(chat => district.Person(chat.Person)?.HasLeft != false && IsOver(Subject(chat), noted, before)).ToList();
        return people.Count + over.Count == 0 ? null : new Forgotten(
            version,
            [.. over.Select(chat => chat.Id)],
            [.. people.Select(person => person.WithoutAccounts())],
            Perishable.Addresses,
            over.Select(Subject).Union(people.Select(person => Subject(person.Id))).Count());
    }

    /// <summary>Names that nothing of their time refers to any more; null where there are none.</summary>
    public static Forgotten? Names(District district, long version, IReadOnlyDictionary<string, DateTimeOffset> noted, DateTimeOffset before)
    {
        var people = Left(district, noted, before).Where(person => person.Name.Length + person.NameEn.Length > 0).ToList();
        return people.Count == 0 ? null : new Forgotten(version, [], [.. people.Select(person => person with { Name = "", NameEn = "" })], Perishable.People, people.Count);
    }

    private static IEnumerable<Person> Left(District district, IReadOnlyDictionary<string, DateTimeOffset> noted, DateTimeOffset before) =>
        Left(district).Where(person => IsOver(Subject(person.Id), noted, before));

    private static IEnumerable<Person> Left(District district) => district.People.Where(person => person.HasLeft).Concat(district.Former.People);

    private static bool IsOver(string subject, IReadOnlyDictionary<string, DateTimeOffset> noted, DateTimeOffset before) =>
        noted.TryGetValue(subject, out var since) && since <= before;

    private static bool HasAccount(Person person) => (person.ChannelUserId ?? person.AadObjectId ?? person.Upn ?? person.Email) is not null;

    private static string Subject(PersonId person) => "person:" + person.Value;

    private static string Subject(Conversation chat) => chat.Person is { } person ? Subject(person) : "conversation:" + chat.Id.Value;
}
