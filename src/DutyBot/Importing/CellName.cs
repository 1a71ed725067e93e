namespace DutyBot.Importing;

/// <summary>Columns of a sheet as spreadsheets letter them: A to Z, AA and on.</summary>
internal static class CellName
{
    private const int Letters = 26;

    /// <param name="column">From 1.</param>
    public static string Of(int column) => column <= Letters
        ? ((char)('A' + column - 1)).ToString()
        : Of((column - 1) / Letters) + Of(((column - 1) % Letters) + 1);

    /// <summary>The column of a reference such as C7, from 1; 0 where it is none.</summary>
    public static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
            column = Math.Min((column * Letters) + letter - 'A' + 1, int.MaxValue / Letters / 2);
        return column;
    }
}
