namespace DutyBot.Storage.Tests.Contracts;

/// <summary>What every contract needs: a store of its own, gone when the fact is told.</summary>
public abstract class StoreContract(IStorePlace place) : IAsyncDisposable
{
    protected const string Home = "default";

    protected IStorePlace Place => place;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await place.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
