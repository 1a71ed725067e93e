using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DutyBot.BotFramework;

/// <summary>Authentication by the Bot Framework's own settings. Without an app id only unsigned requests from this machine, in Development, are taken.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly AuthenticationParts _parts;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(AuthenticationParts.Of(
            new Surroundings(Development: false, TimeProvider.System, httpClientFactory ?? new PlainClients(), logger ?? NullLogger.Instance),
            BotFrameworkSettings.Read(configuration),
            credentialsFactory,
            authConfiguration))
    {
    }

    internal ConfigurationBotFrameworkAuthentication(AuthenticationParts parts) => _parts = parts;

    internal override TimeProvider Time => _parts.Around.Time;

    public override string GetOriginatingAudience() => _parts.Settings.Cloud.Scope;

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _parts.Connectors;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (_parts.Settings.Unsigned)
        {
            // Once more, because an adapter of the host's own may ask for this alone.
            CheckDevelopment();
            _parts.Activities.CheckHost(activity);
            return Let(new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType), callerId: null);
        }

        var token = await _parts.Tokens.VerifyAsync(authHeader ?? string.Empty, cancellationToken);
        await _parts.Activities.CheckAsync(token, activity);
        return Let(token.Identity, _parts.Settings.Cloud.CallerId);
    }

    internal override async Task AdmitAsync(HttpContext http, string authHeader, CancellationToken cancel)
    {
        if (!_parts.Settings.Unsigned)
            await _parts.Tokens.VerifyAsync(authHeader, cancel);
        else
            CheckNearness(http);
    }

    private void CheckNearness(HttpContext http)
    {
        CheckDevelopment();
        if (FromHere.Fault(http) is { } elsewhere)
            throw new RefusedException(Why.Unsigned, $"unsigned, and it comes {elsewhere}");
    }

    private void CheckDevelopment()
    {
        if (!_parts.Around.Development)
            throw new RefusedException(Why.Unsigned, "unsigned, and MicrosoftAppId is empty outside Development");
    }

    private AuthenticateRequestResult Let(ClaimsIdentity who, string callerId) => new()
    {
        Audience = _parts.Settings.Cloud.Scope,
        ClaimsIdentity = who,
        CallerId = callerId,
        ConnectorFactory = _parts.Connectors,
    };
}
