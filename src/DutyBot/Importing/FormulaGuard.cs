namespace DutyBot.Importing;

/// <summary>A text that a spreadsheet would run as a formula gets an apostrophe before it in a CSV file, and loses it when it is read again.</summary>
internal static class FormulaGuard
{
    private const char Apostrophe = '\'';

    // Spreadsheets of East Asia take the wide signs too.
    private const string Starts = "=+-@\t\r\n＝＋－＠'";

    public static string Guarded(string text) => text is [var first, ..] && Starts.Contains(first) ? Apostrophe + text : text;

    public static string Plain(string text) => text is [Apostrophe, var first, ..] && Starts.Contains(first) ? text[1..] : text;
}
