using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Keeping;
using DutyBot.Keeping;

namespace DutyBot.Checkup;

/// <summary>What the state of the store says.</summary>
internal static class StoreCheckup
{
    private const long Scarce = 1L << 30, AlmostNone = 200L << 20;

    private static readonly TimeSpan SoonDone = TimeSpan.FromMinutes(1), LongDue = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan SoonSent = TimeSpan.FromMinutes(5), LongUnsent = TimeSpan.FromHours(1);

    public static IEnumerable<Finding> Of(StoreLook look, DateTimeOffset now, TimeZoneInfo zone) =>
    [
        Whole(look), Chain(look), .. Shape(look), Room(look), Clock(look, now, zone), Due(look, now, zone), Unsent(look, now, zone), Kept(look, zone),
    ];

    private static Finding Whole(StoreLook look) => look.Damage is [var first, ..]
        ? Finding.Wrong("store", $"{look.Path} is damaged: {first.ReplaceLineEndings(" ").TrimEnd('.')}", "Stop the bot, keep the file, and restore the last backup")
        : Finding.Ok("store", $"{look.Path} opens and is whole, {Sizes.Of(look.Bytes)}");

    private static Finding Chain(StoreLook look) => look.BrokenRows is [var first, ..]
        ? Finding.Wrong("alerts", $"row {first}{(look.BrokenRows.Count > 1 ? $" and {look.BrokenRows.Count - 1} more do" : " does")} not follow from the row before: it was changed or taken away by another hand", "Keep the file, and compare it with the last backup")
        : Finding.Ok("alerts", "every row follows from the row before");

    private static IEnumerable<Finding> Shape(StoreLook look)
    {
        if (look.Shape < look.KnownShape)
            yield return Finding.Warning("shape", $"the store has shape {look.Shape}, this program knows {look.KnownShape}", "The next start moves it forward: take a backup before");
    }

    private static Finding Room(StoreLook look) => look.Free switch
    {
        null => Finding.Ok("disk", "the system does not say how much room is left"),
        < AlmostNone and { } free => Finding.Wrong("disk", $"{Sizes.Of(free)} are left", "Make room: without it nothing can be recorded"),
        < Scarce and { } free => Finding.Warning("disk", $"{Sizes.Of(free)} are left", "Make room before it runs out"),
        { } free => Finding.Ok("disk", $"{Sizes.Of(free)} are left"),
    };

    private static Finding Clock(StoreLook look, DateTimeOffset now, TimeZoneInfo zone) => look.Newest switch
    {
        { } newest when newest > now + SoonDone => Finding.Wrong(
            "clock", $"it says {At(now, zone)} in {zone.Id}, but the store holds something of {At(newest, zone)}", "Set the clock of this machine: until it has caught up, deadlines are missed"),
        { } newest => Finding.Ok("clock", $"{At(now, zone)} in {zone.Id}; the newest entry is of {At(newest, zone)}"),
        null => Finding.Ok("clock", $"{At(now, zone)} in {zone.Id}"),
    };

    private static Finding Due(StoreLook look, DateTimeOffset now, TimeZoneInfo zone)
    {
        const string StartIt = "Start the bot; where it runs, look into its log";
        return look.Due is { Oldest: { } oldest } due && now - oldest > SoonDone
            ? new Finding(now - oldest > LongDue ? Grade.Wrong : Grade.Warning, "work", $"{Counted(due.Count, "thing is", "things are")} due, the oldest since {At(oldest, zone)}", StartIt)
            : Finding.Ok("work", "nothing is overdue");
    }

    private static Finding Unsent(StoreLook look, DateTimeOffset now, TimeZoneInfo zone)
    {
        const string LookAtChannel = "See whether the bot runs, and whether it reaches the platform";
        return look.Unsent is { Oldest: { } oldest } unsent && now - oldest > SoonSent
            ? new Finding(now - oldest > LongUnsent ? Grade.Wrong : Grade.Warning, "messages", $"{Counted(unsent.Count, "is", "are")} not sent, the oldest since {At(oldest, zone)}", LookAtChannel)
            : Finding.Ok("messages", "nothing waits long to be sent");
    }

    private static Finding Kept(StoreLook look, TimeZoneInfo zone)
    {
        var next = look.NextPurge is { } night ? $"next {At(night, zone)}" : "planned when the bot starts";
        return Finding.Ok("keeping", look.Deleted is [var last, ..]
            ? $"last deleted on {last.On}: {Sizes.Of(look.Deleted.Where(one => one.On == last.On).Select(one => (one.Kind, one.Rows)))}; {next}"
            : $"nothing was kept so long that it was deleted; {next}");
    }

    internal static string At(DateTimeOffset at, TimeZoneInfo zone) => DutyDay.Local(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Counted(long count, string one, string many) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
