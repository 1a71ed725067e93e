using System.Text;

namespace DutyBot.Importing;

/// <summary>A list in one cell: items with a semicolon between; an item that holds a separator or begins with a quotation mark stands in quotation marks, which are doubled inside.</summary>
internal static class ListText
{
    private const char Quote = '"';

    private const string Separators = ";；,，、\n";

    public static string Of(IEnumerable<string> items) => string.Join("; ", items.Select(item =>
        item.StartsWith(Quote) || item.Any(Separators.Contains) ? Quote + item.Replace("\"", "\"\"", StringComparison.Ordinal) + Quote : item));

    /// <summary>Null where a quotation mark is not closed, or something follows it.</summary>
    public static IReadOnlyList<string>? Read(string text)
    {
        var items = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || Separators.Contains(text[at]))
                at++;
            else if (text[at] != Quote)
                items.Add(Plain(text, ref at));
            else if (Quoted(text, ref at) is { } quoted)
                items.Add(quoted);
            else
                return null;
        }

        return items;
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !Separators.Contains(text[at]))
            at++;
        return text[start..at].TrimEnd();
    }

    private static string? Quoted(string text, ref int at)
    {
        var item = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != Quote)
            {
                item.Append(text[at]);
                continue;
            }

            if (at + 1 >= text.Length || text[at + 1] != Quote)
            {
                at++;
                return IsFollowedBySeparator(text, at) ? item.ToString() : null;
            }

            item.Append(text[at++]);
        }

        return null;
    }

    private static bool IsFollowedBySeparator(string text, int at) => text[at..].TrimStart(' ', '\t') is var rest && (rest.Length == 0 || Separators.Contains(rest[0]));
}
