#nullable enable
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace DutyBot.BotFramework;

/// <summary>A published key, the channels it may speak for, and the life of its certificate where it has one.</summary>
internal sealed record SigningKey(JsonWebKey Key, IReadOnlySet<string> Endorsements, DateTimeOffset NotBefore, DateTimeOffset NotAfter)
{
    internal bool IsValidAt(DateTimeOffset at) => NotBefore <= at && at <= NotAfter;

    /// <summary>Null for a key that is of no use here: nameless, not RSA, or not for signing.</summary>
    internal static SigningKey? Read(JsonElement published)
    {
        try
        {
            var key = new JsonWebKey(published.GetRawText());
            if (string.IsNullOrEmpty(key.Kid) || key.Kty != "RSA" || key.N is null || key.E is null || key.Use is not (null or "sig"))
                return null;

            var (from, to) = Life(key);
            return new SigningKey(key, Endorsed(published), from, to);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or CryptographicException or FormatException)
        {
            // One odd key must not cost the others.
            return null;
        }
    }

    private static HashSet<string> Endorsed(JsonElement published) =>
        published.TryGetProperty("endorsements"u8, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    private static (DateTimeOffset From, DateTimeOffset To) Life(JsonWebKey key)
    {
        if (key.X5c is not { Count: > 0 })
            return (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(key.X5c[0]));
        return (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
    }
}
