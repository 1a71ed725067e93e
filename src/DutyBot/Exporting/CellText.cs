using System.Globalization;
using DutyBot.Domain.Units;
using DutyBot.Importing;

namespace DutyBot.Exporting;

/// <summary>A value as it stands in one cell.</summary>
internal static class CellText
{
    /// <summary>What a table adds at its end, because it has no head.</summary>
    public const string District = "district";

    public static IEnumerable<string> Columns(ExportTable table) => table.District is null ? table.Columns : [.. table.Columns, District];

    public static IEnumerable<string> Row(ExportTable table, IReadOnlyList<object?> row) =>
        table.District is { } district ? [.. row.Select(Of), district] : row.Select(Of);

    private static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IEnumerable<string> texts => ListText.Of(texts),
        IEnumerable<Leave> leaves => ListText.Of(leaves.Select(leave => leave.From == leave.To ? Day(leave.From) : $"{Day(leave.From)}..{Day(leave.To)}")),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "No column holds this."),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
