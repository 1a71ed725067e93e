namespace DutyBot.BotFramework;

/// <summary>Things that live for one turn, found by key or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    /// <summary>The value, or default where there is none of that type.</summary>
    public T Get<T>(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) && value is T found ? found : default;
    }

    public T Get<T>() => Get<T>(typeof(T).FullName);

    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    public void Add<T>(T value) => Add(typeof(T).FullName, value);

    /// <summary>Puts the value there; null takes the key away.</summary>
    public void Set<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null)
            Remove(key);
        else
            this[key] = value;
    }

    public void Set<T>(T value) => Set(typeof(T).FullName, value);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Nothing here is owned by the turn: connectors outlive it.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Clear();
    }
}
