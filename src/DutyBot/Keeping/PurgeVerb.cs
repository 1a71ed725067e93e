using System.CommandLine;
using DutyBot.CommandLine;
using DutyBot.Domain.Keeping;

namespace DutyBot.Keeping;

/// <summary>The verb <c>purge</c>: what the running bot does once a night (product 2).</summary>
internal sealed class PurgeVerb : Verb
{
    private readonly Option<bool> check = new("--check") { Description = "Says what would be deleted and does not do it." };

    public PurgeVerb(IReadOnlyList<string> settings)
        : base("purge", "Deletes what has been kept longer than DutyBot:Retention says; the bot does it every night.", settings) => Add(check);

    protected override async Task<int> RunAsync(ParseResult line, VerbRun run, CancellationToken cancel)
    {
        if (!File.Exists(run.Database))
            return await RefuseAsync(run.Output, $"There is no store {run.Database} yet.");
        await using var store = run.OpenBeside();
        var desk = store.GetRequiredService<PurgeDesk>();
        var checks = line.GetValue(check);
        var purged = checks ? await desk.FindAsync(run.Now, cancel) : await PurgeAsync(desk, run.Now, cancel);

        var counts = Sizes.Of(purged.Counts.Select(one => (one.Key, (long)one.Value)));
        await run.Output.WriteLineAsync((checks, counts) switch
        {
            (_, "") => "Nothing has been kept too long.",
            (true, _) => $"To be deleted: {counts}. Nothing was deleted, because this was a check.",
            _ => $"Deleted: {counts}.",
        });
        return Done;
    }

    private static async Task<Purged> PurgeAsync(PurgeDesk desk, DateTimeOffset now, CancellationToken cancel)
    {
        var purged = await desk.StepAsync(now, cancel);
        for (var step = purged; step.More;)
            purged = purged.And(step = await desk.StepAsync(now, cancel));
        return purged;
    }
}
