using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <content>What keeps a line from being a command.</content>
internal abstract partial record TypedLine
{
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

    /// <summary>
    /// Text that holds a telephone or identity number; nothing of it is kept, not even here (product 9). Null Command: it is none,
    /// and in a group where nobody spoke to the bot it is none of its business.
    /// </summary>
    public sealed record HoldsNumber(CommandName? Command) : TypedLine;

    /// <summary>Of two commands that are easily mixed up, the pieces are those of the other; Instead is the line with the other's word.</summary>
    public sealed record MixedUp(CommandName Command, string Instead) : TypedLine;

    /// <summary>The command takes two different ones, and the same was said twice, or a third.</summary>
    public sealed record NotTwo(CommandName Command, Piece Piece, IReadOnlyList<string> Words) : TypedLine;

    /// <summary>A question who the visitors are: the bot holds only how many (domain 4.7.4).</summary>
    public sealed record NotHeld : TypedLine;

    /// <summary>No command; Suggestion is the command word that is near, for private chats and mentions only.</summary>
    public sealed record NotACommand(string? Suggestion) : TypedLine;
}
