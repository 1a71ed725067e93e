namespace DutyBot.Importing;

/// <summary>A value that knows where in its file it stands.</summary>
/// <param name="Offset">As its file counts: bytes before it, or a cell.</param>
internal abstract record Located(long Offset)
{
    public sealed record Text(long Offset, string Value) : Located(Offset);

    /// <summary>Null where it is no whole number that fits.</summary>
    public sealed record Number(long Offset, int? Value) : Located(Offset);

    public sealed record Flag(long Offset, bool Value) : Located(Offset);

    public sealed record Nothing(long Offset) : Located(Offset);

    /// <summary>A fault was noted already, so that nothing more needs to be said of it.</summary>
    public sealed record Unreadable(long Offset) : Located(Offset);

    public sealed record Many(long Offset, IReadOnlyList<Located> Items) : Located(Offset);

    /// <param name="Heading">Where a column that is missing should stand; null where that is the entry itself.</param>
    public sealed record Entry(long Offset, IReadOnlyList<Column> Columns, long? Heading = null) : Located(Offset);

    public sealed record Column(long Offset, string Name, Located Value);
}
