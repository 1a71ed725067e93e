namespace DutyBot.BotFramework;

public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}

public interface IStatePropertyInfo
{
    string Name { get; }
}

/// <summary>One value of a state, read and changed within a turn; kept when the state is saved.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <param name="defaultValueFactory">Makes the value where there is none; without it the answer is default.</param>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
