using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>What one typed line says: a whole command, or what keeps it from being one. Nothing is looked up beyond the directory.</summary>
internal abstract partial record TypedLine
{
    private TypedLine()
    {
    }

    /// <summary>The command word alone, or a transfer's with its level: the form is asked for. Level says anything of a transfer alone.</summary>
    public sealed record AlertForm(AlertKind Kind = AlertKind.Onsite, AlertLevel Level = AlertLevel.District) : TypedLine;

    /// <summary>What is not known of the alert is to be asked one question at a time; whatever else was said is known.</summary>
    public sealed record AlertSteps(SaidPieces Known) : TypedLine;

    /// <summary>A visit to post. Lead holds units said beside the territory; empty means that the topic's are proposed.</summary>
    public sealed record Alert(
        int People,
        TopicCode Topic,
        UnitId Territory,
        IReadOnlyList<UnitId> Lead,
        PlaceId? Place,
        AlertKind Kind = AlertKind.Onsite,
        AlertLevel Level = AlertLevel.District) : TypedLine;

    /// <summary>The gate says that visitors are here.</summary>
    public sealed record Visitors(int People, PlaceId? Place) : TypedLine;

    /// <summary>A topic and a territory without a command word: completes the draft of a notice, where one waits.</summary>
    public sealed record ShortLine(TopicCode Topic, UnitId Territory) : TypedLine;

    /// <summary>A call is answered. Unit is only said by an officer, for a unit that telephoned; Bare marks everyday words without a number.</summary>
    public sealed record Acknowledge(SaidNumber? Number, bool All, UnitId? Unit, SaidPerson? Who, int? Minutes, bool EnRoute, bool Bare) : TypedLine;

    /// <summary>An arrival is claimed. Bare marks everyday words without a number.</summary>
    public sealed record Arrive(SaidNumber? Number, bool All, bool Bare) : TypedLine;

    /// <summary>An officer confirms an arrival; At is null where no time was said.</summary>
    public sealed record Confirm(SaidNumber? Number, UnitId Unit, DateTimeOffset? At) : TypedLine;

    public sealed record SetResult(SaidNumber? Number, VisitResult Result) : TypedLine;

    public sealed record Close(SaidNumber? Number, VisitResult? Result) : TypedLine;

    /// <summary>Words hold the free text (1 to 60 characters) of <see cref="CancelReason.Other"/>; null Reason: none was said.</summary>
    public sealed record Withdraw(SaidNumber? Number, CancelReason? Reason, string? Words) : TypedLine;

    /// <summary>The person called hands the call to the backup.</summary>
    public sealed record Pass(SaidNumber? Number) : TypedLine;

    /// <summary>
    /// A unit says that a visit is not its own. Words hold the free text (1 to 60 characters) of <see cref="ObjectionReason.Other"/>,
    /// without the unit that it suggests; null Reason: none was said.
    /// </summary>
    public sealed record Object(SaidNumber? Number, ObjectionReason? Reason, string? Words, UnitId? Suggests) : TypedLine;

    /// <summary>What is corrected of an alert; at least one of them is given.</summary>
    public sealed record Correct(SaidNumber? Number, int? People, TopicCode? Topic, PlaceId? Place) : TypedLine;

    public sealed record Reassign(SaidNumber? Number, UnitId Old, UnitId New) : TypedLine;

    /// <summary>A unit that objects is to come all the same.</summary>
    public sealed record Uphold(SaidNumber? Number, UnitId Unit) : TypedLine;

    /// <summary>A second wave of visitors.</summary>
    public sealed record AddPeople(SaidNumber? Number, int People) : TypedLine;

    /// <summary>One more unit, with its own clock.</summary>
    public sealed record AlsoCall(SaidNumber? Number, UnitId Unit) : TypedLine;

    /// <summary>A unit need not come.</summary>
    public sealed record Excuse(SaidNumber? Number, UnitId Unit) : TypedLine;

    /// <summary>The reception begins; At is null where no time was said.</summary>
    public sealed record Receive(SaidNumber? Number, PlaceId? Room, DateTimeOffset? At) : TypedLine;

    /// <summary>Two alerts are one visit, in the order typed; both are given.</summary>
    public sealed record Merge(SaidNumber? First, SaidNumber? Second) : TypedLine;

    /// <summary>An ended alert, which is always named.</summary>
    public sealed record Reopen(SaidNumber? Number) : TypedLine;

    /// <summary>True times of what is recorded late; without a unit or times the form is asked for. Both times lie near the moment of typing.</summary>
    public sealed record Backfill(SaidNumber? Number, UnitId? Unit, DateTimeOffset? Acknowledged, DateTimeOffset? Arrived) : TypedLine;

    /// <summary>Which units have not arrived, or else not acknowledged.</summary>
    public sealed record Awaited(bool Arrival) : TypedLine;

    /// <summary>The duty phones of all units.</summary>
    public sealed record CallList : TypedLine;

    /// <summary>The sender takes a post of a unit.</summary>
    public sealed record IAm(UnitId Unit, Role Role) : TypedLine;

    /// <summary>Somebody who is mentioned beside the line takes a post of a unit.</summary>
    public sealed record Replace(UnitId Unit, Role Role) : TypedLine;

    public sealed record Status(SaidNumber? Number) : TypedLine;

    public sealed record Bind(Purpose Purpose) : TypedLine;

    public sealed record Speak(Language Language) : TypedLine;

    public sealed record Help(bool ByQuestionMark = false) : TypedLine;

    /// <summary>Begun with a word of talk and without an alert's number: it takes a mention or a private chat to be a command.</summary>
    public bool MayBeTalk { get; init; }

    /// <summary>Whether a group line that is addressed to nobody may be taken as spoken to the bot (product 4).</summary>
    public bool IsWholeCommand => !MayBeTalk && this switch
    {
        NotACommand or NotUnderstood or HoldsNumber or NotHeld or ShortLine => false,
        Ambiguous { Command: CommandName.ShortLine } => false,
        Help { ByQuestionMark: true } => false,
        AlertForm { Kind: not AlertKind.Onsite } or AlertSteps { Known.Kind: not AlertKind.Onsite } => false,
        Missing { Command: CommandName.IAm } => false,
        Missing missing => !missing.Known.IsEmpty,
        Withdraw { Number: null, Reason: CancelReason.Other } => false,
        Object { Number: null, Reason: null or ObjectionReason.Other } => false,
        Backfill { Number: null, Unit: null } => false,
        _ => true,
    };
}
