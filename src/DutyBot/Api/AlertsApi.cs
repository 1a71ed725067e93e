using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Api;

/// <summary>Alerts for other programs (product 7).</summary>
internal static class AlertsApi
{
    private static readonly string[] Parameters = ["day", "open", "kind"];

    public static void MapAlerts(this IEndpointRouteBuilder app)
    {
        var alerts = app.MapGroup("/api/alerts").WithTags("Alerts").ForPrograms();
        alerts.MapPost("", (HttpContext http, CreateAlert create, CancellationToken cancel) => create.AnswerAsync(http, cancel))
            .WithName("postAlert").WithSummary("Posts an alert at once.")
            .WithDescription("The same Idempotency-Key with the same body gets the same answer again, also after a restart, and posts nothing twice.")
            .Accepts<AlertRequest>("application/json").Produces<AlertView>(StatusCodes.Status201Created)
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);
        alerts.MapGet("", ListAsync)
            .WithName("listAlerts").WithSummary("Alerts, newest first: give exactly one of day, open and kind.")
            .WithDescription("A day's alerts and the open ones are few, so the answer is always whole; there are no pages.")
            .Produces<List<AlertView>>().Problems(StatusCodes.Status400BadRequest);
        alerts.MapGet("/{number}", OneAsync)
            .WithName("getAlert").WithSummary("One alert by its number.")
            .Produces<AlertView>().Problems(StatusCodes.Status404NotFound);
    }

    /// <summary>Newest first: those of a local day, the open visits and drills, or the open transfers.</summary>
    private static async Task<IResult> ListAsync(HttpContext http, string? day, string? open, string? kind, IAlertStore alerts, AlertViews views, CancellationToken cancel)
    {
        if (http.Request.Query.Keys.FirstOrDefault(name => !Parameters.Contains(name, StringComparer.OrdinalIgnoreCase)) is not null)
            return Wrong("unknown-parameter", $"There is a parameter that nobody knows; there are {string.Join(", ", Parameters)}.", null);
        return (day, open, kind) switch
        {
            ({ } date, null, null) => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known)
                ? await ManyAsync(await alerts.ReadDayAsync(new DutyDay(known), cancel), views, cancel)
                : Wrong("no-day", "day is no calendar day: write it as yyyy-MM-dd.", nameof(day)),
            (null, "true", null) => await ManyAsync((await alerts.ReadOpenAsync(cancel)).Where(history => history.Now is { Kind: not AlertKind.Transfer }), views, cancel),
            (null, not null, null) => Wrong("only-true", "open can only be true; ask for the others by day.", nameof(open)),
            (null, null, "transfer") => await ManyAsync((await alerts.ReadOpenAsync(cancel)).Where(history => history.Now is { Kind: AlertKind.Transfer }), views, cancel),
            (null, null, not null) => Wrong("only-transfer", "kind can only be transfer; the others are asked for by open=true.", nameof(kind)),
            _ => Wrong("one-of", "Say which alerts, by one of day=yyyy-MM-dd, open=true or kind=transfer.", null),
        };
    }

    private static async Task<IResult> ManyAsync(IEnumerable<AlertHistory> histories, AlertViews views, CancellationToken cancel) =>
        TypedResults.Json(await views.OfAsync([.. histories.Reverse()], cancel), ApiJson.Sent.ListAlertView);

    private static async Task<IResult> OneAsync(string number, IAlertStore alerts, AlertViews views, CancellationToken cancel) =>
        AlertId.TryParse(number, out var id) && await alerts.ReadAsync(id, cancel) is { Now: not null } history
            ? TypedResults.Json((await views.OfAsync([history], cancel))[0], ApiJson.Sent.AlertView)
            : Problem.NoSuchAlert.Answer();

    private static IResult Wrong(string code, string detail, string? parameter) =>
        Problem.With(Problem.InvalidQuestion, new ProblemError(code, detail, Parameter: parameter)).Answer();
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
