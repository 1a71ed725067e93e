using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>Answers that need more than one text: what was not understood, which alert it was, what waits instead.</summary>
internal static class Sentences
{
    /// <summary>What keeps a typed line from being a command; null where it is one.</summary>
    public static string? Problem(this Speaking turn, TypedLine line)
    {
        var texts = turn.Texts;
        return line switch
        {
            TypedLine.NotUnderstood(var command, var words) => Joined(
                turn,
                texts.WordsUnknown(Listed(turn, words.Select(word => word.Text))),
                Near(turn, command, words) is { Count: > 0 } near ? texts.WordsNearest(Listed(turn, near)) : null),
            TypedLine.Missing(_, var pieces, _) => texts.WordsMissing(Listed(turn, pieces.Select(piece => texts.Piece(piece)))),
            TypedLine.TooMany(_, var piece, var words) => texts.WordsTwice(texts.Piece(piece), Listed(turn, words)),
            TypedLine.OutOfRange(_, var piece, _, var least, var most) => texts.WordsOutOfRange(texts.Piece(piece), least, most),
            TypedLine.CannotBeCalled(_, var unit) => texts.UnitNeverCalled(turn.District.Unit(unit)?.ShortIn(turn.Language) ?? unit.Value),
            TypedLine.HoldsNumber => turn.Here.IsGroup ? texts.HoldsNumberInGroup : texts.HoldsNumber,
            TypedLine.MixedUp(_, var instead) => texts.WordsMixedUp(instead),
            TypedLine.NotTwo(_, var piece, var words) => texts.WordsNotTwo(texts.Piece(piece), Listed(turn, words)),
            TypedLine.NotHeld => texts.NotHeld,
            TypedLine.NotACommand(var suggestion) => suggestion is null ? texts.TryHelp : texts.TryCommand(suggestion),
            _ => null,
        };
    }

    /// <summary>A number that is no alert: says so and offers those that are open, to a unit's people their own.</summary>
    public static string NoSuchAlert(this Speaking turn, IReadOnlyList<Alert> open)
    {
        List<Alert> own = [.. open.Where(alert => turn.Person?.SeesAllUnits() == true || alert.Responses.Any(unit => turn.Person?.MayAnswerFor(unit.Unit) == true))];
        return Joined(
            turn,
            turn.Texts.Refused(Refusal.NoSuchAlert, turn.Phone),
            own.Count == 0 ? null : turn.Texts.WordsNearest(Listed(turn, own.TakeLast(3).Select(alert => alert.Id.Brief))));
    }

    /// <summary>An alert that has ended: which day's it was and how it ended.</summary>
    public static string Ended(this Speaking turn, Alert alert) => No.Because(turn.To, Refusal.AlertEnded, alert, turn.IsPress).Text;

    /// <summary>An alert that does not call the presser's unit, and which ones wait for it.</summary>
    public static string NotYours(this Speaking turn, Alert alert, IEnumerable<Alert> waiting) =>
        No.NotThisOne(turn.To, alert.Id, [.. waiting.Select(one => one.Id).Distinct()]).Text;

    /// <summary>Chinese leaves no blank after a full stop.</summary>
    private static string Joined(Speaking turn, string first, string? second) => second is null ? first : turn.Language == Language.English ? $"{first} {second}" : first + second;

    /// <summary>Languages are offered in the conversation's own words: the word that was typed is in any.</summary>
    private static List<string> Near(Speaking turn, CommandName command, IReadOnlyList<UnknownWord> words) => command == CommandName.Language
        ? [.. CommandWords.Tongues(turn.Language)]
        : [.. words.SelectMany(word => word.Nearest).Distinct().Take(command is CommandName.Result or CommandName.Close ? 5 : 3)];

    private static string Listed(Speaking turn, IEnumerable<string> words) => string.Join(turn.Texts.ListComma, words);

    private static string Piece(this Texts texts, Piece piece) => piece switch
    {
        Typed.Piece.Number => texts.PieceNumber,
        Typed.Piece.People => texts.PiecePeople,
        Typed.Piece.Topic => texts.PieceTopic,
        Typed.Piece.Territory => texts.PieceTerritory,
        Typed.Piece.Unit => texts.PieceUnit,
        Typed.Piece.Place => texts.PiecePlace,
        Typed.Piece.Who => texts.PieceWho,
        Typed.Piece.Minutes => texts.PieceMinutes,
        Typed.Piece.Time => texts.PieceTime,
        Typed.Piece.Result => texts.PieceResult,
        Typed.Piece.Reason => texts.PieceReason,
        Typed.Piece.Purpose => texts.PiecePurpose,
        Typed.Piece.Level => texts.PieceLevel,
        Typed.Piece.Ruling => texts.PieceRuling,
        Typed.Piece.Role => texts.PieceRole,
        Typed.Piece.Correction => texts.PieceCorrection,
        _ => texts.PieceLanguage,
    };
}
