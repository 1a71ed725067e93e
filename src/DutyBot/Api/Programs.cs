using System.Net;
using DutyBot.Settings;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;

namespace DutyBot.Api;

/// <summary>What all addresses have in common that other programs call.</summary>
internal static class Programs
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton(from => new FailedChecks(from.GetRequiredService<Setup>().FailedChecksPerMinute, from.GetRequiredService<TimeProvider>()))
        .AddSingleton<CreateAlert>()
        .AddDescription();

    /// <summary>A key, and problem details for whatever goes wrong.</summary>
    public static RouteGroupBuilder ForPrograms(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter<ApiKey>().AddEndpointFilter<StoreFault>();
        group.Problems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable);
        return group;
    }

    /// <summary>Says that these are answered as problem details.</summary>
    public static TBuilder Problems<TBuilder>(this TBuilder builder, params ReadOnlySpan<int> statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
            builder.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), [Problem.Media]));
        return builder;
    }

    /// <summary>What a proxy says of its caller (X-Forwarded-For, -Proto) is believed only of this machine and of those that the settings name, and only here:
    /// the chat's own way in tells near from far by these very headers.</summary>
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app, Setup setup)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var proxy in setup.Proxies)
            options.KnownIPNetworks.Add(proxy);
        return app.UseWhen(http => IsForPrograms(http.Request.Path), then => then.UseForwardedHeaders(options).UseStatusCodePages(Unanswered));
    }

    /// <summary>Everything below /api but the chat.</summary>
    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !path.StartsWithSegments("/api/messages", StringComparison.OrdinalIgnoreCase);

    /// <summary>A path or method that there is not has no handler that could say so.</summary>
    private static Task Unanswered(StatusCodeContext context) =>
        Problem.NoHandler(context.HttpContext.Response.StatusCode).Answer().ExecuteAsync(context.HttpContext);
}
