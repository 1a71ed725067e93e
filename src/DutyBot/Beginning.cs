using DutyBot.Demo;
using DutyBot.Domain;
using DutyBot.Domain.Units;
using DutyBot.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DutyBot;

/// <summary>What happens once before the bot listens, and the first lines it prints.</summary>
internal sealed class Beginning(IStore store, IDistrictStore districts, DemoPast past, Setup setup, IServer server, ILogger<Beginning> log)
{
    /// <exception cref="StoreUnavailableException">The store cannot be used.</exception>
    public async Task PrepareAsync(IHostApplicationLifetime lifetime)
    {
        // Only a new store gets the demo: a version above zero means that a directory was put in before.
        int? loaded = setup.Demo && await districts.VersionAsync(CancellationToken.None) == 0 ? await LoadDemoAsync() : null;
        var isDemo = await districts.IsDemoAsync(CancellationToken.None);
        lifetime.ApplicationStarted.Register(() => Say(isDemo, loaded));
    }

    /// <summary>The past first: a crash between the two leaves a store that is still new, and the same past is put once.</summary>
    private async Task<int> LoadDemoAsync()
    {
        var demo = DemoDistrict.Read();
        var alerts = await past.LoadAsync(demo, CancellationToken.None);
        await districts.ReplaceAsync(demo, isDemo: true, CancellationToken.None);
        return alerts;
    }

    private void Say(bool isDemo, int? loaded)
    {
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            log.Listening(setup.LocalChat ? $"The local work group is at {address}" : $"The bot listens at {address}");
        log.DataLies(store.Path);
        foreach (var setting in setup.Unused)
            log.NotUsedYet(setting);
        if (isDemo)
            log.IsDemo();
        if (loaded is { } alerts)
            log.DemoHasPast(alerts);
    }
}
