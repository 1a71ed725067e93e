using DutyBot.Domain;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

/// <summary>Tells a store that cannot be used now (SQLite result codes, sqlite.org/rescode.html) from a fault of the program.</summary>
internal static class StoreFaults
{
    private const int Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Protocol = 15, NotADatabase = 26;

    public static Exception Of(Exception fault, string path) => fault switch
    {
        SqliteException sqlite when IsOfTheDisk(sqlite) => new StoreUnavailableException($"The store {path} cannot be used now: {Why(Primary(sqlite))}.", sqlite),
        IOException or UnauthorizedAccessException =>
            new StoreUnavailableException($"The store {path} cannot be used now: {Why(CannotOpen)}.", fault),
        _ => fault,
    };

    /// <summary>Why the disk or another program stands in the way; null for a fault of the program.</summary>
    public static string? Why(SqliteException fault) => IsOfTheDisk(fault) ? Why(Primary(fault)) : null;

    private static bool IsOfTheDisk(SqliteException fault) =>
        Primary(fault) is Permission or Busy or Locked or ReadOnly or InputOutput or Corrupt or Full or CannotOpen or Protocol or NotADatabase;

    // A backup tells its fault with the extended code, whose last byte is the primary one.
    private static int Primary(SqliteException fault) => fault.SqliteErrorCode & 0xFF;

    private static string Why(int code) => code switch
    {
        Full => "there is no room left",
        Busy or Locked or Protocol => "another program keeps it locked",
        ReadOnly or Permission => "it may not be written",
        Corrupt or NotADatabase => "the file is damaged or no database",
        CannotOpen => "the file or its folder cannot be opened",
        _ => "reading or writing the file failed",
    };
}
