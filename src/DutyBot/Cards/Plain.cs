using System.Buffers;

namespace DutyBot.Cards;

/// <summary>Names and free words inside a card's text, where some signs would format, link or mention.</summary>
internal static class Plain
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("*_[]`<>\\#~");

    // Full-width twins look alike on every platform; a backslash is shown by those that know no Markdown.
    private const int ToTwin = 0xFEE0;

    public static string Of(string text) => text.AsSpan().ContainsAny(Signs)
        ? string.Concat(text.Select(sign => Signs.Contains(sign) ? (char)(sign + ToTwin) : sign))
        : text;
}
