using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Typed;

internal enum CommandName
{
    Alert,
    Visitors,
    ShortLine,
    Acknowledge,
    Arrive,
    Confirm,
    Result,
    Close,
    Withdraw,
    Pass,
    Object,
    Correct,
    Reassign,
    Uphold,
    AddPeople,
    AlsoCall,
    Excuse,
    Receive,
    Merge,
    Reopen,
    Backfill,
    Awaited,
    IAm,
    Replace,
    Status,
    CallList,
    Bind,
    Language,
    Help,
}

internal enum Piece
{
    Number,
    People,
    Topic,
    Territory,
    Unit,
    Place,
    Who,
    Minutes,
    Time,
    Result,
    Reason,
    Purpose,
    Language,

    /// <summary>City or province, of a transfer.</summary>
    Level,

    /// <summary>The word that a unit is to come all the same.</summary>
    Ruling,

    /// <summary>A person's post in a unit.</summary>
    Role,

    /// <summary>People, topic or place: what a correction is about.</summary>
    Correction,
}

/// <summary>An alert's number as typed: whole with its local day of posting, or its last part alone (03).</summary>
internal readonly record struct SaidNumber(DutyDay? Day, int Counter)
{
    /// <summary>The alert it names; null where only the last part was said and the open alerts must decide.</summary>
    public AlertId? Whole => Day is { } day ? AlertId.Of(day, Counter) : null;

    public override string ToString() => Whole?.Value ?? Counter.ToString("00", CultureInfo.InvariantCulture);
}

/// <summary>Who comes, as typed, and everybody of the directory whom the word fits: a role fits one person in each unit.</summary>
internal sealed record SaidPerson(string Word, IReadOnlyList<PersonId> People)
{
    public IReadOnlyList<PersonId> Of(UnitId unit, District district) =>
        [.. People.Where(id => district.Person(id) is { } person && person.IsOf(unit))];
}

/// <summary>The pieces that were said of a command that is not whole.</summary>
internal sealed record SaidPieces
{
    public SaidNumber? Number { get; init; }

    public int? People { get; init; }

    public TopicCode? Topic { get; init; }

    public UnitId? Territory { get; init; }

    /// <summary>Units beside the territory.</summary>
    public IReadOnlyList<UnitId> Units { get; init; } = [];

    public PlaceId? Place { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>On site unless the opening said drill or transfer; says nothing by itself.</summary>
    public AlertKind Kind { get; init; }

    /// <summary>City or province, where a transfer said it.</summary>
    public AlertLevel? Level { get; init; }

    public Role? Role { get; init; }

    /// <summary>Everything that a whole line said.</summary>
    public static SaidPieces Of(TypedLine.Alert line) => new()
    {
        People = line.People,
        Topic = line.Topic,
        Territory = line.Territory,
        Units = line.Lead,
        Place = line.Place,
        Kind = line.Kind,
        Level = line.Kind == AlertKind.Transfer ? line.Level : null,
    };

    public bool IsEmpty =>
        Number is null && People is null && Topic is null && Territory is null && Units is [] && Place is null && At is null && Level is null && Role is null;
}

/// <summary>A word that was not understood, as typed, and the nearest words that would have been.</summary>
internal sealed record UnknownWord(string Text, IReadOnlyList<string> Nearest);
