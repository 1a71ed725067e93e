using System.Globalization;
using System.Text.Json.Serialization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Figures;

namespace DutyBot.Api;

/// <summary>Figures as other programs read them; their shape is product 7's. Spans are minutes.</summary>
internal sealed record SummaryView(
    ScopeView Scope, VisitsView Visits, AcknowledgeView Acknowledge, ArriveView Arrive, OnTimeView TransferAcknowledge,
    IReadOnlyList<LateView> Late, int Backfilled, CountView Escalated)
{
    public static SummaryView Of(AlertFigures figures, FigureScope scope) => new(
        ScopeView.Of(scope),
        VisitsView.Of(figures.Visits),
        new AcknowledgeView(figures.Acknowledge.OnTime.Count, figures.Acknowledge.OnTime.Of, figures.Acknowledge.Median?.TotalMinutes),
        new ArriveView(figures.Arrive.OnTime.Count, figures.Arrive.OnTime.Of, figures.Arrive.Median?.TotalMinutes, figures.Arrive.Longest?.TotalMinutes),
        new OnTimeView(figures.TransferAcknowledge.Count, figures.TransferAcknowledge.Of),
        [.. figures.Late.Select(late => new LateView(late.Alert, late.Unit, (int?)late.Over?.TotalMinutes))],
        figures.Backfilled,
        new CountView(figures.Escalated.Count, figures.Escalated.Of));
}

/// <summary>Every total carries what it is of (domain 0).</summary>
internal sealed record ScopeView(string From, string To, IReadOnlyList<string> Levels, IReadOnlyList<string> Kinds, UnitId? Unit)
{
    public static ScopeView Of(FigureScope scope) => new(
        scope.From.ToString(), scope.To.ToString(),
        [.. SummaryApi.LevelNames.Where(level => scope.Level is null || level.Value == scope.Level).Select(level => level.Key)],
        [.. SummaryApi.KindNames.Where(kind => scope.Kind is null || kind.Value == scope.Kind).Select(kind => kind.Key)],
        scope.Unit);
}

internal sealed record VisitsView(
    int Batches, int People, int Collective,
    IReadOnlyDictionary<string, HeadCountView> ByLevel, IReadOnlyDictionary<string, int> ByTopic, IReadOnlyDictionary<string, int> ByMonth)
{
    public static VisitsView Of(VisitFigures visits) => new(
        visits.Batches, visits.People, visits.Collective,
        SummaryApi.LevelNames.Where(level => visits.ByLevel.ContainsKey(level.Value)).ToDictionary(level => level.Key, level => new HeadCountView(visits.ByLevel[level.Value].Batches, visits.ByLevel[level.Value].People)),
        visits.ByTopic.ToDictionary(topic => topic.Key.Value, topic => topic.Value),
        visits.ByMonth.ToDictionary(month => month.Key.ToString("yyyy-MM", CultureInfo.InvariantCulture), month => month.Value));
}

internal sealed record HeadCountView(int Batches, int People);

/// <param name="MedianMinutes">Null where nobody has acknowledged.</param>
internal sealed record AcknowledgeView(int OnTime, int Of, double? MedianMinutes);

internal sealed record ArriveView(int OnTime, int Of, double? MedianMinutes, double? MaxMinutes);

internal sealed record OnTimeView(int OnTime, int Of);

internal sealed record CountView(int Count, int Of);

/// <param name="Minutes">Whole minutes behind its limit; null where it has not come.</param>
internal sealed record LateView(AlertId Alert, UnitId Unit, int? Minutes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SummaryView))]
[JsonSerializable(typeof(AlertLevel))]
[JsonSerializable(typeof(AlertKind))]
internal sealed partial class SummaryJson : JsonSerializerContext;
