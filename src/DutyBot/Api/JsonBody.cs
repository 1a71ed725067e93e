using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace DutyBot.Api;

/// <summary>Reads the body of a request as one JSON object, or says what keeps it from being one.</summary>
internal static class JsonBody
{
    private const int Longest = 64 * 1024;

    public static async Task<(JsonDocument? Body, Problem? Wrong)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!IsJson(request.ContentType))
            return (null, Problem.NotJson);
        if (request.ContentLength > Longest)
            return (null, Problem.TooLarge);
        using var read = new MemoryStream();
        var part = new byte[8 * 1024];
        while (await request.Body.ReadAsync(part, cancel) is > 0 and var count)
        {
            if (read.Length + count > Longest)
                return (null, Problem.TooLarge);
            read.Write(part, 0, count);
        }

        return Parse(read.ToArray());
    }

    private static (JsonDocument?, Problem?) Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            // Some programs begin every text with a mark of its encoding (RFC 8259, 8.1 lets a reader pass over it).
            var document = JsonDocument.Parse(body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return (document, null);
            document.Dispose();
        }
        catch (JsonException)
        {
            // The reason quotes what was sent.
        }

        return (null, Problem.InvalidBody);
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var media)
        && (media.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || media.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!media.Charset.HasValue || media.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || media.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
}
