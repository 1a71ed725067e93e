using System.CommandLine;

namespace DutyBot.CommandLine;

/// <summary>What is done once from the command line instead of running the bot (product 1). No verb listens on a port.</summary>
internal abstract class Verb : Command
{
    /// <summary>What a verb ends with: done; refused or failed with a sentence; not understood.</summary>
    public const int Done = 0, Refused = 1, Misused = 2;

    private static readonly Option<string?> District = new("--district") { Description = "Key of the office, where a store holds several.", HelpName = "KEY" };

    /// <param name="settings">Settings of the command line, each as --Name=value.</param>
    protected Verb(string name, string does, IReadOnlyList<string> settings)
        : base(name, does)
    {
        Add(District);
        SetAction((line, cancel) => RunAsync(line, VerbSettings.Of(settings, line.GetValue(District)), line.InvocationConfiguration.Output, cancel));
    }

    /// <summary>How it is written, in one line.</summary>
    public string Usage => string.Join(' ', [Name, .. Arguments.Select(Written), .. Options.Where(option => !option.Hidden && option.Name != "--help").Reverse().Select(option => $"[{Written(option)}]")]);

    /// <summary>A wrong setting ends a verb with its sentence, unless it is the one that looks for them.</summary>
    protected virtual Task<int> RunAsync(ParseResult line, VerbSettings given, TextWriter output, CancellationToken cancel) => RunAsync(line, VerbRun.Begin(given, output), cancel);

    protected static async Task<int> RefuseAsync(TextWriter output, string sentence)
    {
        await output.WriteLineAsync(sentence);
        return Refused;
    }

    /// <summary><see cref="Done"/> or <see cref="Refused"/>, with the reason printed.</summary>
    protected abstract Task<int> RunAsync(ParseResult line, VerbRun run, CancellationToken cancel);

    private static string Written(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name;

    private static string Written(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;
}
