using System.Globalization;
using System.Text.Json;

namespace DutyBot.BotFramework;

/// <summary>State that lasts as long as the process; kept as JSON, so that nobody changes it from outside.</summary>
public class MemoryStorage : IStorage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private long _writes;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            var found = new Dictionary<string, object>(StringComparer.Ordinal);
            foreach (var key in keys)
            {
                if (_kept.TryGetValue(key, out var kept))
                    found[key] = kept.Open();
            }

            return Task.FromResult<IDictionary<string, object>>(found);
        }
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_gate)
        {
            foreach (var (key, value) in changes)
                CheckTag(key, value);
            foreach (var (key, value) in changes)
                _kept[key] = new Kept(value.GetType(), Wire.ToElement(value), (++_writes).ToString(CultureInfo.InvariantCulture));
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
                _kept.Remove(key);
        }

        return Task.CompletedTask;
    }

    private void CheckTag(string key, object value)
    {
        if (value is IStoreItem { ETag: var tag } && tag != "*" && _kept.TryGetValue(key, out var kept) && kept.Tag != tag)
            throw new InvalidOperationException($"Etag conflict: '{tag}' was written where '{kept.Tag}' is stored.");
    }

    private sealed record Kept(Type Type, JsonElement Value, string Tag)
    {
        internal object Open()
        {
            var value = Wire.Read(Value, Type);
            if (value is IStoreItem item)
                item.ETag = Tag;
            return value;
        }
    }
}
