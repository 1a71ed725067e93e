using DutyBot.Work;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DutyBot.Settings;

/// <summary>Hands metrics and spans to whatever collects them: only where OpenTelemetry's own setting names it.</summary>
internal static class Export
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string ServiceName = "OTEL_SERVICE_NAME";

    /// <summary>The wire's own name for its meter and its spans; the official SDK has neither.</summary>
    private const string Wire = "DutyBot.BotFramework";

    public static IServiceCollection AddExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint] is not { Length: > 0 })
            return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration[ServiceName] is { Length: > 0 } name ? name : "dutybot"))
            .WithMetrics(metrics => metrics.AddMeter(Measures.Name, Wire).AddOtlpExporter())
            .WithTracing(spans => spans.AddSource(Wire).AddOtlpExporter());
        return services;
    }
}
