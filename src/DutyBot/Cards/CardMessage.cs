using System.Text;

namespace DutyBot.Cards;

/// <summary>A card as it is sent: its Adaptive Card JSON, what a client says that cannot show it, and the line on a locked phone.</summary>
internal sealed record CardMessage(string Card, string Fallback, string Summary)
{
    /// <summary>Beyond this many characters a locked phone cuts the line (texts, S).</summary>
    public const int SummaryLength = 40;

    /// <summary>No card is planned to be larger, whatever it is about (protocol 2.3); the message around it is small.</summary>
    public const int MostBytes = 23 * 1024;

    /// <summary>Draws the same in about so many bytes; null where it has no shorter form.</summary>
    public Func<int, CardMessage>? Shorter { get; init; }

    public int Bytes => Encoding.UTF8.GetByteCount(Card);

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
