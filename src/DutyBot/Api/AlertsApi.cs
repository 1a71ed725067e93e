using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DutyBot.Api;

/// <summary>Alerts for other programs (product 7).</summary>
internal static class AlertsApi
{
    public static void MapAlerts(this IEndpointRouteBuilder app)
    {
        var alerts = app.MapGroup("/api/alerts").AddEndpointFilter<ApiKey>().AddEndpointFilter<StoreFault>();
        alerts.MapGet("", ListAsync);
        alerts.MapGet("/{number}", OneAsync);
    }

    /// <summary>Newest first: those of a local day, the open visits and drills, or the open transfers.</summary>
    private static async Task<IResult> ListAsync(string? day, string? open, string? kind, IAlertStore alerts, AlertViews views, CancellationToken cancel) =>
        (day, open, kind) switch
        {
            ({ } date, null, null) => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known)
                ? await ManyAsync(await alerts.ReadDayAsync(new DutyDay(known), cancel), views, cancel)
                : Wrong("day is no calendar day: write it as yyyy-MM-dd."),
            (null, "true", null) => await ManyAsync((await alerts.ReadOpenAsync(cancel)).Where(history => history.Now is { Kind: not AlertKind.Transfer }), views, cancel),
            (null, null, "transfer") => await ManyAsync((await alerts.ReadOpenAsync(cancel)).Where(history => history.Now is { Kind: AlertKind.Transfer }), views, cancel),
            _ => Wrong("Say which alerts, by one of day=yyyy-MM-dd, open=true or kind=transfer."),
        };

    private static async Task<IResult> ManyAsync(IEnumerable<AlertHistory> histories, AlertViews views, CancellationToken cancel) =>
        TypedResults.Json(await views.OfAsync([.. histories.Reverse()], cancel), ApiJson.Default.ListAlertView);

    private static async Task<IResult> OneAsync(string number, IAlertStore alerts, AlertViews views, CancellationToken cancel) =>
        AlertId.TryParse(number, out var id) && await alerts.ReadAsync(id, cancel) is { Now: not null } history
            ? TypedResults.Json((await views.OfAsync([history], cancel))[0], ApiJson.Default.AlertView)
            : TypedResults.Problem("There is no alert with this number; numbers look like 20210821-01.", statusCode: StatusCodes.Status404NotFound);

    private static ProblemHttpResult Wrong(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}

/// <summary>Reads what alerts look like to another program: whatever was said of all of them in one read.</summary>
internal sealed class AlertViews(IOutbox outbox, Office office, TimeProvider time)
{
    public async Task<List<AlertView>> OfAsync(IReadOnlyList<AlertHistory> histories, CancellationToken cancel)
    {
        var duty = await office.AtAsync(time.GetUtcNow(), cancel);
        var told = (await outbox.OfAlertsAsync([.. histories.Select(history => history.Id)], cancel)).ToLookup(one => one.Telling.Alert);
        return [.. histories.Select(history => AlertView.Of(history, [.. told[history.Id]], duty))];
    }
}

/// <summary>A store that does not answer is told to the caller as what it is: ask again later.</summary>
internal sealed class StoreFault : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            return TypedResults.Problem("The store does not answer; ask again later.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
