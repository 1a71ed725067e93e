using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace DutyBot.BotFramework;

/// <summary>The app named by <c>MicrosoftAppId</c>; without one nothing is signed and authentication is off.</summary>
public class ConfigurationServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly BotFrameworkSettings _settings;
    private readonly Surroundings _around;
    private readonly ConcurrentDictionary<string, SignedCredentials> _byAudience = new(StringComparer.Ordinal);

    public ConfigurationServiceClientCredentialsFactory(IConfiguration configuration)
        : this(BotFrameworkSettings.Read(configuration), new Surroundings(Development: false, TimeProvider.System, new PlainClients(), NullLogger.Instance))
    {
    }

    internal ConfigurationServiceClientCredentialsFactory(BotFrameworkSettings settings, Surroundings around) => (_settings, _around) = (settings, around);

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(appId, _settings.AppId, StringComparison.Ordinal));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(_settings.Unsigned);

    /// <param name="loginEndpoint">Known from the settings; what is given here is not asked.</param>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (_settings.Unsigned)
            return Task.FromResult(new ServiceClientCredentials());
        if (!string.Equals(appId, _settings.AppId, StringComparison.Ordinal))
            throw new InvalidOperationException("Credentials were asked for another app than MicrosoftAppId.");

        return Task.FromResult<ServiceClientCredentials>(_byAudience.GetOrAdd(audience ?? _settings.Cloud.Scope, Signed));
    }

    /// <summary>Keeps a good token for the cloud's own audience and for every other that was asked for.</summary>
    internal async Task KeepTokensAsync()
    {
        if (_settings.Unsigned)
            return;
        _byAudience.GetOrAdd(_settings.Cloud.Scope, Signed);
        foreach (var credentials in _byAudience.Values)
            await credentials.KeepAsync();
    }

    /// <summary>Since when the issuer gives no new token for one of the audiences; null while it does.</summary>
    internal DateTimeOffset? FailingSince => _byAudience.Values.Min(credentials => credentials.FailingSince);

    private SignedCredentials Signed(string audience)
    {
        var retry = new TokenRetry(_around.Time);
        // Late, so that a certificate that cannot be opened any more is one more way of getting no token.
        var source = new Lazy<Func<Task<AccessToken>>>(() => TokenSource.For(_settings, audience, _around.Clients), LazyThreadSafetyMode.PublicationOnly);
        return new SignedCredentials(new TokenCache(() => retry.AskAsync(source.Value), _around.Time, _around.Logger));
    }

    private sealed class SignedCredentials(TokenCache tokens) : ServiceClientCredentials
    {
        internal DateTimeOffset? FailingSince => tokens.FailingSince;

        internal Task KeepAsync() => tokens.KeepAsync();

        public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
            }
            catch (Exception refused) when (!cancellationToken.IsCancellationRequested)
            {
                // For whoever sends it is one more way of not reaching the connector, and nothing was sent.
                throw new HttpRequestException(HttpRequestError.UserAuthenticationError, "No token was got for the call.", refused);
            }
        }
    }
}
