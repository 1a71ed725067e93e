using DutyBot.Domain.Work;

namespace DutyBot.Storage.Sqlite;

/// <summary>Everything about one alert, and about one chat, that goes with it.</summary>
internal static class AlertRemoval
{
    private static readonly string Work =
        $"delete from due_work where district = $district and subject = $alert and kind in ({(int)WorkKind.CheckDeadline}, {(int)WorkKind.Tell}, {(int)WorkKind.Reach})";

    /// <summary>In an order that no row refers to one that is gone.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        "delete from alert_event where district = $district and alert = $alert",
        "delete from alert where district = $district and alert = $alert",
        "delete from outbox where district = $district and alert = $alert",
        "delete from shown_card where district = $district and (slot = 'alert:' || $alert or slot like 'line:' || $alert || ':%')",
        Work,
    ];

    public static IReadOnlyList<string> OfChat { get; } =
    [
        "delete from conversation where district = $district and conversation = $conversation",
        "delete from shown_card where district = $district and conversation = $conversation",
    ];
}
