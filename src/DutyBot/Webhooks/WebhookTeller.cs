using DutyBot.Api;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Webhooks;

/// <summary>From what happened to the rows of the outbox that tell other programs: one for each event and webhook, in order, with the same key however often it is unfolded.</summary>
internal sealed class WebhookTeller(IReadOnlyList<Webhook> webhooks)
{
    /// <summary>What must be told of an alert's rows from one on.</summary>
    public IEnumerable<Telling> Of(AlertHistory history, int fromRow) => webhooks.Count == 0 ? [] :
        from pair in history.Rows.SelectMany(row => row.Events.Select(happened => (row, happened))).Select((pair, index) => (pair.row, pair.happened, No: index + 1))
        where pair.row.Number >= fromRow
        from webhook in webhooks
        where webhook.Events?.Contains(EventNames.Of(pair.happened)) ?? true
        // Without the alert of its own column: whoever asks what was said of an alert means people.
        select new Telling($"webhook|{webhook.Name}|{history.Id}|{pair.No}", new ToWebhook(webhook.Name, history.Id), TellingKind.Webhook, new TellEvent(history.Id, pair.No), pair.row.RecordedAt);
}
