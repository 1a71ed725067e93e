using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace DutyBot.Webhooks;

/// <summary>Signs a message, so that its receiver knows from whom and of when it is (Standard Webhooks 1.0, symmetric signatures).</summary>
internal static class WebhookSignature
{
    public static HttpRequestMessage Signed(Webhook webhook, string id, DateTimeOffset at, byte[] body)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Headers =
            {
                { "webhook-id", id },
                { "webhook-timestamp", timestamp },
                { "webhook-signature", string.Join(' ', webhook.Secrets.Select(secret => Of(secret, id, timestamp, body))) },
                { "User-Agent", "DutyBot" },
            },
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(WebhookMessage.Media, "utf-8") } },
        };
    }

    public static string Of(byte[] secret, string id, string timestamp, byte[] body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, (byte[])[.. Encoding.ASCII.GetBytes($"{id}.{timestamp}."), .. body]));
}
