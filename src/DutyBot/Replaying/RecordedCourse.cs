using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;
using Results = DutyBot.Cards.Results;

namespace DutyBot.Replaying;

/// <summary>What people did about one recorded alert, as the commands they gave, in their order.</summary>
internal sealed class RecordedCourse(RecordedAlert record, District district)
{
    /// <summary>The types of recorded events; those of the clock and what the responses say already are read over.</summary>
    public static readonly IReadOnlySet<string> EventTypes = new HashSet<string>(
        ["noticed", "posted", "acked", "arrived", "escalated", "objected", "reassigned", "ruled", "reception_started", "reception_ended", "second_wave", "closed", "cancelled", "merged"]);

    private readonly PersonId officer = new(record.PostedBy);

    /// <summary>In order of time; what falls on one minute in the order in which it can have happened.</summary>
    public IReadOnlyList<AlertCommand> Commands() => [.. Commanded().OrderBy(command => command.At)];

    private IEnumerable<AlertCommand> Commanded() =>
    [
        Post(),
        .. record.Responses.SelectMany(Acknowledged),
        .. Ruled(),
        .. CalledLater(),
        .. record.Responses.Where(response => response.ArrivedAt is not null && !IsLate(response)).SelectMany(Arrived),
        .. record.Responses.Where(IsLate).Select(Backfilled),
        .. Waves(),
        .. Received(),
        .. Ended(),
    ];

    private PostAlert Post()
    {
        var first = record.Responses.Where(response => response.NotifiedAt <= record.PostedAt).ToList();
        // Where nobody is written down, as of a visit posted twice, the township and the lead were called as ever.
        IReadOnlyList<UnitId> units = first.Count > 0 ? [.. first.Select(response => new UnitId(response.UnitId))] : [new UnitId(record.TerritoryUnitId), new UnitId(record.LeadUnitId)];
        return new PostAlert(
            record.PostedAt, officer, null, record.Kind, record.Waves is [var one, ..] ? one.Size : record.PartySize, new TopicCode(record.TopicCode),
            new UnitId(record.TerritoryUnitId), units, PlaceOf(record.FoundAt), record.Summary, record.NoticedAt, record.Level, LeadAtFirst(first), OnlyThese: true);
    }

    /// <summary>The record has the lead of the end; a unit in whose place that came led at first.</summary>
    private UnitId LeadAtFirst(List<RecordedResponse> first) => new(
        first.Exists(response => response.UnitId == record.LeadUnitId) ? record.LeadUnitId
        : first.Find(response => response is { Role: "responsible", Status: "reassigned" })?.UnitId ?? record.LeadUnitId);

    private IEnumerable<AlertCommand> Acknowledged(RecordedResponse response)
    {
        if (response is { AckedAt: { } at, AckedBy: { } by } && !(response.ArrivedAt is null && IsLate(response)))
            yield return new AcknowledgeAlert(at, new UnitId(response.UnitId), new PersonId(by));
    }

    /// <summary>An arrival of the file is a claim and its confirmation.</summary>
    private IEnumerable<AlertCommand> Arrived(RecordedResponse response)
    {
        var (unit, arrived) = (new UnitId(response.UnitId), response.ArrivedAt!.Value);
        var claimed = response.ClaimedAt ?? arrived;
        if (response.ArrivedBy is { } by)
            yield return new ClaimArrival(claimed, unit, new PersonId(by));
        yield return new ConfirmArrival(claimed > arrived ? claimed : arrived, unit, response.ConfirmedBy is { } person ? new PersonId(person) : officer, arrived);
    }

    private BackfillUnits Backfilled(RecordedResponse response) => new(
        response.RecordedAt,
        response.ConfirmedBy is { } by ? new PersonId(by) : officer,
        [new TrueTimes(new UnitId(response.UnitId), response.ArrivedAt is null ? response.AckedAt : null, response.ArrivedAt)]);

    /// <summary>Whether its last word was written down after it was true.</summary>
    private static bool IsLate(RecordedResponse response) => (response.ArrivedAt ?? response.AckedAt) is { } at && response.RecordedAt > at;

