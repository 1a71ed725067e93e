using DutyBot.Domain.Work;

namespace DutyBot.Domain.Alerts;

/// <summary>Keeps the alerts of one district. Every key begins with the district; (alert, row number) is the only lock.</summary>
public interface IAlertStore
{
    /// <summary>All rows of one alert; <see cref="AlertHistory.None"/> where there is none.</summary>
    Task<AlertHistory> ReadAsync(AlertId id, CancellationToken cancel);

    /// <summary>Every alert that is not ended, oldest first, in one read.</summary>
    Task<IReadOnlyList<AlertHistory>> ReadOpenAsync(CancellationToken cancel);

    /// <summary>Every alert of one local day, in order of number, in one read.</summary>
    Task<IReadOnlyList<AlertHistory>> ReadDayAsync(DutyDay day, CancellationToken cancel);

    /// <summary>Every alert of these local days, both inclusive, in order of number, in one read.</summary>
    Task<IReadOnlyList<AlertHistory>> ReadSpanAsync(DutyDay first, DutyDay last, CancellationToken cancel);

    /// <summary>The highest counter of a day; 0 where nothing was posted.</summary>
    Task<int> LastCounterAsync(DutyDay day, CancellationToken cancel);

    /// <summary>The alert that was posted from a draft, notice or call with this key; null where none was.</summary>
    Task<AlertId?> FromSourceAsync(string source, CancellationToken cancel);

    /// <summary>Writes rows and what they call for in one transaction.
    /// False: somebody was first (a row of this number is there, or the source was used already); nothing was written.</summary>
    Task<bool> AppendAsync(AlertHistory seen, IReadOnlyList<AlertRow> rows, AlertWork work, CancellationToken cancel);

    /// <summary>Puts whole histories of alerts that have ended, all in one transaction or none. The past rings nobody: nothing is said of them and nothing of them falls due.
    /// False: one of the numbers or sources is there already; nothing was written.</summary>
    Task<bool> PutEndedAsync(IReadOnlyList<EndedAlert> ended, CancellationToken cancel);

    /// <summary>Rows whose stored hash does not follow from the row before, as "number row" texts; empty where nothing was changed.</summary>
    Task<IReadOnlyList<string>> BrokenRowsAsync(CancellationToken cancel);
}

/// <summary>What an append calls for besides its rows.</summary>
/// <param name="Next">The alert's one row of due work stands at this moment from now on; null takes it away.</param>
/// <param name="TellFrom">The first row that people must be told of; work <see cref="WorkKind.Tell"/> due at <paramref name="At"/>.</param>
/// <param name="Open">Whether the alert still is on the board.</param>
/// <param name="At">The moment of the decision.</param>
/// <param name="Source">Key of the draft or call that posts; only with row 1.</param>
public sealed record AlertWork(DateTimeOffset? Next, int TellFrom, bool Open, DateTimeOffset At, string? Source = null);

/// <summary>An alert that was lived through elsewhere, from its first row to its end.</summary>
/// <param name="Source">Key of what it came from; the same source is there once for ever.</param>
public sealed record EndedAlert(AlertHistory History, string Source);
