using System.Runtime.CompilerServices;

namespace DutyBot.Storage.Tests;

/// <summary>What is stored is compared with a file somebody has read; what came instead is left beside the test program.</summary>
internal static class Approved
{
    public static void Matches(string actual, string name, [CallerFilePath] string asking = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(asking)!, "Approved", name);
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (approved == actual)
            return;

        var came = Path.Combine(AppContext.BaseDirectory, name);
        File.WriteAllText(came, actual);
        Assert.Fail($"Approved/{name} differs from {came}; copy it over if the change is meant.\n" + FirstDifference(approved, actual));
    }

    private static string FirstDifference(string approved, string actual)
    {
        var pair = approved.Split('\n').Zip(actual.Split('\n')).FirstOrDefault(lines => lines.First != lines.Second, (First: "(end)", Second: "(end)"));
        return $"approved: {pair.First}\ncame:     {pair.Second}";
    }
}
