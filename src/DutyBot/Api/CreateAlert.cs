using System.Collections.Concurrent;
using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DutyBot.Api;

/// <summary>Posts an alert for another program, once for its Idempotency-Key: the key is the source of the alert and stored with it, for as long as the alert is.</summary>
internal sealed class CreateAlert(AlertDesk desk, IAlertStore alerts, Office office, TimeProvider time, ILogger<CreateAlert> log)
{
    private readonly ConcurrentDictionary<string, bool> underWay = new(StringComparer.Ordinal);

    public async Task<IResult> AnswerAsync(HttpContext http, CancellationToken cancel)
    {
        var program = ApiKey.ProgramOf(http);
        var (source, wrong) = IdempotencyKey.Read(http.Request.Headers, program);
        if (source is null)
            return wrong!.Answer();
        var (body, unread) = await JsonBody.ReadAsync(http.Request, cancel);
        using var read = body;
        if (body is null)
            return unread!.Answer();
        if (!underWay.TryAdd(source, true))
            return Problem.KeyInUse.Answer(http, retryAfter: 1);
        try
        {
            return await AnswerAsync(http, body.RootElement, source, program, cancel);
        }
        finally
        {
            underWay.TryRemove(source, out _);
        }
    }

    private async Task<IResult> AnswerAsync(HttpContext http, JsonElement body, string source, string program, CancellationToken cancel)
    {
        var duty = await office.AtAsync(time.GetUtcNow(), cancel);
        var (asked, unread) = AlertBody.Read(body);
        if (await alerts.FromSourceAsync(source, cancel) is { } before)
            return await AgainAsync(http, before, unread.Count == 0 ? asked : null, program, duty, cancel);

        List<ProblemError> errors = [.. unread, .. AlertChecks.Of(asked, duty).Where(error => !unread.Any(one => one.Pointer == error.Pointer))];
        if (errors.Count > 0)
            return Problem.With(Problem.InvalidAlert, errors).Answer();
        var answer = await desk.PostAsync(AlertOrder.Of(asked, program, duty), source, cancel);
        if (answer.Why is { } why)
            return Problem.With(Problem.InvalidAlert, AlertChecks.Of(why, duty.District)).Answer();
        // Another process may have been first with this very key.
        if (!answer.Changed)
            return await AgainAsync(http, answer.Now!.Id, asked, program, duty, cancel);
        log.PostedByProgram(answer.Now!.Id, program);
        return Created(http, await alerts.ReadAsync(answer.Now!.Id, cancel), duty);
    }

    /// <summary>The same request gets the same answer again, another one with its key is a mistake of the program.</summary>
    /// <param name="asked">Null where the body could not be read, as no body of a posted alert is.</param>
    private async Task<IResult> AgainAsync(HttpContext http, AlertId id, AlertRequest? asked, string program, OnDuty duty, CancellationToken cancel)
    {
        var posted = await alerts.ReadAsync(id, cancel);
        if (asked is null || !AlertOrder.IsSame(asked, posted, program, duty))
            return Problem.KeyReused.Answer();
        http.Response.Headers["Idempotency-Replayed"] = "true";
        return Created(http, posted, duty);
    }

    /// <summary>The alert as its first row made it, so that the answer is the same however much has happened since.</summary>
    private static JsonHttpResult<AlertView> Created(HttpContext http, AlertHistory posted, OnDuty duty)
    {
        var asPosted = new AlertHistory(posted.Id, [posted.Rows[0]], "");
        http.Response.Headers.Location = $"/api/alerts/{posted.Id}";
        return TypedResults.Json(
            AlertView.Of(asPosted, [], new OnDuty(duty.District, asPosted.Now!.PostedAt, duty.Zone)), ApiJson.Sent.AlertView, statusCode: StatusCodes.Status201Created);
    }
}
