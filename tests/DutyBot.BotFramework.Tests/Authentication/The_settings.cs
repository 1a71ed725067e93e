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
            .. China, (setting, value),
        ];

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => Bench.OfAsync(new ScriptedBot(), environment, settings));

        Assert.Contains(setting, fault.Message, StringComparison.Ordinal);
        Assert.Single(fault.Failures);
    }

    [Fact]
    public void name_no_cloud_and_mean_the_public_one() => Assert.Equivalent(
        new Cloud
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
        },
        Read().Cloud,
        strict: true);

    [Theory]
    [InlineData("https://botframework.azure.us")]
    [InlineData("https://botframework.azure.us/")]
    public void name_the_cloud_of_the_US_government(string channelService) => Assert.Equivalent(
        new Cloud
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
        },
        Read(("ChannelService", channelService)).Cloud,
        strict: true);

    [Fact]
    public void say_the_whole_of_a_cloud_that_is_not_built_in() => Assert.Equivalent(
        new Cloud
        {
            TokenIssuer = "https://api.botframework.azure.cn",
            ChannelMetadata = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            EmulatorMetadata = "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration",
            Login = "https://login.partner.microsoftonline.cn/{tenant}",
            DefaultTenant = "",
            Scope = "https://api.botframework.azure.cn",
            OAuth = "https://token.botframework.azure.cn/",
            CallerId = "urn:botframework:azurechina",
            ServiceHosts = ["*.botframework.azure.cn"],
        },
        Read([.. China]).Cloud,
        strict: true);

    [Theory]
    [InlineData("ToChannelFromBotLoginUrl")]
    [InlineData("ToChannelFromBotOAuthScope")]
    [InlineData("ToBotFromChannelTokenIssuer")]
    [InlineData("OAuthUrl")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl")]
    [InlineData("CallerId")]
    [InlineData("DutyBot:AllowedServiceHosts:0")]
    public async Task that_leave_a_part_of_a_cloud_out_take_it_from_no_other_cloud(string left)
    {
        (string, string)[] settings = [("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", "t1"), .. China, (left, "")];

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => Bench.OfAsync(new ScriptedBot(), "Production", settings));

        Assert.Equal($"The settings describe a cloud of their own and lack {left.TrimEnd('0').TrimEnd(':')}.", Assert.Single(fault.Failures));
    }

    [Fact]
    public void that_leave_out_several_parts_are_told_all_of_them()
    {
        var fault = Assert.Throws<SettingException>(() => Read(("ToBotFromChannelTokenIssuer", "https://api.botframework.azure.cn"), ("DutyBot:AllowedServiceHosts:0", "*.botframework.azure.cn")));

        Assert.Equal(
            "The settings describe a cloud of their own and lack ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope, OAuthUrl, ToBotFromChannelOpenIdMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl, CallerId.",
            fault.Message);
    }

    [Fact]
    public void that_are_wrong_are_told_from_faults_of_the_bot()
    {
        var wrong = Assert.Throws<SettingException>(() => new CloudAdapter(Of(("ChannelService", "https://elsewhere.example"))));

        Assert.Equal(wrong.Message, BotFrameworkRegistration.SettingFault(wrong));
        Assert.StartsWith("ChannelService names no known cloud: ", wrong.Message, StringComparison.Ordinal);
        Assert.Null(BotFrameworkRegistration.SettingFault(new InvalidOperationException("broken") { Source = typeof(CloudAdapter).Assembly.GetName().Name }));
    }

    [Fact]
    public void may_take_another_token_service_of_the_same_cloud()
    {
        var cloud = Read(("OAuthUrl", "https://europe.token.botframework.com")).Cloud;

        Assert.Equal(("https://europe.token.botframework.com", "https://api.botframework.com"), (cloud.OAuth, cloud.Scope));
    }

    [Fact]
    public async Task of_a_cloud_without_a_common_tenant_need_the_bots_own()
    {
        (string, string)[] settings = [("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"), .. China];

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => Bench.OfAsync(new ScriptedBot(), "Production", settings));

        Assert.Equal("MicrosoftAppTenantId is empty, and ToChannelFromBotLoginUrl asks for it with {tenant}.", Assert.Single(fault.Failures));
    }

    [Theory]
    [InlineData(null, null, "MultiTenant")]
    [InlineData(null, "t1", "SingleTenant")]
    [InlineData("multitenant", "t1", "MultiTenant")]
    [InlineData("UserAssignedMSI", "t1", "UserAssignedMsi")]
    public void say_whose_the_bot_is(string? type, string? tenant, string expected) =>
        Assert.Equal(expected, Read(("MicrosoftAppType", type), ("MicrosoftAppTenantId", tenant)).AppType.ToString());

    [Fact]
    public async Task of_a_managed_identity_need_its_tenant_and_no_secret()
    {
        (string, string)[] settings = [("MicrosoftAppId", "app"), ("MicrosoftAppType", "UserAssignedMSI")];

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => Bench.OfAsync(new ScriptedBot(), "Production", settings));

        Assert.Equal("MicrosoftAppTenantId is empty, and a bot of one tenant needs it.", Assert.Single(fault.Failures));
    }

    [Fact]
    public void allow_the_bots_own_tenant_unless_others_are_named()
    {
        Assert.Equal(["t1"], Read(("MicrosoftAppTenantId", "t1")).AllowedTenants);
        Assert.Equal(["t2", "t3"], Read(("MicrosoftAppTenantId", "t1"), ("DutyBot:AllowedTenants:0", "t2"), ("DutyBot:AllowedTenants:1", "t3")).AllowedTenants);
        Assert.Empty(Read().AllowedTenants);
    }

    private static (string Name, string Value)[] China =>
    [
        ("ToChannelFromBotLoginUrl", "https://login.partner.microsoftonline.cn/{tenant}"), ("ToChannelFromBotOAuthScope", "https://api.botframework.azure.cn"),
        ("ToBotFromChannelTokenIssuer", "https://api.botframework.azure.cn"), ("OAuthUrl", "https://token.botframework.azure.cn/"),
        ("ToBotFromChannelOpenIdMetadataUrl", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        ("ToBotFromEmulatorOpenIdMetadataUrl", "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration"),
        ("CallerId", "urn:botframework:azurechina"), ("DutyBot:AllowedServiceHosts:0", "*.botframework.azure.cn"),
    ];

    private static BotFrameworkSettings Read(params (string Name, string? Value)[] settings) => BotFrameworkSettings.Read(Of(settings));

    private static IConfiguration Of(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build();
}
