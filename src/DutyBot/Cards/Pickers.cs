using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>Lists to choose from in forms.</summary>
internal static class Pickers
{
    /// <summary>Units to choose one of; hidden forms of a card cannot be required, or the shown one could not be sent.</summary>
    public static Picker Of(Showing to, string id, string label, IEnumerable<UnitId> units, UnitId? chosen = null, bool required = false) => new(
        id, label, to.Words.FormChoose, required ? to.Words.FormNeeds(label) : "", required, Several: false, chosen?.Value ?? "",
        [.. units.Select(unit => new Choice(to.Unit(unit), unit.Value))]);

    /// <summary>Everybody who can be called, departments first.</summary>
    public static IEnumerable<UnitId> Callable(District district) =>
        district.Units.Where(unit => unit.CanBeCalled).OrderBy(unit => unit.IsTerritory).Select(unit => unit.Id);

    /// <summary>What accuses somebody is not posted, so it is not offered (regulation, Art. 30).</summary>
    public static IReadOnlyList<Choice> Topics(Showing to) =>
        [.. to.District.Topics.Where(topic => !topic.NeverPosted).Select(topic => new Choice(to.Topic(topic.Code), topic.Code.Value))];

    /// <summary>Places of the office's list.</summary>
    public static IEnumerable<Choice> Places(Showing to) => to.District.Places.Select(place => new Choice(to.Place(place.Id)!, place.Id.Value));

    /// <summary>Where a place may be left unsaid.</summary>
    public static IReadOnlyList<Choice> PlacesOrNone(Showing to) => [new Choice(to.Words.FormPlaceNotSaid, Inputs.NoPlace), .. Places(to)];

    /// <summary>Open alerts by number, head count, topic and territory.</summary>
    public static IEnumerable<Choice> Alerts(Showing to, IEnumerable<Alert> alerts) =>
        alerts.Select(alert => new Choice(alert.Id.Brief + AlertTitle.Dot + AlertTitle.Facts(to, alert), alert.Id.Value));
}
