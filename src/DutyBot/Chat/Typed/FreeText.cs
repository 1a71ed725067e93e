using System.Globalization;

namespace DutyBot.Chat.Typed;

/// <summary>Lines of which only the beginning is read, because the rest are their author's own words.</summary>
internal static class FreeText
{
    private const int Longest = 60;

    /// <summary>The alert's number, where one comes first, and where the words begin.</summary>
    /// <param name="isReason">Whether words that mean something begin where they hang on a number without a gap.</param>
    public static (SaidNumber? Number, int Start) AfterNumber(Line line, int from, Func<int, bool> isReason)
    {
        var at = line.SkipSeparators(from);
        var word = at < line.Length ? Leading(line, at, isReason) : null;
        var number = word?.Meaning switch
        {
            Meaning.AlertNumber whole => whole.Number,
            Meaning.Figure bare => new SaidNumber(null, bare.Value),
            _ => (SaidNumber?)null,
        };
        return (number, line.SkipSeparators(word?.End ?? at));
    }

    public static TypedLine.OutOfRange? TooLong(CommandName command, string words)
    {
        var length = new StringInfo(words).LengthInTextElements;
        return length > Longest ? new TypedLine.OutOfRange(command, Piece.Reason, length, 1, Longest) : null;
    }

    /// <summary>Folded, without what separates it from its neighbours.</summary>
    public static string Bare(Line line, int start, int end)
    {
        while (start < end && line.IsSeparator(start))
            start++;
        while (end > start && line.IsSeparator(end - 1))
            end--;
        return line.Folded[start..end];
    }

    // "3 people left" begins with a count, not with alert 3: a bare figure is a number only when it stands by itself.
    private static Word? Leading(Line line, int at, Func<int, bool> isReason)
    {
        var figures = Figures.At(line, at).ToList();
        if (figures.FirstOrDefault(word => word.Meaning is Meaning.AlertNumber) is { Meaning: not null } whole)
            return whole;
        return figures is [{ Meaning: Meaning.Figure } bare] && (bare.End == line.Length || line.IsSeparator(bare.End) || isReason(bare.End)) ? bare : null;
    }
}
