namespace DutyBot.Processes;

/// <summary>Where things lie on the machine that runs the tests.</summary>
internal static class House
{
    /// <summary>The program as the build left it: beside the tests, in the same configuration.</summary>
    public static string Program { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "DutyBot", new DirectoryInfo(AppContext.BaseDirectory).Name, "DutyBot.dll"));

    public static string Repository { get; } = Up(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "DutyBot.sln")));

    public static string Demo => Path.Combine(Repository, "demo");

    private static string Up(string folder, Func<string, bool> isIt) =>
        isIt(folder) ? folder : Up(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? throw new DirectoryNotFoundException("The tests do not lie in a clone."), isIt);
}
