using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace DutyBot.Domain.Units;

/// <summary>The directory of one district as it stands now: units, people, topics and places, read whole and never changed in place.</summary>
/// <param name="former">What stood in it before: found by its id for the names in history, listed nowhere.</param>
public sealed class District(string name, IEnumerable<Unit> units, IEnumerable<Person> people, IEnumerable<Topic> topics, IEnumerable<Place> places, Former? former = null)
{
    public static District Empty { get; } = new("", [], [], [], []);

    public string Name { get; } = name;

    public IReadOnlyList<Unit> Units { get; } = [.. units];

    public IReadOnlyList<Person> People { get; } = [.. people];

    public IReadOnlyList<Topic> Topics { get; } = [.. topics];

    public IReadOnlyList<Place> Places { get; } = [.. places];

    /// <summary>What was in the directory before and is not now.</summary>
    public Former Former { get; } = former ?? Former.Nothing;

    /// <summary>Also one that is gone, which cannot be called.</summary>
    public Unit? Unit(UnitId? id) => id is { } known ? unitsById.GetValueOrDefault(known) ?? Former.Unit(known) : null;

    /// <summary>Also somebody who left, who speaks for nobody and has no account.</summary>
    public Person? Person(PersonId? id) => Here(id) ?? (id is { } known ? Former.Person(known) : null);

    /// <summary>Somebody who has not left: who may do something, or may be called.</summary>
    public Person? Here(PersonId? id) => id is { } known ? peopleById.GetValueOrDefault(known) : null;

    /// <summary>A topic that may still be chosen.</summary>
    public Topic? Listed(TopicCode code) => Topics.FirstOrDefault(topic => topic.Code == code);

    /// <summary>A place that may still be chosen.</summary>
    public Place? Listed(PlaceId? id) => Places.FirstOrDefault(place => place.Id == id);

    /// <summary>Also one that is in the lists no more, for the names in history.</summary>
    public Topic? Topic(TopicCode code) => Listed(code) ?? Former.Topics.FirstOrDefault(topic => topic.Code == code);

    /// <summary>Also one that is in the lists no more, for the names in history.</summary>
    public Place? Place(PlaceId? id) => Listed(id) ?? Former.Places.FirstOrDefault(place => place.Id == id);

    /// <summary>Where visitors are received and units are asked to come to.</summary>
    public Place? ReceptionHall => Places.FirstOrDefault(place => place.Reception);

    public Unit? Office => Units.FirstOrDefault(unit => unit.Kind == UnitKind.Office);

    public Unit? Leadership => Units.FirstOrDefault(unit => unit.Kind == UnitKind.Leadership);

    /// <summary>The person whom the platform vouches for by account id, Entra object id, UPN or e-mail (product 3).</summary>
    public Person? WithAccount(string? accountId, string? aadObjectId, string? upn = null, string? email = null) =>
        ByAccount(accountId) ?? ByAccount(aadObjectId) ?? ByAccount(upn) ?? ByAccount(email);

    private Person? ByAccount(string? account) => account is { Length: > 0 } ? accounts.GetValueOrDefault(account) : null;

    private readonly FrozenDictionary<UnitId, Unit> unitsById = units.ToFrozenDictionary(unit => unit.Id);

    private readonly FrozenDictionary<PersonId, Person> peopleById = people.ToFrozenDictionary(person => person.Id);

    private readonly FrozenDictionary<string, Person> accounts = people
        .SelectMany(person => new[] { person.ChannelUserId, person.AadObjectId, person.Upn, person.Email }
            .Where(account => account is { Length: > 0 })
            .Select(account => (Account: account!, Person: person)))
        .DistinctBy(pair => pair.Account, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.Account, pair => pair.Person, StringComparer.OrdinalIgnoreCase);
}
