using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Work;
using DutyBot.Work;

namespace DutyBot.Api;

/// <summary>For whatever keeps the bot running: <c>/healthz</c> says that the process answers, <c>/readyz</c> that it can do its work.</summary>
internal static class Health
{
    private static readonly TimeSpan WorkerLimit = TimeSpan.FromSeconds(60);

    /// <summary>A gap of this long ago is told, because what was late may come of it.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromHours(1);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("").WithTags("Health");
        health.MapGet("/healthz", () => TypedResults.Text("ok")).WithName("getHealth").WithSummary("The process answers.").Produces<string>(contentType: "text/plain");
        health.MapGet("/readyz", ReadyAsync).WithName("getReadiness").WithSummary("The store answers, the worker runs, and the channel's keys were read.")
            .Produces<string>(contentType: "text/plain").Problems(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>200 when the store answers, the worker has run within 60 s and the channel's keys were read once (product 7).</summary>
    private static async Task<IResult> ReadyAsync(IStore store, DutyWorker worker, ChannelKeys keys, Watch watch, Watchbook book, TimeProvider time, CancellationToken cancel)
    {
        if (!await store.AnswersAsync(cancel))
            return NotReady("The store does not answer.");
        if (!keys.WereRead)
            return NotReady("The channel's keys were not read yet.");
        return worker.SinceLastPass <= WorkerLimit
            ? TypedResults.Text(string.Join('\n', ["ready", .. await MoreAsync(watch, book, time, cancel)]))
            : NotReady("The worker has not run within 60 seconds.");
    }

    /// <summary>What is late does not make it less ready: whatever restarts what is not ready would only make it later.</summary>
    private static async Task<IEnumerable<string>> MoreAsync(Watch watch, Watchbook book, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return (await watch.LateAsync(withDrills: true, cancel))
            .Select(late => string.Create(CultureInfo.InvariantCulture, $"late: {Word(late.What)}{(late.Count > 0 ? $" {late.Count}" : "")} since {late.Since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} for {(now - late.Since).TotalSeconds:0} s"))
            .Concat(book.Note.Gaps.Where(gap => now - gap.To < Recent).Select(gap => string.Create(
                CultureInfo.InvariantCulture,
                $"gap: {(gap.WasDown ? "down" : gap.IsPause ? "pause" : "clock")} from {gap.From.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} to {gap.To.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}{(gap.SetBack > TimeSpan.Zero ? $", clock set back by {gap.SetBack.TotalSeconds:0} s" : "")}")));
    }

    private static string Word(LateThing what) => what switch
    {
        LateThing.Work => "work",
        LateThing.Messages => "messages",
        LateThing.Store => "store",
        LateThing.Token => "token",
        _ => "keys",
    };

    private static IResult NotReady(string why) => Problem.NotReady(why).Answer();
}
