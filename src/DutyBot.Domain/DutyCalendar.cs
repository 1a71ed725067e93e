namespace DutyBot.Domain;

/// <summary>Which days are worked: weekends, public holidays, and the weekend days that are worked in exchange for them (调休).
/// A year of which nothing is known has plain weekends.</summary>
/// <param name="holidays">Free days beside the weekends.</param>
/// <param name="workdays">Weekend days that are worked.</param>
/// <param name="years">The years of which both lists are whole.</param>
public sealed class DutyCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> workdays, IEnumerable<int> years)
{
    private readonly HashSet<DateOnly> free = [.. holidays];
    private readonly HashSet<DateOnly> worked = [.. workdays];
    private readonly HashSet<int> known = [.. years];

    /// <summary>A calendar that knows no holidays.</summary>
    public static DutyCalendar Weekends { get; } = new([], [], []);

    /// <summary>Whether the public holidays of a year are known.</summary>
    public bool HasYear(int year) => known.Contains(year);

    /// <summary>Whether people work on this day, as the office's own calendar has it.</summary>
    public bool IsWorkday(DutyDay day) =>
        worked.Contains(day.Date) || (!free.Contains(day.Date) && day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>What an instant is where the office is: a workday or a free day, and night besides from 22:00 to 07:00.</summary>
    public DutyHours Of(DateTimeOffset at, TimeZoneInfo zone) =>
        (IsWorkday(DutyDay.Of(at, zone)) ? DutyHours.Workday : DutyHours.Free) | (DutyDay.IsNight(at, zone) ? DutyHours.Night : DutyHours.None);
}

/// <summary>The words that a policy names its times with (product 2); an instant may be more than one of them.</summary>
[Flags]
public enum DutyHours
{
    None = 0,
    Workday = 1,
    Free = 2,
    Night = 4,
}
