using System.Globalization;

namespace DutyBot.Domain;

/// <summary>A calendar day where the office is. Instants become days and times of day only here.</summary>
public readonly record struct DutyDay(DateOnly Date)
{
    private static readonly TimeOnly Evening = new(22, 0), Morning = new(7, 0);

    /// <summary>The local day of an instant.</summary>
    public static DutyDay Of(DateTimeOffset at, TimeZoneInfo zone) => new(DateOnly.FromDateTime(Local(at, zone).DateTime));

    /// <summary>The same instant with the office's offset.</summary>
    public static DateTimeOffset Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone);

    /// <summary>The local time of day of an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset at, TimeZoneInfo zone) => TimeOnly.FromDateTime(Local(at, zone).DateTime);

    /// <summary>The instant of a local time on this day; a time that the clock skips is the moment it is set forward to.</summary>
    public DateTimeOffset At(TimeOnly time, TimeZoneInfo zone)
    {
        var local = Date.ToDateTime(time);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    /// <summary>Whether an instant lies between 22:00 and 07:00, when groups get nothing but the card (product 11).</summary>
    public static bool IsNight(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeOf(at, zone) is var time && (time >= Evening || time < Morning);

    /// <summary>The same instant by day; by night the 07:00 that ends it.</summary>
    public static DateTimeOffset AfterNight(DateTimeOffset at, TimeZoneInfo zone)
    {
        if (!IsNight(at, zone))
            return at;
        var day = Of(at, zone);
        return (TimeOf(at, zone) < Morning ? day : new DutyDay(day.Date.AddDays(1))).At(Morning, zone);
    }

    /// <summary>yyyyMMdd, as alert numbers begin.</summary>
    public string Compact => Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public override string ToString() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
