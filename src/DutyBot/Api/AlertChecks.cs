using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Api;

/// <summary>Holds a request against the office's directory and clock, by the rules that a typed command has.</summary>
internal static class AlertChecks
{
    private const int MostCodes = 40;

    /// <summary>Everything that keeps the request from being posted.</summary>
    public static IEnumerable<ProblemError> Of(AlertRequest asked, OnDuty duty)
    {
        var district = duty.District;
        if (OfTopic(district.Listed(new TopicCode(asked.Topic)), district) is { } topic)
            yield return topic;
        if (OfTerritory(district.Unit(new UnitId(asked.TerritoryUnit)), district) is { } territory)
            yield return territory;
        foreach (var (index, unit) in (asked.Units ?? []).Index())
        {
            if (OfUnit(district.Unit(new UnitId(unit)), index, district) is { } wrong)
                yield return wrong;
        }

        if (asked.Place is { Length: > 0 } place && Place(district, place) is null)
            yield return new ProblemError("unknown-place", $"The office's list has no such place; it has {Codes(district.Places.Select(known => known.Id.Value))}. Or leave it out.", "#/place");
        if ((asked.Kind == AlertKind.Transfer) != (asked.Level is AlertLevel.City or AlertLevel.Province))
            yield return LevelWrong;
        if (OfTime(asked.NoticedAt, duty.At) is { } time)
            yield return time;
    }

    /// <summary>What the desk said no to, although it looked well a moment before: the directory was changed.</summary>
    public static ProblemError Of(Refusal why, District district) => why switch
    {
        Refusal.NoSuchTopic => NoTopic(district),
        Refusal.TopicNeverPosted => Accusation,
        Refusal.LevelWrong => LevelWrong,
        Refusal.UnitCannotBeCalled => new ProblemError("unit-cannot-be-called", $"One of the units cannot be called; {Callable(district)}.", "#/units"),
        _ => new ProblemError("refused", "The rules of the desk do not allow this alert.", "#"),
    };

    /// <summary>A place of the office's list by its code, its name or one of its words.</summary>
    public static Place? Place(District district, string said) => district.Places.FirstOrDefault(place =>
        place.Words.Append(place.Zh).Append(place.En).Append(place.Id.Value).Contains(said.Trim(), StringComparer.OrdinalIgnoreCase));

    private static ProblemError NoTopic(District district) =>
        new ProblemError("unknown-topic", $"The office's list has no such topic; it has {Codes(district.Topics.Where(topic => !topic.NeverPosted).Select(topic => topic.Code.Value))}.", "#/topic");

    private static readonly ProblemError Accusation = new("accusation", "Accusations are never posted to a group (Art. 30 of the regulation); show the visitor to where they are taken.", "#/topic");

    private static readonly ProblemError LevelWrong = new("level-wrong", "A transfer needs the level city or province; leave level out of anything else.", "#/level");

    private static ProblemError? OfTopic(Topic? topic, District district) => topic switch
    {
        null => NoTopic(district),
        { NeverPosted: true } => Accusation,
        _ => null,
    };

    private static ProblemError? OfTerritory(Unit? unit, District district) => unit switch
    {
        null => new ProblemError("unknown-unit", $"The directory has no such unit; {Territories(district)}.", "#/territoryUnit"),
        { IsTerritory: false } => new ProblemError("not-a-territory", $"This is no street, town or township; {Territories(district)}. Departments belong into units.", "#/territoryUnit"),
        { CanBeCalled: false } => new ProblemError("unit-cannot-be-called", $"This unit cannot be called; {Territories(district)}.", "#/territoryUnit"),
        _ => null,
    };

    private static ProblemError? OfUnit(Unit? unit, int index, District district) => unit switch
    {
        null => new ProblemError("unknown-unit", $"The directory has no such unit; {Callable(district)}.", $"#/units/{index}"),
        { CanBeCalled: false } => new ProblemError("unit-cannot-be-called", $"This unit cannot be called; {Callable(district)}.", $"#/units/{index}"),
        _ => null,
    };

    private static ProblemError? OfTime(DateTimeOffset? noticed, DateTimeOffset now) => noticed switch
    {
        { } at when at > now + AlertRequest.ClockSlack => new ProblemError("in-future", "noticedAt lies ahead of the bot's clock; send when the group was seen, or leave it out.", "#/noticedAt"),
        { } at when at < now - AlertRequest.LongestAgo => new ProblemError("too-old", "noticedAt is more than 24 hours ago; what is that old is written down in chat.", "#/noticedAt"),
        _ => null,
    };

    private static string Territories(District district) =>
        $"streets, towns and townships are {Codes(district.Units.Where(unit => unit is { IsTerritory: true, CanBeCalled: true }).Select(unit => unit.Id.Value))}";

    private static string Callable(District district) => $"those that can be called are {Codes(district.Units.Where(unit => unit.CanBeCalled).Select(unit => unit.Id.Value))}";

    /// <summary>The beginning of a long list shows what codes look like.</summary>
    private static string Codes(IEnumerable<string> all)
    {
        var codes = all.ToList();
        return string.Join(' ', codes.Take(MostCodes)) + (codes.Count > MostCodes ? " …" : "");
    }
}
