using System.Globalization;
using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Guided;

/// <summary>How far the questions of one alert have come, as it is kept between lines: counts and codes of the office's lists, never words of anybody.</summary>
/// <param name="Id">The turn that began it.</param>
/// <param name="Before">What was known before each answer, the last one last.</param>
internal sealed record Course(string Id, Known Now, List<Known> Before)
{
    /// <summary>What the opening line answered before anything was asked counts as answered: it can be gone back to.</summary>
    public static Course Begin(string id, Known now)
    {
        List<Known> before = [];
        for (var earlier = now.BeforeLast(new Course(id, now, []).Next()); earlier is not null; earlier = earlier.BeforeLast(new Course(id, earlier, []).Next()))
            before.Insert(0, earlier);
        return new Course(id, now, before);
    }

    /// <summary>Nothing leads back from here.</summary>
    public bool IsFirst => Before.Count == 0;

    /// <summary>What is asked next; null where nothing is missing.</summary>
    public Question? Next() => Now switch
    {
        { Kind: AlertKind.Transfer, Level: null } => Question.Level,
        { People: null } => Question.People,
        { Topic: null } => Question.Topic,
        { Territory: null } => Question.Territory,
        { Kind: not AlertKind.Transfer, Place: null, PlaceIsOpen: false } => Question.Place,
        _ => null,
    };

    /// <summary>Names this question for its buttons: those of an earlier one answer nothing.</summary>
    public string Once() => $"{Id}#{Before.Count.ToString(CultureInfo.InvariantCulture)}.{Next()}";

    public Course With(SaidPieces said) => Moved(Now.With(said));

    /// <summary>The place stays open.</summary>
    public Course Skipped() => Moved(Now with { PlaceIsOpen = true });

    /// <summary>Before the last answer; the first question stays.</summary>
    public Course Back() => Before is [.., var last] ? this with { Now = last, Before = [.. Before.SkipLast(1)] } : this;

    private Course Moved(Known now) => this with { Now = now, Before = [.. Before, Now] };
}

/// <summary>What is known of the alert.</summary>
/// <param name="PlaceIsOpen">It was asked for, and left open.</param>
internal sealed record Known(
    AlertKind Kind,
    AlertLevel? Level = null,
    int? People = null,
    string? Topic = null,
    string? Territory = null,
    List<string>? Units = null,
    string? Place = null,
    bool PlaceIsOpen = false)
{
    public static Known Of(SaidPieces said) => new Known(said.Kind).With(said);

    /// <summary>Without the last answer to what is asked before a question; null where that is none.</summary>
    public Known? BeforeLast(Question? asked) => this switch
    {
        { Territory: not null } when asked is null or > Question.Territory => this with { Territory = null },
        { Topic: not null } when asked is null or > Question.Topic => this with { Topic = null },
        { People: not null } when asked is null or > Question.People => this with { People = null },
        { Level: not null, Kind: AlertKind.Transfer } when asked is null or > Question.Level => this with { Level = null },
        _ => null,
    };

    /// <summary>What is said later holds.</summary>
    public Known With(SaidPieces said) => this with
    {
        Level = said.Level ?? Level,
        People = said.People ?? People,
        Topic = said.Topic?.Value ?? Topic,
        Territory = said.Territory?.Value ?? Territory,
        Units = said.Units.Count > 0 ? [.. said.Units.Select(unit => unit.Value)] : Units,
        Place = said.Place?.Value ?? Place,
    };

    public SaidPieces Pieces() => new()
    {
        Kind = Kind,
        Level = Level,
        People = People,
        Topic = Topic is { } topic ? new TopicCode(topic) : null,
        Territory = Territory is { } territory ? new UnitId(territory) : null,
        Units = [.. (Units ?? []).Select(unit => new UnitId(unit))],
        Place = Place is { } place ? new PlaceId(place) : null,
    };

    /// <summary>Without what the directory does not hold any more: it may have changed since it was said.</summary>
    public Known In(District district) => this with
    {
        Topic = Topic is { } topic && district.Listed(new TopicCode(topic)) is not null ? Topic : null,
        Territory = Territory is { } territory && district.Unit(new UnitId(territory)) is { CanBeCalled: true, IsTerritory: true } ? Territory : null,
        Units = [.. (Units ?? []).Where(unit => district.Unit(new UnitId(unit)) is { CanBeCalled: true })],
        Place = Place is { } place && district.Listed(new PlaceId(place)) is not null ? Place : null,
    };
}
