using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace DutyBot.BotFramework;

public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

/// <summary><c>POST /api/messages</c>: who may call, what may be read, and how it is answered (product 9).</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Largest body that is read, in bytes.</summary>
    private const int BodyLimit = 256 * 1024;

    public CloudAdapter()
        : this(new ConfigurationBuilder().Build())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : base(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
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

        var (status, activity, caller) = await ReadAsync(httpRequest, cancellationToken);
        httpResponse.StatusCode = status;
        if (status != StatusCodes.Status200OK)
            return;

        try
        {
            var answer = await ProcessAsync(caller, activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, answer, cancellationToken);
        }
        catch (Exception failure) when (!httpResponse.HasStarted && !cancellationToken.IsCancellationRequested)
        {
            Logger.TurnFailed(failure, activity.Type, activity.Id, activity.ChannelId);
            httpResponse.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private async Task<(int Status, Activity Activity, AuthenticateRequestResult Caller)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var header = request.Headers.Authorization.ToString();
        try
        {
            await BotFrameworkAuthentication.AdmitAsync(request.HttpContext.Connection.RemoteIpAddress, header, cancel);

            var (status, activity) = await ReadActivityAsync(request, cancel);
            if (activity is null)
                return (status, null, null);

            return (status, activity, await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, header, cancel));
        }
        catch (UnauthorizedAccessException refused)
        {
            Refusals.Count(StatusCodes.Status401Unauthorized);
            Logger.Refused(refused.Message);
            return (StatusCodes.Status401Unauthorized, null, null);
        }
    }

    private async Task<(int Status, Activity Activity)> ReadActivityAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!IsJson(request.ContentType))
            return No(StatusCodes.Status415UnsupportedMediaType, "the body is not JSON in UTF-8");
        if (request.ContentLength > BodyLimit)
            return No(StatusCodes.Status413PayloadTooLarge, "the body is over 256 KB");

        // One byte more than is allowed tells a body that is too long.
        var most = (int)(request.ContentLength ?? BodyLimit) + 1;
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, most), most, throwOnEndOfStream: false, cancel);
            if (length > BodyLimit)
                return No(StatusCodes.Status413PayloadTooLarge, "the body is over 256 KB");

            var activity = Parse(buffer.AsSpan(0, length));
            // Without a conversation there is nowhere to answer to.
            return string.IsNullOrEmpty(activity?.Type) || string.IsNullOrWhiteSpace(activity.Conversation?.Id)
                ? No(StatusCodes.Status400BadRequest, "the body is no activity")
                : (StatusCodes.Status200OK, activity);
        }
        catch (BadHttpRequestException broken)
        {
            return No(broken.StatusCode, "the body did not arrive whole");
        }
        catch (JsonException)
        {
            // The parser's message may quote the body, so it is not passed on.
            return No(StatusCodes.Status400BadRequest, "the body is not JSON of an activity");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Activity Parse(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return JsonSerializer.Deserialize(body.StartsWith(mark) ? body[mark.Length..] : body, Wire.Json.Activity);
    }

    private (int, Activity) No(int status, string reason)
    {
        Refusals.Count(status);
        Logger.BadRequest(status, reason);
        return (status, null);
    }

    // A client that names no type is taken at its word that it speaks the protocol (protocol 1.4).
    private static bool IsJson(string contentType) =>
        string.IsNullOrEmpty(contentType)
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)));

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
