using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>The form of a new alert; its preview is the draft card.</summary>
internal static class AlertForm
{
    public static CardMessage Of(Showing to, FormStart? start = null)
    {
        start ??= new FormStart();
        var words = to.Words;
        var title = Title(words, start);
        // Where no form is shown, the typed command does the same.
        var fallback = title + AlertTitle.Dot + Typed(words, start.Kind).Replace("**", "", StringComparison.Ordinal);
        var units = (start.Units ?? []).Where(unit => unit != start.Territory).ToList();
        var more = units.Skip(1).ToList();
        var preview = Button.WithInputs(words.ButtonPreview, Verbs.Draft, new Press
        {
            Notice = start.Notice,
            Kind = start.Kind == AlertKind.Onsite ? null : start.Kind,
            Level = start.Kind == AlertKind.Transfer ? start.Level : null,
        });
        var shape = new FormShape(
            fallback,
            title,
            words.FormPeople,
            words.FormPeopleError,
            start.People is { } people ? [people] : [],
            [Topic(to, start), Territory(to, start), Lead(to, units), Place(to, start)],
            [preview],
            new FormMore(words.ButtonMoreUnits, more.Count > 0, More(to, more)));
        return to.Draw("form", shape, CardJson.Default.FormShape, fallback, CardMessage.Summarised(title));
    }

    private static string Title(Texts words, FormStart start) => start.Kind switch
    {
        AlertKind.Drill => words.FormTitleDrill,
        AlertKind.Transfer => DraftCard.Level(words, start.Level),
        _ => words.FormTitle,
    };

    private static string Typed(Texts words, AlertKind kind) => kind switch
    {
        AlertKind.Drill => words.HelpDrill,
        AlertKind.Transfer => words.HelpTransfer,
        _ => words.HelpAlert,
    };

    private static Picker Topic(Showing to, FormStart start) => Required(to, Inputs.Topic, to.Words.FormTopic, start.Topic?.Value, Pickers.Topics(to));

    private static Picker Territory(Showing to, FormStart start) => Required(
        to, Inputs.Territory, to.Words.FormTerritory, start.Territory?.Value,
        [.. to.District.Units.Where(unit => unit.CanBeCalled && unit.IsTerritory).Select(unit => Choice(to, unit.Id))]);

    /// <summary>Proposed by the topic unless the officer says otherwise.</summary>
    private static Picker Lead(Showing to, List<UnitId> units) => new(
        Inputs.Lead, to.Words.FormLead, to.Words.FormChoose, "", Required: false, Several: false, units.Count > 0 ? units[0].Value : Inputs.ByTopic,
        [new Choice(to.Words.FormLeadByTopic, Inputs.ByTopic), .. Pickers.Callable(to.District).Select(unit => Choice(to, unit))]);

    private static Picker Place(Showing to, FormStart start) => new(
        Inputs.Place, to.Words.FormPlace, to.Words.FormChoose, "", Required: false, Several: false, start.Place?.Value ?? Inputs.NoPlace, Pickers.PlacesOrNone(to));

    private static Picker More(Showing to, IEnumerable<UnitId> units) => new(
        Inputs.Units, to.Words.FormMore, to.Words.FormChoose, "", Required: false, Several: true, string.Join(',', units),
        [.. Pickers.Callable(to.District).Select(unit => Choice(to, unit))]);

    private static Picker Required(Showing to, string id, string label, string? value, IReadOnlyList<Choice> choices) =>
        new(id, label, to.Words.FormChoose, to.Words.FormNeeds(label), Required: true, Several: false, value ?? "", choices);

    private static Choice Choice(Showing to, UnitId unit) => new(to.Unit(unit), unit.Value);
}
