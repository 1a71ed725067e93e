#nullable enable
namespace DutyBot.BotFramework;

/// <summary>Who may have made a token: the channel's issuer, or those that the emulator's tokens come from (protocol 1.1).</summary>
internal sealed class TokenIssuers(BotFrameworkSettings settings, bool development, AuthenticationConfiguration more)
{
    private static readonly string[] EmulatorTenants =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db",
        "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
        "69e9b82d-4842-4902-8d1e-abc5b98a55e8",
    ];

    private const string UsGovernmentTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    private readonly HashSet<string> _emulator = [.. EmulatorIssuers(settings.TenantId), .. more.ValidTokenIssuers ?? []];

    internal bool IsChannel(string issuer) => issuer == settings.Cloud.TokenIssuer;

    /// <summary>False outside Development and while <c>DutyBot:AcceptEmulatorTokens</c> is off.</summary>
    internal bool IsEmulator(string issuer) => development && settings.AcceptEmulatorTokens && _emulator.Contains(issuer);

    private static IEnumerable<string> EmulatorIssuers(string? ownTenant)
    {
        foreach (var tenant in EmulatorTenants.Append(UsGovernmentTenant).Append(ownTenant).OfType<string>())
        {
            yield return $"https://sts.windows.net/{tenant}/";
            yield return $"https://login.microsoftonline.com/{tenant}/v2.0";
        }

        yield return $"https://login.microsoftonline.us/{UsGovernmentTenant}/v2.0";
    }
}
