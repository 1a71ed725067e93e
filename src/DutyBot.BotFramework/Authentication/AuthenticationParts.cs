#nullable enable
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework;

/// <summary>Where this layer runs.</summary>
internal sealed record Surroundings(bool Development, TimeProvider Time, IHttpClientFactory Clients, ILogger Logger);

/// <summary>What authentication is put together from.</summary>
internal sealed record AuthenticationParts(BotFrameworkSettings Settings, Surroundings Around, TokenChecks Tokens, ActivityChecks Activities, Connectors Connectors)
{
    internal static AuthenticationParts Of(
        Surroundings around, BotFrameworkSettings settings, ServiceClientCredentialsFactory? credentials, AuthenticationConfiguration? demands)
    {
        var asked = demands ?? new AuthenticationConfiguration();
        var hosts = new ServiceHosts(settings.Cloud.ServiceHosts, around.Development);
        return new(
            settings,
            around,
            new TokenChecks(settings, new TokenIssuers(settings, around.Development, asked), Keys(settings.Cloud.ChannelMetadata, around), Keys(settings.Cloud.EmulatorMetadata, around), around.Time),
            new ActivityChecks(settings, hosts, asked),
            new Connectors(settings, hosts, credentials ?? new ConfigurationServiceClientCredentialsFactory(settings, around), around));
    }

    private static SigningKeys Keys(string metadata, Surroundings around) => new(metadata, around.Clients, around.Time, around.Logger);
}
