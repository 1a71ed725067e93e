using System.Runtime.CompilerServices;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

/// <summary>The words by which one district's units, topics, places and people are called, made once per directory.</summary>
internal static class DistrictWords
{
    private static readonly ConditionalWeakTable<District, Lexicon> known = [];

    public static Lexicon Of(District district) => known.GetValue(district, Make);

    private static Lexicon Make(District district)
    {
        var lexicon = new Lexicon();
        foreach (var (text, meaning) in CommandWords.Fixed)
            lexicon.Add(text, meaning, Word.Exact);
        foreach (var filler in CommandWords.Fillers)
            lexicon.Add(filler, new Meaning.Filler(), Word.Weak);

        // A topic must be said and a lead unit need not be: a word that is both is the topic.
        var topics = district.Topics.Select(topic => (topic.Code, Names: Called(topic))).ToList();
        AddWhole(lexicon, topics, codes => new Meaning.Topic(codes[0]));
        var units = district.Units.Where(unit => unit.Active).ToList();
        AddWhole(lexicon, units.Select(unit => (unit.Id, Names: Called(unit))), ids => new Meaning.Units(ids));
        var places = district.Places.Select(place => (place.Id, Names: Called(place))).ToList();
        AddWhole(lexicon, places, ids => new Meaning.Place(ids[0]));
        AddPeople(lexicon, district);

        var callable = units.Where(unit => unit.CanBeCalled).Select(unit => (unit.Id, Names: Called(unit))).ToList();
        AddParts(lexicon, topics, codes => codes is [var code] ? new Meaning.Topic(code) : null);
        AddParts(lexicon, callable, ids => new Meaning.Units(ids));
        AddParts(lexicon, places, ids => ids is [var id] ? new Meaning.Place(id) : null);
        AddParts(lexicon, district.People.Select(person => (person.Id, Names: Called(person))), ids => new Meaning.People(ids));
        return lexicon;
    }

    private static void AddPeople(Lexicon lexicon, District district)
    {
        var byRole = CommandWords.Roles.SelectMany(role =>
            district.People.Where(person => person.Role == role.Role).Select(person => (Word: Line.Fold(role.Text), person.Id)));
        var byName = district.People.SelectMany(person => Called(person).SelectMany(Whole).Select(word => (Word: word, person.Id)));
        foreach (var word in byRole.Concat(byName).GroupBy(pair => pair.Word, pair => pair.Id))
            lexicon.Add(word.Key, new Meaning.People([.. word.Distinct()]), Word.Exact);

        // Staff who have no names of their own are called by unit and post: each half is a name too.
        static IEnumerable<string> Whole(string name) =>
            Line.Fold(name) is var folded && folded.Contains('·', StringComparison.Ordinal) ? [folded, .. folded.Split('·', StringSplitOptions.TrimEntries)] : [folded];
    }

    private static void AddWhole<TId>(
        Lexicon lexicon, IEnumerable<(TId Id, IReadOnlyList<string> Names)> named, Func<IReadOnlyList<TId>, Meaning> meaning)
    {
        foreach (var word in Grouped(named, names => names.Select(Line.Fold)))
            lexicon.Add(word.Key, meaning([.. word.Distinct()]), Word.Exact);
    }

    private static void AddParts<TId>(
        Lexicon lexicon, IEnumerable<(TId Id, IReadOnlyList<string> Names)> named, Func<IReadOnlyList<TId>, Meaning?> meaning)
    {
        foreach (var word in Grouped(named, names => names.SelectMany(Names.Parts)))
        {
            if (meaning([.. word.Distinct()]) is { } single)
                lexicon.Add(word.Key, single, Word.Part);
        }
    }

    private static IEnumerable<IGrouping<string, TId>> Grouped<TId>(
        IEnumerable<(TId Id, IReadOnlyList<string> Names)> named, Func<IReadOnlyList<string>, IEnumerable<string>> words) =>
        named.SelectMany(thing => words(thing.Names).Select(word => (word, thing.Id))).GroupBy(pair => pair.word, pair => pair.Id);

    private static IReadOnlyList<string> Called(Topic topic) => [topic.Zh, topic.En, .. topic.Words];

    private static IReadOnlyList<string> Called(Place place) => [place.Zh, place.En, .. place.Words];

    private static IReadOnlyList<string> Called(Person person) => [person.Name, person.NameEn];

    private static IReadOnlyList<string> Called(Unit unit) =>
    [
        unit.Name, unit.ShortName, unit.NameEn, unit.ShortNameEn, .. unit.Aliases,
        .. CommandWords.AfterTerritory.Where(after => after.Kind == unit.Kind).Select(after => unit.Name + after.Text),
    ];
}
