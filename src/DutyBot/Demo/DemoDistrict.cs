using DutyBot.Domain.Units;
using DutyBot.Importing;

namespace DutyBot.Demo;

/// <summary>The fictional district that a new store gets in Development.</summary>
internal static class DemoDistrict
{
    /// <summary>Reads the demo folder beside the program.</summary>
    public static District Read() => Read(Path.Combine(AppContext.BaseDirectory, "demo"));

    /// <exception cref="InvalidOperationException">The files that came with the program were changed and hold a fault.</exception>
    internal static District Read(string folder) => DirectoryFiles.Read(folder) switch
    {
        DirectoryRead.Complete complete => complete.District,
        DirectoryRead.Faulty faulty => throw new InvalidOperationException($"The demo district cannot be read: {faulty.Faults[0]}"),
        _ => throw new InvalidOperationException("A folder is read completely or with faults."),
    };
}
