using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace DutyBot.BotFramework.Tests;

public sealed class The_settings
{
    [Theory]
    [InlineData("Production", "MicrosoftAppId", "")]
    [InlineData("Production", "MicrosoftAppType", "Skill")]
    [InlineData("Production", "MicrosoftAppPassword", "")]
    [InlineData("Production", "MicrosoftAppTenantId", "")]
    [InlineData("Production", "ChannelService", "https://elsewhere.example")]
    [InlineData("Production", "ValidateAuthority", "maybe")]
    [InlineData("Production", "ToBotFromChannelOpenIdMetadataUrl", "http://plain.example/")]
    [InlineData("Production", "ToChannelFromBotLoginUrl", "nowhere")]
    [InlineData("Production", "DutyBot:AcceptEmulatorTokens", "true")]
    [InlineData("Development", "DutyBot:Certificate:Path", "no-such-file.pfx")]
    public async Task that_are_wrong_stop_the_start_with_one_sentence_that_names_them(string environment, string setting, string value)
    {
        (string, string)[] settings =
        [
            ("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppType", "SINGLETENANT"), ("MicrosoftAppTenantId", "t1"),
            ("ToBotFromChannelOpenIdMetadataUrl", "https://localhost:9/metadata"), (setting, value),
        ];

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => Bench.OfAsync(new ScriptedBot(), environment, settings));

        Assert.Contains(setting, fault.Message, StringComparison.Ordinal);
        Assert.Single(fault.Failures);
    }

    [Theory]
    [InlineData("", "https://api.botframework.com", "urn:botframework:azure", "https://login.botframework.com/v1/.well-known/openidconfiguration")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us", "urn:botframework:azureusgov", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration")]
    public void name_the_cloud(string channelService, string issuer, string callerId, string metadata)
    {
        var cloud = Read(("ChannelService", channelService)).Cloud;

        Assert.Equal((issuer, issuer, callerId, metadata), (cloud.TokenIssuer, cloud.Scope, cloud.CallerId, cloud.ChannelMetadata));
    }

    [Fact]
    public void may_say_every_address_of_a_cloud_that_is_not_built_in()
    {
        var cloud = Read(
            ("ToChannelFromBotLoginUrl", "https://login.partner.microsoftonline.cn/tenant"), ("ToChannelFromBotOAuthScope", "https://api.botframework.azure.cn"),
            ("ToBotFromChannelTokenIssuer", "https://api.botframework.azure.cn"), ("OAuthUrl", "https://token.botframework.azure.cn/"),
            ("ToBotFromChannelOpenIdMetadataUrl", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
            ("ToBotFromEmulatorOpenIdMetadataUrl", "https://emulator"), ("CallerId", "urn:china"), ("DutyBot:AllowedServiceHosts:0", "*.botframework.azure.cn")).Cloud;

        Assert.Equal("https://login.partner.microsoftonline.cn/tenant", cloud.Login);
        Assert.Equal(("https://api.botframework.azure.cn", "https://api.botframework.azure.cn"), (cloud.TokenIssuer, cloud.Scope));
        Assert.Equal(("https://token.botframework.azure.cn/", "urn:china", "https://emulator"), (cloud.OAuth, cloud.CallerId, cloud.EmulatorMetadata));
        Assert.Equal(["*.botframework.azure.cn"], cloud.ServiceHosts);
    }

    [Theory]
    [InlineData(null, null, "MultiTenant")]
    [InlineData(null, "t1", "SingleTenant")]
    [InlineData("multitenant", "t1", "MultiTenant")]
    [InlineData("UserAssignedMSI", "t1", "UserAssignedMsi")]
    public void say_whose_the_bot_is(string? type, string? tenant, string expected) =>
        Assert.Equal(expected, Read(("MicrosoftAppType", type), ("MicrosoftAppTenantId", tenant)).AppType.ToString());

    [Fact]
    public void allow_the_bots_own_tenant_unless_others_are_named()
    {
        Assert.Equal(["t1"], Read(("MicrosoftAppTenantId", "t1")).AllowedTenants);
        Assert.Equal(["t2", "t3"], Read(("MicrosoftAppTenantId", "t1"), ("DutyBot:AllowedTenants:0", "t2"), ("DutyBot:AllowedTenants:1", "t3")).AllowedTenants);
        Assert.Empty(Read().AllowedTenants);
    }

    private static BotFrameworkSettings Read(params (string Name, string? Value)[] settings) => BotFrameworkSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build());
}
