using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework;

/// <summary>What this layer writes down: ids and reasons, never what was said.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Error, "Turn failed: {ActivityType} {ActivityId} from {ChannelId}")]
    internal static partial void TurnFailed(this ILogger logger, Exception failure, string activityType, string activityId, string channelId);

    [LoggerMessage(2010, LogLevel.Warning, "Refused a message with {Status}: {Reason}")]
    internal static partial void Refused(this ILogger logger, int status, string reason);

    [LoggerMessage(2020, LogLevel.Warning, "The keys at {Metadata} could not be read")]
    internal static partial void KeysNotRead(this ILogger logger, Exception failure, string metadata);

    [LoggerMessage(2021, LogLevel.Error, "No token for our own calls was got")]
    internal static partial void TokenNotGot(this ILogger logger, Exception failure);
}
