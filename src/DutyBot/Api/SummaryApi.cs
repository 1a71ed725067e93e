using System.Globalization;
using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Figures;
using DutyBot.Domain.Units;

namespace DutyBot.Api;

/// <summary>The figures of a span of days for other programs (product 7).</summary>
internal static class SummaryApi
{
    public static void MapSummary(this IEndpointRouteBuilder app) =>
        app.MapGroup("/api/summary").WithTags("Summary").ForPrograms()
            .MapGet("", SummaryAsync).WithName("getSummary").WithSummary("The figures of a span of days, both inclusive.").Produces<SummaryView>().Problems(StatusCodes.Status400BadRequest);

    /// <summary>Of alerts posted on these local days, both inclusive; what is not due yet is in no rate. Drills are counted nowhere.</summary>
    private static async Task<IResult> SummaryAsync(
        string? from, string? to, string? unit, string? level, string? kind, IAlertStore alerts, Office office, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var district = (await office.AtAsync(now, cancel)).District;
        if (Day(from) is not { } first || Day(to) is not { } last)
            return NotUsable(Day(from) is null ? "from" : "to", "Say from which day to which, both as yyyy-MM-dd: from=2021-01-01&to=2021-12-31.");
        if (last.Date < first.Date)
            return NotUsable("to", "to lies before from.");
        if (unit is not null && district.Unit(new UnitId(unit)) is null)
            return NotUsable("unit", "unit is no unit of the directory; units look like T04.");
        if (Named(level, LevelNames) is not { IsKnown: true } atLevel)
            return NotUsable("level", $"level is none: use {string.Join(", ", LevelNames.Keys)}.");
        if (Named(kind, KindNames) is not { IsKnown: true } ofKind)
            return NotUsable("kind", $"kind is none that is counted: use {string.Join(", ", KindNames.Keys)}.");

        var scope = new FigureScope(first, last, unit is null ? null : new UnitId(unit), atLevel.Value, ofKind.Value);
        var figures = AlertFigures.Of(await alerts.ReadSpanAsync(first, last, cancel), scope, now, office.Zone);
        return TypedResults.Json(SummaryView.Of(figures, scope), SummaryJson.Default.SummaryView);
    }

    /// <summary>Levels and kinds that are counted, under their stored names.</summary>
    internal static IReadOnlyDictionary<string, AlertLevel> LevelNames { get; } = Enum.GetValues<AlertLevel>().ToDictionary(level => JsonSerializer.SerializeToElement(level, SummaryJson.Default.AlertLevel).GetString()!);

    internal static IReadOnlyDictionary<string, AlertKind> KindNames { get; } =
        Enum.GetValues<AlertKind>().Where(kind => kind != AlertKind.Drill).ToDictionary(kind => JsonSerializer.SerializeToElement(kind, SummaryJson.Default.AlertKind).GetString()!);

    private static DutyDay? Day(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DutyDay(day) : null;

    private static (bool IsKnown, T? Value) Named<T>(string? written, IReadOnlyDictionary<string, T> names)
        where T : struct => written is null ? (true, null) : names.TryGetValue(written, out var value) ? (true, value) : (false, null);

    private static IResult NotUsable(string parameter, string detail) => Problem.With(Problem.InvalidQuestion, new ProblemError("no-" + parameter, detail, Parameter: parameter)).Answer();
}
