using System.Globalization;
using DutyBot.Domain;

namespace DutyBot.Storage.Sqlite;

/// <summary>Instants as whole milliseconds since 1970, UTC.</summary>
internal static class Moments
{
    public static long Stored(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    // Rounded up, because work taken a fraction too early would be found not due and taken again at once.
    public static long NotBefore(DateTimeOffset at) => at.Ticks % TimeSpan.TicksPerMillisecond == 0 ? Stored(at) : Stored(at) + 1;

    /// <summary>A local day as it stands in a column, yyyyMMdd.</summary>
    public static DutyDay Day(string stored) => new(DateOnly.ParseExact(stored, "yyyyMMdd", CultureInfo.InvariantCulture));

    public static DateTimeOffset Read(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
