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
    /// <param name="told">What was said of these alerts, where the asker may know what became of it.</param>
    public static CardMessage Status(Speaking turn, Alert? alert, IReadOnlyList<Alert> open, IReadOnlyList<Told> told)
    {
        var rows = told.ToLookup(one => one.Telling.Alert);
        IReadOnlyList<string> Said(Alert about, CalledUnit unit) => SaidTo.Of(turn.To, about, unit, rows[about.Id]);
        var only = Only(turn);
        var callList = !turn.Here.IsGroup && turn.Person?.MayReadCallList() == true;
        return alert is null ? StatusCard.Open(turn.To, open, only, callList, Said) : StatusCard.One(turn.To, alert, only, more: !turn.Here.IsGroup && turn.Person?.IsOfficer() == true, Said);
    }

    /// <summary>Null where nothing of the asker's own units is awaited: of the others he hears nothing here.</summary>
    public static CardMessage? Awaited(Speaking turn, IReadOnlyList<Alert> open, bool arrival) =>
        Only(turn) is { } own && !open.Any(alert => alert.Units.Any(unit => own.Contains(unit.Unit) && StatusCard.IsAwaited(alert, unit, arrival)))
            ? null
            : StatusCard.Awaited(turn.To, open, arrival, Only(turn));

    /// <summary>The units whose state the asker may see; null: all.</summary>
    private static HashSet<UnitId>? Only(Speaking turn) => turn.Here.IsGroup || turn.Person?.SeesAllUnits() == true
        ? null
        : turn.District.Units.Where(unit => turn.Person?.IsOf(unit.Id) == true).Select(unit => unit.Id).ToHashSet();

    /// <summary>In a group everybody may see who is on duty; the phones are for whoever may ask.</summary>
    public static CardMessage CallList(Speaking turn) => CallListCard.Of(turn.To, phones: !turn.Here.IsGroup);

    public static CardMessage Help(Speaking turn) => HelpCard.Of(turn.To, turn.Person, turn.Person?.MayBind(turn.District, turn.Duty.DutyLeader) ?? false, turn.Here.IsGroup ? turn.Here.Purpose : null);

    public static CardMessage Greeting(Speaking turn) => GreetingCard.Of(turn.To);

    public static string BoundWords(Speaking turn, Purpose purpose) => GreetingCard.BoundMessage(turn.To, purpose).Text;

    public static CardMessage Members(Speaking turn, GroupMembers? members) => GreetingCard.Members(turn.To, turn.Here.Name, members);

    public static CardMessage ChooseUnit(Speaking turn, TypedLine.Ambiguous said) => ChoiceCard.Unit(
        turn.To, said.Word, [.. said.Candidates.Select(unit => (unit, said.With(turn.District.Unit(unit)!.NameIn(turn.Language))))]);

    /// <param name="said">What the line said besides, so that the choice does not lose it.</param>
    public static CardMessage ChooseCall(Speaking turn, IReadOnlyList<Call> calls, string verb, Cards.Press said)
    {
        // One visit that calls several units of the person: what is asked is the unit.
        if (calls.All(call => call.Alert.Id == calls[0].Alert.Id))
            return ChoiceCard.UnitOf(turn.To, calls[0].Alert, [.. calls.Select(call => call.Unit.Unit)], verb == Verbs.Acknowledge && ChoiceCard.SaysWhen(said) ? Verbs.Eta : verb, said);
        List<(Alert, UnitId)> waiting = [.. calls.Select(call => (call.Alert, call.Unit.Unit))];
        return verb switch
        {
            Verbs.Arrive => ChoiceCard.Arrive(turn.To, waiting),
            Verbs.Acknowledge => ChoiceCard.Acknowledge(turn.To, waiting, said),
            _ => ChoiceCard.Call(turn.To, waiting, verb, said),
        };
    }

    public static CardMessage NotThisOne(Speaking turn, Alert asked, IReadOnlyList<Call> waiting) =>
        ChoiceCard.NotThisOne(turn.To, asked.Id, [.. waiting.Select(call => (call.Alert, call.Unit.Unit))]);

    public static CardMessage AddAgain(Speaking turn, Alert alert, int people, DateTimeOffset before) => ChoiceCard.AddAgain(turn.To, alert, people, before, turn.Key);

    public static CardMessage DidYouMean(Speaking turn, string line) => ChoiceCard.Instead(turn.To, line);

    public static CardMessage OnlyOfficerCloses(Speaking turn, Alert alert) => ChoiceCard.Tell(turn.To, alert);

    /// <summary>What a press carried, for the button that says the same of one unit.</summary>
    public static Cards.Press Again(Press press) => new()
    {
        Minutes = int.TryParse(press.Fields.Minutes, out var minutes) ? minutes : null,
        EnRoute = press.Fields.EnRoute == "true" ? true : null,
        Objection = Codes.Objection(press.Fields.Objection),
        To = press.Fields.To,
    };

    public static CardMessage Noted(Speaking turn, string line) =>
        turn.To.Draw("note", NoteShape.Quiet(Plain.Of(line)), CardJson.Default.NoteShape, line, CardMessage.Summarised(line));
}
