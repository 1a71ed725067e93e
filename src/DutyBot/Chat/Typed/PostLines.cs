using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>Lines that give a post of a unit to somebody: to the sender, or to whoever is mentioned.</summary>
internal static class PostLines
{
    public static TypedLine IAm(Reading reading) => Read(reading, (unit, role) => new TypedLine.IAm(unit, role));

    public static TypedLine Replace(Reading reading) => Read(reading, (unit, role) => new TypedLine.Replace(unit, role));

    private static TypedLine Read(Reading reading, Func<UnitId, Role, TypedLine> whole)
    {
        if ((reading.Obstacle() ?? reading.TooManyUnits()) is { } obstacle)
            return obstacle;
        var posts = reading.All<Meaning.Post>().Distinct().ToList();
        if (posts.Count > 1)
            return reading.TooMany(Piece.Role, Kinds.Post);
        return (reading.Units, posts) switch
        {
            ([var unit], [var post]) => whole(unit, post.Role),
            ([_], _) => Missing(Piece.Role),
            (_, [_]) => Missing(Piece.Unit),
            _ => Missing(Piece.Unit, Piece.Role),
        };

        TypedLine.Missing Missing(params Piece[] pieces) =>
            new(reading.Command, pieces, new SaidPieces { Units = reading.Units, Role = posts is [var post] ? post.Role : null });
    }
}
