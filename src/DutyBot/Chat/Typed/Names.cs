namespace DutyBot.Chat.Typed;

/// <summary>The parts by which a name of the directory may be called.</summary>
internal static class Names
{
    private const int LeastChinese = 2;

    private const int LeastLatin = 3;

    /// <summary>Every stretch of two or more Chinese characters; every sequence of whole Latin words.</summary>
    public static IEnumerable<string> Parts(string name)
    {
        var folded = Line.Fold(name);
        return Segments(folded).SelectMany(segment => segment.Any(letter => !IsAscii(letter)) ? Stretches(segment) : [])
            .Concat(Sequences(folded))
            .Where(part => part != folded)
            .Distinct();
    }

    /// <summary>What stands between dots, blanks and brackets.</summary>
    public static IEnumerable<string> Segments(string folded)
    {
        var start = 0;
        for (var at = 0; at <= folded.Length; at++)
        {
            if (at < folded.Length && !Line.IsSeparator(folded[at]))
                continue;
            if (at > start)
                yield return folded[start..at];
            start = at + 1;
        }
    }

    private static IEnumerable<string> Stretches(string segment) =>
        from start in Enumerable.Range(0, segment.Length)
        from length in Enumerable.Range(LeastChinese, Math.Max(0, segment.Length - start - LeastChinese + 1))
        let part = segment.Substring(start, length)
        where part.Any(letter => !IsAscii(letter))
        select part;

    private static IEnumerable<string> Sequences(string folded)
    {
        string[] words = [.. Segments(folded).TakeWhile(word => word.All(IsAscii))];
        return
            from start in Enumerable.Range(0, words.Length)
            from count in Enumerable.Range(1, words.Length - start)
            let sequence = words[start..(start + count)]
            where sequence.Any(word => IsName(word)) && IsName(sequence[0]) && IsName(sequence[^1])
            select string.Join(' ', sequence);
    }

    private static bool IsName(string word) =>
        word.Length >= LeastLatin && word.Any(char.IsAsciiLetter) && !CommandWords.NoName.Contains(word);

    private static bool IsAscii(char letter) => letter < 128;
}