    /// <summary>Objections and what was ruled of them; a ruling names no unit, it is about the objection before it.</summary>
    private IEnumerable<AlertCommand> Ruled()
    {
        UnitId? objected = null;
        foreach (var happened in record.Events.OrderBy(happened => happened.At))
        {
            var by = new PersonId(happened.Actor);
            switch (happened.Type)
            {
                case "objected":
                    objected = record.Responses.Select(response => new UnitId(response.UnitId)).FirstOrDefault(unit => district.Person(by)?.IsOf(unit) == true);
                    yield return new ObjectToCall(happened.At, objected.Value, by, ReasonOf(happened.Detail), WordsOf(happened.Detail));
                    break;
                case "reassigned" when happened.Detail.Split("->") is [var from, var to]:
                    yield return new ReassignUnit(happened.At, by, new UnitId(from), new UnitId(to));
                    break;
                case "ruled" when objected is { } unit:
                    yield return new UpholdUnit(happened.At, by, unit);
                    break;
            }
        }
    }

    /// <summary>Units that were called after the posting and not in the place of another.</summary>
    private IEnumerable<AlertCommand> CalledLater() => record.Responses
        .Where(response => response.NotifiedAt > record.PostedAt
            && !record.Events.Any(happened => happened.Type == "reassigned" && happened.At == response.NotifiedAt && happened.Detail.EndsWith("->" + response.UnitId, StringComparison.Ordinal)))
        .Select(response => new CallUnit(response.NotifiedAt, officer, new UnitId(response.UnitId)));

    private IEnumerable<AlertCommand> Waves() => (record.Waves ?? []).Skip(1)
        .Select(wave => new AddPeople(wave.At, ActorOf("second_wave", wave.At), wave.Size, $"wave-{wave.No}"));

    private IEnumerable<AlertCommand> Received()
    {
        if (record.Reception is not { } reception)
            yield break;
        yield return new StartReception(reception.StartedAt, ActorOf("reception_started", reception.StartedAt), PlaceOf(reception.Room), reception.StartedAt);
        yield return new SetResult(reception.EndedAt, ActorOf("reception_ended", reception.EndedAt), ResultOf(reception.Result) ?? default);
    }

    private IEnumerable<AlertCommand> Ended()
    {
        if (record.Kind == AlertKind.Transfer || record.ClosedAt is not { } at)
            yield break;
        var by = ActorOf(record.Status, at);
        yield return record switch
        {
            { Status: "merged", MergedInto: { } into } => new MergeAlert(at, by, into),
            { Status: "cancelled" } => new CancelAlert(at, by, CancelReason.Other, WordsOf(record.Events.FirstOrDefault(happened => happened.Type == "cancelled")?.Detail ?? "")),
            _ => new CloseAlert(at, by, null),
        };
    }

    private PersonId ActorOf(string type, DateTimeOffset at) =>
        record.Events.FirstOrDefault(happened => happened.Type == type && happened.At == at) is { } happened ? new PersonId(happened.Actor) : officer;

    private PlaceId? PlaceOf(string? name) => PlaceOf(name, district);

    public static PlaceId? PlaceOf(string? name, District district) =>
        name is null ? null : district.Places.FirstOrDefault(place => name == place.Id.Value || name == place.Zh || name == place.En)?.Id;

    /// <summary>By its code or as either language writes it; null where it is none of the five.</summary>
    public static VisitResult? ResultOf(string text) => Enum.GetValues<VisitResult>().Cast<VisitResult?>()
        .FirstOrDefault(result => text == Results.Code(result!.Value) || Languages.Any(words => text == Results.In(words, result.Value)));

    private static ObjectionReason ReasonOf(string detail) => Enum.GetValues<ObjectionReason>().Cast<ObjectionReason?>()
        .FirstOrDefault(reason => Languages.Any(words => detail == Objections.In(words, reason!.Value))) ?? ObjectionReason.Other;

    private static string? WordsOf(string detail) => detail.Length > 0 && ReasonOf(detail) == ObjectionReason.Other ? detail : null;

    private static IEnumerable<Texts> Languages => [Texts.In(Language.Chinese), Texts.In(Language.English)];
}
