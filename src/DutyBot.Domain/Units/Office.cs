using DutyBot.Domain.Alerts;

namespace DutyBot.Domain.Units;

/// <summary>The office as the settings and the directory have it: zone, policies, and who is on duty at an instant.</summary>
public sealed class Office(IDistrictStore districts, TimeZoneInfo zone, AlertPolicies policies)
{
    private volatile Known? known;

    public TimeZoneInfo Zone => zone;

    public AlertPolicies Policies => policies;

    /// <summary>The directory as it was last read, for the moment in which the store does not answer; null before the first time.</summary>
    public District? LastRead => known?.District;

    /// <summary>Who stands for what at an instant; the directory is read again only when it was changed.</summary>
    public async ValueTask<OnDuty> AtAsync(DateTimeOffset at, CancellationToken cancel)
    {
        var version = await districts.VersionAsync(cancel);
        if (known is not { } read || read.Version != version)
            known = read = new Known(version, await districts.ReadAsync(cancel));
        return new OnDuty(read.District, at, zone);
    }

    private sealed record Known(long Version, District District);
}
