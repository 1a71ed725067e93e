using DutyBot.Domain;

namespace DutyBot.Cards;

/// <summary>The gate's notice as a form: how many people, and where.</summary>
internal static class VisitorsForm
{
    /// <param name="once">One-time key, so that a double press tells the duty officer once.</param>
    public static CardMessage Of(Showing to, string once, PlaceId? place = null) => MoreCard.Single(
        to,
        to.Words.VisitorsTitle,
        new PartFields
        {
            Numbers = [new NumberField(Inputs.People, to.Words.FormPeople, [])],
            Pickers = [new Picker(
                Inputs.Place, to.Words.FormPlace, to.Words.FormChoose, "", Required: false, Several: false, place?.Value ?? Inputs.NoPlace, Pickers.PlacesOrNone(to))],
        },
        Button.WithInputs(to.Words.ButtonTellOfficer, Verbs.Visitors, new Press { Once = once }),
        to.Words.HelpVisitors);
}
