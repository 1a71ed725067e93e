using System.Text.Json.Serialization.Metadata;
using DutyBot.CallList;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>One showing: to one conversation, in its language, at one moment, with the directory and the duty of that moment.</summary>
internal sealed class Showing(CardTemplates templates, OnDuty duty, Language language)
{
    public Texts Words { get; } = Texts.In(language);

    public OnDuty Duty => duty;

    public District District => duty.District;

    public DateTimeOffset Now => duty.At;

    /// <summary>Local time of day; with its day where that is not today.</summary>
    public string Time(DateTimeOffset at)
    {
        var time = DutyDay.TimeOf(at, duty.Zone).ToString("HH:mm", Words.Culture);
        var day = DutyDay.Of(at, duty.Zone);
        return day == DutyDay.Of(Now, duty.Zone) ? time : Words.DayAndTime(Words.Day(day.Date), time);
    }

    /// <summary>Local time of day alone.</summary>
    public string Clock(DateTimeOffset at) => DutyDay.TimeOf(at, duty.Zone).ToString("HH:mm", Words.Culture);

    public string Day(DateTimeOffset at, int plusDays = 0) => Words.Day(DutyDay.Of(at, duty.Zone).Date.AddDays(plusDays));

    /// <summary>A unit as people call it: a territory by its name, a department by its short one.</summary>
    public string Unit(UnitId id) => Plain.Of(District.Unit(id) is { } unit
        ? unit.IsTerritory ? unit.NameIn(language) : unit.ShortIn(language)
        : id.Value);

    public string Units(IEnumerable<UnitId> units) => List(units.Select(Unit));

    public string List(IEnumerable<string> items) => string.Join(Words.ListComma, items);

    /// <summary>By name; whoever left so long ago that it is not known any more, by role and unit (product 2).</summary>
    public string Person(PersonId id) => District.Person(id) switch
    {
        null => Plain.Of(id.Value),
        { Name: "" } left => PostCard.Post(this, left.Unit, left.Role),
        { } person => Plain.Of(person.NameIn(language)),
    };

    public string People(IEnumerable<PersonId> people) => List(people.Select(Person));

    public string Topic(TopicCode code) => District.Topic(code)?.In(language) ?? code.Value;

    /// <summary>The topic in one word, as people type it: land.</summary>
    public string TopicBrief(TopicCode code) => District.Topic(code) is { } topic
        ? topic.Words.FirstOrDefault(word => word.All(char.IsAscii) == (language == Language.English)) ?? topic.In(language)
        : code.Value;

    public string? Place(PlaceId? id) => District.Place(id) is { } place
        ? language == Language.English ? place.En : Spoken(place.Zh, place.Words)
        : null;

    /// <summary>Where visitors are received, as it stands inside a sentence.</summary>
    public string Hall => District.ReceptionHall is { } hall ? Spoken(hall.In(language), hall.Words) : Words.Hall;

    public string? Phone(Unit? unit) => Dialled.Phone(unit, language);

    public string DeskPhone => Phone(District.Office) ?? "";

    /// <summary>Whole minutes from one moment to another, as people count them.</summary>
    public static int Minutes(DateTimeOffset from, DateTimeOffset to) => Math.Max(0, (int)(to - from).TotalMinutes);

    public CardMessage Draw<TShape>(string template, TShape shape, JsonTypeInfo<TShape> form, string fallback, string summary) =>
        new(templates[template].Render(shape, form), fallback, summary);

    // "The east gate of the compound" is called "east gate": the longest of its words that ends its name.
    private static string Spoken(string name, IReadOnlyList<string> words) =>
        words.Where(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase)).MaxBy(word => word.Length) ?? name;
}
