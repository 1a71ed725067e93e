using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DutyBot.BotFramework;

/// <summary>How a host takes this layer in.</summary>
public static class BotFrameworkRegistration
{
    /// <summary>Registers authentication, connectors and <see cref="CloudAdapter"/>.</summary>
    /// <remarks>A wrong setting stops the start of the host with an <see cref="OptionsValidationException"/> whose message is one sentence that names it.</remarks>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        return services.AddBotFramework<CloudAdapter>(configuration);
    }

    /// <summary>As <see cref="AddBotFramework(IServiceCollection, IConfiguration)"/>, with the host's own adapter, e.g. one that sets <see cref="BotAdapter.OnTurnError"/>.</summary>
    /// <remarks>A wrong setting stops the start of the host with an <see cref="OptionsValidationException"/> whose message is one sentence that names it.</remarks>
    public static IServiceCollection AddBotFramework<TAdapter>(this IServiceCollection services, IConfiguration configuration)
        where TAdapter : CloudAdapter
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);

        foreach (var name in (string[])[ConnectorClient.HttpClientName, SigningKeys.HttpClientName, TokenSource.HttpClientName])
        {
            services.AddHttpClient(name, Transport.Limits)
                .ConfigurePrimaryHttpMessageHandler(Transport.Handler)
                // Addresses hold conversation ids, and whoever sends writes down what matters.
                .RemoveAllLoggers();
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => AuthenticationParts.Of(
            new Surroundings(
                provider.GetRequiredService<IHostEnvironment>().IsDevelopment(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<IHttpClientFactory>(),
                provider.GetRequiredService<ILogger<BotFrameworkAuthentication>>(),
                provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped),
            BotFrameworkSettings.Read(configuration),
            provider.GetService<ServiceClientCredentialsFactory>(),
            provider.GetService<AuthenticationConfiguration>()));
        services.TryAddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(provider.GetRequiredService<AuthenticationParts>()));
        services.TryAddSingleton(provider => new ChannelKeys(provider.GetRequiredService<AuthenticationParts>));
        services.AddHostedService(provider => provider.GetRequiredService<ChannelKeys>());
        services.AddHostedService(provider => new FreshTokens(provider.GetRequiredService<AuthenticationParts>));
        // Read late, because a host may add settings until it is built.
        services.AddSingleton<IValidateOptions<StartCheck>>(provider => new StartRules(() => BotFrameworkSettings.Read(configuration), provider.GetRequiredService<IHostEnvironment>()));
        services.AddOptions<StartCheck>().ValidateOnStart();
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

    /// <summary>Asks for a token as the bot of these settings would. Null where one was got, or none is needed; else why not, in one line.</summary>
    public static async Task<string> TokenFaultAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        using var call = new HttpRequestMessage();
        try
        {
            var credentials = await new ConfigurationServiceClientCredentialsFactory(configuration).CreateCredentialsAsync(configuration["MicrosoftAppId"], null, null, true, cancellationToken);
            await credentials.ProcessHttpRequestAsync(call, cancellationToken).WaitAsync(cancellationToken);
            return null;
        }
        catch (HttpRequestException refused)
        {
            return refused.GetBaseException().Message.Split('\n')[0].Trim();
        }
        catch (OperationCanceledException)
        {
            return "The login address did not answer in time.";
        }
    }

    /// <summary>The sentence of a wrong setting of this layer; null for any other failure.</summary>
    public static string SettingFault(Exception wrong)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        return wrong is SettingException ? wrong.Message : null;
    }
}
