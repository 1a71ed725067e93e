using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DutyBot.Importing;

namespace DutyBot.Exporting;

/// <summary>A list as CSV: UTF-8 with a byte order mark, without which Excel reads Chinese wrong.</summary>
internal static class CsvFiles
{
    private const string Parting = ",;\t\"\r\n";

    // Left to itself the writer quotes only the line ends that it writes, and a line end inside a cell is another one.
    private static readonly CsvConfiguration Windows = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = cell => cell.Field?.Any(Parting.Contains) == true };

    public static void Write(ExportTable table, Stream to)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, Windows);
        Write(csv, CellText.Columns(table));
        foreach (var row in table.Rows)
            Write(csv, CellText.Row(table, row));
    }

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(FormulaGuard.Guarded(cell));
        csv.NextRecord();
    }
}
