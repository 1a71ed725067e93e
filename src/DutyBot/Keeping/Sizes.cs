using System.Globalization;
using DutyBot.Domain.Keeping;
using Humanizer;

namespace DutyBot.Keeping;

/// <summary>Sizes and counts as the verbs print them.</summary>
internal static class Sizes
{
    public static string Of(long bytes) => bytes.Bytes().Humanize("0.#", CultureInfo.InvariantCulture);

    /// <summary>What a copy holds, tables without rows left out.</summary>
    public static string Of(StoreCopy copy) => $"{Of(copy.Bytes)}, {string.Join(", ", copy.Tables.Where(table => table.Value > 0).OrderBy(table => table.Key, StringComparer.Ordinal).Select(table => $"{table.Key} {Written(table.Value)}"))}";

    /// <summary>What was deleted, or would be, by its name; empty where it is nothing.</summary>
    public static string Of(IEnumerable<(Perishable Kind, long Rows)> deleted) =>
        string.Join(", ", deleted.Where(one => one.Rows > 0).OrderBy(one => one.Kind).Select(one => $"{Name(one.Kind)} {Written(one.Rows)}"));

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Name(Perishable kind) => kind switch
    {
        Perishable.Alerts => "alerts",
        Perishable.Names => "names of unknown people",
        Perishable.Messages => "messages",
        Perishable.Cards => "cards",
        Perishable.Notices => "notices",
        Perishable.Drafts => "drafts",
        Perishable.Requests => "requests for posts",
        Perishable.Talks => "talks",
        Perishable.Addresses => "addresses of people who left",
        _ => "names of people who left",
    };
}
