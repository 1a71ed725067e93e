namespace DutyBot.Importing;

/// <summary>Which files of a folder hold which list: units.json, .csv or .xlsx, or the sheet units of directory.xlsx.</summary>
internal sealed class DirectoryFolder
{
    public const string SharedWorkbook = "directory.xlsx";

    public const string CannotBeOpened = "The file cannot be opened: close it in other programs, and see who may read it.";

    private const long MostBytes = 8 << 20;

    /// <summary>The lists in the order in which they are read.</summary>
    public static readonly IReadOnlyList<string> Lists = ["units", "people", "topics", "places"];

    public static readonly IReadOnlyList<string> Formats = [".json", ".csv", ".xlsx"];

    private readonly string folder;
    private readonly Findings findings;
    private readonly Workbook? shared;
    private readonly HashSet<string> names;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public DirectoryFolder(string folder, Findings findings)
    {
        (this.folder, this.findings) = (folder, findings);
        names = [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path))];
        shared = names.Contains(SharedWorkbook) ? Workbook.Open(Path.Combine(folder, SharedWorkbook), findings) : null;
        LeftAlone =
        [
            .. names.Except(AllNames, StringComparer.Ordinal).Order(StringComparer.Ordinal),
            .. (shared?.Sheets ?? []).Where(sheet => !Lists.Any(list => IsSheetOf(list, sheet))).Select(sheet => $"{SharedWorkbook} {sheet}"),
        ];
    }

    /// <summary>What in the folder is none of the directory's.</summary>
    public IReadOnlyList<string> LeftAlone { get; }

    /// <summary>Every name under which a file of the directory may stand.</summary>
    public static IReadOnlyList<string> AllNames { get; } = [.. Lists.SelectMany(list => Formats.Select(format => list + format)), SharedWorkbook];

    /// <summary>The one place where a list stands; null, with a fault, where that is none or more than one.</summary>
    public string? Find(string list)
    {
        var files = Formats.Select(format => list + format).Where(names.Contains).ToList();
        files.AddRange((shared?.Sheets ?? []).Where(sheet => IsSheetOf(list, sheet)).Select(_ => SharedWorkbook));
        switch (files)
        {
            case [var only]:
                return only;
            case [var first, ..]:
                findings.Add(new ImportFault(first, 1, 1, $"The {list} stand in {string.Join(" and ", files.Skip(1).Select(other => other == SharedWorkbook ? $"the sheet of {other}" : other))} too: keep one of them."));
                return null;
            default:
                // A workbook that cannot be opened may hold it.
                if (!names.Contains(SharedWorkbook) || shared is not null)
                    findings.Add(new ImportFault(list + Formats[0], 1, 1, $"The file is missing; {list}.csv, {list}.xlsx or a sheet '{list}' in {SharedWorkbook} would do as well.{(names.Contains(list + ".xls") ? $" {list}.xls is not read: save it as .xlsx." : "")}"));
                return null;
        }
    }

    /// <summary>The table of a list; null, with a fault, where it cannot be read.</summary>
    public Table? Table(string name, string list)
    {
        if (name == SharedWorkbook)
            return shared!.Read(shared.Sheets.First(sheet => IsSheetOf(list, sheet)), findings);
        if (!name.EndsWith(".xlsx", StringComparison.Ordinal))
            return Bytes(name) is { } bytes ? CsvTable.Read(name, bytes, findings) : null;
        if (Workbook.Open(Path.Combine(folder, name), findings) is not { } workbook)
            return null;
        // Spreadsheet programs add empty sheets.
        var tables = workbook.Sheets.Select(sheet => (Sheet: sheet, Table: workbook.Read(sheet, findings))).ToList();
        var filled = tables.Where(one => one.Table is null || one.Table.Rows.Any(row => !row.IsBlank)).ToList();
        if (tables.Find(one => IsSheetOf(list, one.Sheet)) is { Sheet: not null } named)
            return named.Table;
        if (filled is [var only])
            return only.Table;
        findings.Add(new ImportFault(name, 1, 1, filled.Count == 0 ? "The workbook is empty." : $"The workbook has several sheets and none is called '{list}'."));
        return null;
    }

    /// <summary>Null, with a fault, where the file is larger than any directory or cannot be opened.</summary>
    public byte[]? Bytes(string name)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, name));
            if (file.Length <= MostBytes)
                return File.ReadAllBytes(file.FullName);
            findings.Add(new ImportFault(name, 1, 1, $"The file is larger than {MostBytes >> 20} MB."));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Add(new ImportFault(name, 1, 1, CannotBeOpened));
        }

        return null;
    }

    private static bool IsSheetOf(string list, string sheet) =>
        string.Equals(sheet.Trim(), list, StringComparison.OrdinalIgnoreCase) || sheet.Trim() == TableColumns.Sheets[list];
}
