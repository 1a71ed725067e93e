using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Work;

namespace DutyBot.Chat;

/// <summary>Cards that answer questions: status, help, greeting, choices.</summary>
internal sealed class OfficeScreens(Screens screens)
{
    /// <summary>In a group everybody may see the state of units; privately a unit's people see their own.</summary>
    public CardMessage Status(Speaking turn, Alert? alert, IReadOnlyList<Alert> open)
    {
        var only = turn.Here.IsGroup || turn.Person?.SeesAllUnits() == true
            ? null
            : turn.District.Units.Where(unit => turn.Person?.IsOf(unit.Id) == true).Select(unit => unit.Id).ToHashSet();
        return alert is null ? StatusCard.Open(To(turn), open, only) : StatusCard.One(To(turn), alert, only);
    }

    public CardMessage Help(Speaking turn) => HelpCard.Of(To(turn), turn.Person, turn.Person?.MayBind(turn.District, turn.Duty.DutyLeader) ?? false);

    public CardMessage Greeting(Speaking turn) => GreetingCard.Of(To(turn));

    public CardMessage Bound(Speaking turn, Purpose purpose) => GreetingCard.Bound(To(turn), purpose);

    public string BoundWords(Speaking turn, Purpose purpose) => GreetingCard.BoundMessage(To(turn), purpose).Text;

    public string Members(Speaking turn, GroupMembers? members) => GreetingCard.Members(To(turn), turn.Here.Name, members).Text;

    public CardMessage ChooseUnit(Speaking turn, TypedLine.Ambiguous said) => ChoiceCard.Unit(
        To(turn), said.Word, [.. said.Candidates.Select(unit => (unit, said.With(turn.District.Unit(unit)!.NameIn(turn.Language))))]);

    public CardMessage ChooseCall(Speaking turn, IReadOnlyList<Call> calls, bool arrives)
    {
        List<(Alert, UnitId)> waiting = [.. calls.Select(call => (call.Alert, call.Unit.Unit))];
        return arrives ? ChoiceCard.Arrive(To(turn), waiting) : ChoiceCard.Acknowledge(To(turn), waiting);
    }

    public CardMessage Noted(Speaking turn, string line) =>
        To(turn).Draw("note", NoteShape.Quiet(Plain.Of(line)), CardJson.Default.NoteShape, line, CardMessage.Summarised(line));

    private Showing To(Speaking turn) => screens.To(turn.Duty, turn.Language);
}
