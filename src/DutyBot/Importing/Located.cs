namespace DutyBot.Importing;

/// <summary>A JSON value that knows where in its file it stands.</summary>
/// <param name="Offset">Bytes before it.</param>
internal abstract record Located(long Offset)
{
    public sealed record Text(long Offset, string Value) : Located(Offset);

    /// <summary>Null where it is no whole number that fits.</summary>
    public sealed record Number(long Offset, int? Value) : Located(Offset);

    public sealed record Flag(long Offset, bool Value) : Located(Offset);

    public sealed record Nothing(long Offset) : Located(Offset);

    public sealed record Many(long Offset, IReadOnlyList<Located> Items) : Located(Offset);

    public sealed record Entry(long Offset, IReadOnlyList<Column> Columns) : Located(Offset);

    public sealed record Column(long Offset, string Name, Located Value);
}
