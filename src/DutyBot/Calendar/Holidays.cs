using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DutyBot.Domain;

namespace DutyBot.Calendar;

/// <summary>The file of holidays cannot be used; the message is one sentence.</summary>
internal sealed class HolidaysException(string sentence) : Exception(sentence);

/// <summary>Reads the public holidays and the weekend days worked for them: by year, as they are announced.</summary>
internal static class Holidays
{
    /// <summary>The file beside the program.</summary>
    /// <exception cref="HolidaysException">It is not there, or holds a fault.</exception>
    public static DutyCalendar Load() => Load(Path.Combine(AppContext.BaseDirectory, "Calendar", "holidays.json"));

    /// <exception cref="HolidaysException">The file is not there, or holds a fault.</exception>
    public static DutyCalendar Load(string file)
    {
        var years = Read(file);
        List<(DateOnly Date, bool Worked)> days = [];
        foreach (var (written, listed) in years)
        {
            if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                throw new HolidaysException($"{file} holds '{written}' where a year should stand.");
            days.AddRange(listed.Select(day => (day.Date, IsWorked(file, year, day))));
        }

        if (days.CountBy(day => day.Date).FirstOrDefault(day => day.Value > 1) is { Value: > 1, Key: var twice })
            throw new HolidaysException($"{file} holds {Written(twice)} twice.");
        return new DutyCalendar(
            days.Where(day => !day.Worked).Select(day => day.Date),
            days.Where(day => day.Worked).Select(day => day.Date),
            years.Keys.Select(year => int.Parse(year, CultureInfo.InvariantCulture)));
    }

    private static Dictionary<string, List<HolidayEntry>> Read(string file)
    {
        try
        {
            using var open = File.OpenRead(file);
            var years = JsonSerializer.Deserialize(open, HolidaysJson.Default.DictionaryStringListHolidayEntry) ?? [];
            // The serializer's own checks do not look into lists.
            return years.Count > 0 && years.Values.All(days => days?.Contains(null!) == false) ? years : throw new HolidaysException($"{file} holds no years, or a null among its days.");
        }
        catch (JsonException fault)
        {
            throw new HolidaysException($"{file} cannot be read at line {(fault.LineNumber ?? 0) + 1}: there should be days such as {{\"date\": \"2026-01-01\", \"name\": \"…\", \"kind\": \"holiday\"}}, by year.");
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new HolidaysException($"{file}, the file of public holidays, cannot be opened.");
        }
    }

    private static bool IsWorked(string file, int year, HolidayEntry day)
    {
        if (day.Date.Year != year)
            throw new HolidaysException($"{file} holds {Written(day.Date)} under {year}.");
        return day.Kind switch
        {
            "holiday" => false,
            "workday" => true,
            var other => throw new HolidaysException($"{file} says '{other}' of {Written(day.Date)}: a day is a holiday or a workday."),
        };
    }

    private static string Written(DateOnly date) => new DutyDay(date).ToString();
}

/// <param name="Provisional">Expected, and not yet announced.</param>
internal sealed record HolidayEntry(DateOnly Date, string Kind, string Name, bool Provisional = false);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Dictionary<string, List<HolidayEntry>>))]
internal sealed partial class HolidaysJson : JsonSerializerContext;
