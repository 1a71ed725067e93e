using DutyBot.Domain.Units;

namespace DutyBot.Tests.Importing;

/// <summary>A directory store that keeps it in memory.</summary>
internal sealed class KeptDirectory : IDistrictStore
{
    public District Kept { get; private set; } = District.Empty;

    public bool IsDemo { get; private set; }

    public long Version { get; private set; }

    public Task<long> VersionAsync(CancellationToken cancel) => Task.FromResult(Version);

    public Task<District> ReadAsync(CancellationToken cancel) => Task.FromResult(Kept);

    public Task ReplaceAsync(District district, bool isDemo, CancellationToken cancel)
    {
        (Kept, IsDemo, Version) = (district, isDemo, Version + 1);
        return Task.CompletedTask;
    }

    public IReadOnlyList<ChangedInChat> InChat { get; set; } = [];

    public Task<bool> ImportAsync(DirectoryImport import, CancellationToken cancel)
    {
        if (import.Seen != Version)
            return Task.FromResult(false);
        (Kept, IsDemo, Version, InChat) = (import.District, import.IsDemo, Version + 1, import.StillOfChat);
        return Task.FromResult(true);
    }

    public Task<bool> ChangeAsync(DirectoryChange change, CancellationToken cancel) => throw new NotSupportedException("No import changes single entries.");

    public Task<IReadOnlyList<ChangedInChat>> ChangedInChatAsync(CancellationToken cancel) => Task.FromResult(InChat);

    public Task<bool> IsDemoAsync(CancellationToken cancel) => Task.FromResult(IsDemo);
}
