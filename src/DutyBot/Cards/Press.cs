using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Cards;

/// <summary>What a button carries besides its verb (product 6); inputs join it by their ids. A claim, never an authority.</summary>
internal sealed record Press
{
    public int V { get; init; } = 1;

    /// <summary>The alert's whole number.</summary>
    public string? Alert { get; init; }

    public string? Unit { get; init; }

    /// <summary>The units that the card showed, on a button that serves several of them.</summary>
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>How many come besides, on a button that asks "again?".</summary>
    public int? People { get; init; }

    /// <summary>Minutes until the arrival.</summary>
    public int? Minutes { get; init; }

    /// <summary>Whether somebody has set out already.</summary>
    public bool? EnRoute { get; init; }

    /// <summary>Whether the telephone was answered.</summary>
    public bool? Answered { get; init; }

    public VisitResult? Result { get; init; }

    public CancelReason? Reason { get; init; }

    /// <summary>Why the unit says that the visit is not its own.</summary>
    public ObjectionReason? Objection { get; init; }

    /// <summary>The unit that comes in another's place.</summary>
    public string? To { get; init; }

    /// <summary>The whole number of the alert that another is merged into.</summary>
    public string? Into { get; init; }

    /// <summary>The answer of somebody whom the directory does not know.</summary>
    public string? Offer { get; init; }

    /// <summary>One-time key of a button that adds: pressed twice it adds once.</summary>
    public string? Once { get; init; }

    public string? Draft { get; init; }

    /// <summary>What the form of a new alert makes; neither is asked for, both go with its button.</summary>
    public AlertKind? Kind { get; init; }

    public AlertLevel? Level { get; init; }

    /// <summary>What a button answers to a question: a code of the office's lists.</summary>
    public string? Topic { get; init; }

    public string? Territory { get; init; }

    public string? Place { get; init; }

    public string? Notice { get; init; }

    /// <summary>A request for a post of a unit.</summary>
    public string? Post { get; init; }

    public Purpose? Purpose { get; init; }

    /// <summary>A row of what could not be sent.</summary>
    public string? Row { get; init; }

    /// <summary>A typed line, whole now, to be read again.</summary>
    public string? Line { get; init; }

    /// <summary>Only in the data of the fallback button, which has no verb of its own.</summary>
    public string? Verb { get; init; }

    public static Press On(Alert alert) => new() { Alert = alert.Id.Value };

    public static Press On(Alert alert, CalledUnit unit) => new() { Alert = alert.Id.Value, Unit = unit.Unit.Value };

    public static Press On(AlertId alert) => new() { Alert = alert.Value };
}

/// <summary>The ids of inputs; those of a card that may show several alerts end with the alert's number, because ids are unique within a card.</summary>
internal static class Inputs
{
    public const string People = "people";
    public const string Topic = "topic";
    public const string Territory = "territory";
    public const string Place = "place";
    public const string Units = "units";
    public const string To = "to";
    public const string Unit = "unit";
    public const string Time = "time";
    public const string Into = "into";
    public const string Lead = "lead";

    /// <summary>A post of a unit, by the code of <see cref="PostForm"/>.</summary>
    public const string Role = "role";

    /// <summary>The value of <see cref="Place"/> that says no place; the empty text is no value to some clients.</summary>
    public const string NoPlace = "-";

    /// <summary>The value of <see cref="Lead"/> that says the unit of the topic.</summary>
    public const string ByTopic = "-";

    /// <summary>An input of a card that holds the forms of several verbs: people.add.</summary>
    public static string In(string verb, string input) => input + verb[verb.IndexOf('.', StringComparison.Ordinal)..];

    /// <summary>The true time (HH:mm) at which a unit answered or came, in the form of all units.</summary>
    public static string Acknowledged(UnitId unit) => "acknowledged." + unit.Value;

    public static string Arrived(UnitId unit) => "arrived." + unit.Value;

    public static string Result(AlertId alert) => "result." + alert.Value;
}
