#nullable enable
using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DutyBot.BotFramework;

/// <summary>Stands for the settings where the host checks what it starts with.</summary>
internal sealed class StartCheck;

/// <summary>A wrong setting stops the start with one sentence that names it (product 2).</summary>
internal sealed class StartRules(Func<BotFrameworkSettings> read, IHostEnvironment environment) : IValidateOptions<StartCheck>
{
    public ValidateOptionsResult Validate(string? name, StartCheck options)
    {
        try
        {
            return Fault(read()) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
        }
        catch (SettingException wrong)
        {
            return ValidateOptionsResult.Fail(wrong.Message);
        }
    }

    private string? Fault(BotFrameworkSettings settings) => settings switch
    {
        { Unsigned: true } when environment.IsProduction() =>
            "MicrosoftAppId is empty, so nobody could be told from a stranger: set it, or start in Development.",
        { AcceptEmulatorTokens: true } when !environment.IsDevelopment() =>
            "DutyBot:AcceptEmulatorTokens can be on in Development only.",
        { Unsigned: true } => null,
        { AppType: AppType.SingleTenant or AppType.UserAssignedMsi, TenantId: null } =>
            "MicrosoftAppTenantId is empty, and a bot of one tenant needs it.",
        { AppType: AppType.MultiTenant, TenantId: null, Cloud: { DefaultTenant: "", Login: var login } } when login.Contains("{tenant}", StringComparison.Ordinal) =>
            "MicrosoftAppTenantId is empty, and ToChannelFromBotLoginUrl asks for it with {tenant}.",
        { AppType: not AppType.UserAssignedMsi, Password: null, CertificatePath: null } =>
            "MicrosoftAppPassword is empty: give it, or a certificate in DutyBot:Certificate:Path.",
        { AppType: not AppType.UserAssignedMsi, CertificatePath: { } path } when !Opens(path, settings.CertificatePassword) =>
            "DutyBot:Certificate:Path names no certificate with a private key that DutyBot:Certificate:Password opens.",
        _ => Address("ToBotFromChannelOpenIdMetadataUrl", settings.Cloud.ChannelMetadata)
            ?? Address("ToBotFromEmulatorOpenIdMetadataUrl", settings.Cloud.EmulatorMetadata)
            ?? Login(settings.Cloud.Login.Replace("{tenant}", "tenant", StringComparison.Ordinal)),
    };

    private static string? Login(string written) => Address("ToChannelFromBotLoginUrl", written)
        ?? (HoldsTenant(new Uri(written)) ? null : "ToChannelFromBotLoginUrl holds no tenant: end it with the tenant's id, or with {tenant}, which takes MicrosoftAppTenantId.");

    // Nothing else would tell it before the first answer, when the issuer refuses the token.
    private static bool HoldsTenant(Uri login) => login.AbsolutePath.Trim('/') is { Length: > 0 } path && !path.Contains("%7B", StringComparison.OrdinalIgnoreCase);

    private static string? Address(string setting, string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? null : $"{setting} is no https address.";

    private static bool Opens(string path, string? password)
    {
        try
        {
            using var certificate = TokenSource.LoadCertificate(path, password);
            return certificate.HasPrivateKey;
        }
        catch (Exception closed) when (closed is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
