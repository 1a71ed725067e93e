using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Keeping;

/// <summary>What one step has deleted, or what there is to delete.</summary>
/// <param name="More">Whether something is left for the next step.</param>
public sealed record Purged(IReadOnlyDictionary<Perishable, int> Counts, bool More)
{
    public bool IsNothing => Counts.Values.All(count => count == 0);

    public Purged And(Purged next) => new(
        Counts.Concat(next.Counts).GroupBy(one => one.Key).ToDictionary(one => one.Key, one => one.Sum(pair => pair.Value)), next.More);
}

/// <summary>Deletes what has been kept long enough (product 2), step by step, so that whatever else falls due is done between two steps. Twice is harmless.</summary>
public sealed class PurgeDesk(IKeeping keeping, IDistrictStore districts, Retention retention, TimeZoneInfo zone)
{
    private const int AlertsAtOnce = 20;

    private const int RowsAtOnce = 500;

    /// <summary>Kinds whose rows go one by one, by age alone.</summary>
    private static readonly Perishable[] Rows = [Perishable.Messages, Perishable.Cards, Perishable.Notices, Perishable.Drafts, Perishable.Requests, Perishable.Talks];

    public Task PlanAsync(DateTimeOffset now, CancellationToken cancel) => keeping.PlanAsync(NextNight(now), cancel);

    public DateTimeOffset NextNight(DateTimeOffset now) => Retention.NextNight(now, zone);

    /// <summary>What would be deleted now; nothing is written.</summary>
    public async Task<Purged> FindAsync(DateTimeOffset now, CancellationToken cancel)
    {
        Dictionary<Perishable, int> counts = [];
        foreach (var kind in Rows)
            counts[kind] = await keeping.CountAsync(kind, retention.PayloadsBefore(now), cancel);
        counts[Perishable.Names] = await EachAsync(keeping.WithNamesAsync, retention.PayloadsBefore(now), alert => !retention.IsOver(alert, now) && retention.NamesAreOver(alert, now), All, int.MaxValue, cancel);
        counts[Perishable.Alerts] = await EachAsync(keeping.EndedAsync, retention.EventsBefore(now), alert => retention.IsOver(alert, now), All, int.MaxValue, cancel);
        if (await ForgettableAsync(now, cancel) is { } forgotten)
            counts[forgotten.Counted] = forgotten.Count;
        return new Purged(counts, More: false);

        static Task<bool> All(AlertHistory history) => Task.FromResult(true);
    }

    /// <summary>Deletes so much that others need not wait for it.</summary>
    public async Task<Purged> StepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var on = DutyDay.Of(now, zone);
        await NoteAsync(now, cancel);
        Dictionary<Perishable, int> counts = [];
        foreach (var kind in Rows)
            counts[kind] = await keeping.DeleteAsync(kind, retention.PayloadsBefore(now), RowsAtOnce, on, cancel);
        counts[Perishable.Alerts] = await EachAsync(
            keeping.EndedAsync, retention.EventsBefore(now), alert => retention.IsOver(alert, now), alert => keeping.DeleteAsync(alert, on, cancel), AlertsAtOnce, cancel);
        counts[Perishable.Names] = await EachAsync(
            keeping.WithNamesAsync, retention.PayloadsBefore(now), alert => retention.NamesAreOver(alert, now), alert => keeping.TakeNamesAsync(alert, Names.Without(alert), on, cancel), AlertsAtOnce, cancel);
        var forgot = await ForgettableAsync(now, cancel) is { } forgotten && await keeping.ForgetAsync(forgotten, on, cancel) ? forgotten : null;
        if (forgot is not null)
            counts[forgot.Counted] = forgot.Count;

        var more = Rows.Any(kind => counts[kind] == RowsAtOnce) || counts[Perishable.Alerts] == AlertsAtOnce || counts[Perishable.Names] == AlertsAtOnce || forgot is not null;
        return new Purged(counts, more);
    }

    private async Task NoteAsync(DateTimeOffset now, CancellationToken cancel) =>
        await keeping.NoteAsync(Departures.Gone(await districts.ReadAsync(cancel), await keeping.PrivateChatsAsync(cancel)), now, cancel);

    /// <summary>One change of the directory at a time: what else there is, is found by the next step.</summary>
    private async Task<Forgotten?> ForgettableAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var version = await districts.VersionAsync(cancel);
        var (district, chats, noted) = (await districts.ReadAsync(cancel), await keeping.PrivateChatsAsync(cancel), await keeping.NotedAsync(cancel));
        return Departures.Addresses(district, version, chats, noted, retention.PayloadsBefore(now)) ?? Departures.Names(district, version, noted, retention.EventsBefore(now));
    }

    /// <summary>How many of the alerts that a rule picks something was done to.</summary>
    private async Task<int> EachAsync(
        Func<DutyDay, AlertId?, int, CancellationToken, Task<IReadOnlyList<AlertHistory>>> read, DateTimeOffset before, Func<Alert, bool> picks, Func<AlertHistory, Task<bool>> does, int most, CancellationToken cancel)
    {
        var (count, until) = (0, DutyDay.Of(before, zone));
        AlertId? behind = null;
        while (count < most && await read(until, behind, AlertsAtOnce, cancel) is { Count: > 0 } page)
        {
            foreach (var alert in page.Where(alert => picks(alert.Now!)))
            {
                if (count < most && await does(alert))
                    count++;
            }

            behind = page[^1].Id;
        }

        return count;
    }
}
