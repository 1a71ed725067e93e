using System.Text.Json.Serialization;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Succession;

[JsonConverter(typeof(JsonStringEnumConverter<RequestStatus>))]
public enum RequestStatus
{
    [JsonStringEnumMemberName("asked")] Asked,
    [JsonStringEnumMemberName("granted")] Granted,
    [JsonStringEnumMemberName("denied")] Denied,

    /// <summary>Nobody decided within a day.</summary>
    [JsonStringEnumMemberName("lapsed")] Lapsed,

    /// <summary>The same account asked for another post since.</summary>
    [JsonStringEnumMemberName("replaced")] Replaced,
}

/// <summary>Somebody takes over a post of a unit: asked for by himself, or said from above and granted from the beginning.</summary>
/// <param name="Id">Made from the activity that brought it, so that a repeated one is the same request.</param>
/// <param name="By">Who is to have the post, as the platform vouches for him.</param>
/// <param name="ById">The same, where the directory knows him.</param>
/// <param name="In">The group it was said in.</param>
/// <param name="AskedOf">Whose one press it waits for; null where it was said from above.</param>
/// <param name="TellAt">When somebody is still to be rung for it, because routine keeps quiet at night; null once that is done.</param>
/// <param name="From">Who held the post before.</param>
/// <param name="To">Who holds it since it was granted.</param>
public sealed record PostRequest(
    string Id,
    DateTimeOffset At,
    Account By,
    PersonId? ById,
    UnitId Unit,
    Role Role,
    ConversationId In,
    RequestStatus Status,
    PersonId? AskedOf = null,
    Tell? AskedAs = null,
    DateTimeOffset? TellAt = null,
    PersonId? DecidedBy = null,
    DateTimeOffset? DecidedAt = null,
    PersonId? From = null,
    PersonId? To = null,
    long Version = 0)
{
    /// <summary>A request waits so long for its one press.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromHours(24);

    [JsonIgnore]
    public bool IsOpen => Status == RequestStatus.Asked;

    [JsonIgnore]
    public DateTimeOffset LapsesAt => At + OpenFor;

    /// <summary>The next moment at which something is to be done of itself; null where nothing is.</summary>
    [JsonIgnore]
    public DateTimeOffset? NextMoment => TellAt ?? (IsOpen ? LapsesAt : null);
}

/// <summary>A post went from one person to another.</summary>
/// <param name="From">Null where nobody held it.</param>
public sealed record PostTaken(UnitId Unit, Role Role, PersonId? From, PersonId To, DateTimeOffset At);

/// <summary>What one decision makes, kept in one transaction.</summary>
/// <param name="Requests">Each with the version it was read with; a new one with 0.</param>
/// <param name="Directory">What the directory becomes; with it the hand-over of what is open falls due at once.</param>
public sealed record PostSaving(IReadOnlyList<PostRequest> Requests, DirectoryChange? Directory, IReadOnlyList<Telling> Tellings);

/// <summary>Keeps the requests for posts of one district.</summary>
public interface IPostStore
{
    Task<PostRequest?> FindAsync(string id, CancellationToken cancel);

    /// <summary>What an account asked for since a moment, and whatever of it is open still; the newest first.</summary>
    Task<IReadOnlyList<PostRequest>> OfAccountAsync(string account, DateTimeOffset since, CancellationToken cancel);

    /// <summary>Saves requests, the directory and what must be said together, and plans each request's next moment.
    /// False, and nothing is saved: a request or the directory was changed since it was read.</summary>
    Task<bool> SaveAsync(PostSaving saving, CancellationToken cancel);
}
