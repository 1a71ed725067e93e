using System.CommandLine;
using System.Globalization;
using DutyBot.CommandLine;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Keeping;

/// <summary>The verb <c>restore FILE</c>: a copy becomes the store; the old one is kept.</summary>
internal sealed class RestoreVerb : Verb
{
    private readonly Argument<string> file = new("FILE") { Description = "A copy that the verb backup made." };

    public RestoreVerb(IReadOnlyList<string> settings)
        : base("restore", "Checks a copy and puts it in the store's place, which is kept beside it; no bot may run.", settings) => Add(file);

    protected override async Task<int> RunAsync(ParseResult line, VerbRun run, CancellationToken cancel)
    {
        using var restore = run.Copies.BeginRestore(line.GetRequiredValue(file));
        await using (var copy = run.OpenCopy(restore.File))
            await ShowAnewAsync(copy, run.Now, cancel);
        var kept = restore.Finish(DutyDay.Local(run.Now, run.Setup.Zone).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));

        await run.Output.WriteLineAsync($"Restored to {run.Database}: {Sizes.Of(restore.Copy)}.");
        if (kept is not null)
            await run.Output.WriteLineAsync($"The old store is kept as {kept}.");
        await run.Output.WriteLineAsync("Start the bot: open visits are chased on from there, and calls that were waiting to be sent go out marked as repeats.");
        return Done;
    }

    /// <summary>The chats may show what came after the copy: every card of an open visit is brought to what the copy holds.</summary>
    private static async Task ShowAnewAsync(ServiceProvider copy, DateTimeOffset now, CancellationToken cancel)
    {
        var duty = await copy.GetRequiredService<Office>().AtAsync(now, cancel);
        var groups = await copy.GetRequiredService<IConversationStore>().GroupsAsync(cancel);
        var open = await copy.GetRequiredService<IAlertStore>().ReadOpenAsync(cancel);
        await copy.GetRequiredService<IOutbox>().PutAsync([.. open.SelectMany(alert => AlertTeller.Shown(alert, duty, groups, now)).DistinctBy(telling => telling.Key)], unfolded: null, cancel);
    }
}
