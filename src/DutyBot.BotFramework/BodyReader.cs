#nullable enable
using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DutyBot.BotFramework;

/// <summary>Reads the activity of a request, and gives up early on a body that is too large, too slow or none.</summary>
internal sealed class BodyReader(TimeProvider time)
{
    /// <summary>Largest body that is read, in bytes.</summary>
    private const int Limit = 256 * 1024;

    /// <summary>By then the whole body must be here: a sender of drops must not hold memory and a connection.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Refusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "too_large", "the body is over 256 KB");

    /// <summary>The activity, or why there is none.</summary>
    internal async Task<(Activity? Activity, Refusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!IsJson(request.ContentType))
            return (null, new(StatusCodes.Status415UnsupportedMediaType, "media_type", "the body is not JSON in UTF-8"));
        if (request.ContentLength > Limit)
            return (null, TooLarge);

        // One byte more than is allowed tells a body that is too long.
        var most = (int)(request.ContentLength ?? Limit) + 1;
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, most), most, throwOnEndOfStream: false, either.Token);
            return length > Limit ? (null, TooLarge) : Parse(buffer.AsSpan(0, length));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            request.HttpContext.Response.Headers.Connection = "close";
            return (null, new(StatusCodes.Status408RequestTimeout, "too_slow", "the body did not arrive within 10 s"));
        }
        catch (BadHttpRequestException broken)
        {
            return (null, new(broken.StatusCode, "broken_off", "the body did not arrive whole"));
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return (null, new(StatusCodes.Status400BadRequest, "broken_off", "the body did not arrive whole"));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (Activity? Activity, Refusal? Refusal) Parse(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (body.StartsWith(mark))
            body = body[mark.Length..];
        try
        {
            if (!IsText(body))
                throw new JsonException();

            var activity = JsonSerializer.Deserialize(body, Wire.Json.Activity);
            if (string.IsNullOrWhiteSpace(activity?.Type))
                return (null, new(StatusCodes.Status400BadRequest, "no_activity", "the body is no activity"));
            // Without a conversation there is nowhere to answer to.
            return string.IsNullOrWhiteSpace(activity.Conversation?.Id)
                ? (null, new(StatusCodes.Status400BadRequest, "no_conversation", "the activity names no conversation"))
                : (activity, null);
        }
        catch (JsonException)
        {
            // The parser's message may quote the body, so it is not passed on.
            return (null, new(StatusCodes.Status400BadRequest, "not_json", "the body is not JSON of an activity"));
        }
    }

    /// <summary>False where a string is in there that no text can be made of: found here, it cannot fail whoever reads a slot later.</summary>
    /// <exception cref="JsonException">It is not even JSON.</exception>
    private static bool IsText(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
            return false;
        // Only half of a surrogate pair, written as an escape, is left to look for; nearly no body has such escapes.
        if (body.IndexOf("\\ud"u8) < 0 && body.IndexOf("\\uD"u8) < 0)
            return true;

        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // A client that names no type is taken at its word that it speaks the protocol (protocol 1.4).
    private static bool IsJson(string? contentType) =>
        string.IsNullOrEmpty(contentType)
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)));
}
