namespace DutyBot.Cards;

/// <summary>A card as it is sent: its Adaptive Card JSON, what a client says that cannot show it, and the line on a locked phone.</summary>
internal sealed record CardMessage(string Card, string Fallback, string Summary)
{
    /// <summary>Beyond this many characters a locked phone cuts the line (texts, S).</summary>
    public const int SummaryLength = 40;

    /// <summary>The first wording that fits a locked phone, the fullest first.</summary>
    public static string Summarised(params ReadOnlySpan<string> fullestFirst)
    {
        foreach (var wording in fullestFirst)
        {
            if (wording.Length <= SummaryLength)
                return wording;
        }

        return Cut(fullestFirst[^1]) + "\u2026";
    }

    /// <summary>Between two words, where there are blanks.</summary>
    private static string Cut(string wording)
    {
        var end = wording.LastIndexOf(' ', SummaryLength - 1);
        return end > SummaryLength / 2 ? wording[..end].TrimEnd(',', ':', '(', ' ') : wording[..(SummaryLength - 1)];
    }
}

/// <summary>A line as it is sent.</summary>
internal sealed record TextMessage(string Text);
