using System.Globalization;

namespace DutyBot.Importing;

/// <summary>Makes of a cell what the column holds.</summary>
internal static class CellReader
{
    // A spreadsheet holds no more digits than these without rounding.
    private const double MostExact = 1e15;

    private const int LongestCell = 16_000;

    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    // What a formula leaves where it found no value.
    private static readonly HashSet<string> Errors = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

    public static Located Read(TableColumn column, object? cell, long place, Action<string> fault)
    {
        var read = (cell, column.Kind) switch
        {
            (null, _) => new Located.Nothing(place),
            (string { Length: > LongestCell }, _) => Wrong($"'{column.Name}' is longer than {LongestCell} characters."),
            (string text, _) when Errors.Contains(text) => Wrong($"'{column.Name}' is the error {text} of a formula."),
            (string text, CellKind.Text) => new Located.Text(place, text),
            (bool flag, CellKind.Flag) => new Located.Flag(place, flag),
            (DateTime day, CellKind.Leave) => Leave(Day(day)),
            (DateTime, not CellKind.Flag and not CellKind.Number) => Wrong($"'{column.Name}' is a date where a text must stand: a spreadsheet makes one of 3-1."),
            (double and (>= MostExact or <= -MostExact), _) => Wrong($"'{column.Name}' is a number with more digits than a spreadsheet keeps: make the cell a text."),
            (double or string, CellKind.Number) => Number(TextRules.Code(Written(cell))),
            (double or string, CellKind.Flag) => Flag(TextRules.Code(Written(cell))),
            (double or string, CellKind.Label) => new Located.Text(place, Label(Written(cell))),
            (double or string, CellKind.Code or CellKind.Text) => new Located.Text(place, Written(cell)),
            (double or string, CellKind.Leave) => Leave(TextRules.Code(Written(cell))),
            (double or string, _) => List(Written(cell)),
            _ => Wrong($"'{column.Name}' must be a text."),
        };
        return read;

        Located Number(string text) => int.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new Located.Number(place, number)
            : new Located.Number(place, null);

        Located Flag(string text) => TableColumns.Yes.Contains(text) ? new Located.Flag(place, true)
            : TableColumns.No.Contains(text) ? new Located.Flag(place, false)
            : new Located.Text(place, text);

        Located List(string text) => ListText.Read(text) is { } items
            ? new Located.Many(place, [.. items.Select(item => new Located.Text(place, item))])
            : Wrong($"'{column.Name}' has a quotation mark that is not closed.");

        Located Leave(string text) => ListText.Read(text)?.Select(Span).ToList() is { } spans && spans.TrueForAll(span => span is not null)
            ? new Located.Many(place, [.. spans.OfType<Located>()])
            : Wrong($"'{column.Name}' must be days such as 2021-07-09..2021-07-11; 2021-09-02.");

        Located? Span(string text)
        {
            var days = TableColumns.Until.Split('|').Aggregate(text, (rest, until) => rest.Replace(until, "|", StringComparison.OrdinalIgnoreCase)).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return days.Length is 1 or 2 && days.All(day => Parsed(day) is not null)
                ? new Located.Entry(place, [new Located.Column(place, "from", new Located.Text(place, Day(Parsed(days[0])!.Value))), new Located.Column(place, "to", new Located.Text(place, Day(Parsed(days[^1])!.Value)))])
                : null;
        }

        Located Wrong(string sentence)
        {
            fault(sentence);
            return new Located.Unreadable(place);
        }
    }

    private static string Label(string text) => TableColumns.Labels.GetValueOrDefault(TextRules.Code(text), text);

    private static string Written(object cell) => cell is double number ? number.ToString("0.##########", CultureInfo.InvariantCulture) : (string)cell;

    private static DateTime? Parsed(string text) =>
        DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
