namespace DutyBot.Chat.Typed;

/// <summary>Folded words, found by where they begin in a line.</summary>
internal sealed class Vocabulary<TEntry>
{
    private readonly Dictionary<string, TEntry> words = new(StringComparer.Ordinal);

    /// <summary>How long the words are that begin with a letter, the longest first: most letters of a line begin none.</summary>
    private readonly Dictionary<char, SortedSet<int>> lengths = [];

    public IReadOnlyDictionary<string, TEntry> Words => words;

    /// <summary>The entry of a word; a word that is new gets the one given.</summary>
    public TEntry Add(string folded, TEntry entry)
    {
        if (words.TryGetValue(folded, out var known))
            return known;
        words.Add(folded, entry);
        if (!lengths.TryGetValue(folded[0], out var ofLetter))
            lengths.Add(folded[0], ofLetter = new SortedSet<int>(Comparer<int>.Create((left, right) => right.CompareTo(left))));
        ofLetter.Add(folded.Length);
        return entry;
    }

    /// <summary>The words that stand here, the longest first.</summary>
    public IEnumerable<(TEntry Entry, int End)> At(Line line, int start)
    {
        if (!lengths.TryGetValue(line.Folded[start], out var ofLetter))
            yield break;
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in ofLetter)
        {
            var end = start + length;
            if (end <= line.Length && lookup.TryGetValue(line.Folded.AsSpan(start, length), out var entry) && line.StandsAlone(start, end))
                yield return (entry, end);
        }
    }
}
