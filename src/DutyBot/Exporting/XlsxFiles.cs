using System.Data;
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace DutyBot.Exporting;

/// <summary>A list as a workbook with one sheet. Every cell is a text and formatted as one, so that no program counts with an id, drops its zeros or runs it.</summary>
internal static class XlsxFiles
{
    private const string AsText = "@";

    private const double Width = 20;

    public static void Write(ExportTable table, Stream to)
    {
        using var rows = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in CellText.Columns(table))
            rows.Columns.Add(column, typeof(string));
        foreach (var row in table.Rows)
            rows.Rows.Add([.. CellText.Row(table, row)]);
        to.SaveAs(rows, printHeader: true, sheetName: table.List, configuration: Format(rows));
    }

    private static OpenXmlConfiguration Format(DataTable rows) => new()
    {
        AutoFilter = false,
        TableStyles = TableStyles.None,
        DynamicColumns = [.. rows.Columns.Cast<DataColumn>().Select(column => new DynamicExcelColumn(column.ColumnName) { Format = AsText, Width = Width })],
    };
}
