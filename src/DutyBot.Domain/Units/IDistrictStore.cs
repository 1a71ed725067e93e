namespace DutyBot.Domain.Units;

/// <summary>Keeps the directory of one district.</summary>
public interface IDistrictStore
{
    /// <summary>A number that grows with every change, so that a reader may keep what it has read.</summary>
    Task<long> VersionAsync(CancellationToken cancel);

    /// <summary>The whole directory; <see cref="District.Empty"/> where nothing was imported yet.</summary>
    Task<District> ReadAsync(CancellationToken cancel);

    /// <summary>Puts a whole directory in place of the one that is there, in one transaction.</summary>
    Task ReplaceAsync(District district, bool isDemo, CancellationToken cancel);

    /// <summary>Whether the directory kept here is the fictional demo district.</summary>
    Task<bool> IsDemoAsync(CancellationToken cancel);
}
