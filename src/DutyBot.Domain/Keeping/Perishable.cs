using System.Text.Json.Serialization;

namespace DutyBot.Domain.Keeping;

/// <summary>What is deleted when its time has passed; its stored names are for ever.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Perishable>))]
public enum Perishable
{
    /// <summary>An alert with its events, rungs and cards.</summary>
    [JsonStringEnumMemberName("alerts")] Alerts,

    /// <summary>Names and accounts of people nobody knew who answered for a unit; their answers stay.</summary>
    [JsonStringEnumMemberName("names")] Names,

    /// <summary>Words and cards that were sent.</summary>
    [JsonStringEnumMemberName("messages")] Messages,

    /// <summary>Which message shows which card.</summary>
    [JsonStringEnumMemberName("cards")] Cards,

    /// <summary>Settled notices of the gate.</summary>
    [JsonStringEnumMemberName("notices")] Notices,

    [JsonStringEnumMemberName("drafts")] Drafts,

    /// <summary>Decided requests for posts.</summary>
    [JsonStringEnumMemberName("requests")] Requests,

    /// <summary>What a talk remembered.</summary>
    [JsonStringEnumMemberName("talks")] Talks,

    /// <summary>Chats and accounts of people who left, and chats with people nobody knows.</summary>
    [JsonStringEnumMemberName("addresses")] Addresses,

    /// <summary>Names of people who left; role and unit stay.</summary>
    [JsonStringEnumMemberName("people")] People,
}

/// <summary>How many of a kind were deleted on one local day.</summary>
public sealed record Deleted(DutyDay On, Perishable Kind, long Rows);
