namespace DutyBot.Domain.Units;

/// <summary>Who stands for what at one instant: from the fixed contacts of the directory, leave respected (product 3).</summary>
public sealed class OnDuty(District district, DateTimeOffset at, TimeZoneInfo zone)
{
    private readonly DutyDay day = DutyDay.Of(at, zone);

    public District District => district;

    public DateTimeOffset At => at;

    public TimeZoneInfo Zone => zone;

    /// <summary>The person called for a unit: its liaison, else the B-role; null when nobody is there.</summary>
    public PersonId? Called(UnitId unit) => Present(district.Unit(unit)?.LiaisonId) ?? Present(district.Unit(unit)?.BackupId);

    /// <summary>The other of liaison and B-role.</summary>
    public PersonId? Backup(UnitId unit)
    {
        var called = Called(unit);
        return new[] { Present(district.Unit(unit)?.LiaisonId), Present(district.Unit(unit)?.BackupId) }
            .FirstOrDefault(person => person is not null && person != called);
    }

    public PersonId? Deputy(UnitId unit) => Present(district.Unit(unit)?.DeputyId);

    public PersonId? Head(UnitId unit) => Present(district.Unit(unit)?.HeadId);

    /// <summary>带班领导: the office's deputy head, else its head.</summary>
    public PersonId? DutyLeader => Present(district.Office?.DeputyId) ?? Present(district.Office?.HeadId);

    /// <summary>The leadership unit's head, else its deputy.</summary>
    public PersonId? DistrictLeader => Present(district.Leadership?.HeadId) ?? Present(district.Leadership?.DeputyId);

    /// <summary>Every duty officer at once: where no seat of a roster says who it is.</summary>
    public IReadOnlyList<PersonId> DutyOfficers =>
        [.. district.People.Where(person => person.Role == Role.DutyOfficer && !person.IsOnLeave(day)).Select(person => person.Id)];

    /// <summary>Whoever posted, as long as he has not left; what a program posted, or somebody who left, is every duty officer's (product 3).</summary>
    public IReadOnlyList<PersonId> Desk(PersonId? postedBy) => district.Here(postedBy) is { } officer ? [officer.Id] : DutyOfficers;

    /// <summary>Everybody at the gate who is not on leave.</summary>
    public IReadOnlyList<PersonId> AtGate =>
        [.. district.People.Where(person => person.Role == Role.GateGuard && !person.HasLeft && !person.IsOnLeave(day)).Select(person => person.Id)];

    private PersonId? Present(PersonId? id) => district.Here(id) is { } person && !person.IsOnLeave(day) ? person.Id : null;
}
