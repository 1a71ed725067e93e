using System.Globalization;
using DutyBot.Domain;

namespace DutyBot.Checkup;

/// <summary>Whether the holidays of this year and the next are known.</summary>
internal static class CalendarCheckup
{
    public static Finding Of(DutyCalendar calendar, DateTimeOffset now, TimeZoneInfo zone)
    {
        var year = DutyDay.Of(now, zone).Date.Year;
        var missing = new[] { year, year + 1 }.Where(one => !calendar.HasYear(one)).Select(one => one.ToString(CultureInfo.InvariantCulture)).ToList();
        return missing.Count == 0
            ? Finding.Ok("calendar", $"the holidays of {year.ToString(CultureInfo.InvariantCulture)} and the next year are known")
            : Finding.Warning("calendar", $"the holidays of {string.Join(" and ", missing)} are not known, and only weekends would be free days", "Put the announced days into Calendar/holidays.json beside the program");
    }
}
