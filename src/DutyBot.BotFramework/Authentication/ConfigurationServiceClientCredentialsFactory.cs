using Microsoft.Extensions.Configuration;

namespace DutyBot.BotFramework;

/// <summary>The app named by <c>MicrosoftAppId</c>; without one nothing is signed and authentication is off.</summary>
public class ConfigurationServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly BotFrameworkSettings _settings;

    public ConfigurationServiceClientCredentialsFactory(IConfiguration configuration) => _settings = BotFrameworkSettings.Read(configuration);

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(appId, _settings.AppId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(_settings.Unsigned);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult(new ServiceClientCredentials());
}
