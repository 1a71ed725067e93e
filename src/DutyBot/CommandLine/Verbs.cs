using System.CommandLine;
using DutyBot.CallList;
using DutyBot.Checkup;
using DutyBot.Exporting;
using DutyBot.Importing;
using DutyBot.Keeping;
using DutyBot.Replaying;
using DutyBot.Settings;

namespace DutyBot.CommandLine;

/// <summary>The verbs, and how a line of them is read.</summary>
internal static class Verbs
{
    private static readonly string[] AsksForHelp = ["--help", "-h", "-?", "--version"];

    /// <summary>False where the command line only holds settings and the bot is to run.</summary>
    public static bool Named(string[] args) => args is [var first, ..] && (AsksForHelp.Contains(first) || (!first.StartsWith('-') && !first.Contains('=')));

    /// <summary>0: done; 1: refused or failed with a sentence; 2: not understood.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var settings = args.Where(IsSetting).ToList();
        var root = new RootCommand("Runs the bot, or does one of these once and ends; settings may follow as --Name=value.");
        foreach (var verb in All(settings))
            root.Add(verb);

        var line = root.Parse([.. args.Where(word => !IsSetting(word))]);
        if (line.Errors is [var first, ..])
            return await MisusedAsync(line, first.Message, args);
        try
        {
            return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception wrong) when (StartFault.Sentence(wrong) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Verb.Refused;
        }
    }

    private static IEnumerable<Verb> All(IReadOnlyList<string> settings) =>
    [
        new ImportVerb(settings), new ExportVerb(settings), new ReplayVerb(settings), new BackupVerb(settings), new RestoreVerb(settings), new PurgeVerb(settings), new DoctorVerb(settings), new CallListVerb(settings),
    ];

    // Options are written small, settings begin with a capital as in appsettings.json.
    private static bool IsSetting(string word) => word is ['-', '-', var letter, ..] && char.IsAsciiLetterUpper(letter) && word.Contains('=');

    private static async Task<int> MisusedAsync(ParseResult line, string why, string[] args)
    {
        await Console.Error.WriteLineAsync(line.CommandResult.Command is Verb verb
            ? $"{why} Use: {verb.Usage}"
            : $"There is no verb '{args[0]}'. Use: {string.Join(" | ", line.RootCommandResult.Command.Children.OfType<Verb>().Select(one => one.Usage))}");
        return Verb.Misused;
    }
}
