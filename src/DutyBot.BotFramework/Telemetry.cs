#nullable enable
using System.Diagnostics.Metrics;
using Spans = System.Diagnostics.ActivitySource;

namespace DutyBot.BotFramework;

/// <summary>Every span, counter and tag of this layer by name. No tag holds an id, a name or a word of anybody.</summary>
public static class Telemetry
{
    /// <summary>Name of both the source of spans and the meter.</summary>
    public const string Name = "DutyBot.BotFramework";

    /// <summary>Span of one turn, tagged with <see cref="ActivityType"/>, <see cref="Channel"/> and <see cref="InvokeName"/>.</summary>
    public const string TurnSpan = "dutybot.turn";

    /// <summary>Span of one call to a connector, tagged with <see cref="Call"/> and <see cref="Status"/>.</summary>
    public const string CallSpan = "dutybot.connector.call";

    /// <summary>Turns, by <see cref="ActivityType"/> and <see cref="Outcome"/>.</summary>
    public const string Turns = "dutybot.turns";

    /// <summary>Seconds that turns took, by <see cref="ActivityType"/>.</summary>
    public const string TurnSeconds = "dutybot.turn.duration";

    /// <summary>Requests turned away, by <see cref="Status"/> and <see cref="Reason"/>.</summary>
    public const string Refusals = "dutybot.messages.refused";

    /// <summary>Calls to connectors, by <see cref="Call"/> and <see cref="Status"/>.</summary>
    public const string Calls = "dutybot.connector.calls";

    /// <summary>Seconds that calls to connectors took, by <see cref="Call"/>.</summary>
    public const string CallSeconds = "dutybot.connector.call.duration";

    /// <summary>Kind of the activity; <c>other</c> for one the protocol does not know, so that strangers make no series.</summary>
    public const string ActivityType = "activity.type";

    /// <summary>As <see cref="ActivityType"/>, <c>other</c> for a channel that is none of <see cref="Channels"/>.</summary>
    public const string Channel = "activity.channel";

    /// <summary>As <see cref="ActivityType"/>, <c>other</c> for a name that the protocol does not know.</summary>
    public const string InvokeName = "invoke.name";

    /// <summary><c>ok</c>, <c>failed</c>, or <c>ended</c> where the failure was taken by <see cref="BotAdapter.OnTurnError"/>.</summary>
    public const string Outcome = "outcome";

    public const string Reason = "reason";

    /// <summary>HTTP status; 0 where no answer came.</summary>
    public const string Status = "status";

    /// <summary>Method and path of the protocol with its ids left out.</summary>
    public const string Call = "call";

    internal static Spans Spans { get; } = new(Name);

    private static Meter Meter { get; } = new(Name);

    internal static Counter<long> TurnCount { get; } = Meter.CreateCounter<long>(Turns, "{turn}", "Turns by kind of activity and outcome.");

    internal static Histogram<double> TurnTime { get; } = Meter.CreateHistogram<double>(TurnSeconds, "s", "Time that turns took.");

    internal static Counter<long> RefusalCount { get; } = Meter.CreateCounter<long>(Refusals, "{request}", "Requests to POST /api/messages that were refused.");

    internal static Counter<long> CallCount { get; } = Meter.CreateCounter<long>(Calls, "{call}", "Calls to connectors by path and status.");

    internal static Histogram<double> CallTime { get; } = Meter.CreateHistogram<double>(CallSeconds, "s", "Time that calls to connectors took.");
}
