namespace DutyBot.Chat.Typed;

/// <summary>Cuts a line into words where Chinese leaves no blanks: the cheapest way through wins, so that nothing is left over where it can be.</summary>
internal static class Segmentation
{
    public static IReadOnlyList<Word> Of(Line line, int from, Func<int, IEnumerable<Word>> wordsAt)
    {
        var cheapest = new int[line.Length + 1];
        var chosen = new Word?[line.Length];
        for (var at = line.Length - 1; at >= from; at--)
        {
            if (line.IsSeparator(at))
            {
                cheapest[at] = cheapest[at + 1];
                continue;
            }

            var best = Unknown(line, at);
            foreach (var word in wordsAt(at))
            {
                if (word.Cost + cheapest[word.End] < best.Cost + cheapest[best.End])
                    best = word;
            }

            (cheapest[at], chosen[at]) = (best.Cost + cheapest[best.End], best);
        }

        return Widened(line, Way(line, from, chosen));
    }

    private static List<Word> Way(Line line, int from, Word?[] chosen)
    {
        List<Word> way = [];
        for (var at = from; at < line.Length;)
        {
            if (chosen[at] is not { } word)
            {
                at++;
                continue;
            }

            if (way is [.., var left] && left.End == word.Start && IsOneWord(left, word))
                way[^1] = new Word(new Meaning.Unknown(), left.Start, word.End, 0);
            else
                way.Add(word);
            at = word.End;
        }

        return way;
    }

    // A numeral or a filler in the middle of a strange word is a part of it, as in many names.
    private static bool IsOneWord(Word left, Word right) =>
        (left.Meaning, right.Meaning) is (Meaning.Unknown, Meaning.Unknown or Meaning.Figure or Meaning.Filler)
            or (Meaning.Figure or Meaning.Filler, Meaning.Unknown);

    /// <summary>A single strange character is named with the word it hangs on: that is what was meant as one.</summary>
    private static List<Word> Widened(Line line, List<Word> way)
    {
        for (var at = 0; at < way.Count; at++)
        {
            if (way[at] is not { Meaning: Meaning.Unknown } strange || strange.End - strange.Start != 1)
                continue;
            if (at > 0 && way[at - 1].End == strange.Start)
                Join(way, at - 1);
            else if (at + 1 < way.Count && way[at + 1].Start == strange.End)
                Join(way, at);
        }

        return way;

        static void Join(List<Word> way, int left)
        {
            way[left] = new Word(new Meaning.Unknown(), way[left].Start, way[left + 1].End, 0);
            way.RemoveAt(left + 1);
        }
    }

    private static Word Unknown(Line line, int at)
    {
        var end = at + 1;
        if (Line.IsLatin(line.Folded[at]))
        {
            while (end < line.Length && Line.IsLatin(line.Folded[end]))
                end++;
        }

        return new Word(new Meaning.Unknown(), at, end, Word.PerUnknown * (end - at));
    }
}
