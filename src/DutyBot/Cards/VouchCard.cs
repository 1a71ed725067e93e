using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Somebody whom the directory does not know has answered: an officer who knows him says so with one press (product 3).</summary>
internal static class VouchCard
{
    // More would be a wall of buttons: then a list is chosen from.
    private const int MostButtons = 9;

    public static LiveAsk Ask(Showing to, Alert alert, Offer offer)
    {
        var (words, name, time) = (to.Words, Plain.Of(offer.ShownAs), to.Time(offer.At));
        var press = Press.On(alert) with { Offer = offer.Id, Unit = offer.Unit?.Value };
        return new LiveAsk(
            Line.Strong(offer.Arrives ? words.OfferHere(name, time, alert.Id.Brief) : words.OfferGot(name, time, alert.Id.Brief)),
            [
                Button.Of(words.ButtonAccept, Verbs.Accept, press),
                Button.Of(words.ButtonEnter, Verbs.Enter, press),
                Button.Of(words.ButtonNotKnown, Verbs.Refuse, press),
            ])
        {
            Notes = offer.Unit is { } unit ? [Line.Quiet(words.OfferUnit(to.Unit(unit)))] : [],
        };
    }

    /// <summary>The answer named no unit: which one it came from.</summary>
    /// <param name="offer">The key of the answer.</param>
    /// <param name="verb">The verb that was pressed, which the choice completes.</param>
    public static CardMessage ChooseUnit(Showing to, Alert alert, string offer, string verb)
    {
        var question = to.Words.ChooseOfferUnit(alert.Id.Brief);
        var press = Press.On(alert) with { Offer = offer };
        var waiting = alert.Units.Where(unit => !unit.StopsArrivalChase).ToList();
        if (waiting.Count > MostButtons)
        {
            var fields = new PartFields { Pickers = [Pickers.Of(to, Inputs.Unit, to.Words.FormUnit, waiting.Select(unit => unit.Unit), required: true)] };
            return MoreCard.Single(to, question, fields, Button.WithInputs(verb == Verbs.Enter ? to.Words.ButtonEnter : to.Words.ButtonAccept, verb, press));
        }

        var shape = new NoteShape(
            question,
            "default",
            [Line.Strong(question)],
            [.. waiting.Select(unit => Button.Of(to.Unit(unit.Unit), verb, press with { Unit = unit.Unit.Value })).Chunk(3).Select(row => new ButtonRow(row))]);
        return to.Draw("note", shape, CardJson.Default.NoteShape, question, CardMessage.Summarised(question));
    }
}
