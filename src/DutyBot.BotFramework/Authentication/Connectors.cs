#nullable enable
using System.Collections.Concurrent;

namespace DutyBot.BotFramework;

/// <summary>One connector for each service address and audience.</summary>
internal sealed class Connectors(BotFrameworkSettings settings, ServiceHosts hosts, ServiceClientCredentialsFactory credentials, Surroundings around)
    : ConnectorFactory
{
    internal const int Most = 1000;

    private readonly ConcurrentDictionary<(string Address, string Audience), IConnectorClient> _known = new();

    /// <summary>One for all addresses: a team is the same wherever it is asked for.</summary>
    internal KnownTeams Roster { get; } = new(around.Time);

    internal bool Allows(string serviceUrl) => hosts.Allow(serviceUrl);

    /// <exception cref="ErrorResponseException">The host is not allowed: refused here, for good, and without a response.</exception>
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        if (!hosts.Allow(serviceUrl))
            throw new ErrorResponseException("The conversation's serviceUrl names a host that is not allowed (DutyBot:AllowedServiceHosts).");

        var key = (serviceUrl, audience ?? settings.Cloud.Scope);
        if (_known.TryGetValue(key, out var known))
            return known;

        var signed = await credentials.CreateCredentialsAsync(settings.AppId, key.Item2, settings.Cloud.Login, settings.ValidateAuthority, cancellationToken);
        // Addresses come from outside: an allowed host with a thousand paths must not fill the memory.
        if (_known.Count >= Most)
            _known.Clear();
        return _known.GetOrAdd(key, new ConnectorClient(new Uri(serviceUrl), signed, around.Clients, Roster));
    }
}
