using System.Net;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Settings;

namespace DutyBot.Webhooks;

/// <summary>Sends what waits for a webhook, in order for each alert, until it is taken or three days have passed: at least once, under the same id.</summary>
internal sealed class WebhookSender(Setup setup, IOutbox outbox, IAlertStore alerts, IHttpClientFactory http, TimeProvider time, ILogger<WebhookSender> log)
{
    public const string Client = "DutyBot.Webhooks";

    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(3);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>Sends the rows of one alert and webhook.</summary>
    public async Task SendInOrderAsync(List<Waiting> rows, CancellationToken cancel)
    {
        var to = (ToWebhook)rows[0].Telling.To;
        var history = await alerts.ReadAsync(to.About, cancel);
        foreach (var row in rows)
        {
            if (await SendAsync(row, setup.Webhooks.FirstOrDefault(one => one.Name == to.Webhook), history, cancel) is not { } later)
                continue;
            await outbox.PutOffAsync(row, later, tried: true, cancel);
            return;
        }
    }

    /// <summary>Null: settled. Otherwise when it is to be sent again.</summary>
    private async Task<DateTimeOffset?> SendAsync(Waiting row, Webhook? webhook, AlertHistory history, CancellationToken cancel)
    {
        // The webhook was taken out of the settings, or the alert is gone: nobody is left to tell, or nothing.
        if (webhook is null || WebhookMessage.Of(history, ((TellEvent)row.Telling.Say).No, setup.District, setup.Zone) is not { } message)
            return await SettleAsync(row, Outcome.Joined, cancel);
        if (await FaultAsync(webhook, message, cancel) is not { } fault)
            return await SettleAsync(row, Outcome.Sent, cancel);

        var (now, last) = (time.GetUtcNow(), row.Telling.Due + GivesUpAfter);
        if (fault.ForGood || now >= last)
        {
            log.WebhookGivenUp(webhook.Name, message.Id, fault.Why);
            return await SettleAsync(row, Outcome.Failed, cancel);
        }

        var again = now + Pause(row.Attempts, fault.After);
        again = again < last ? again : last;
        log.WebhookRefused(webhook.Name, message.Id, fault.Why, again);
        return again;
    }

    private async Task<DateTimeOffset?> SettleAsync(Waiting row, Outcome outcome, CancellationToken cancel)
    {
        await outbox.SettleAsync(row, new Sent(outcome, null, time.GetUtcNow()), cancel);
        return null;
    }

    /// <summary>Null where it was taken. The body of an answer is not read.</summary>
    private async Task<Fault?> FaultAsync(Webhook webhook, WebhookMessage message, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(AnswersWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var request = WebhookSignature.Signed(webhook, message.Id, time.GetUtcNow(), message.Bytes());
            using var answer = await http.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return answer.IsSuccessStatusCode ? null
                : new Fault($"answered {(int)answer.StatusCode}", answer.StatusCode == HttpStatusCode.Gone, answer.Headers.RetryAfter?.Delta ?? (answer.Headers.RetryAfter?.Date - time.GetUtcNow()));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Fault("no answer within 10 seconds");
        }
        catch (HttpRequestException failed)
        {
            // Its words may name the address.
            return new Fault(failed.HttpRequestError.ToString());
        }
    }

    /// <summary>5 s, 15 s, 45 s … up to 6 h, a fifth more or less, so that many that failed together do not come together; longer where the answer asks for it.</summary>
    private static TimeSpan Pause(int attempts, TimeSpan? asked)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(5 * Math.Pow(3, Math.Min(attempts, 12)), LongestPause.TotalSeconds)) * (0.8 + (0.4 * Random.Shared.NextDouble()));
        return asked is { } longer && longer > pause ? (longer < LongestPause ? longer : LongestPause) : pause;
    }

    /// <param name="ForGood">The receiver says that it wants nothing any more (410, Standard Webhooks).</param>
    private sealed record Fault(string Why, bool ForGood = false, TimeSpan? After = null);
}

internal static class WebhookRegistration
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        // A proxy would make the connection in our place, to an address that nobody has looked at; the client's own log lines name addresses.
        services.AddHttpClient(WebhookSender.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = Reachable.ConnectAsync, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();
        return services.AddSingleton<WebhookSender>();
    }
}
