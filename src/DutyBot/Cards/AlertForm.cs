using DutyBot.Domain;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>What is known already when the form opens.</summary>
/// <param name="Notice">The gate's notice that it answers.</param>
internal sealed record FormStart(
    int? People = null, TopicCode? Topic = null, UnitId? Territory = null, PlaceId? Place = null, IReadOnlyList<UnitId>? Units = null, string? Notice = null)
{
    /// <summary>A draft that is to be changed.</summary>
    public static FormStart Of(Draft draft) => new(draft.PartySize, draft.Topic, draft.Territory, draft.Place, draft.Units, draft.Notice);

    /// <summary>What the gate has said already.</summary>
    public static FormStart Of(Notice notice) => new(People: notice.PartySize, Place: notice.Place, Notice: notice.Id);
}

/// <summary>The form of a new alert; its preview is the draft card.</summary>
internal static class AlertForm
{
    public static CardMessage Of(Showing to, FormStart? start = null)
    {
        start ??= new FormStart();
        var words = to.Words;
        // Where no form is shown, the typed command does the same.
        var fallback = words.FormTitle + AlertTitle.Dot + words.HelpAlert.Replace("**", "", StringComparison.Ordinal);
        var preview = Button.WithInputs(words.ButtonPreview, Verbs.Draft, new Press { Notice = start.Notice });
        var shape = new FormShape(
            fallback,
            words.FormTitle,
            words.FormPeople,
            words.FormPeopleError,
            start.People is { } people ? [people] : [],
            [Topic(to, start), Territory(to, start), Place(to, start)],
            [preview],
            new FormMore(words.ButtonMoreUnits, start.Units is { Count: > 0 }, More(to, start)));
        return to.Draw("form", shape, CardJson.Default.FormShape, fallback, words.FormTitle);
    }

    private static Picker Topic(Showing to, FormStart start) => Required(
        to, Inputs.Topic, to.Words.FormTopic, start.Topic?.Value,
        // What accuses somebody is not posted, so it is not offered (regulation, Art. 30).
        to.District.Topics.Where(topic => !topic.NeverPosted).Select(topic => new Choice(to.Topic(topic.Code), topic.Code.Value)));

    private static Picker Territory(Showing to, FormStart start) => Required(
        to, Inputs.Territory, to.Words.FormTerritory, start.Territory?.Value,
        to.District.Units.Where(unit => unit.CanBeCalled && unit.IsTerritory).Select(unit => Choice(to, unit)));

    private static Picker Place(Showing to, FormStart start) => new(
        Inputs.Place, to.Words.FormPlace, to.Words.FormChoose, "", Required: false, Several: false, start.Place?.Value ?? Inputs.NoPlace,
        [new Choice(to.Words.FormPlaceNotSaid, Inputs.NoPlace), .. to.District.Places.Select(place => new Choice(to.Place(place.Id)!, place.Id.Value))]);

    private static Picker More(Showing to, FormStart start) => new(
        Inputs.Units, to.Words.FormMore, to.Words.FormChoose, "", Required: false, Several: true, string.Join(',', start.Units ?? []),
        [.. to.District.Units.Where(unit => unit.CanBeCalled).OrderBy(unit => unit.IsTerritory).Select(unit => Choice(to, unit))]);

    private static Picker Required(Showing to, string id, string label, string? value, IEnumerable<Choice> choices) =>
        new(id, label, to.Words.FormChoose, to.Words.FormNeeds(label), Required: true, Several: false, value ?? "", [.. choices]);

    private static Choice Choice(Showing to, Unit unit) => new(to.Unit(unit.Id), unit.Id.Value);
}
