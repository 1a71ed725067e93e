using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Chat.Typed;

/// <summary>What one typed line says: a whole command, or what keeps it from being one. Nothing is looked up beyond the directory.</summary>
internal abstract record TypedLine
{
    private TypedLine()
    {
    }

    /// <summary>The command word alone: the form is asked for.</summary>
    public sealed record AlertForm : TypedLine;

    /// <summary>A visit to post. Lead holds units said beside the territory; empty means that the topic's are proposed.</summary>
    public sealed record Alert(int People, TopicCode Topic, UnitId Territory, IReadOnlyList<UnitId> Lead, PlaceId? Place) : TypedLine;

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

    public sealed record Status(SaidNumber? Number) : TypedLine;

    public sealed record Bind(Purpose Purpose) : TypedLine;

    public sealed record Speak(Language Language) : TypedLine;

    public sealed record Help(bool ByQuestionMark = false) : TypedLine;

    /// <summary>Every word was understood, but pieces are missing; Known fills the form.</summary>
    public sealed record Missing(CommandName Command, IReadOnlyList<Piece> Pieces, SaidPieces Known) : TypedLine;

    /// <summary>A word fits several units. <see cref="With"/> gives the line to read again once one was chosen.</summary>
    public sealed record Ambiguous(CommandName Command, string Before, string Word, string After, IReadOnlyList<UnitId> Candidates) : TypedLine
    {
        public string With(string unitName) => $"{Before} {unitName} {After}".Trim();
    }

    /// <summary>Two different things were said where one can be.</summary>
    public sealed record TooMany(CommandName Command, Piece Piece, IReadOnlyList<string> Words) : TypedLine;

    /// <summary>A count of people, minutes or characters outside its bounds, both inclusive.</summary>
    public sealed record OutOfRange(CommandName Command, Piece Piece, int Value, int Least, int Most) : TypedLine;

    /// <summary>The unit is known but is never asked to come (the office itself, the compound, the leadership).</summary>
    public sealed record CannotBeCalled(CommandName Command, UnitId Unit) : TypedLine;

    /// <summary>Words of a command that are none of those it may hold; nothing of the line counts.</summary>
    public sealed record NotUnderstood(CommandName Command, IReadOnlyList<UnknownWord> Words) : TypedLine;

    /// <summary>A command whose text holds a telephone or identity number; nothing of it is kept, not even here (product 9).</summary>
    public sealed record HoldsNumber(CommandName Command) : TypedLine;

    /// <summary>No command; Suggestion is the command word that is near, for private chats and mentions only.</summary>
    public sealed record NotACommand(string? Suggestion) : TypedLine;

    /// <summary>Whether a group line that is addressed to nobody may be taken as spoken to the bot (product 4).</summary>
    public bool IsWholeCommand => this switch
    {
        NotACommand or NotUnderstood or HoldsNumber or ShortLine => false,
        Ambiguous { Command: CommandName.ShortLine } => false,
        Help { ByQuestionMark: true } => false,
        Missing missing => !missing.Known.IsEmpty,
        Withdraw { Number: null, Reason: CancelReason.Other } => false,
        _ => true,
    };
}
