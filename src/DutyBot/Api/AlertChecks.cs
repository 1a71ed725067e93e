using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Api;

/// <summary>Holds a request against the office's directory and clock, by the rules that a typed command has.</summary>
internal static class AlertChecks
{
    /// <summary>Everything that keeps the request from being posted.</summary>
    public static IEnumerable<ProblemError> Of(AlertRequest asked, OnDuty duty)
    {
        var district = duty.District;
        if (asked.Topic.Length > 0 && OfTopic(district.Topic(new TopicCode(asked.Topic))) is { } topic)
            yield return topic;
        if (asked.TerritoryUnit.Length > 0 && OfTerritory(district.Unit(new UnitId(asked.TerritoryUnit))) is { } territory)
            yield return territory;
        foreach (var (index, unit) in (asked.Units ?? []).Index())
        {
            if (unit.Length > 0 && OfUnit(district.Unit(new UnitId(unit)), index) is { } wrong)
                yield return wrong;
        }

        if (asked.Place is { Length: > 0 } place && Place(district, place) is null)
            yield return new ProblemError("unknown-place", "The office's list has no such place.", "#/place");
        if ((asked.Kind == AlertKind.Transfer) != (asked.Level is AlertLevel.City or AlertLevel.Province))
            yield return LevelWrong;
        if (OfTime(asked.NoticedAt, duty.At) is { } time)
            yield return time;
    }

    /// <summary>What the desk said no to, although it looked well a moment before: the directory was changed.</summary>
    public static ProblemError Of(Refusal why) => why switch
    {
        Refusal.NoSuchTopic => NoTopic,
        Refusal.TopicNeverPosted => Accusation,
        Refusal.LevelWrong => LevelWrong,
        Refusal.UnitCannotBeCalled => new ProblemError("unit-cannot-be-called", "One of the units cannot be called.", "#/units"),
        _ => new ProblemError("refused", "The rules of the desk do not allow this alert.", "#"),
    };

    /// <summary>A place of the office's list by its code, its name or one of its words.</summary>
    public static Place? Place(District district, string said) => district.Places.FirstOrDefault(place =>
        place.Words.Append(place.Zh).Append(place.En).Append(place.Id.Value).Contains(said.Trim(), StringComparer.OrdinalIgnoreCase));

    private static readonly ProblemError NoTopic = new("unknown-topic", "The office's list has no such topic.", "#/topic");

    private static readonly ProblemError Accusation = new("accusation", "Accusations are never posted to a group (Art. 30 of the regulation); show the visitor to where they are taken.", "#/topic");

    private static readonly ProblemError LevelWrong = new("level-wrong", "A transfer has the level city or province, and nothing else has one.", "#/level");

    private static ProblemError? OfTopic(Topic? topic) => topic switch
    {
        null => NoTopic,
        { NeverPosted: true } => Accusation,
        _ => null,
    };

    private static ProblemError? OfTerritory(Unit? unit) => unit switch
    {
        null => new ProblemError("unknown-unit", "The directory has no such unit.", "#/territoryUnit"),
        { IsTerritory: false } => new ProblemError("not-a-territory", "This is no street, town or township.", "#/territoryUnit"),
        { CanBeCalled: false } => new ProblemError("unit-cannot-be-called", "This unit cannot be called.", "#/territoryUnit"),
        _ => null,
    };

    private static ProblemError? OfUnit(Unit? unit, int index) => unit switch
    {
        null => new ProblemError("unknown-unit", "The directory has no such unit.", $"#/units/{index}"),
        { CanBeCalled: false } => new ProblemError("unit-cannot-be-called", "This unit cannot be called.", $"#/units/{index}"),
        _ => null,
    };

    private static ProblemError? OfTime(DateTimeOffset? noticed, DateTimeOffset now) => noticed switch
    {
        { } at when at > now + AlertRequest.ClockSlack => new ProblemError("in-future", "noticedAt lies ahead.", "#/noticedAt"),
        { } at when at < now - AlertRequest.LongestAgo => new ProblemError("too-old", "noticedAt is more than 24 hours ago; what is that old is written down in chat.", "#/noticedAt"),
        _ => null,
    };
}
