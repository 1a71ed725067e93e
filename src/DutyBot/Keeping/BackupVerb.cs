using System.CommandLine;
using DutyBot.CommandLine;

namespace DutyBot.Keeping;

/// <summary>The verb <c>backup FILE</c>: a copy of the store, beside a bot that may be running.</summary>
internal sealed class BackupVerb : Verb
{
    private readonly Argument<string> file = new("FILE") { Description = "Where the copy is to lie." };
    private readonly Option<bool> force = new("--force") { Description = "Replaces a file of this name." };

    public BackupVerb(IReadOnlyList<string> settings)
        : base("backup", "Copies the store, opens the copy again and checks it; the bot may run meanwhile.", settings)
    {
        Add(file);
        Add(force);
    }

    protected override async Task<int> RunAsync(ParseResult line, VerbRun run, CancellationToken cancel)
    {
        var copy = run.Copies.Take(line.GetRequiredValue(file), line.GetValue(force));
        await run.Output.WriteLineAsync($"Copied to {copy.File}, opened again and found whole: {Sizes.Of(copy)}.");
        return Done;
    }
}
