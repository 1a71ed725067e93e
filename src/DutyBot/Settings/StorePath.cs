using System.Data.Common;

namespace DutyBot.Settings;

/// <summary>Where the store's file lies.</summary>
internal static class StorePath
{
    /// <summary>The file of a connection string, as a full path from the working directory.</summary>
    public static string Of(string connectionString) =>
        Path.GetFullPath(new DbConnectionStringBuilder { ConnectionString = connectionString }.TryGetValue("Data Source", out var file) ? file.ToString()! : connectionString);
}
