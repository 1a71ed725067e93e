namespace DutyBot.Importing;

/// <summary>A file of rows and cells, or a sheet of a workbook; a place in it is a line and a column of cells.</summary>
internal sealed class TableFile(string name, string? sheet = null) : IImportFile
{
    private const int ColumnBits = 15;

    /// <param name="line">From 1.</param>
    /// <param name="column">From 1, in cells.</param>
    public static long Place(int line, int column) => ((long)line << ColumnBits) | (uint)Math.Min(column, (1 << ColumnBits) - 1);

    public ImportFault Fault(long place, string sentence) => new(name, (int)(place >> ColumnBits), (int)(place & ((1 << ColumnBits) - 1)), sentence, sheet);
}

/// <summary>What a table holds before anybody asks what it means.</summary>
/// <param name="Rows">From the top; those without anything may be left out.</param>
internal sealed record Table(TableFile File, IReadOnlyList<TableRow> Rows);

/// <param name="Line">From 1, as the file counts.</param>
/// <param name="Cells">Texts, numbers, dates and flags; null where a cell is blank.</param>
internal sealed record TableRow(int Line, IReadOnlyList<object?> Cells)
{
    public bool IsBlank => Cells.All(cell => cell is null);
}
