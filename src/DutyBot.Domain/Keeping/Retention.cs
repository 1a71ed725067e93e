using DutyBot.Domain.Alerts;

namespace DutyBot.Domain.Keeping;

/// <summary>How long things are kept (product 2): an alert with all its events from its end on, what was sent and where people are reached from when it was last of use.</summary>
public sealed record Retention(TimeSpan Events, TimeSpan Payloads)
{
    public static Retention Default { get; } = new(TimeSpan.FromDays(1095), TimeSpan.FromDays(30));

    // Between the last evening visits and the first of the morning, when nobody waits for the desk.
    private static readonly TimeOnly AtNight = new(3, 30);

    public DateTimeOffset EventsBefore(DateTimeOffset now) => Before(now, Events);

    public DateTimeOffset PayloadsBefore(DateTimeOffset now) => Before(now, Payloads);

    /// <summary>Whether an alert's time has passed; an open one's never has.</summary>
    public bool IsOver(Alert alert, DateTimeOffset now) => !alert.IsOpen && alert.EndedAt <= EventsBefore(now);

    /// <summary>Whether the names that an alert keeps of people nobody knew have served their purpose.</summary>
    public bool NamesAreOver(Alert alert, DateTimeOffset now) => !alert.IsOpen && alert.EndedAt <= PayloadsBefore(now);

    /// <summary>The first 03:30 of the office's clock after an instant.</summary>
    public static DateTimeOffset NextNight(DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DutyDay.Of(now, zone);
        return today.At(AtNight, zone) is var tonight && tonight > now ? tonight : new DutyDay(today.Date.AddDays(1)).At(AtNight, zone);
    }

    // A span may be longer than time itself: then nothing is ever over.
    private static DateTimeOffset Before(DateTimeOffset now, TimeSpan span) => now.UtcTicks > span.Ticks ? now - span : DateTimeOffset.MinValue;
}
