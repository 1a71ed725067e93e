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

    private static readonly FrozenSet<string> Places = FrozenSet.Create(
        StringComparer.Ordinal, Channels.Directline, Channels.Emulator, Channels.Msteams, Channels.Outlook, Channels.Test, Channels.Webchat);

    /// <summary>Those of protocol 3.1 and 3.2.</summary>
    private static readonly FrozenSet<string> Invokes = FrozenSet.Create(
        StringComparer.Ordinal,
        "adaptiveCard/action", "task/fetch", "task/submit", SignInConstants.VerifyStateOperationName, SignInConstants.TokenExchangeOperationName,
        "composeExtension/query", "composeExtension/selectItem", "composeExtension/fetchTask", "composeExtension/submitAction", "composeExtension/queryLink",
        "composeExtension/anonymousQueryLink", "composeExtension/querySettingUrl", "composeExtension/setting", "composeExtension/onCardButtonClicked",
        "fileConsent/invoke", "actionableMessage/executeAction", "config/fetch", "config/submit", "tab/fetch", "tab/submit", "message/submitAction", "handoff/action");

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly string _kind;
    private readonly System.Diagnostics.Activity? _span;

    internal MeasuredTurn(Activity activity)
    {
        _kind = OneOf(Kinds, activity.Type);
        _span = Telemetry.Spans.StartActivity(Telemetry.TurnSpan, ActivityKind.Internal);
        _span?.SetTag(Telemetry.ActivityType, _kind).SetTag(Telemetry.Channel, OneOf(Places, activity.ChannelId));
        if (_kind == ActivityTypes.Invoke)
            _span?.SetTag(Telemetry.InvokeName, OneOf(Invokes, activity.Name));
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

    // What stands in an activity is its sender's choice, and no word of his belongs into a tag.
    private static string OneOf(FrozenSet<string> known, string? said) => said is not null && known.Contains(said) ? said : "other";
}
