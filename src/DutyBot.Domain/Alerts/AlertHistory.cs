namespace DutyBot.Domain.Alerts;

/// <summary>What one decision made: all its events together, one stored row.</summary>
/// <param name="Number">1, 2, 3 … within the alert; the key that lets only one writer be first.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="Events">Never empty.</param>
public sealed record AlertRow(int Number, DateTimeOffset RecordedAt, IReadOnlyList<AlertEvent> Events);

/// <summary>One alert as it was read: its rows and the state they fold to. <see cref="Now"/> is null where there is no such alert.</summary>
public sealed record AlertHistory(AlertId Id, IReadOnlyList<AlertRow> Rows, string LastHash)
{
    public Alert? Now { get; } = Rows.SelectMany(row => row.Events).Aggregate((Alert?)null, (alert, happened) => Alert.Apply(Id, alert, happened));

    public static AlertHistory None(AlertId id) => new(id, [], "");
}
