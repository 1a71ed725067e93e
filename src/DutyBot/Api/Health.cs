using DutyBot.Domain;
using DutyBot.Work;

namespace DutyBot.Api;

/// <summary>For whatever keeps the bot running: <c>/healthz</c> says that the process answers, <c>/readyz</c> that it can do its work.</summary>
internal static class Health
{
    private static readonly TimeSpan WorkerLimit = TimeSpan.FromSeconds(60);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("").WithTags("Health");
        health.MapGet("/healthz", () => TypedResults.Text("ok")).WithName("getHealth").WithSummary("The process answers.").Produces<string>(contentType: "text/plain");
        health.MapGet("/readyz", ReadyAsync).WithName("getReadiness").WithSummary("The store answers, the worker runs, and the channel's keys were read.")
            .Produces<string>(contentType: "text/plain").Problems(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>200 when the store answers, the worker has run within 60 s and the channel's keys were read once (product 7).</summary>
    private static async Task<IResult> ReadyAsync(IStore store, DutyWorker worker, ChannelKeys keys, TimeProvider time, CancellationToken cancel)
    {
        if (!await store.AnswersAsync(cancel))
            return NotReady("The store does not answer.");
        if (!keys.WereRead)
            return NotReady("The channel's keys were not read yet.");
        return worker.LastPass is { } last && time.GetUtcNow() - last <= WorkerLimit
            ? TypedResults.Text("ready")
            : NotReady("The worker has not run within 60 seconds.");
    }

    private static IResult NotReady(string why) => Problem.NotReady(why).Answer();
}
