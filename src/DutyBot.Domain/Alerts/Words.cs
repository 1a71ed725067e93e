using System.Text.Json.Serialization;

namespace DutyBot.Domain.Alerts;

[JsonConverter(typeof(JsonStringEnumConverter<AlertKind>))]
public enum AlertKind
{
    [JsonStringEnumMemberName("onsite")] Onsite,
    [JsonStringEnumMemberName("transfer")] Transfer,
    [JsonStringEnumMemberName("drill")] Drill,
}

[JsonConverter(typeof(JsonStringEnumConverter<AlertLevel>))]
public enum AlertLevel
{
    [JsonStringEnumMemberName("district")] District,
    [JsonStringEnumMemberName("city")] City,
    [JsonStringEnumMemberName("province")] Province,
}

[JsonConverter(typeof(JsonStringEnumConverter<AlertStatus>))]
public enum AlertStatus
{
    [JsonStringEnumMemberName("posted")] Posted,
    [JsonStringEnumMemberName("responding")] Responding,
    [JsonStringEnumMemberName("receiving")] Receiving,
    [JsonStringEnumMemberName("closed")] Closed,

    /// <summary>A transfer that every unit has acknowledged: it has left the board.</summary>
    [JsonStringEnumMemberName("acknowledged")] Acknowledged,

    [JsonStringEnumMemberName("cancelled")] Cancelled,
    [JsonStringEnumMemberName("merged")] Merged,
}

[JsonConverter(typeof(JsonStringEnumConverter<ResponseRole>))]
public enum ResponseRole
{
    [JsonStringEnumMemberName("territory")] Territory,
    [JsonStringEnumMemberName("responsible")] Responsible,
    [JsonStringEnumMemberName("assist")] Assist,
}

/// <summary>How a visit ended (product 4: the five result codes).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VisitResult>))]
public enum VisitResult
{
    [JsonStringEnumMemberName("answered")] Answered,
    [JsonStringEnumMemberName("assigned")] Assigned,
    [JsonStringEnumMemberName("next_talk")] NextTalk,
    [JsonStringEnumMemberName("legal_route")] LegalRoute,
    [JsonStringEnumMemberName("gone")] Gone,
}

[JsonConverter(typeof(JsonStringEnumConverter<CancelReason>))]
public enum CancelReason
{
    [JsonStringEnumMemberName("mistake")] Mistake,
    [JsonStringEnumMemberName("duplicate")] Duplicate,
    [JsonStringEnumMemberName("gone")] VisitorsGone,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>Why a unit says that a visit is not its own (product 4).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ObjectionReason>))]
public enum ObjectionReason
{
    [JsonStringEnumMemberName("not_territory")] NotTerritory,
    [JsonStringEnumMemberName("not_duty")] NotDuty,
    [JsonStringEnumMemberName("has_lead")] HasLead,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>What must have happened for a rung to be skipped.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Unless>))]
public enum Unless
{
    [JsonStringEnumMemberName("acknowledged")] Acknowledged,
    [JsonStringEnumMemberName("arrived")] Arrived,
    [JsonStringEnumMemberName("seen")] Seen,
}

/// <summary>Whom a rung tells (product 2, the ladder settings).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Tell>))]
public enum Tell
{
    [JsonStringEnumMemberName("called")] Called,
    [JsonStringEnumMemberName("coming")] Coming,
    [JsonStringEnumMemberName("backup")] Backup,
    [JsonStringEnumMemberName("deputy")] Deputy,
    [JsonStringEnumMemberName("head")] Head,
    [JsonStringEnumMemberName("duty-officer")] DutyOfficer,
    [JsonStringEnumMemberName("duty-leader")] DutyLeader,
    [JsonStringEnumMemberName("district-leader")] DistrictLeader,
    [JsonStringEnumMemberName("secondary")] Secondary,
}

/// <summary>The two limits of a called unit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Limit>))]
public enum Limit
{
    [JsonStringEnumMemberName("acknowledge")] Acknowledge,
    [JsonStringEnumMemberName("arrive")] Arrive,
}
