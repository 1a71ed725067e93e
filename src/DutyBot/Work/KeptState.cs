using System.Text.Json.Nodes;
using DutyBot.Domain;

namespace DutyBot.Work;

/// <summary>State of conversations and users in the bot's own file, so that a talk goes on after a restart (protocol 4, 15 and 9.5).</summary>
internal sealed class KeptState(IStateStore state) : IStorage
{
    private const string Tag = nameof(IStoreItem.ETag);

    /// <summary>What is stored, as JSON that <see cref="BotPayload"/> reads; an <see cref="IStoreItem"/> has the tag it must be written with.</summary>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        (await state.ReadAsync(keys, cancellationToken)).ToDictionary(row => row.Key, row => BotPayload.ReadState(Tagged(row.Body, row.Tag))!, StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">An <see cref="IStoreItem"/> was changed by somebody else since it was read; nothing was written.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        if (await state.WriteAsync([.. changes.Select(Change)], cancellationToken) is { } late)
            throw new InvalidOperationException($"Etag conflict: '{late}' was changed by somebody else since it was read.");
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => state.DeleteAsync(keys, cancellationToken);

    private static StateChange Change(KeyValuePair<string, object> change) => change.Value is IStoreItem item
        ? new StateChange(change.Key, item.ETag == "*" ? null : item.ETag ?? "", Marked(BotPayload.WriteState(item)))
        : new StateChange(change.Key, null, BotPayload.WriteState(change.Value));

    // Nulls are not written, so the place of the tag is kept open by hand.
    private static string Marked(string json) => JsonNode.Parse(json) is JsonObject item ? Put(item, "*") : json;

    private static string Tagged(string json, string tag) => JsonNode.Parse(json) is JsonObject item && item.ContainsKey(Tag) ? Put(item, tag) : json;

    private static string Put(JsonObject item, string tag)
    {
        item[Tag] = tag;
        return item.ToJsonString();
    }
}
