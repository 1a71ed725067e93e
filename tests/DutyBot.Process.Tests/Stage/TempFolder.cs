namespace DutyBot.Processes;

/// <summary>A folder of one test, gone when it ends.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dutybot-process-").FullName;

    /// <summary>The connection string of a store in this folder.</summary>
    public string Store(string file = "dutybot.db") => "Data Source=" + Below(file);

    public string Below(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
