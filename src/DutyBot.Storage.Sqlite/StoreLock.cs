using DutyBot.Domain;

namespace DutyBot.Storage.Sqlite;

/// <summary>The lock file beside the store. It stays when it is let go: only its being held means something.</summary>
internal static class StoreLock
{
    public static FileStream Take(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (fault is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new StoreUnavailableException($"The store {path} is in use by a running bot or another command: stop that one first.", fault);
        }
    }
}
