using System.Text.Json;

namespace DutyBot.BotFramework;

/// <summary>State loaded once a turn and saved only where it changed; the last writer wins (protocol 4, 15). Facts of duty do not belong here.</summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _turnKey;

    protected BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _turnKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Property<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && Loaded(turnContext) is not null)
            return;

        var key = GetStorageKey(turnContext);
        var read = await _storage.ReadAsync([key], cancellationToken);
        turnContext.TurnState.Set(_turnKey, new Held(Values(read.TryGetValue(key, out var stored) ? stored : null)));
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Loaded(turnContext) is not { } held)
            return;

        var now = held.Written();
        if (!force && now == held.Saved)
            return;

        await _storage.WriteAsync(new Dictionary<string, object> { [GetStorageKey(turnContext)] = held.Values }, cancellationToken);
        held.Saved = now;
    }

    /// <summary>Empties the state; the storage follows with the next save.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(_turnKey, new Held([]) { Saved = null });
        return Task.CompletedTask;
    }

    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_turnKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <exception cref="InvalidOperationException">The activity lacks what the key is made of.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    private protected static string Needed(string value, string what) =>
        string.IsNullOrEmpty(value) ? throw new InvalidOperationException($"The activity has no {what}, so its state has no place.") : value;

    private Held Loaded(ITurnContext turn) => turn.TurnState.Get<Held>(_turnKey);

    private static Dictionary<string, object> Values(object stored) => stored is null
        ? []
        : Wire.ToElement(stored).EnumerateObject().ToDictionary(property => property.Name, property => (object)property.Value, StringComparer.Ordinal);

    /// <summary>The state of one turn, and how it stood when it was last the same as the stored one.</summary>
    private sealed class Held
    {
        internal Held(Dictionary<string, object> values)
        {
            Values = values;
            Saved = Written();
        }

        internal Dictionary<string, object> Values { get; }

        internal string Saved { get; set; }

        internal string Written() => Wire.ToElement(Values).GetRawText();
    }

    private sealed class Property<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            var values = await ValuesAsync(turnContext, cancellationToken);
            if (values.TryGetValue(name, out var stored) && stored is not (null or JsonElement { ValueKind: JsonValueKind.Null }))
            {
                var value = BotPayload.Read<T>(stored);
                // Kept as the object handed out, so that changes to it are saved.
                values[name] = value;
                return value;
            }

            if (defaultValueFactory is null)
                return default;

            var made = defaultValueFactory();
            values[name] = made;
            return made;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default) =>
            (await ValuesAsync(turnContext, cancellationToken))[name] = value;

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            (await ValuesAsync(turnContext, cancellationToken)).Remove(name);

        private async Task<Dictionary<string, object>> ValuesAsync(ITurnContext turn, CancellationToken cancel)
        {
            await state.LoadAsync(turn, cancellationToken: cancel);
            return state.Loaded(turn).Values;
        }
    }
}
