using DutyBot.Domain;
using DutyBot.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DutyBot.Api;

/// <summary>For whatever keeps the bot running: <c>/healthz</c> says that the process answers, <c>/readyz</c> that it can do its work.</summary>
internal static class Health
{
    private static readonly TimeSpan WorkerLimit = TimeSpan.FromSeconds(60);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Text("ok"));
        app.MapGet("/readyz", ReadyAsync);
    }

    /// <summary>200 when the store answers, the worker has run within 60 s and the channel's keys were read once (product 7).</summary>
    private static async Task<IResult> ReadyAsync(IStore store, DutyWorker worker, ChannelKeys keys, CancellationToken cancel)
    {
        if (!await store.AnswersAsync(cancel))
            return NotReady("The store does not answer.");
        if (!keys.WereRead)
            return NotReady("The channel's keys were not read yet.");
        return worker.SinceLastPass <= WorkerLimit
            ? TypedResults.Text("ready")
            : NotReady("The worker has not run within 60 seconds.");
    }

    private static ProblemHttpResult NotReady(string why) => TypedResults.Problem(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
