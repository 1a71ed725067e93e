namespace DutyBot.Chat.Typed;

/// <summary>Lines that ask or set something beside a visit.</summary>
internal static class OtherLines
{
    public static TypedLine Status(Reading reading) =>
        reading.Obstacle() ?? reading.TooManyNumbers() ?? (TypedLine)new TypedLine.Status(reading.Number);

    public static TypedLine CallList(Reading reading) => reading.Obstacle() ?? new TypedLine.CallList();

    public static TypedLine Bind(Reading reading) =>
        reading.Obstacle() ?? reading.All<Meaning.Group>().Distinct().ToList() switch
        {
            [] => new TypedLine.Missing(reading.Command, [Piece.Purpose], new SaidPieces()),
            [var group] => new TypedLine.Bind(group.Purpose),
            _ => reading.TooMany(Piece.Purpose, Kinds.Group),
        };

    public static TypedLine Speak(Reading reading) =>
        reading.Obstacle() ?? reading.All<Meaning.Tongue>().Distinct().ToList() switch
        {
            [] => new TypedLine.Missing(reading.Command, [Piece.Language], new SaidPieces()),
            [var tongue] => new TypedLine.Speak(tongue.Language),
            _ => reading.TooMany(Piece.Language, Kinds.Tongue),
        };

    public static TypedLine Help(Reading reading) => reading.Obstacle() ?? new TypedLine.Help();
}
