using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;

namespace DutyBot.Cards;

/// <summary>What is known already when the form opens.</summary>
/// <param name="Units">Units besides the territory, the lead first; none: the topic says.</param>
/// <param name="Notice">The gate's notice that it answers.</param>
/// <param name="Kind">What is posted, with its level: neither is asked for.</param>
internal sealed record FormStart(
    int? People = null,
    TopicCode? Topic = null,
    UnitId? Territory = null,
    PlaceId? Place = null,
    IReadOnlyList<UnitId>? Units = null,
    string? Notice = null,
    AlertKind Kind = AlertKind.Onsite,
    AlertLevel Level = AlertLevel.District)
{
    /// <summary>A draft that is to be changed.</summary>
    public static FormStart Of(Draft draft) =>
        new(draft.PartySize, draft.Topic, draft.Territory, draft.Place, draft.Units, draft.Notice, draft.Kind, draft.Level);

    /// <summary>What the gate has said already.</summary>
    public static FormStart Of(Notice notice) => new(People: notice.PartySize, Place: notice.Place, Notice: notice.Id);
}
