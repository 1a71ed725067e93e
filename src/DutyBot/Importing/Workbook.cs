using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace DutyBot.Importing;

/// <summary>A workbook that was checked and can be read sheet by sheet.</summary>
internal sealed class Workbook
{
    private static readonly OpenXmlConfiguration Plainly = new() { EnableSharedStringCache = false };

    private readonly string name;
    private readonly MemoryStream package;

    private Workbook(string name, MemoryStream package, IReadOnlyList<string> sheets) => (this.name, this.package, Sheets) = (name, package, sheets);

    public IReadOnlyList<string> Sheets { get; }

    /// <summary>Null where it is no workbook, or one that a program should not open; the fault says why.</summary>
    public static Workbook? Open(string path, Findings findings)
    {
        var name = Path.GetFileName(path);
        try
        {
            var package = WorkbookPackage.Unpacked(path);
            return new Workbook(name, package, MiniExcel.GetSheetNames(package));
        }
        catch (Exception fault) when (Sentence(fault) is { } sentence)
        {
            findings.Add(new ImportFault(name, 1, 1, sentence));
            return null;
        }
    }

    /// <summary>Null where the sheet cannot be read; the fault says so.</summary>
    public Table? Read(string sheet, Findings findings)
    {
        var file = new TableFile(name, sheet);
        try
        {
            package.Position = 0;
            var rows = MiniExcel.Query(package, useHeaderRow: false, sheet, ExcelType.XLSX, "A1", Plainly);
            return new Table(file, [.. rows.Cast<IDictionary<string, object?>>().Select((row, index) => new TableRow(index + 1, [.. row.Values.Select(Cell)]))]);
        }
        catch (Exception fault) when (Sentence(fault) is { } sentence)
        {
            findings.Add(file.Fault(TableFile.Place(1, 1), sentence));
            return null;
        }
    }

    /// <summary>What a broken workbook makes its reader throw is no contract, so that all of it counts as broken but a machine that is out of order.</summary>
    private static string? Sentence(Exception fault) => fault switch
    {
        WorkbookRefusedException refused => refused.Message,
        OutOfMemoryException => null,
        EndOfStreamException or not (IOException or UnauthorizedAccessException) => "The workbook is broken: open it in a spreadsheet program and save it anew.",
        _ => DirectoryFolder.CannotBeOpened,
    };

    private static object? Cell(object? cell) => cell switch
    {
        string text => TextRules.Clean(text) is { Length: > 0 } clean ? clean : null,
        int or long or float or decimal => Convert.ToDouble(cell, System.Globalization.CultureInfo.InvariantCulture),
        _ => cell,
    };
}
