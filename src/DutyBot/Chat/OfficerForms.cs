using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>Buttons that open a form in the officer's private chat: everything else of an alert, another unit, true times.</summary>
internal sealed class OfficerForms(AlertFinder finder, Answers answers)
{
    /// <summary>Null where the press is no wish for a form.</summary>
    public async Task<PressAnswer?> OpenAsync(Press press, Alert alert, CancellationToken cancel)
    {
        if (Wanted(press, alert) is not { } form)
            return null;
        var person = press.Turn.Person!;
        if (!person.IsOfficer() && !(press.Verb == Verbs.Reassign && person.MayRule()))
            return PressAnswer.No(press.Turn, press.Verb == Verbs.Reassign ? Refusal.OnlyRuler : Refusal.OnlyOfficer);
        await answers.FormAsync(press.Turn, form(press.Turn, alert, await finder.OpenAsync(cancel)), cancel);
        return new PressAnswer.Sentence(press.Turn.Texts.FormBelow);
    }

    /// <summary>The same form for a typed line.</summary>
    public Task SendBackfillAsync(Speaking turn, Alert alert, CancellationToken cancel) =>
        answers.FormAsync(turn, BackfillCard.Of(turn.To, alert), cancel);

    private static Func<Speaking, Alert, IReadOnlyList<Alert>, CardMessage>? Wanted(Press press, Alert about) => press.Verb switch
    {
        Verbs.More => (turn, alert, open) => MoreCard.Of(turn.To, alert, turn.Key, open),
        Verbs.Backfill when !OfficerCommands.HoldsTimes(press, about) => (turn, alert, _) => BackfillCard.Of(turn.To, alert),
        Verbs.Reassign when press.Fields is { Unit: { Length: > 0 } unit, To: null } => (turn, alert, _) => ReassignCard.Of(turn.To, alert, new UnitId(unit)),
        _ => null,
    };
}
