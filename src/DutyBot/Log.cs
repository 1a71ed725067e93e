using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Work;

namespace DutyBot;

/// <summary>What the running bot logs: ids, never names, words or cards. 1xx work, 2xx chat, 3xx start, 4xx other programs that call, 5xx programs that are called.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Error, "A pass of the worker failed; what is due stays due")]
    public static partial void PassFailed(this ILogger log, Exception failed);

    [LoggerMessage(102, LogLevel.Error, "Sending to {Lane} failed; its rows are taken again when the lease ends")]
    public static partial void LaneFailed(this ILogger log, Exception failed, string lane);

    [LoggerMessage(103, LogLevel.Error, "Work {Kind} of {Subject} failed and is put off")]
    public static partial void WorkFailed(this ILogger log, Exception failed, WorkKind kind, string subject);

    [LoggerMessage(104, LogLevel.Warning, "{Key} was not taken by the channel: {Why}")]
    public static partial void TellingRefused(this ILogger log, string key, string why);

    [LoggerMessage(105, LogLevel.Information, "Deleted what was kept long enough: {Counts}")]
    public static partial void Deleted(this ILogger log, string counts);

    [LoggerMessage(111, LogLevel.Warning, "Nobody looked after what falls due from {From:O} to {To:O}: the machine slept, the process stood still or the clock was moved on; it is told as late now")]
    public static partial void Missed(this ILogger log, DateTimeOffset from, DateTimeOffset to);

    [LoggerMessage(112, LogLevel.Warning, "The clock was set back by {By:c}; stored pauses were set back with it")]
    public static partial void SetBack(this ILogger log, TimeSpan by);

    [LoggerMessage(113, LogLevel.Error, "After the clock was set back the store did not take the change; it is tried again")]
    public static partial void NotMended(this ILogger log, Exception unavailable);

    [LoggerMessage(114, LogLevel.Error, "Late since {Since:O}: {What}")]
    public static partial void IsLate(this ILogger log, DateTimeOffset since, string what);

    [LoggerMessage(115, LogLevel.Information, "What was late from {Since:O} to {Over:O} has been done")]
    public static partial void InTimeAgain(this ILogger log, DateTimeOffset since, DateTimeOffset over);

    [LoggerMessage(116, LogLevel.Error, "The store does not answer, so nobody can be told that something is late")]
    public static partial void NobodyTold(this ILogger log, Exception unavailable);

    [LoggerMessage(201, LogLevel.Information, "{Verb} on {Alert} by {Person} refused: {Why}")]
    public static partial void PressRefused(this ILogger log, string verb, string alert, string person, Refusal why);

    [LoggerMessage(202, LogLevel.Warning, "{Verb} by an account that the directory does not know, in {Conversation}")]
    public static partial void UnknownAccount(this ILogger log, string verb, string conversation);

    [LoggerMessage(301, LogLevel.Information, "{Where}")]
    public static partial void Listening(this ILogger log, string where);

    [LoggerMessage(302, LogLevel.Information, "Data lies in {Path}")]
    public static partial void DataLies(this ILogger log, string path);

    [LoggerMessage(303, LogLevel.Information, "The district is a demo: fictional, with invented data")]
    public static partial void IsDemo(this ILogger log);

    [LoggerMessage(306, LogLevel.Information, "Its past was replayed up to yesterday: {Alerts} alerts, moved to the days before today")]
    public static partial void DemoHasPast(this ILogger log, int alerts);

    [LoggerMessage(304, LogLevel.Warning, "{Setting} is not used yet")]
    public static partial void NotUsedYet(this ILogger log, string setting);

    [LoggerMessage(305, LogLevel.Warning, "The public holidays of {Year} are not known; only weekends are free days")]
    public static partial void HolidaysUnknown(this ILogger log, int year);

    [LoggerMessage(203, LogLevel.Error, "A turn of kind {Kind}, activity {Activity} in {Conversation}, failed with {Fault}; nothing was recorded\n{Where}")]
    public static partial void TurnFailed(this ILogger log, string kind, string? activity, string? conversation, string fault, string? where);

    [LoggerMessage(204, LogLevel.Error, "A turn of kind {Kind}, activity {Activity} in {Conversation}, was not recorded: {Why}")]
    public static partial void NotRecorded(this ILogger log, string kind, string? activity, string? conversation, string why);

    [LoggerMessage(401, LogLevel.Information, "Alert {Alert} was posted by the program {Program}")]
    public static partial void PostedByProgram(this ILogger log, AlertId alert, string program);

    [LoggerMessage(402, LogLevel.Warning, "A request from {Address} failed its check; more from there in the same minute are not logged")]
    public static partial void CheckFailed(this ILogger log, string? address);

    [LoggerMessage(403, LogLevel.Error, "{Method} of {Endpoint} failed with {Fault}\n{Where}")]
    public static partial void ApiFailed(this ILogger log, string method, string? endpoint, string fault, string? where);

    [LoggerMessage(501, LogLevel.Warning, "Webhook {Webhook} did not take {Message}: {Why}; it is sent again at {Again:u}")]
    public static partial void WebhookRefused(this ILogger log, string webhook, string message, string why, DateTimeOffset again);

    [LoggerMessage(502, LogLevel.Error, "Webhook {Webhook} did not take {Message}: {Why}; it is not sent again")]
    public static partial void WebhookGivenUp(this ILogger log, string webhook, string message, string why);
}
