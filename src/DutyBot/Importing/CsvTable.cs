using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace DutyBot.Importing;

/// <summary>Reads CSV as offices have it: in UTF-8, or in what Excel in China saves (GB18030), with commas, semicolons or tabs.</summary>
internal static class CsvTable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>Null where it is no CSV file; the fault says why.</summary>
    public static Table? Read(string name, byte[] bytes, Findings findings)
    {
        var file = new TableFile(name);
        if (Decode(bytes) is not { } text)
        {
            findings.Add(file.Fault(TableFile.Place(1, 1), "The file is written neither in UTF-8 nor in GB18030."));
            return null;
        }

        var rows = new List<TableRow>();
        var bad = 0;
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(text).ToString(),
            IgnoreBlankLines = false,
            BadDataFound = found => bad = bad == 0 ? found.Context.Parser!.RawRow : bad,
        });
        var next = 1;
        while (parser.Read())
        {
            rows.Add(new TableRow(next, [.. parser.Record!.Select(Cell)]));
            next = parser.RawRow + 1;
            if (bad > 0)
                findings.AddOfShape(file.Fault(TableFile.Place(rows[^1].Line, 1), "A quotation mark stands where none may stand: a cell that holds one begins and ends with one, and doubles it inside."));
            bad = 0;
        }

        return new Table(file, rows);
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(bytes.AsSpan(3)),
                [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(2)),
                _ => Utf8.GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            return DecodeChinese(bytes);
        }
    }

    private static string? DecodeChinese(byte[] bytes)
    {
        try
        {
            return Chinese.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whichever stands most often in the first line that holds one, outside quotation marks.</summary>
    private static char Delimiter(string text)
    {
        foreach (var line in text.Split('\n').Take(20))
        {
            var bare = string.Concat(line.Split('"').Where((_, index) => index % 2 == 0));
            var most = Delimiters.MaxBy(sign => bare.Count(letter => letter == sign));
            if (bare.Contains(most))
                return most;
        }

        return ',';
    }

    private static object? Cell(string text) => FormulaGuard.Plain(text.Trim()).Trim() is { Length: > 0 } plain ? plain : null;
}
