#nullable enable
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework;

/// <summary>Where this layer runs.</summary>
/// <param name="Stopped">Cancelled when the host has stopped, for what goes on behind the scenes.</param>
internal sealed record Surroundings(bool Development, TimeProvider Time, IHttpClientFactory Clients, ILogger Logger, CancellationToken Stopped = default);

/// <summary>What authentication is put together from.</summary>
internal sealed record AuthenticationParts(BotFrameworkSettings Settings, Surroundings Around, TokenChecks Tokens, ActivityChecks Activities, ServiceClientCredentialsFactory Credentials)
{
    internal Connectors Connectors { get; } = new(Settings, Activities.Hosts, Credentials, Around);

    internal static AuthenticationParts Of(
        Surroundings around, BotFrameworkSettings settings, ServiceClientCredentialsFactory? credentials, AuthenticationConfiguration? demands)
    {
        var asked = demands ?? new AuthenticationConfiguration();
        var hosts = new ServiceHosts(settings.Cloud.ServiceHosts, around.Development);
        return new(
            settings,
            around,
            new TokenChecks(settings, new TokenIssuers(settings, around.Development, asked), new SigningKeys(settings.Cloud.ChannelMetadata, around), new SigningKeys(settings.Cloud.EmulatorMetadata, around), around.Time),
            new ActivityChecks(settings, hosts, asked),
            credentials ?? new ConfigurationServiceClientCredentialsFactory(settings, around));
    }
}
