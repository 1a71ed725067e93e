using System.Text.Json.Serialization;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Domain.Notices;

[JsonConverter(typeof(JsonStringEnumConverter<NoticeStatus>))]
public enum NoticeStatus
{
    [JsonStringEnumMemberName("told")] Told,
    [JsonStringEnumMemberName("taken")] Taken,
    [JsonStringEnumMemberName("posted")] Posted,
    [JsonStringEnumMemberName("not-needed")] NotNeeded,
}

/// <summary>The gate says that visitors are here: a head count and a place, nothing else.</summary>
/// <param name="Id">Made from the activity that brought it, so that a repeated one is the same notice.</param>
/// <param name="Told">Everybody rung for it so far.</param>
/// <param name="Rungs">How many of its own rungs have been reached.</param>
/// <param name="Late">Whom the last rungs told late; null where they came in time.</param>
public sealed record Notice(
    string Id,
    DateTimeOffset At,
    PersonId By,
    int PartySize,
    PlaceId? Place,
    NoticeStatus Status,
    IReadOnlyList<PersonId> Told,
    int Rungs = 0,
    PersonId? TakenBy = null,
    DateTimeOffset? TakenAt = null,
    AlertId? Posted = null,
    LateRing? Late = null,
    long Version = 0)
{
    [JsonIgnore]
    public bool IsOpen => Status is NoticeStatus.Told or NoticeStatus.Taken;
}

/// <summary>People who were rung later than they should have been, because the bot was not there.</summary>
/// <param name="Due">When the first of these rungs fell due.</param>
public sealed record LateRing(DateTimeOffset Due, DateTimeOffset At, IReadOnlyList<PersonId> People);

/// <summary>What a duty officer is about to post; one per author, it lapses after 30 minutes (product 4).</summary>
/// <param name="Id">Made from the activity that brought it.</param>
/// <param name="Units">Called units besides the territory, the lead first.</param>
public sealed record Draft(
    string Id,
    PersonId Author,
    DateTimeOffset At,
    int PartySize,
    TopicCode Topic,
    UnitId Territory,
    IReadOnlyList<UnitId> Units,
    PlaceId? Place,
    string? Notice = null,
    AlertKind Kind = AlertKind.Onsite,
    AlertLevel Level = AlertLevel.District);

/// <summary>Keeps notices and drafts of one district.</summary>
public interface INoticeStore
{
    Task<Notice?> FindAsync(string id, CancellationToken cancel);

    Task<IReadOnlyList<Notice>> ReadOpenAsync(CancellationToken cancel);

    /// <summary>Saves a notice, its next moment (null: none) and what must be said of it in one transaction.
    /// False: it was changed since <see cref="Notice.Version"/>, or a new one (version 0) is there already.</summary>
    Task<bool> SaveAsync(Notice notice, DateTimeOffset? nextMoment, IReadOnlyList<Telling> tellings, CancellationToken cancel);

    Task<Draft?> DraftOfAsync(PersonId author, CancellationToken cancel);

    /// <summary>Puts a draft in place of the author's older one.</summary>
    Task PutDraftAsync(Draft draft, CancellationToken cancel);

    Task DropDraftAsync(PersonId author, string id, CancellationToken cancel);
}
