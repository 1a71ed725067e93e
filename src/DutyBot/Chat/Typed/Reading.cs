using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>The words of a line after its opening, each with the one meaning the command allows it.</summary>
internal sealed class Reading
{
    private readonly Line line;

    private readonly Kinds allowed;

    private readonly IReadOnlyList<Word> words;

    private Reading(Line line, CommandName command, Kinds allowed, IReadOnlyList<Word> words, District district) =>
        (this.line, Command, this.allowed, this.words, District) = (line, command, allowed, words, district);

    public CommandName Command { get; }

    public District District { get; }

    /// <param name="says">What the opening said already.</param>
    /// <param name="read">What is known for what it is, although the command has no place for it.</param>
    public static Reading Of(
        Line line, int from, CommandName command, Kinds allowed, District district, Meaning? says = null, Kinds read = Kinds.Nothing)
    {
        var lexicon = DistrictWords.Of(district);
        var words = Segmentation.Of(line, from, at => lexicon.At(line, at, allowed | read | Kinds.Filler).Concat(Figures.At(line, at)));
        words = [.. SayAgain(line, words, district)];
        return new Reading(line, command, allowed, command == CommandName.Alert ? [.. LeadsAfter(line, words, lexicon)] : words, district) { Says = says };
    }

    public Meaning? Says { get; private init; }

    /// <summary>The words in the order typed.</summary>
    public IReadOnlyList<Word> Words => words;

    /// <summary>What stands in the way before the pieces are looked at: words that are none, then words that fit several units.</summary>
    public TypedLine? Obstacle() => NotUnderstood() ?? UnitObstacle();

    /// <summary>A unit that has to be chosen among several, or that is never called.</summary>
    public TypedLine? UnitObstacle() => Ambiguous() ?? (TypedLine?)CannotBeCalled();

    /// <summary>Whether nothing was said that the command has a place for.</summary>
    public bool SaysNothing => words.All(word => (word.Meaning.Kind & allowed) == 0);

    public IReadOnlyList<TMeaning> All<TMeaning>()
        where TMeaning : Meaning => [.. words.Select(word => word.Meaning).OfType<TMeaning>()];

    public IReadOnlyList<UnitId> Units => [.. All<Meaning.Units>().Select(units => units.Ids[0]).Distinct()];

    /// <summary>The numbers of alerts that were said, bare figures among them.</summary>
    public IReadOnlyList<SaidNumber> Numbers =>
        [.. words.Select(word => word.Meaning switch
        {
            Meaning.AlertNumber whole => whole.Number,
            Meaning.Figure bare => new SaidNumber(null, bare.Value),
            _ => (SaidNumber?)null,
        }).OfType<SaidNumber>().Distinct()];

    public SaidNumber? Number => Numbers is [var number, ..] ? number : null;

    /// <summary>The words of the kinds, as typed.</summary>
    public IReadOnlyList<string> Said(Kinds kinds) => Said(meaning => kinds.HasFlag(meaning.Kind));

    public IReadOnlyList<string> Said(Func<Meaning, bool> which) => [.. words.Where(word => which(word.Meaning)).Select(Text)];

    public TypedLine.TooMany TooMany(Piece piece, Kinds kinds) => new(Command, piece, Said(kinds));

    public TypedLine.TooMany? TooManyNumbers() => Numbers.Count > 1 ? TooMany(Piece.Number, Kinds.Number) : null;

    public TypedLine.TooMany? TooManyUnits() => Units.Count > 1 ? TooMany(Piece.Unit, Kinds.Units) : null;

    public TypedLine.TooMany? TooManyPlaces() => All<Meaning.Place>().Distinct().Count() > 1 ? TooMany(Piece.Place, Kinds.Place) : null;

    /// <summary>Names words that were read but that the command has no place for.</summary>
    public TypedLine.NotUnderstood NotUnderstood(IEnumerable<string> texts) =>
        new(Command, [.. texts.Select(text => new UnknownWord(text, Nearest.To(text, allowed, District)))]);

    /// <summary>Names the words that are none; null where all are understood.</summary>
    /// <param name="besides">Words that the command has no place for, but an answer of their own.</param>
    public TypedLine.NotUnderstood? NotUnderstood(Kinds besides = Kinds.Nothing)
    {
        var unknown = words.Where(word => (word.Meaning.Kind & (allowed | besides | Kinds.Filler)) == 0).ToList();
        return unknown is [] ? null : NotUnderstood(unknown.Select(Text));
    }

    private TypedLine.Ambiguous? Ambiguous() =>
        words.Where(word => word.Meaning is Meaning.Units { Ids.Count: > 1 })
            .Select(word => new TypedLine.Ambiguous(
                Command, line.Typed[..word.Start].Trim(), Text(word), line.Typed[word.End..].Trim(), ((Meaning.Units)word.Meaning).Ids))
            .FirstOrDefault();

    private TypedLine.CannotBeCalled? CannotBeCalled() =>
        Units.Where(unit => District.Unit(unit) is { CanBeCalled: false })
            .Select(unit => new TypedLine.CannotBeCalled(Command, unit))
            .FirstOrDefault();

    private string Text(Word word) => line.Said(word.Start, word.End);

    /// <summary>A word right after a unit that fits it among others says its kind once more (Songtao, subdistrict);
    /// one that fits only other territories makes it a unit that does not exist.</summary>
    private static IEnumerable<Word> SayAgain(Line line, IReadOnlyList<Word> words, District district)
    {
        Word? unit = null;
        foreach (var word in words)
        {
            var previous = unit is { } left && line.SkipSeparators(left.End) == word.Start ? unit : null;
            unit = word.Meaning is Meaning.Units { Ids.Count: 1 } ? word : null;
            if (previous is not { Meaning: Meaning.Units { Ids: [var said] } } || word.Meaning is not Meaning.Units { Ids: { Count: > 1 } ids })
                yield return word;
            else if (!ids.Contains(said))
                yield return ids.All(id => district.Unit(id) is { IsTerritory: true })
                    ? word with { Meaning = new Meaning.Unknown(), Start = previous.Value.Start }
                    : word;
        }
    }

    /// <summary>A topic is said once: after it, or after a word for the lead, what names a unit as well means the unit.</summary>
    private static IEnumerable<Word> LeadsAfter(Line line, IReadOnlyList<Word> words, Lexicon lexicon)
    {
        (TopicCode? topic, var afterLead) = (null, false);
        foreach (var word in words)
        {
            var isUnit = word.Meaning is Meaning.Topic said && (afterLead || (topic is { } first && first != said.Code));
            var unit = isUnit ? lexicon.At(line, word.Start, Kinds.Units).Where(other => other.End == word.End).Select(other => (Word?)other).FirstOrDefault() : null;
            topic ??= unit is null ? (word.Meaning as Meaning.Topic)?.Code : null;
            afterLead = word.Meaning is Meaning.Filler && CommandWords.Leads.Contains(line.Folded[word.Start..word.End]);
            yield return unit ?? word;
        }
    }
}
