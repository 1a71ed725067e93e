#nullable enable
using System.Diagnostics.Metrics;

namespace DutyBot.BotFramework;

/// <summary>Requests that were turned away, counted by status.</summary>
internal static class Refusals
{
    private static readonly Meter Meter = new("DutyBot.BotFramework");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("dutybot.messages.refused", "{request}", "Requests to POST /api/messages that were refused.");

    internal static void Count(int status) => Refused.Add(1, KeyValuePair.Create<string, object?>("status", status));
}
