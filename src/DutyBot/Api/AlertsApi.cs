using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Api;

/// <summary>Alerts for other programs (product 7).</summary>
internal static class AlertsApi
{
    public static void MapAlerts(this IEndpointRouteBuilder app)
    {
        var alerts = app.MapGroup("/api/alerts").AddEndpointFilter<ApiKey>();
        alerts.MapGet("", OpenAsync);
        alerts.MapGet("/{number}", OneAsync);
    }

    private static async Task<IResult> OpenAsync(bool? open, IAlertStore alerts, AlertViews views, CancellationToken cancel)
    {
        if (open != true)
            return TypedResults.Problem("Say which alerts: open=true.", statusCode: StatusCodes.Status400BadRequest);
        List<AlertView> found = [];
        foreach (var history in (await alerts.ReadOpenAsync(cancel)).Where(history => history.Now is { Kind: not AlertKind.Transfer }).Reverse())
            found.Add(await views.OfAsync(history, cancel));
        return TypedResults.Json(found, ApiJson.Default.ListAlertView);
    }

    private static async Task<IResult> OneAsync(string number, IAlertStore alerts, AlertViews views, CancellationToken cancel)
    {
        if (!AlertId.TryParse(number, out var id) || await alerts.ReadAsync(id, cancel) is not { Now: not null } history)
            return TypedResults.Problem($"There is no alert with this number; numbers look like 20210821-01.", statusCode: StatusCodes.Status404NotFound);
        return TypedResults.Json(await views.OfAsync(history, cancel), ApiJson.Default.AlertView);
    }
}

/// <summary>Reads what an alert looks like to another program.</summary>
internal sealed class AlertViews(IOutbox outbox, Office office, TimeProvider time)
{
    public async Task<AlertView> OfAsync(AlertHistory history, CancellationToken cancel)
    {
        var duty = await office.AtAsync(time.GetUtcNow(), cancel);
        return AlertView.Of(history, await outbox.OfAlertAsync(history.Id, cancel), duty);
    }
}
