using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework;

public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

/// <summary><c>POST /api/messages</c>: who may call, what may be read, and how it is answered (product 9).</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private readonly BodyReader _bodies;

    public CloudAdapter()
        : this(new ConfigurationBuilder().Build())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger) => _bodies = new BodyReader(botFrameworkAuthentication.Time);

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            httpResponse.Headers.Allow = HttpMethods.Post;
            return;
        }

        var (activity, caller, refusal) = await ReadAsync(httpRequest, cancellationToken);
        if (refusal is not null)
        {
            refusal.Count();
            Logger.Refused(refusal.Status, refusal.Reason, refusal.Sentence);
            httpResponse.StatusCode = refusal.Status;
            return;
        }

        try
        {
            var answer = await ProcessAsync(caller, activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, answer, cancellationToken);
        }
        catch (Exception failure) when (!httpResponse.HasStarted && !cancellationToken.IsCancellationRequested)
        {
            Logger.Failed(failure, activity);
            httpResponse.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private async Task<(Activity Activity, AuthenticateRequestResult Caller, Refusal Refusal)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var header = request.Headers.Authorization.ToString();
        try
        {
            await BotFrameworkAuthentication.AdmitAsync(request.HttpContext, header, cancel);

            var (activity, refusal) = await _bodies.ReadAsync(request, cancel);
            return refusal is null
                ? (activity, await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, header, cancel), null)
                : (null, null, refusal);
        }
        catch (UnauthorizedAccessException refused)
        {
            return (null, null, new(StatusCodes.Status401Unauthorized, (refused as RefusedException)?.Reason ?? Why.Claims, refused.Message));
        }
        catch (Exception odd) when (!cancel.IsCancellationRequested)
        {
            // Who could not be checked is not let in; the message may quote what he sent.
            return (null, null, new(StatusCodes.Status401Unauthorized, Why.Unchecked, $"the check itself failed: {odd.GetType().Name}"));
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancel)
    {
        if (answer is null)
            return;

        response.StatusCode = answer.Status;
        if (answer.Body is null)
            return;

        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, Wire.Writing))
            SlotConverter.Write(writer, answer.Body);

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.WrittenCount;
        await response.Body.WriteAsync(body.WrittenMemory, cancel);
    }
}
