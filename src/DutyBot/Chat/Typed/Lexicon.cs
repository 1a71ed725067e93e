namespace DutyBot.Chat.Typed;

/// <summary>Words and what they stand for. Several meanings may share a word; the kinds that a command allows decide.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, List<(Meaning Meaning, int Cost)>> words = new(StringComparer.Ordinal);

    private int longest;

    /// <summary>Of meanings with the same cost the one added first is preferred.</summary>
    public void Add(string word, Meaning meaning, int cost)
    {
        var folded = Line.Fold(word);
        if (folded.Length == 0)
            return;
        if (!words.TryGetValue(folded, out var meanings))
            words.Add(folded, meanings = []);
        if (!meanings.Contains((meaning, cost)))
            meanings.Add((meaning, cost));
        longest = Math.Max(longest, folded.Length);
    }

    /// <summary>Whole words (no parts of names) of the kinds, for proposing what might have been meant.</summary>
    public IEnumerable<(string Text, Meaning Meaning)> Whole(Kinds kinds) =>
        from word in words
        from entry in word.Value
        where entry.Cost == Word.Exact && kinds.HasFlag(entry.Meaning.Kind)
        select (word.Key, entry.Meaning);

    /// <summary>The words of the kinds that begin here, the longest first; where a word has two meanings, the cheapest.</summary>
    public IEnumerable<Word> At(Line line, int start, Kinds kinds)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = Math.Min(line.Length, start + longest); end > start; end--)
        {
            if (lookup.TryGetValue(line.Folded.AsSpan(start, end - start), out var meanings) && line.StandsAlone(start, end)
                && meanings.Where(entry => kinds.HasFlag(entry.Meaning.Kind)).OrderBy(entry => entry.Cost).FirstOrDefault() is { Meaning: { } meaning, Cost: var cost })
                yield return new Word(meaning, start, end, cost);
        }
    }
}
