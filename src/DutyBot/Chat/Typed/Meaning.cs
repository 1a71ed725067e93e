using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

[Flags]
internal enum Kinds
{
    Nothing = 0,
    Filler = 1 << 0,
    Topic = 1 << 1,
    Units = 1 << 2,
    Place = 1 << 3,
    People = 1 << 4,
    Result = 1 << 5,
    Group = 1 << 6,
    Tongue = 1 << 7,
    All = 1 << 8,
    EnRoute = 1 << 9,
    Question = 1 << 10,
    Figure = 1 << 11,
    AlertNumber = 1 << 12,
    Count = 1 << 13,
    Minutes = 1 << 14,
    Time = 1 << 15,
    Level = 1 << 16,
    Ruling = 1 << 17,
    Post = 1 << 18,
    Stamp = 1 << 19,
    TakesIt = 1 << 20,
    ByStep = 1 << 21,

    /// <summary>An alert's number, whole or as a bare figure.</summary>
    Number = Figure | AlertNumber,

    /// <summary>Figures are read as what they are in every command, so that a stray one can be named whole.</summary>
    Figures = Figure | AlertNumber | Count | Minutes | Time,
}

/// <summary>What a word of a line stands for.</summary>
internal abstract record Meaning(Kinds Kind)
{
    public sealed record Filler() : Meaning(Kinds.Filler);

    public sealed record Topic(TopicCode Code) : Meaning(Kinds.Topic);

    /// <summary>One unit, or several where the word fits them alike.</summary>
    public sealed record Units(IReadOnlyList<UnitId> Ids) : Meaning(Kinds.Units);

    public sealed record Place(PlaceId Id) : Meaning(Kinds.Place);

    public sealed record People(IReadOnlyList<PersonId> Ids) : Meaning(Kinds.People);

    public sealed record Result(VisitResult Value) : Meaning(Kinds.Result);

    public sealed record Group(Domain.Outgoing.Purpose Purpose) : Meaning(Kinds.Group);

    public sealed record Tongue(Language Language) : Meaning(Kinds.Tongue);

    public sealed record All() : Meaning(Kinds.All);

    public sealed record EnRoute() : Meaning(Kinds.EnRoute);

    /// <summary>"Got it" once more, beside another answer.</summary>
    public sealed record Got() : Meaning(Kinds.EnRoute);

    public sealed record Question() : Meaning(Kinds.Question);

    /// <summary>A number without a word that says of what; a zero before it (03) is how alerts are numbered and people never counted.</summary>
    public sealed record Figure(int Value, bool Padded = false) : Meaning(Kinds.Figure);

    public sealed record AlertNumber(SaidNumber Number) : Meaning(Kinds.AlertNumber);

    public sealed record Count(int Value) : Meaning(Kinds.Count);

    public sealed record Minutes(int Value) : Meaning(Kinds.Minutes);

    public sealed record Time(TimeOnly Value) : Meaning(Kinds.Time);

    /// <summary>Where a transferred matter is registered.</summary>
    public sealed record Level(AlertLevel Value) : Meaning(Kinds.Level);

    /// <summary>What kind of alert the opening itself says.</summary>
    public sealed record Posting(AlertKind Value) : Meaning(Kinds.Nothing);

    /// <summary>The unit that objects is to come all the same.</summary>
    public sealed record Ruling() : Meaning(Kinds.Ruling);

    /// <summary>The post of one of a unit's people.</summary>
    public sealed record Post(Role Role) : Meaning(Kinds.Post);

    /// <summary>Of what a time is the minute: an arrival, else an acknowledgement.</summary>
    public sealed record Stamp(bool Arrival) : Meaning(Kinds.Stamp);

    /// <summary>After a suggested unit: that it should do the work.</summary>
    public sealed record TakesIt() : Meaning(Kinds.TakesIt);

    /// <summary>One question at a time, in place of a form.</summary>
    public sealed record ByStep() : Meaning(Kinds.ByStep);

    public sealed record Unknown() : Meaning(Kinds.Nothing);
}

/// <summary>A stretch of a line and what it stands for; the reading of a line with the lowest sum of costs holds.</summary>
internal readonly record struct Word(Meaning Meaning, int Start, int End, int Cost)
{
    public const int Exact = 10;

    public const int Weak = 12;

    /// <summary>Two whole words are a better reading than one part of a name.</summary>
    public const int Part = 25;

    /// <summary>Anything understood is a better reading than a character that is not.</summary>
    public const int PerUnknown = 1000;
}
