using System.Security.Cryptography;
using System.Text;

namespace DutyBot.Domain;

/// <summary>Each stored row carries the hash of the row before it, so that a changed or missing row shows.</summary>
public static class RowChain
{
    /// <summary>The hash of a row: SHA-256 over the hash of the row before ("" for the first) and its own stored text.</summary>
    public static string Hash(string before, string body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before + "\n" + body)));
}
