#nullable enable
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DutyBot.BotFramework;

/// <summary>One request to a connector: signed, sent once, its answer read or its refusal thrown.</summary>
internal sealed class ConnectorHttp(Uri baseUri, ServiceClientCredentials? credentials, IHttpClientFactory clients)
{
    private const int MostRedirects = 3;

    private static readonly ProductInfoHeaderValue[] Agent =
    [
        new("Microsoft-BotFramework", "3.1"),
        new("DutyBot.BotFramework", typeof(ConnectorHttp).Assembly.GetName().Version?.ToString(3)),
    ];

    // Ids hold colons and semicolons that must arrive escaped as we wrote them.
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    internal Uri BaseUri { get; set; } = baseUri;

    /// <summary>Asks, and reads the answer; null where there is none.</summary>
    /// <exception cref="ErrorResponseException">Refused, or answered with what nobody can read.</exception>
    internal Task<TAnswer?> SendAsync<TAnswer>(HttpMethod method, ConnectorPath path, HttpContent? content, JsonTypeInfo<TAnswer> answer, CancellationToken cancel)
        where TAnswer : class => AskAsync(method, path, content, body => Read(body, answer), cancel);

    /// <summary>Asks, and reads the answer in a way of its own.</summary>
    /// <exception cref="ErrorResponseException">Refused, or answered with what nobody can read.</exception>
    internal async Task<TAnswer> AskAsync<TAnswer>(HttpMethod method, ConnectorPath path, HttpContent? content, Func<byte[], TAnswer> read, CancellationToken cancel)
    {
        using var response = await SendAsync(method, path, content, cancel);
        try
        {
            return read(await BytesAsync(response, cancel));
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            throw await RefusalAsync(response, "The answer cannot be read.", unreadable, cancel);
        }
    }

    /// <summary>Sends what the connector then has, whatever it says of it: an answer of nothing, or one that nobody can read or that breaks off, names no id (protocol 2).</summary>
    internal async Task<ResourceResponse> TellAsync(HttpMethod method, ConnectorPath path, HttpContent content, CancellationToken cancel)
    {
        using var response = await SendAsync(method, path, content, cancel);
        try
        {
            return Read(await BytesAsync(response, cancel), Wire.Json.ResourceResponse) ?? NoId();
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            // To fail now would send it twice.
            return NoId();
        }
    }

    /// <summary>Opens a conversation.</summary>
    /// <exception cref="ErrorResponseException">Refused, or the answer names no conversation.</exception>
    internal async Task<ConversationResourceResponse> OpenAsync(ConnectorPath path, HttpContent content, CancellationToken cancel)
    {
        using var response = await SendAsync(HttpMethod.Post, path, content, cancel);
        Exception? cause = null;
        try
        {
            if (Read(await BytesAsync(response, cancel), Wire.Json.ConversationResourceResponse) is { Id.Length: > 0 } opened)
                return opened;
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            // As good as no answer.
            cause = unreadable;
        }

        throw await RefusalAsync(response, "The answer names no conversation.", cause, cancel);
    }

    /// <summary>Sends, and comes back with the head of an answer of success; who wants nothing else need not wait for the body.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpMethod method, ConnectorPath path, HttpContent? content, CancellationToken cancel) =>
        SendAsync(method, path, content, mayMove: false, cancel);

    /// <summary>Reads what may lie elsewhere: a move is followed over https only and unsigned, so that no token leaves with it (protocol 2).</summary>
    internal async Task<byte[]> FetchAsync(ConnectorPath path, CancellationToken cancel)
    {
        var from = BaseUri;
        var response = await SendAsync(HttpMethod.Get, path, null, mayMove: true, cancel);
        for (var moves = 0; IsMoved(response); moves++)
        {
            var there = moves < MostRedirects && response.Headers.Location is { } location ? new Uri(from, location) : null;
            response.Dispose();
            if (there is not { Scheme: "https" })
                throw new HttpRequestException(HttpRequestError.InvalidResponse, "The connector sends the reader on to no https address.");

            from = there;
            response = await clients.CreateClient(ConnectorClient.HttpClientName).GetAsync(there, HttpCompletionOption.ResponseHeadersRead, cancel);
        }

        using (response)
            return response.IsSuccessStatusCode ? await BytesAsync(response, cancel) : throw await RefusalAsync(response, Refused(response), null, cancel);
    }

    /// <summary>The body of an answer.</summary>
    /// <exception cref="HttpRequestException">It broke off, is too long, or did not end in time.</exception>
    private static async Task<byte[]> BytesAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        // The client's own limits end with the head.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Transport.Limit);
        try
        {
            return await Transport.BytesAsync(response.Content, Transport.MostBytes, patience.Token);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer did not end in time.", late);
        }
    }

    internal static HttpContent Body<T>(T value, JsonTypeInfo<T> type)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(value, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }

    private static bool IsMoved(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, ConnectorPath path, HttpContent? content, bool mayMove, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, new Uri(BaseUri.AbsoluteUri.TrimEnd('/') + "/" + path.Path, AsWritten)) { Content = content };
        foreach (var product in Agent)
            request.Headers.UserAgent.Add(product);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (path.Conversation is { } conversation && conversation.All(letter => letter is > ' ' and <= '~'))
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversation);

        using var measured = new MeasuredCall(method, path);
        if (credentials is not null)
            await credentials.ProcessHttpRequestAsync(request, cancel);

        var response = await clients.CreateClient(ConnectorClient.HttpClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        response.RequestMessage ??= request;
        measured.Status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode || (mayMove && IsMoved(response)))
            return response;

        using (response)
            throw await RefusalAsync(response, Refused(response), null, cancel);
    }

    private static ResourceResponse NoId() => new(string.Empty);

    /// <summary>Null for an answer of nothing.</summary>
    /// <exception cref="JsonException">It is another answer.</exception>
    internal static T? Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class => body.AsSpan().Trim(" \r\n\t"u8).IsEmpty ? null : JsonSerializer.Deserialize(body, type);

    private static string Refused(HttpResponseMessage response) => $"Operation returned an invalid status code '{response.StatusCode}'";

    private static bool IsUnreadable(Exception failure) => failure is JsonException or HttpRequestException;

    private static async Task<ErrorResponseException> RefusalAsync(HttpResponseMessage response, string sentence, Exception? cause, CancellationToken cancel)
    {
        // What broke off once cannot be read again.
        var text = cause is HttpRequestException ? "" : await TextAsync(response, cancel);
        var answered = new HttpResponseMessageWrapper { StatusCode = response.StatusCode, ReasonPhrase = response.ReasonPhrase, Content = text };
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
            answered.Headers[name] = [.. values];

        return new ErrorResponseException(sentence, cause)
        {
            Request = new HttpRequestMessageWrapper { Method = response.RequestMessage?.Method, RequestUri = response.RequestMessage?.RequestUri },
            Response = answered,
            Body = response.IsSuccessStatusCode ? null : ReadError(text),
        };
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            // A proxy's page may be in an encoding that is not known here; its status must come through all the same.
            return Encoding.UTF8.GetString(await BytesAsync(response, cancel));
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }

    private static ErrorResponse? ReadError(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize(text, Wire.Json.ErrorResponse);
        }
        catch (JsonException)
        {
            // A proxy's page instead of the connector's error: the status alone must do.
            return null;
        }
    }
}
