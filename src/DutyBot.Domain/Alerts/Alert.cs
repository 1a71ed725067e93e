namespace DutyBot.Domain.Alerts;

public sealed record Alert
{
    public static Alert Apply(AlertId id, Alert? alert, AlertEvent happened) => new();
}
