using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.LocalChat;

namespace DutyBot.Demo;

/// <summary>Who sits in the local work group: the directory's people, everybody but the district leaders in one group, the leaders in the other.</summary>
internal sealed class LocalGroups(IDistrictStore districts) : ILocalDirectory
{
    private const string Reception = "demo-group-reception";

    private const string Leaders = "demo-group-leaders";

    public static IReadOnlyDictionary<string, Purpose> Purposes { get; } =
        new Dictionary<string, Purpose> { [Reception] = Purpose.Alerts, [Leaders] = Purpose.Leaders };

    public async ValueTask<IReadOnlyList<LocalPerson>> PeopleAsync(CancellationToken cancel)
    {
        var district = await districts.ReadAsync(cancel);
        // Whom the bot's own example calls sits at the table first: "land Bailu".
        var example = district.Units.FirstOrDefault(unit => unit.ShortName.Length > 0 && Chinese.NoticeHint.Contains(unit.ShortName, StringComparison.Ordinal))?.Id;
        return [.. district.People.Where(person => person.ChannelUserId is not null).OrderByDescending(person => person.Unit == example).Select(person => Seat(district, person))];
    }

    public async ValueTask<IReadOnlyList<LocalGroup>> GroupsAsync(CancellationToken cancel)
    {
        var people = (await districts.ReadAsync(cancel)).People.Where(person => person.ChannelUserId is not null).ToList();
        return
        [
            new LocalGroup(Reception, Chinese.DemoReceptionGroup, English.DemoReceptionGroup, Accounts(people.Where(person => person.Role != Role.DistrictLeader))),
            new LocalGroup(Leaders, Chinese.DemoLeadersGroup, English.DemoLeadersGroup, Accounts(people.Where(person => person.IsLeader()))),
        ];
    }

    private static Texts Chinese => Texts.In(Language.Chinese);

    private static Texts English => Texts.In(Language.English);

    private static List<string> Accounts(IEnumerable<Person> people) => [.. people.Select(person => person.ChannelUserId!)];

    private static LocalPerson Seat(District district, Person person)
    {
        var unit = district.Unit(person.Unit);
        return new LocalPerson(person.ChannelUserId!, person.Name, person.NameEn, unit?.ShortName ?? "", unit?.ShortNameEn ?? "", Part(person));
    }

    private static string Part(Person person) => person.Role switch
    {
        Role.GateGuard => "gate",
        Role.DutyOfficer => "officer",
        Role.Liaison => "liaison",
        Role.OfficeDeputy => "leader",
        _ => "other",
    };
}
