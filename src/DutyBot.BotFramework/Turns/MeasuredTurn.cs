#nullable enable
using System.Collections.Frozen;
using System.Diagnostics;

namespace DutyBot.BotFramework;

/// <summary>The span and the numbers of one turn, written when it ends.</summary>
internal sealed class MeasuredTurn : IDisposable
{
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(
        StringComparer.Ordinal,
        ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.MessageReaction, ActivityTypes.ConversationUpdate,
        ActivityTypes.InstallationUpdate, ActivityTypes.Invoke, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.EndOfConversation, ActivityTypes.Command, ActivityTypes.Trace);

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly string _kind;
    private readonly System.Diagnostics.Activity? _span;

    internal MeasuredTurn(Activity activity)
    {
        _kind = activity.Type is { } type && Kinds.Contains(type) ? type : "other";
        _span = Telemetry.Spans.StartActivity(Telemetry.TurnSpan, ActivityKind.Internal);
        _span?.SetTag(Telemetry.ActivityType, _kind).SetTag(Telemetry.Channel, activity.ChannelId);
        if (_kind == ActivityTypes.Invoke)
            _span?.SetTag(Telemetry.InvokeName, activity.Name);
    }

    internal string Outcome { get; set; } = "failed";

    public void Dispose()
    {
        _span?.SetTag(Telemetry.Outcome, Outcome).SetStatus(Outcome == "ok" ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        _span?.Dispose();
        var kind = KeyValuePair.Create<string, object?>(Telemetry.ActivityType, _kind);
        Telemetry.TurnCount.Add(1, kind, KeyValuePair.Create<string, object?>(Telemetry.Outcome, Outcome));
        Telemetry.TurnTime.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, kind);
    }
}
