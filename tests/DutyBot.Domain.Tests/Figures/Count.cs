using DutyBot.Domain.Alerts;
using DutyBot.Domain.Figures;
using DutyBot.Domain.Tests.Alerts;

namespace DutyBot.Domain.Tests.Figures;

/// <summary>Figures of alerts as short as they are asked for; by default as they stand a year later.</summary>
internal static class Count
{
    public static readonly FigureScope Year = new(new DutyDay(new DateOnly(2021, 1, 1)), new DutyDay(new DateOnly(2021, 12, 31)));

    public static AlertFigures Of(params Story[] stories) => At(Said.Minute(525_600), stories);

    public static AlertFigures At(DateTimeOffset asOf, params Story[] stories) => In(Year, asOf, stories);

    public static AlertFigures In(FigureScope scope, DateTimeOffset asOf, params Story[] stories) =>
        AlertFigures.Of(stories.Select((story, index) => story.History with { Id = AlertId.Of(new DutyDay(World.Day), index + 1) }), scope, asOf, World.Zone);

    /// <summary>Everything of them, lists by what they hold.</summary>
    public static string Text(AlertFigures figures) => string.Join(
        '\n',
        figures with { Visits = null!, Late = null! },
        string.Join(' ', figures.Late),
        figures.Visits with { ByLevel = null!, ByTopic = null!, ByMonth = null! },
        string.Join(' ', figures.Visits.ByLevel),
        string.Join(' ', figures.Visits.ByTopic),
        string.Join(' ', figures.Visits.ByMonth));
}
