using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>Cards that answer questions: status, help, greeting, choices.</summary>
internal static class OfficeScreens
{
    /// <summary>In a group everybody may see the state of units; privately a unit's people see their own.</summary>
    public static CardMessage Status(Speaking turn, Alert? alert, IReadOnlyList<Alert> open)
    {
        var only = turn.Here.IsGroup || turn.Person?.SeesAllUnits() == true
            ? null
            : turn.District.Units.Where(unit => turn.Person?.IsOf(unit.Id) == true).Select(unit => unit.Id).ToHashSet();
        return alert is null ? StatusCard.Open(turn.To, open, only) : StatusCard.One(turn.To, alert, only);
    }

    public static CardMessage Help(Speaking turn) => HelpCard.Of(turn.To, turn.Person, turn.Person?.MayBind(turn.District, turn.Duty.DutyLeader) ?? false);

    public static CardMessage Greeting(Speaking turn) => GreetingCard.Of(turn.To);

    public static string BoundWords(Speaking turn, Purpose purpose) => GreetingCard.BoundMessage(turn.To, purpose).Text;

    public static CardMessage Members(Speaking turn, GroupMembers? members) => GreetingCard.Members(turn.To, turn.Here.Name, members);

    public static CardMessage ChooseUnit(Speaking turn, TypedLine.Ambiguous said) => ChoiceCard.Unit(
        turn.To, said.Word, [.. said.Candidates.Select(unit => (unit, said.With(turn.District.Unit(unit)!.NameIn(turn.Language))))]);

    public static CardMessage ChooseCall(Speaking turn, IReadOnlyList<Call> calls, bool arrives)
    {
        List<(Alert, UnitId)> waiting = [.. calls.Select(call => (call.Alert, call.Unit.Unit))];
        return arrives ? ChoiceCard.Arrive(turn.To, waiting) : ChoiceCard.Acknowledge(turn.To, waiting);
    }

    public static CardMessage Noted(Speaking turn, string line) =>
        turn.To.Draw("note", NoteShape.Quiet(Plain.Of(line)), CardJson.Default.NoteShape, line, CardMessage.Summarised(line));
}
