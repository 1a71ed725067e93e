using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.CallList;

/// <summary>One unit on the list: what to dial, and who is to be asked for.</summary>
internal sealed record CallSheetRow(string Unit, string Phone, string OnDuty, string Backup);

internal sealed record CallSheetGroup(string Title, IReadOnlyList<CallSheetRow> Rows);

/// <summary>The duty phones of all units with whoever is on duty at one moment, for the day chat is down (domain 3.5).</summary>
/// <param name="Lead">Who leads just now.</param>
internal sealed record CallSheet(Texts Words, string Title, string AsOf, string Lead, IReadOnlyList<CallSheetGroup> Groups)
{
    public int Rows => Groups.Sum(group => group.Rows.Count);

    public static CallSheet Of(OnDuty duty, Language language)
    {
        var words = Texts.In(language);
        var local = DutyDay.Local(duty.At, duty.Zone);
        var leaders = new[]
        {
            words.CallListLeader(Person(duty, duty.DutyLeader, language) ?? words.CallListNobody),
            words.CallListDistrictLeader(Person(duty, duty.DistrictLeader, language) ?? words.CallListNobody),
        };
        return new CallSheet(
            words,
            words.CallListTitle,
            words.CallListAsOf(local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            string.Join(words.CallListBetween, leaders),
            [.. Grouped(duty.District, words).Select(group => new CallSheetGroup(group.Title, [.. group.Units.Select(unit => Row(duty, unit, language))]))]);
    }

    /// <summary>Active units as the list has them: the office, where visitors come from, departments.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<Unit> Units)> Grouped(District district, Texts words)
    {
        var units = district.Units.Where(unit => unit.Active).ToList();
        var groups = new (string Title, IReadOnlyList<Unit> Units)[]
        {
            (words.CallListOffice, [.. units.Where(unit => unit is { IsTerritory: false, Kind: not UnitKind.Department })]),
            (words.CallListTerritories, [.. units.Where(unit => unit.IsTerritory)]),
            (words.CallListDepartments, [.. units.Where(unit => unit.Kind == UnitKind.Department)]),
        };
        return groups.Where(group => group.Units.Count > 0);
    }

    /// <summary>Whom to ask for; several in the office, where each duty officer is on duty.</summary>
    public static IReadOnlyList<PersonId> OnDutyAt(OnDuty duty, Unit unit) => unit.Kind switch
    {
        UnitKind.Office => duty.DutyOfficers,
        UnitKind.Compound => duty.AtGate,
        UnitKind.Leadership => Listed(duty.DistrictLeader),
        _ => Listed(duty.Called(unit.Id)),
    };

    private static CallSheetRow Row(OnDuty duty, Unit unit, Language language)
    {
        var words = Texts.In(language);
        var people = OnDutyAt(duty, unit).Select(person => Person(duty, person, language)!).ToList();
        return new CallSheetRow(
            unit.NameIn(language),
            Dialled.Phone(unit, language) ?? words.CallListNoPhone,
            people.Count > 0 ? string.Join(words.ListComma, people) : words.CallListNobody,
            unit.CanBeCalled ? Person(duty, duty.Backup(unit.Id), language) ?? "" : "");
    }

    private static string? Person(OnDuty duty, PersonId? id, Language language) => duty.District.Person(id)?.NameIn(language);

    private static PersonId[] Listed(PersonId? person) => person is { } one ? [one] : [];
}
