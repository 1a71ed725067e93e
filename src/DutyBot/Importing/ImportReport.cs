using System.Globalization;
using DutyBot.Domain.Units;

namespace DutyBot.Importing;

/// <summary>What an import would change, in lines.</summary>
internal sealed class ImportReport(TimeZoneInfo zone)
{
    // A first import names nobody one by one.
    private const int MostNamed = 20;

    public static string Counts(District district) => string.Join(
        ", ",
        Counted(district.Units.Count, "unit", "units"),
        Counted(district.People.Count, "person", "people"),
        Counted(district.Topics.Count, "topic", "topics"),
        Counted(district.Places.Count, "place", "places"));

    public static string Counted(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");

    public IEnumerable<string> Lines(DirectoryDifference difference, DirectoryMerge merge, District before)
    {
        if (difference.Renamed)
            yield return $"The district was called {before.Name}.";
        foreach (var line in difference.Kinds.SelectMany(Lines))
            yield return line;
        yield return difference.IsNothing ? "Nothing differs from what the store holds." : "The rest is as before.";
        if (merge.Agreed.Count > 0)
            yield return $"Changed in chat, and in the files too by now: {Named(merge.Agreed)}.";
        if (merge.Kept.Count == 0)
            yield break;
        yield return "Changed in chat and kept (--force takes the files'):";
        foreach (var kept in merge.Kept)
            yield return $"  {kept.Id}: {(kept.Columns.Count == 0 ? "is in no file" : Words(kept.Columns))}, since {Local(kept.At)}";
    }

    public static string Clash(AccountClash clash) =>
        $"The account of '{clash.InFiles}' is that of '{clash.FromChat}', who was entered in chat: give him that id in the files, or take the files' with --force.";

    private static IEnumerable<string> Lines(EntriesDifference kind)
    {
        if (kind.Changed.Count > 0)
            yield return $"{Counted(kind.Changed.Count, kind.One, kind.Many)} changed ({string.Join("; ", kind.Changed.Select(entry => $"{entry.Id}: {Words(entry.Columns)}"))}).";
        if (kind.New.Count > 0)
            yield return $"{Counted(kind.New.Count, kind.One, kind.Many)} new ({Named(kind.New)}).";
        if (kind.Back.Count > 0)
            yield return $"{Counted(kind.Back.Count, kind.One, kind.Many)} back ({Named(kind.Back)}).";
        if (kind.Left.Count > 0)
            yield return $"{Counted(kind.Left.Count, kind.One, kind.Many)} left ({Named(kind.Left)}).";
        if (kind.Reordered)
            yield return $"The {kind.Many} stand in another order.";
    }

    /// <summary>duty_phone is said as people say it: duty phone.</summary>
    private static string Words(IEnumerable<string> columns) => string.Join(", ", columns.Select(Word));

    private static string Word(string column) =>
        (column.EndsWith("_id", StringComparison.Ordinal) && column != "channel_user_id" && column != "aad_object_id" ? column[..^3] : column).Replace('_', ' ');

    private static string Named(IReadOnlyList<string> ids) =>
        string.Join(", ", ids.Take(MostNamed)) + (ids.Count > MostNamed ? FormattableString.Invariant($" and {ids.Count - MostNamed} more") : "");

    private string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
