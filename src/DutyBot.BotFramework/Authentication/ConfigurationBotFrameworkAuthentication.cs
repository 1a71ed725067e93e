using System.Net;
using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework;

/// <summary>Authentication by the Bot Framework's own settings. Without an app id only unsigned requests from this machine, in Development, are taken.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkSettings _settings;
    private readonly ServiceHosts _hosts;
    private readonly ConnectorFactory _connectors;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(BotFrameworkSettings.Read(configuration), development: false, TimeProvider.System, credentialsFactory ?? new ConfigurationServiceClientCredentialsFactory(configuration), httpClientFactory)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        BotFrameworkSettings settings, bool development, TimeProvider time, ServiceClientCredentialsFactory credentials, IHttpClientFactory clients)
    {
        _settings = settings;
        Development = development;
        Time = time;
        _hosts = new ServiceHosts(settings.Cloud.ServiceHosts, development);
        _connectors = new Connectors(settings, _hosts, credentials, clients);
    }

    internal override TimeProvider Time { get; }

    private bool Development { get; }

    public override string GetOriginatingAudience() => _settings.Cloud.Scope;

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectors;

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (!_settings.Unsigned)
            throw new UnauthorizedAccessException("no key to check the token with");
        if (!_hosts.Allow(activity.ServiceUrl))
            throw new UnauthorizedAccessException("serviceUrl names a host that is not allowed (DutyBot:AllowedServiceHosts)");

        return Task.FromResult(new AuthenticateRequestResult
        {
            ClaimsIdentity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType),
            ConnectorFactory = _connectors,
        });
    }

    internal override void Admit(IPAddress caller, string authHeader)
    {
        if (!_settings.Unsigned)
        {
            if (string.IsNullOrEmpty(authHeader))
                throw new UnauthorizedAccessException("no Authorization header");
            return;
        }

        if (!Development)
            throw new UnauthorizedAccessException("unsigned, and MicrosoftAppId is empty outside Development");
        if (caller is null || !IPAddress.IsLoopback(caller))
            throw new UnauthorizedAccessException("unsigned, and not from this machine");
    }
}
