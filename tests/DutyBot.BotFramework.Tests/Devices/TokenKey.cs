using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DutyBot.BotFramework.Tests;

/// <summary>A key pair of an issuer: what it publishes, and tokens made with it in any shape.</summary>
public sealed class TokenKey(string kid, params string[]? endorsements)
{
    // Making a pair takes longer than most tests: one for each name, for the whole run.
    private static readonly ConcurrentDictionary<string, Lazy<RSA>> Pairs = new(StringComparer.Ordinal);

    private readonly RSA _rsa = Pairs.GetOrAdd(kid, _ => new Lazy<RSA>(() => RSA.Create(2048))).Value;

    public string Kid => kid;

    /// <summary>The life of the certificate published with the key, if there is to be one.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Certificate { get; init; }

    public JsonObject Published()
    {
        var parameters = _rsa.ExportParameters(false);
        var key = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = kid, ["n"] = Base64Url.EncodeToString(parameters.Modulus), ["e"] = Base64Url.EncodeToString(parameters.Exponent) };
        if (endorsements is not null)
            key["endorsements"] = new JsonArray([.. endorsements.Select(name => (JsonNode)name)]);
        if (Certificate is var (from, to))
        {
            using var certificate = PrivateAuthority.SelfSigned(_rsa, from, to);
            key["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData));
        }

        return key;
    }

    public string Sign(JsonObject claims, string algorithm = "RS256", string? underName = null)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = underName ?? kid };
        var text = $"{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(header))}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var bytes = Encoding.ASCII.GetBytes(text);
        byte[] signature = algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(_rsa.ExportSubjectPublicKeyInfo(), bytes),
            "RS384" => _rsa.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "RS512" => _rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => _rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => _rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }
}
