using DutyBot.BotFramework;

namespace DutyBot.OfficialSdk;

/// <summary>How the host takes in the official SDK, under the names of our own layer's way.</summary>
internal static class BotFrameworkRegistration
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient();
        return services
            .AddSingleton(configuration)
            .AddSingleton<ChannelKeys>()
            .AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>()
            .AddSingleton(from => new CloudAdapter(from.GetRequiredService<BotFrameworkAuthentication>(), from.GetRequiredService<ILogger<CloudAdapter>>()))
            .AddSingleton<BotAdapter>(from => from.GetRequiredService<CloudAdapter>())
            .AddSingleton<IBotFrameworkHttpAdapter>(from => from.GetRequiredService<CloudAdapter>());
    }

    /// <exception cref="InvalidOperationException">Nobody could be told from a stranger.</exception>
    public static IEndpointConventionBuilder MapBotMessages(this WebApplication app)
    {
        var unsigned = string.IsNullOrWhiteSpace(app.Configuration["MicrosoftAppId"]);
        if (unsigned && !app.Environment.IsDevelopment())
            throw new InvalidOperationException("MicrosoftAppId is empty, so nobody could be told from a stranger: set it, or start in Development.");

        // The SDK lets everybody in without an app id; the desk lets in this machine alone (product 2).
        return app.Map("/api/messages", context => unsigned && FromHere.Fault(context) is not null
            ? Results.StatusCode(StatusCodes.Status401Unauthorized).ExecuteAsync(context)
            : context.RequestServices.GetRequiredService<IBotFrameworkHttpAdapter>().ProcessAsync(
                context.Request, context.Response, context.RequestServices.GetRequiredService<IBot>(), CancellationToken.None));
    }

    /// <summary>Asks for a token as the bot of these settings would. Null where one was got, or none is needed; else why not, in one line.</summary>
    public static async Task<string?> TokenFaultAsync(IConfiguration configuration, CancellationToken cancel)
    {
        using var call = new HttpRequestMessage();
        try
        {
            var credentials = await new ConfigurationServiceClientCredentialsFactory(configuration).CreateCredentialsAsync(
                configuration["MicrosoftAppId"],
                configuration["ToChannelFromBotOAuthScope"] ?? "https://api.botframework.com",
                configuration["ToChannelFromBotLoginUrl"] ?? "https://login.microsoftonline.com/botframework.com",
                validateAuthority: true,
                cancel);
            await credentials.ProcessHttpRequestAsync(call, cancel).WaitAsync(cancel);
            return null;
        }
        catch (OperationCanceledException)
        {
            return "The login address did not answer in time.";
        }
        catch (Exception refused) when (refused is HttpRequestException or InvalidOperationException or UnauthorizedAccessException || refused.GetType().Name.StartsWith("Msal", StringComparison.Ordinal))
        {
            return refused.GetBaseException().Message.Split('\n')[0].Trim();
        }
    }

    /// <summary>The sentence of a wrong setting of the wire; null for any other failure.</summary>
    public static string? SettingFault(Exception wrong) =>
        wrong is InvalidOperationException or ArgumentException && wrong.Source is { } source
        && (source == typeof(BotFrameworkRegistration).Assembly.GetName().Name || source.StartsWith("Microsoft.Bot", StringComparison.Ordinal))
            ? wrong.Message
            : null;
}

/// <summary>The SDK reads the channel's keys with the first message and tells nobody, so readiness does not wait for them.</summary>
internal sealed class ChannelKeys
{
    public bool WereRead { get; } = true;

    public DateTimeOffset? FailingSince { get; }

    public DateTimeOffset? TokenFailingSince { get; }
}
