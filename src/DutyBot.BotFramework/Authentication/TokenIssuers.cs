#nullable enable
namespace DutyBot.BotFramework;

/// <summary>Who may have made a token: the channel's issuer, or those that the emulator's tokens come from in this cloud (protocol 1.1).</summary>
internal sealed class TokenIssuers(BotFrameworkSettings settings, bool development, AuthenticationConfiguration more)
{
    private readonly HashSet<string> _emulator = [.. EmulatorIssuers(settings), .. more.ValidTokenIssuers ?? []];

    internal bool IsChannel(string issuer) => issuer == settings.Cloud.TokenIssuer;

    /// <summary>False outside Development and while <c>DutyBot:AcceptEmulatorTokens</c> is off.</summary>
    internal bool IsEmulator(string issuer) => development && settings.AcceptEmulatorTokens && _emulator.Contains(issuer);

    // The first version of a tenant's tokens names one issuer in all clouds, the second the login of its own.
    private static IEnumerable<string> EmulatorIssuers(BotFrameworkSettings settings)
    {
        var login = Uri.TryCreate(settings.Cloud.Login, UriKind.Absolute, out var address) ? address.Authority : null;
        foreach (var tenant in settings.Cloud.EmulatorTenants.Append(settings.TenantId).OfType<string>())
        {
            yield return $"https://sts.windows.net/{tenant}/";
            if (login is not null)
                yield return $"https://{login}/{tenant}/v2.0";
        }
    }
}
