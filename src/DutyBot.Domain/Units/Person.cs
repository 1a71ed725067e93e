using System.Text.Json.Serialization;

namespace DutyBot.Domain.Units;

/// <summary>One of the office's or a unit's own people (the staff directory); visitors are nowhere.</summary>
/// <param name="GaveOver">Units in which somebody else has taken over his last post: history still names them, but he speaks for them no more.</param>
public sealed record Person(
    PersonId Id,
    string Name,
    string NameEn,
    UnitId Unit,
    IReadOnlyList<UnitId> AlsoUnits,
    Role Role,
    string? ChannelUserId = null,
    string? AadObjectId = null,
    string? Upn = null,
    string? Email = null,
    IReadOnlyList<Leave>? Leave = null,
    IReadOnlyList<UnitId>? GaveOver = null)
{
    public string NameIn(Language language) => language == Language.English ? NameEn : Name;

    public bool IsOf(UnitId unit) => (Unit == unit || AlsoUnits.Contains(unit)) && GaveOver?.Contains(unit) != true;

    /// <summary>Whether he speaks for no unit any more: his entry is there for history alone.</summary>
    [JsonIgnore]
    public bool HasLeft => GaveOver is not null && !IsOf(Unit) && !AlsoUnits.Any(IsOf);

    public Person WithoutAccounts() => this with { ChannelUserId = null, AadObjectId = null, Upn = null, Email = null };

    public bool IsOnLeave(DutyDay day) => Leave?.Any(leave => leave.From <= day.Date && day.Date <= leave.To) ?? false;
}

/// <summary>Days of leave, both inclusive, local to the office.</summary>
public sealed record Leave(DateOnly From, DateOnly To);

[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    [JsonStringEnumMemberName("office_head")] OfficeHead,
    [JsonStringEnumMemberName("office_deputy")] OfficeDeputy,
    [JsonStringEnumMemberName("duty_officer")] DutyOfficer,
    [JsonStringEnumMemberName("seconded")] Seconded,
    [JsonStringEnumMemberName("gate_guard")] GateGuard,
    [JsonStringEnumMemberName("unit_head")] UnitHead,
    [JsonStringEnumMemberName("unit_deputy")] UnitDeputy,
    [JsonStringEnumMemberName("liaison")] Liaison,
    [JsonStringEnumMemberName("liaison_backup")] LiaisonBackup,
    [JsonStringEnumMemberName("district_leader")] DistrictLeader,
    [JsonStringEnumMemberName("admin")] Admin,
}
