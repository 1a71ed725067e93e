using System.Text.Json.Serialization;

namespace DutyBot.Domain.Units;

/// <summary>An office that is called and answers. Travel time is in minutes by road; 0 or null is unknown.</summary>
public sealed record Unit(
    UnitId Id,
    string Name,
    string ShortName,
    string NameEn,
    string ShortNameEn,
    UnitKind Kind,
    string? DutyPhone,
    int? TypicalTravelMinutes,
    PersonId? HeadId,
    PersonId? DeputyId,
    PersonId? LiaisonId,
    PersonId? BackupId,
    IReadOnlyList<string> Aliases,
    bool Active = true)
{
    public string NameIn(Language language) => language == Language.English ? NameEn : Name;

    public string ShortIn(Language language) => language == Language.English ? ShortNameEn : ShortName;

    /// <summary>Streets, towns and townships: where a matter lies.</summary>
    [JsonIgnore]
    public bool IsTerritory => Kind is UnitKind.Street or UnitKind.Town or UnitKind.Township;

    /// <summary>Whether the unit can be called to a visit: the office itself, the compound and the leadership are not.</summary>
    [JsonIgnore]
    public bool CanBeCalled => Active && (IsTerritory || Kind == UnitKind.Department);
}

[JsonConverter(typeof(JsonStringEnumConverter<UnitKind>))]
public enum UnitKind
{
    [JsonStringEnumMemberName("office")] Office,
    [JsonStringEnumMemberName("compound")] Compound,
    [JsonStringEnumMemberName("leadership")] Leadership,
    [JsonStringEnumMemberName("street")] Street,
    [JsonStringEnumMemberName("town")] Town,
    [JsonStringEnumMemberName("township")] Township,
    [JsonStringEnumMemberName("department")] Department,
}
