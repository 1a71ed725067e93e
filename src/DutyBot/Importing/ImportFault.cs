using System.Globalization;

namespace DutyBot.Importing;

/// <summary>Something in a file that keeps the whole import from happening.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Sentence">Names columns and ids, never a person.</param>
internal sealed record ImportFault(string File, int Line, int Column, string Sentence)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Sentence}");
}
