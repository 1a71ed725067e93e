#nullable enable
using Microsoft.Extensions.Configuration;

namespace DutyBot.BotFramework;

internal enum AppType
{
    MultiTenant,
    SingleTenant,
    UserAssignedMsi,
}

/// <summary>The settings of this layer, read once (protocol 1.2, product 2).</summary>
internal sealed record BotFrameworkSettings
{
    /// <summary>Given alone it is no other cloud: each has several of them (protocol 1.1).</summary>
    private const string TokenService = "OAuthUrl";

    /// <summary>What makes a cloud that is not built in, all of it or nothing (protocol 1.2).</summary>
    private static readonly string[] OfOwnCloud =
    [
        "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope", "ToBotFromChannelTokenIssuer", TokenService,
        "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl", "CallerId",
    ];

    public required AppType AppType { get; init; }

    public required string AppId { get; init; }

    public string? Password { get; init; }

    public string? TenantId { get; init; }

    public string? CertificatePath { get; init; }

    public string? CertificatePassword { get; init; }

    public bool ValidateAuthority { get; init; } = true;

    public bool AcceptEmulatorTokens { get; init; }

    public required Cloud Cloud { get; init; }

    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    internal bool Unsigned => AppId.Length == 0;

    /// <exception cref="SettingException">A setting is wrong; the message names it.</exception>
    internal static BotFrameworkSettings Read(IConfiguration configuration)
    {
        var tenant = configuration["MicrosoftAppTenantId"].OrNull();
        var desk = configuration.GetSection("DutyBot");
        return new()
        {
            AppType = ReadAppType(configuration["MicrosoftAppType"].OrNull(), tenant),
            AppId = configuration["MicrosoftAppId"]?.Trim() ?? "",
            Password = configuration["MicrosoftAppPassword"].OrNull(),
            TenantId = tenant,
            CertificatePath = desk["Certificate:Path"].OrNull(),
            CertificatePassword = desk["Certificate:Password"].OrNull(),
            ValidateAuthority = ReadSwitch(configuration, "ValidateAuthority", unset: true),
            AcceptEmulatorTokens = ReadSwitch(configuration, "DutyBot:AcceptEmulatorTokens", unset: false),
            Cloud = ReadCloud(configuration),
            AllowedTenants = ReadList(desk.GetSection("AllowedTenants")) is { Count: > 0 } tenants ? tenants : tenant is null ? [] : [tenant],
        };
    }

    private static AppType ReadAppType(string? written, string? tenant) => written?.ToUpperInvariant() switch
    {
        null => tenant is null ? AppType.MultiTenant : AppType.SingleTenant,
        "MULTITENANT" => AppType.MultiTenant,
        "SINGLETENANT" => AppType.SingleTenant,
        "USERASSIGNEDMSI" => AppType.UserAssignedMsi,
        _ => throw new SettingException($"MicrosoftAppType is '{written}'; it can be MultiTenant, SingleTenant or UserAssignedMSI."),
    };

    private static Cloud ReadCloud(IConfiguration configuration)
    {
        var named = Cloud.Named(configuration["ChannelService"].OrNull())
            ?? throw new SettingException("ChannelService names no known cloud: leave it empty, and set the addresses one by one where they differ, or give https://botframework.azure.us.");

        var given = OfOwnCloud.Where(name => configuration[name].OrNull() is not null).ToList();
        var hosts = ReadHosts(configuration.GetSection("DutyBot:AllowedServiceHosts"));
        if (given.Exists(name => name != TokenService))
            return ReadOwnCloud(configuration, OfOwnCloud.Except(given), hosts);
        return named with
        {
            OAuth = configuration[TokenService].OrNull() ?? named.OAuth,
            ServiceHosts = hosts.Count > 0 ? hosts : named.ServiceHosts,
        };
    }

    // Nothing is taken from another cloud: a bot half in one and half in another would trust the wrong issuer and fail in the middle of the night.
    private static Cloud ReadOwnCloud(IConfiguration configuration, IEnumerable<string> missing, List<string> hosts)
    {
        List<string> lacking = [.. missing, .. hosts.Count == 0 ? ["DutyBot:AllowedServiceHosts"] : Array.Empty<string>()];
        if (lacking.Count > 0)
            throw new SettingException($"The settings describe a cloud of their own and lack {string.Join(", ", lacking)}.");

        string Given(string name) => configuration[name].OrNull()!;
        return new Cloud
        {
            Login = Given("ToChannelFromBotLoginUrl"),
            DefaultTenant = "",
            Scope = Given("ToChannelFromBotOAuthScope"),
            TokenIssuer = Given("ToBotFromChannelTokenIssuer"),
            OAuth = Given(TokenService),
            ChannelMetadata = Given("ToBotFromChannelOpenIdMetadataUrl"),
            EmulatorMetadata = Given("ToBotFromEmulatorOpenIdMetadataUrl"),
            CallerId = Given("CallerId"),
            ServiceHosts = hosts,
        };
    }

    private static bool ReadSwitch(IConfiguration configuration, string name, bool unset) => configuration[name].OrNull() switch
    {
        null => unset,
        var written when bool.TryParse(written, out var on) => on,
        var written => throw new SettingException($"{name} is '{written}'; it can be true or false."),
    };

    private static List<string> ReadHosts(IConfigurationSection section)
    {
        if (section.GetChildren().FirstOrDefault(child => child.Value.OrNull() is { } written && !ServiceHosts.CanFit(written)) is { } wrong)
            throw new SettingException($"{wrong.Path} is '{wrong.Value}': write a host name without scheme, port or path, such as smba.example.org or *.example.org.");
        return ReadList(section);
    }

    private static List<string> ReadList(IConfigurationSection section) => section.Value.OrNull() is { } written
        ? throw new SettingException($"{section.Path} is '{written}': number its entries, such as {section.Path}:0.")
        : [.. section.GetChildren().Select(child => child.Value.OrNull()).OfType<string>()];
}

internal static class SettingText
{
    internal static string? OrNull(this string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}
