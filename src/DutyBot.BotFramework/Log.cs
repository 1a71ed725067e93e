using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework;

/// <summary>What this layer writes down: ids and reasons, never what was said.</summary>
internal static partial class Log
{
    /// <summary>A refusal of the channel is its word and no fault to be looked for here, so it gets one line.</summary>
    internal static void Failed(this ILogger logger, Exception failure, Activity activity)
    {
        if (failure is ErrorResponseException { Response.StatusCode: var status, Body: var body })
            logger.TurnRefused((int)status, body?.Error?.Code, activity.Type, activity.Id, activity.ChannelId);
        else
            logger.TurnFailed(failure, activity.Type, activity.Id, activity.ChannelId);
    }

    [LoggerMessage(2001, LogLevel.Error, "Turn failed: {ActivityType} {ActivityId} from {ChannelId}")]
    internal static partial void TurnFailed(this ILogger logger, Exception failure, string activityType, string activityId, string channelId);

    [LoggerMessage(2002, LogLevel.Warning, "The channel refused what a turn sent with {Status} {Code}: {ActivityType} {ActivityId} from {ChannelId}")]
    internal static partial void TurnRefused(this ILogger logger, int status, string code, string activityType, string activityId, string channelId);

    [LoggerMessage(2010, LogLevel.Warning, "Refused a message with {Status} {Reason}: {Sentence}")]
    internal static partial void Refused(this ILogger logger, int status, string reason, string sentence);

    [LoggerMessage(2020, LogLevel.Warning, "The keys at {Metadata} could not be read")]
    internal static partial void KeysNotRead(this ILogger logger, Exception failure, string metadata);

    [LoggerMessage(2021, LogLevel.Error, "No token for our own calls was got; it is asked for again until there is one")]
    internal static partial void TokenNotGot(this ILogger logger, Exception failure);

    [LoggerMessage(2022, LogLevel.Information, "A token for our own calls was got again after {Failures} failures")]
    internal static partial void TokenGotAgain(this ILogger logger, int failures);
}
