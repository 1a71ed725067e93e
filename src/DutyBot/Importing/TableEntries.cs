namespace DutyBot.Importing;

/// <summary>Makes entries with named columns of the rows of a table.</summary>
internal sealed class TableEntries(TableFile file, IReadOnlyList<TableColumn> columns, Findings findings)
{
    // Above the headings a sheet may have a title.
    private const int MostTitles = 10;

    /// <summary>Null where the table has no headings; the fault says so.</summary>
    public IReadOnlyList<Located>? Read(IReadOnlyList<TableRow> rows)
    {
        if (Headings(rows) is not { } headings)
        {
            findings.Add(file.Fault(TableFile.Place(1, 1), $"There is no row of headings such as {columns[0].Name}, {columns[1].Name}."));
            return null;
        }

        var known = Known(headings);
        return [.. rows.SkipWhile(row => row != headings).Skip(1).Where(row => !row.IsBlank).Select(row => Entry(row, headings, known))];
    }

    private TableRow? Headings(IReadOnlyList<TableRow> rows) =>
        rows.Take(MostTitles).FirstOrDefault(row => row.Cells.Count(cell => Find(cell) is not null) > 1);

    /// <summary>Which column stands where; a heading that is none is a fault once, not in every row.</summary>
    private TableColumn?[] Known(TableRow headings)
    {
        var known = headings.Cells.Select(Find).ToArray();
        foreach (var (index, cell) in headings.Cells.Index())
        {
            var place = TableFile.Place(headings.Line, index + 1);
            if (cell is not null && known[index] is null)
                findings.AddOfShape(file.Fault(place, $"The column '{cell}' is not known here."));
            if (known[index] is { Kind: not CellKind.Unused } column && known.Take(index).Contains(column))
            {
                findings.AddOfShape(file.Fault(place, $"The column '{column.Name}' is given twice."));
                known[index] = null;
            }
        }

        foreach (var missing in columns.Where(column => column.Needed && !known.Contains(column)))
            findings.AddOfShape(file.Fault(TableFile.Place(headings.Line, 1), Missing(missing)));
        return known;
    }

    private Located.Entry Entry(TableRow row, TableRow headings, TableColumn?[] known)
    {
        var found = new List<Located.Column>();
        foreach (var (index, cell) in row.Cells.Index())
        {
            var place = TableFile.Place(row.Line, index + 1);
            if (index < known.Length && known[index] is { } column)
            {
                if (column.Kind != CellKind.Unused)
                    found.Add(new Located.Column(place, column.Name, CellReader.Read(column, cell, place, sentence => findings.Add(file.Fault(place, sentence)))));
            }
            else if (cell is not null && (index >= headings.Cells.Count || headings.Cells[index] is null))
            {
                findings.Add(file.Fault(place, "The cell stands under no heading."));
            }
        }

        // A row that ends early is blank to its end.
        found.AddRange(columns.Where(column => column.Kind != CellKind.Unused && known.Contains(column) && found.TrueForAll(other => other.Name != column.Name))
            .Select(column => Blank(row, Array.IndexOf(known, column), column)));
        return new Located.Entry(TableFile.Place(row.Line, 1), found, TableFile.Place(headings.Line, 1));
    }

    private static Located.Column Blank(TableRow row, int index, TableColumn column)
    {
        var place = TableFile.Place(row.Line, index + 1);
        return new Located.Column(place, column.Name, new Located.Nothing(place));
    }

    /// <summary>Spreadsheets break lines in headings and mark what must be filled in.</summary>
    private TableColumn? Find(object? cell) => cell is string text && Bare(text) is { Length: > 0 } heading
        ? columns.FirstOrDefault(column => Bare(column.Name) == heading || column.Chinese.Any(word => Bare(word) == heading))
        : null;

    private static string Bare(string text) => string.Concat(TextRules.Code(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not '*')).ToUpperInvariant();

    private static string Missing(TableColumn column) => $"The column '{column.Name}' is missing.";
}
