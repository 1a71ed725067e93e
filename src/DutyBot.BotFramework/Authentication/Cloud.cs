#nullable enable
namespace DutyBot.BotFramework;

/// <summary>The addresses and names of one cloud (protocol 1.1).</summary>
internal sealed record Cloud
{
    public required string TokenIssuer { get; init; }

    public required string ChannelMetadata { get; init; }

    public required string EmulatorMetadata { get; init; }

    /// <summary>The authority tokens are asked from; <c>{tenant}</c> stands where the tenant belongs, or the whole is given.</summary>
    public required string Login { get; init; }

    /// <summary>Tenant that a multi-tenant bot asks in; empty where the cloud has none.</summary>
    public required string DefaultTenant { get; init; }

    public required string Scope { get; init; }

    public required string OAuth { get; init; }

    public required string CallerId { get; init; }

    public required IReadOnlyList<string> ServiceHosts { get; init; }

    /// <summary>Tenants besides the bot's own that the emulator's tokens are made in.</summary>
    public IReadOnlyList<string> EmulatorTenants { get; init; } = [];

    internal static Cloud Public { get; } = new()
    {
        TokenIssuer = "https://api.botframework.com",
        ChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration",
        EmulatorMetadata = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        Login = "https://login.microsoftonline.com/{tenant}",
        DefaultTenant = "botframework.com",
        Scope = "https://api.botframework.com",
        OAuth = "https://api.botframework.com",
        CallerId = "urn:botframework:azure",
        ServiceHosts = ["*.botframework.com", "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"],
        EmulatorTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"],
    };

    internal static Cloud UsGovernment { get; } = new()
    {
        TokenIssuer = "https://api.botframework.us",
        ChannelMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        EmulatorMetadata = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        Login = "https://login.microsoftonline.us/{tenant}",
        DefaultTenant = "MicrosoftServices.onmicrosoft.us",
        Scope = "https://api.botframework.us",
        OAuth = "https://api.botframework.azure.us",
        CallerId = "urn:botframework:azureusgov",
        ServiceHosts = ["*.botframework.us", "*.botframework.azure.us", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"],
        EmulatorTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"],
    };

    /// <summary>The built-in cloud that <c>ChannelService</c> names; null for one that there is none of.</summary>
    internal static Cloud? Named(string? channelService) => channelService?.TrimEnd('/') switch
    {
        null or "" => Public,
        "https://botframework.azure.us" => UsGovernment,
        _ => null,
    };
}
