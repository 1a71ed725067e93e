namespace DutyBot.Browser.Tests.Stage;

internal static class Repository
{
    /// <summary>The folder of the solution, above the folder that the tests were built into.</summary>
    public static string Root { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Above(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DutyBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests were built outside their repository.");
    }
}
