using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework;

/// <summary>How a host takes this layer in.</summary>
public static class BotFrameworkRegistration
{
    /// <summary>Registers authentication, connectors and <see cref="CloudAdapter"/>.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message names it.</exception>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        return services.AddBotFramework<CloudAdapter>(configuration);
    }

    /// <summary>As <see cref="AddBotFramework(IServiceCollection, IConfiguration)"/>, with the host's own adapter, e.g. one that sets <see cref="BotAdapter.OnTurnError"/>.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message names it.</exception>
    public static IServiceCollection AddBotFramework<TAdapter>(this IServiceCollection services, IConfiguration configuration)
        where TAdapter : CloudAdapter
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var settings = BotFrameworkSettings.Read(configuration);

        services.AddHttpClient(ConnectorClient.HttpClientName, client => client.Timeout = Transport.Limit)
            .ConfigurePrimaryHttpMessageHandler(Transport.Handler)
            // Addresses of connections hold conversation ids, and the outbox writes down what it sent.
            .RemoveAllLoggers();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ServiceClientCredentialsFactory>(_ => new ConfigurationServiceClientCredentialsFactory(configuration));
        services.TryAddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            settings,
            provider.GetRequiredService<IHostEnvironment>().IsDevelopment(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ServiceClientCredentialsFactory>(),
            provider.GetRequiredService<IHttpClientFactory>()));
        services.TryAddSingleton<TAdapter>();
        services.TryAddSingleton<CloudAdapter>(provider => provider.GetRequiredService<TAdapter>());
        services.TryAddSingleton<BotAdapter>(provider => provider.GetRequiredService<TAdapter>());
        services.TryAddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<TAdapter>());
        return services;
    }

    /// <summary>The messages' address, for every method: anything but POST is answered with 405.</summary>
    /// <remarks>A turn runs to its end though the channel hangs up after 15 s (protocol 2.3): what was pressed was pressed.</remarks>
    public static IEndpointConventionBuilder MapBotMessages(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.Map(pattern, context => context.RequestServices.GetRequiredService<IBotFrameworkHttpAdapter>().ProcessAsync(
            context.Request, context.Response, context.RequestServices.GetRequiredService<IBot>(), CancellationToken.None));
    }
}
