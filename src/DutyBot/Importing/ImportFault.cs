using System.Globalization;

namespace DutyBot.Importing;

/// <summary>Something in a file that keeps the whole import from happening.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1: in characters in JSON, in cells in a table.</param>
/// <param name="Sentence">Names columns and ids, never a person.</param>
/// <param name="Sheet">The sheet of a workbook; null in other files.</param>
internal sealed record ImportFault(string File, int Line, int Column, string Sentence, string? Sheet = null)
{
    public override string ToString() => Sheet is null
        ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Sentence}")
        : string.Create(CultureInfo.InvariantCulture, $"{File} {Sheet}!{CellName.Of(Column)}{Line}: {Sentence}");
}
