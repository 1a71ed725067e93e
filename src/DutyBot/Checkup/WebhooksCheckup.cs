using System.Globalization;
using DutyBot.Domain.Keeping;
using DutyBot.Webhooks;

namespace DutyBot.Checkup;

/// <summary>Whether the programs that are told what happens take it.</summary>
internal static class WebhooksCheckup
{
    private static readonly TimeSpan LongWaited = TimeSpan.FromHours(1);

    /// <param name="named">The webhooks that the settings name.</param>
    public static IEnumerable<Finding> Of(IReadOnlyList<Webhook> named, IReadOnlyList<WebhookRecord> records, DateTimeOffset now, TimeZoneInfo zone) =>
        named.Select(webhook => Of($"webhook {webhook.Name}", records.FirstOrDefault(record => record.Name == webhook.Name), now, zone));

    private static Finding Of(string what, WebhookRecord? record, DateTimeOffset now, TimeZoneInfo zone) => record switch
    {
        null => Finding.Ok(what, "nothing was to be told yet"),
        { Waiting.Oldest: { } oldest } when now - oldest > LongWaited => Finding.Warning(
            what, $"{Counted(record.Waiting.Count)} {Since(record, zone)}, the oldest since {StoreCheckup.At(oldest, zone)}", "See why the program does not take them: after three days each is put aside"),
        { GivenUp: > 0 } => Finding.Warning(what, $"{record.GivenUp.ToString(CultureInfo.InvariantCulture)} put aside within the retention of messages", "The log names them (event 502); read those alerts over the API"),
        _ => Finding.Ok(what, record.LastTaken is { } taken ? $"the last message was taken {StoreCheckup.At(taken, zone)}" : "nothing was taken yet"),
    };

    private static string Counted(long count) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? "message waits" : "messages wait")}";

    private static string Since(WebhookRecord record, TimeZoneInfo zone) => record.LastTaken is { } taken ? $"(the last was taken {StoreCheckup.At(taken, zone)})" : "(none was ever taken)";
}
