namespace DutyBot.Domain.Units;

/// <summary>Who may do what (domain 3.7). Asked by the rules, never by a card.</summary>
public static class Rights
{
    /// <summary>Post, confirm, set a result, close, withdraw.</summary>
    public static bool IsOfficer(this Person person) =>
        person.Role is Role.DutyOfficer or Role.Seconded or Role.OfficeDeputy or Role.OfficeHead;

    /// <summary>Say that visitors are here; who may post may do that too.</summary>
    public static bool MayNotice(this Person person) => person.Role == Role.GateGuard || person.IsOfficer();

    /// <summary>Acknowledge, give a time, claim an arrival: the unit's own people.</summary>
    public static bool MayAnswerFor(this Person person, UnitId unit) =>
        person.Role is Role.UnitHead or Role.UnitDeputy or Role.Liaison or Role.LiaisonBackup && person.IsOf(unit);

    /// <summary>Rule an objection: the duty leader of the moment may too.</summary>
    public static bool MayRule(this Person person) => person.IsOfficer() || person.Role == Role.DistrictLeader;

    public static bool IsLeader(this Person person) => person.Role is Role.DistrictLeader or Role.OfficeHead or Role.OfficeDeputy;

    /// <summary>Give a group its purpose: an admin (until there is one, the office's head) or the duty leader.</summary>
    public static bool MayBind(this Person person, District district, PersonId? dutyLeader) =>
        person.Role == Role.Admin
        || person.Id == dutyLeader
        || (person.Role == Role.OfficeHead && district.People.All(other => other.Role != Role.Admin));

    /// <summary>Who looks after the bot: whoever is admin; until somebody is, the office's head (product 3).</summary>
    public static IReadOnlyList<PersonId> Administrators(this District district)
    {
        var here = district.People.Where(person => !person.HasLeft).ToList();
        var admins = here.Where(person => person.Role == Role.Admin).ToList();
        return [.. (admins.Count > 0 ? admins : here.Where(person => person.Role == Role.OfficeHead)).Select(person => person.Id)];
    }

    /// <summary>Hold a post of a unit: people of the office, of the gate and of the leadership have duties of their own that it would mix up with.</summary>
    public static bool MayHoldPost(this Person person) => UnitPosts.All.Contains(person.Role);

    /// <summary>Say who takes over a post of a unit (product 4): the unit's deputy head or head, but not of the post that he holds himself; the duty leader; an admin.</summary>
    public static bool MayFill(this Person person, Unit unit, Role post, PersonId? dutyLeader) =>
        person.Role == Role.Admin
        || person.Id == dutyLeader
        || ((person.Id == unit.DeputyId || person.Id == unit.HeadId) && unit.Holder(post) != person.Id);

    /// <summary>Read the duty phones of all units: the office and leaders (product 4).</summary>
    public static bool MayReadCallList(this Person person) => person.IsOfficer() || person.IsLeader() || person.Role == Role.Admin;

    /// <summary>See every unit's state; others see their own unit's.</summary>
    public static bool SeesAllUnits(this Person person) => person.IsOfficer() || person.Role is Role.DistrictLeader or Role.Admin;
}
