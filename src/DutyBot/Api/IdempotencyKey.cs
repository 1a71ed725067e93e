using System.Security.Cryptography;
using System.Text;

namespace DutyBot.Api;

/// <summary>The key by which sending a request again does it once (IETF draft-ietf-httpapi-idempotency-key-header).</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    private const int Longest = 255;

    /// <summary>The source under which the store keeps the alert; or what is wrong with the key.</summary>
    /// <param name="program">Keys of one program mean nothing to another.</param>
    public static (string? Source, Problem? Wrong) Read(IHeaderDictionary headers, string program)
    {
        var sent = headers[Header];
        if (sent.Count == 0 || (sent.Count == 1 && string.IsNullOrEmpty(sent[0])))
            return (null, Problem.KeyMissing);
        if (sent.Count > 1 || Bare(sent[0]!) is not { Length: > 0 and <= Longest } key || key.Any(sign => sign is < ' ' or > '~'))
            return (null, Problem.KeyInvalid);
        // A hash, because a program may have made its keys of what nobody may store.
        return ($"api:{program}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)))}", null);
    }

    /// <summary>The draft writes the key as a string in quotes (RFC 8941, 3.3.3), most programs without.</summary>
    private static string? Bare(string sent)
    {
        if (sent[0] != '"')
            return sent;
        var inner = sent.Length >= 2 && sent[^1] == '"' ? sent[1..^1] : null;
        return inner is null || inner.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\\"", "", StringComparison.Ordinal).AsSpan().ContainsAny('"', '\\')
            ? null
            : inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
    }
}
