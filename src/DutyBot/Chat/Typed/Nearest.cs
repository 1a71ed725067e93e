using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>What might have been meant by a word that is none.</summary>
internal static class Nearest
{
    private const int Most = 3;

    /// <summary>Up to three names of things the kinds allow, the nearest first, in the script of the word; of results all, because nobody knows them by heart.</summary>
    public static IReadOnlyList<string> To(string typed, Kinds kinds, District district)
    {
        var word = Line.Fold(typed);
        var language = word.All(letter => letter < 128) ? Language.English : Language.Chinese;
        return kinds.HasFlag(Kinds.Result) ? CommandWords.Results(language) :
        [
            .. DistrictWords.Of(district).Whole(kinds & ~Kinds.Filler)
                .Select(entry => (entry.Text, entry.Meaning, Distance: Distance(word, entry.Text)))
                .Where(entry => entry.Distance is not null)
                .OrderBy(entry => entry.Distance)
                .ThenBy(entry => entry.Text.Length)
                .SelectMany(entry => Display(entry.Text, entry.Meaning, language, district))
                .Distinct()
                .Take(Most),
        ];
    }

    /// <summary>The command word a line comes near to with what it begins with.</summary>
    public static string? Opening(Line line)
    {
        var first = Names.Segments(line.Folded).FirstOrDefault() ?? "";
        return CommandWords.Openings
            .Where(opening => !CommandWords.NeverSuggested.Contains(opening.Text))
            .Select(opening => (opening.Text, Distance: Begins(first, opening.Text)))
            .Where(opening => opening.Distance is not null)
            .OrderBy(opening => opening.Distance)
            .Select(opening => opening.Text)
            .FirstOrDefault();
    }

    private static int? Begins(string typed, string opening)
    {
        var chinese = opening[0] > 127;
        var same = chinese ? typed[..Math.Min(typed.Length, opening.Length)] : typed;
        if (chinese && opening.Length >= 2 && typed.Contains(opening, StringComparison.Ordinal))
            return 0;
        var edits = Edits(same, opening);
        return same.Length >= 2 && edits <= (opening.Length > 5 ? 2 : 1) ? edits : null;
    }

    // A part of a word is nearer than a word with other letters, and one inside the other counts as one edit.
    private static int? Distance(string typed, string word)
    {
        if (typed.Length < 2 || word.Length < 2)
            return null;
        if (word.Contains(typed, StringComparison.Ordinal) || typed.Contains(word, StringComparison.Ordinal))
            return 1;
        var most = Math.Min(typed.Length, word.Length) >= 5 ? 2 : 1;
        return Math.Abs(typed.Length - word.Length) <= most && Edits(typed, word) is var edits && edits <= most ? edits : null;
    }

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static IEnumerable<string> Display(string text, Meaning meaning, Language language, District district) => meaning switch
    {
        // What is never called would only be refused next.
        Meaning.Units units => units.Ids.Select(id => district.Unit(id)!).Where(unit => unit.CanBeCalled).Select(unit => unit.ShortIn(language)),
        Meaning.Topic topic => [district.Topic(topic.Code)!.In(language)],
        Meaning.Place place => [district.Place(place.Id)!.In(language)],
        _ => [text],
    };
}
