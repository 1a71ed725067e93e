using CsCheck;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Exporting;

/// <summary>Districts that say everything a directory may say, in texts that files and spreadsheets like to spoil.</summary>
internal static class RandomDistricts
{
    private static readonly Gen<string> Spoilable = Gen.OneOf(
        Gen.Const("=1+1"), Gen.Const("+x"), Gen.Const("-x"), Gen.Const("@sum"), Gen.Const("'quoted"), Gen.Const("''"), Gen.Const("007"), Gen.Const("1e5"), Gen.Const("3-1"), Gen.Const("2021-07-09"),
        Gen.Const("true"), Gen.Const("a,b"), Gen.Const("a;b；c、d"), Gen.Const("say \"no\""), Gen.Const("\"begin"), Gen.Const("two\nlines"), Gen.Const("tab\tin"), Gen.Const("_x000D_"), Gen.Const("<b>&amp;"),
        Gen.Const("白鹭镇"), Gen.Const("𠮷田"), Gen.Const("＝全角"), Gen.Const("NULL"), Gen.Const("#REF"));

    private static readonly Gen<string> Text = Gen.OneOf(
        Spoilable, Gen.String[Gen.Char["abc ,;'\"=+-@\n\t镇、；_x&<>"], 1, 30].Select(text => text.Trim()).Where(text => text.Length > 0));

    private static readonly Gen<IReadOnlyList<string>> Texts = Text.Array[0, 4].Select(IReadOnlyList<string> (texts) => texts);

    private static readonly Gen<string?> Phone = Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"0108000"), Gen.Const((string?)"+86 10 8000"), Gen.Const((string?)"内线8000"), Gen.Const((string?)"13800138000"));

    private static readonly Gen<IReadOnlyList<Leave>?> Leaves = Gen.Int[0, 20].Array[0, 3].Select(IReadOnlyList<Leave>? (gaps) =>
    {
        var day = new DateOnly(2021, 7, 1);
        var leaves = new List<Leave>();
        foreach (var gap in gaps)
        {
            var from = day.AddDays(gap + 1);
            leaves.Add(new Leave(from, day = from.AddDays(gap % 4)));
        }

        return leaves.Count == 0 ? null : leaves;
    });

    public static Gen<District> Any { get; } =
        from name in Text
        from size in Gen.Int[1, 6]
        from units in Unit.Array[size]
        from people in Person(size).Array[1, 12]
        from topics in Topic(size).Array[0, 3]
        from places in Place.Array[0, 3]
        select Of(name, units, people, topics, places);

    private static Gen<Unit> Unit =>
        from names in Text.Array[4]
        from kind in Gen.Enum<UnitKind>()
        from phone in Phone
        from minutes in Gen.Int[-1, 90]
        from aliases in Texts
        from active in Gen.Bool
        select new Unit(default, names[0], names[1], names[2], names[3], kind, phone, minutes < 0 ? null : minutes, null, null, null, null, aliases, active);

    private static Gen<Person> Person(int units) =>
        from names in Text.Array[2]
        from unit in Gen.Int[0, units - 1]
        from others in Gen.Int[0, units - 1].Array[0, 2]
        from role in Gen.Enum<Role>()
        from accounts in Gen.Int[0, 15]
        from leave in Leaves
        from gaveOver in Gen.Bool
        select new Person(
            default, names[0], names[1], UnitIdOf(unit), [.. others.Where(other => other != unit).Distinct().Select(UnitIdOf)], role,
            (accounts & 1) == 0 ? null : "29:=+a", (accounts & 2) == 0 ? null : "00a-", (accounts & 4) == 0 ? null : "a@b", (accounts & 8) == 0 ? null : "x,y@b", leave, gaveOver ? [UnitIdOf(unit)] : null);

    private static Gen<Topic> Topic(int units) =>
        from zh in Text
        from en in Text
        from words in Texts
        from lead in Gen.Int[0, units - 1].Array[0, 2]
        from never in Gen.Bool
        select new Topic(default, zh, en, words, [.. lead.Select(UnitIdOf)], never);

    private static Gen<Place> Place =>
        from zh in Text
        from en in Text
        from words in Texts
        from reception in Gen.Bool
        select new Place(default, zh, en, words, reception);

    private static UnitId UnitIdOf(int number) => new($"0{number}");

    private static District Of(string name, Unit[] units, Person[] people, Topic[] topics, Place[] places)
    {
        List<Person> named = [.. people.Select((person, number) => person with
        {
            Id = new PersonId($"={number}"),
            ChannelUserId = person.ChannelUserId + number is var id && person.ChannelUserId is null ? null : id,
            AadObjectId = person.AadObjectId is null ? null : person.AadObjectId + number,
            Upn = person.Upn is null ? null : number + person.Upn,
            Email = person.Email is null ? null : number + person.Email,
        })];
        return new District(
            name,
            units.Select((unit, number) => WithContacts(unit with { Id = UnitIdOf(number) }, named)),
            named,
            topics.Select((topic, number) => topic with { Code = new TopicCode($"T-{number}") }),
            places.Select((place, number) => place with { Id = new PlaceId($"1e{number}") }));
    }

    private static Unit WithContacts(Unit unit, List<Person> people)
    {
        var isCalled = unit.IsTerritory || unit.Kind == UnitKind.Department;
        List<PersonId> speakers = [.. people.Where(person => person.IsOf(unit.Id) && (!isCalled || person.MayHoldPost())).Select(person => person.Id)];
        return unit with { HeadId = At(0), DeputyId = At(1), LiaisonId = At(2), BackupId = At(0) };

        PersonId? At(int number) => number < speakers.Count ? speakers[number] : null;
    }
}
