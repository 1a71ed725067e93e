namespace DutyBot.Chat.Typed;

/// <summary>Words and what they stand for. Several meanings may share a word; the kinds that a command allows decide.</summary>
internal sealed class Lexicon
{
    private readonly Vocabulary<List<(Meaning Meaning, int Cost)>> words = new();

    /// <summary>Of meanings with the same cost the one added first is preferred.</summary>
    public void Add(string word, Meaning meaning, int cost)
    {
        if (Line.Fold(word) is { Length: > 0 } folded)
            words.Add(folded, []).Add((meaning, cost));
    }

    /// <summary>Whole words (no parts of names) of the kinds, for proposing what might have been meant.</summary>
    public IEnumerable<(string Text, Meaning Meaning)> Whole(Kinds kinds) =>
        from word in words.Words
        from entry in word.Value
        where entry.Cost == Word.Exact && kinds.HasFlag(entry.Meaning.Kind)
        select (word.Key, entry.Meaning);

    /// <summary>The words of the kinds that begin here, the longest first.</summary>
    public IEnumerable<Word> At(Line line, int start, Kinds kinds)
    {
        foreach (var (entries, end) in words.At(line, start))
        {
            if (Clear([.. entries.Where(entry => kinds.HasFlag(entry.Meaning.Kind)).OrderBy(entry => entry.Cost)]) is ({ } meaning, var cost))
                yield return new Word(meaning, start, end, cost);
        }
    }

    // A part of a name that fits a unit and a place alike is neither. A topic must be said, so a part of one is the topic.
    private static (Meaning? Meaning, int Cost) Clear((Meaning Meaning, int Cost)[] entries) => entries switch
    {
        [] => default,
        [{ Cost: Word.Part, Meaning: not Meaning.Topic }, _, ..] => default,
        [var best, ..] => best,
    };
}
