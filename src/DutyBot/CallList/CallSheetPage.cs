using System.Globalization;
using System.Net;
using System.Text;
using DutyBot.Domain;

namespace DutyBot.CallList;

/// <summary>The list as a page that holds everything it needs and is printed on one sheet of A4.</summary>
internal static class CallSheetPage
{
    // A4 leaves 273 mm between its margins; head and foot take about 33 of them.
    private const double Room = 240, MostRowHeight = 8;

    private const double MillimetresPerPoint = 25.4 / 72;

    public static string Of(CallSheet sheet)
    {
        var height = Math.Min(MostRowHeight, Room / (sheet.Rows + sheet.Groups.Count + 1));
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html>
            <html lang="{{(sheet.Words.Language == Language.English ? "en" : "zh-Hans")}}">
            <meta charset="utf-8">
            <title>{{Text(sheet.Title)}}</title>
            <style>
            @page { size: A4; margin: 12mm }
            body { font: {{FontSize(height):0.#}}pt/1.15 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Segoe UI", sans-serif; color: #000; margin: 0 }
            h1 { font-size: 16pt; margin: 0 0 1mm }
            p { font-size: 10pt; margin: 0 0 2mm }
            table { border-collapse: collapse; width: 100%; table-layout: fixed }
            th:nth-child(1) { width: 30% } th:nth-child(2) { width: 12% } th:nth-child(3) { width: 30% }
            th, td { border: .2mm solid #888; padding: 0 1.5mm; height: {{height - 0.2:0.##}}mm; text-align: left; vertical-align: middle }
            th { background: #e8e8e8 }
            td:nth-child(2) { font-weight: bold }
            tr { break-inside: avoid }
            @media screen { body { max-width: 186mm; margin: 8mm auto } }
            </style>
            <h1>{{Text(sheet.Title)}}</h1>
            <p>{{Text(sheet.AsOf)}} &nbsp; {{Text(sheet.Lead)}}</p>
            <table>
            <thead><tr><th>{{Text(sheet.Words.CallListUnit)}}<th>{{Text(sheet.Words.CallListPhone)}}<th>{{Text(sheet.Words.CallListOnDuty)}}<th>{{Text(sheet.Words.CallListBackup)}}</thead>

            """);
        foreach (var group in sheet.Groups)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th colspan=\"4\">{Text(group.Title)}\n");
            foreach (var row in group.Rows)
                page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(row.Unit)}<td>{Text(row.Phone)}<td>{Text(row.OnDuty)}<td>{Text(row.Backup)}\n");
        }

        return page.Append(CultureInfo.InvariantCulture, $"</table>\n<p>{Text(sheet.Words.CallListPurpose)}</p>\n</html>\n").ToString();
    }

    // Some names take two lines, so that a line is less than half a row's height.
    private static double FontSize(double rowHeight) => Math.Clamp(rowHeight / 2.35 / MillimetresPerPoint, 4, 10.5);

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
