using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using Humanizer;

namespace DutyBot.Checkup;

/// <summary>Whether everybody can be reached, and every part of the desk is played by somebody.</summary>
internal static class DirectoryCheckup
{
    /// <param name="chats">Everybody with whom there is a private chat.</param>
    public static IReadOnlyList<Finding> Of(OnDuty duty, IReadOnlySet<PersonId> chats, IReadOnlyList<LaneRecord> lanes)
    {
        var district = duty.District;
        if (district.Units.Count == 0)
            return [Finding.Warning("directory", "nobody is in it", "Import the units and people of the office: import FOLDER")];

        List<Finding> found = [.. Office(duty), .. district.Units.Where(unit => unit.CanBeCalled).SelectMany(unit => Unit(duty, unit)), .. People(district, chats, lanes)];
        return found.Count > 0 ? found : [Finding.Ok("directory", $"{Counted(district.Units.Count, "unit")} and {Counted(district.People.Count, "person")}, each with what it needs")];
    }

    private static IEnumerable<Finding> Office(OnDuty duty)
    {
        const string Name = "Name one in units.json and people.json, and import them";
        if (duty.DutyLeader is null)
            yield return Finding.Wrong("duty leader", "the office has neither a deputy head nor a head who is there, so nobody rules and nobody is told of late units", Name);
        if (duty.DutyOfficers.Count == 0)
            yield return Finding.Wrong("duty officer", "nobody is one, so that no visit can be posted", Name);
        if (duty.District.People.All(person => person.Role != Role.GateGuard || person.HasLeft))
            yield return Finding.Warning("gate", "nobody is at it, so that no visitors are told of before they are posted", Name);
        if (duty.DistrictLeader is null)
            yield return Finding.Warning("district leader", "nobody is one, so that the last rung of the ladder tells nobody", Name);
        if (duty.District.Office is { DutyPhone: not { Length: > 0 } } office)
            yield return Finding.Warning($"unit {office.Id}", "the office has no duty phone, which refusals and urgent lines name", "Give duty_phone in units.json");
    }

    private static IEnumerable<Finding> Unit(OnDuty duty, Unit unit)
    {
        var what = $"unit {unit.Id}";
        if (duty.Called(unit.Id) is null)
            yield return Finding.Wrong(what, "it has neither a liaison nor a backup who is there, so nobody is called", "Name them in units.json, or let somebody take the post: i-am");
        else if (duty.District.Person(unit.LiaisonId) is null or { HasLeft: true })
            yield return Finding.Warning(what, "it has no liaison; its backup is called", "Name one in units.json, or let somebody take the post: i-am");
        if (unit.DutyPhone is not { Length: > 0 })
            yield return Finding.Warning(what, "it has no duty phone, so that nobody can ring it when it is silent", "Give duty_phone in units.json");
    }

    private static IEnumerable<Finding> People(District district, IReadOnlySet<PersonId> chats, IReadOnlyList<LaneRecord> lanes)
    {
        var cut = lanes.Where(lane => lane.IsCut).Select(lane => lane.Lane).ToHashSet(StringComparer.Ordinal);
        var here = district.People.Where(person => !person.HasLeft).ToList();
        foreach (var unit in here.Where(person => !HasAccount(person) && !chats.Contains(person.Id)).GroupBy(person => person.Unit))
            yield return Finding.Warning(
                $"unit {unit.Key}", $"{Listed(unit)} cannot be reached: no account is known", "Give channel_user_id, aad_object_id, upn or email in people.json, or have them write to the bot");
        foreach (var unit in here.Where(person => cut.Contains(new ToPerson(person.Id).Lane)).GroupBy(person => person.Unit))
            yield return Finding.Warning(
                $"unit {unit.Key}", $"the last message to {Listed(unit)} could not be sent by any route", "See whether they have the app, or have blocked it");
    }

    private static bool HasAccount(Person person) => new[] { person.ChannelUserId, person.AadObjectId, person.Upn, person.Email }.Any(account => account is { Length: > 0 });

    private static string Listed(IEnumerable<Person> people) => string.Join(", ", people.Select(person => $"{person.Id} ({person.Role.ToString().Humanize(LetterCasing.LowerCase)})"));

    private static string Counted(int count, string one) => one.ToQuantity(count, null, CultureInfo.InvariantCulture);
}
