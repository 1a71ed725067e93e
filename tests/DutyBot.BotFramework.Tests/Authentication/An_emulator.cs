using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.BotFramework.Tests;

public sealed class An_emulator
{
    private static readonly (string, string)[] On = [("DutyBot:AcceptEmulatorTokens", "true")];

    [Theory]
    [InlineData("2.0", "azp", "{login}/t1/v2.0", "")]
    [InlineData("1.0", "appid", "https://sts.windows.net/t1/", "")]
    [InlineData("", "appid", "https://sts.windows.net/t1/", "")]
    [InlineData("3.0", "appid", "https://sts.windows.net/t1/", Why.EmulatorApp)]
    [InlineData(null, "appid", "https://sts.windows.net/t1/", Why.EmulatorApp)]
    [InlineData("1.0", "azp", "https://sts.windows.net/t1/", Why.EmulatorApp)]
    [InlineData("2.0", "azp", "{login}/t2/v2.0", Why.Issuer)]
    [InlineData("2.0", "azp", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", Why.Issuer)]
    public async Task is_let_in_where_Development_asks_for_it(string? version, string claim, string issuer, string why)
    {
        await using var stage = await SignedBench.OpenAsync(environment: "Development", settings: On);

        Assert.Equal(why, await stage.WhyAsync(Token(stage, version, claim, issuer.Replace("{login}", stage.Cloud.Address, StringComparison.Ordinal), PrivateCloud.AppId)));
    }

    [Theory]
    [InlineData("", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", true)]
    [InlineData("", "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", true)]
    [InlineData("", "https://sts.windows.net/69e9b82d-4842-4902-8d1e-abc5b98a55e8/", true)]
    [InlineData("", "https://login.microsoftonline.com/t1/v2.0", true)]
    [InlineData("", "https://login.microsoftonline.us/t1/v2.0", false)]
    [InlineData("", "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/", false)]
    [InlineData("https://botframework.azure.us", "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0", true)]
    [InlineData("https://botframework.azure.us", "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/", true)]
    [InlineData("https://botframework.azure.us", "https://login.microsoftonline.us/t1/v2.0", true)]
    [InlineData("https://botframework.azure.us", "https://login.microsoftonline.com/t1/v2.0", false)]
    [InlineData("https://botframework.azure.us", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", false)]
    public void is_believed_the_issuers_of_its_own_cloud_alone(string cloud, string issuer, bool believed)
    {
        var settings = BotFrameworkSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([
            new("ChannelService", cloud), new("MicrosoftAppTenantId", "t1"), new("DutyBot:AcceptEmulatorTokens", "true")]).Build());

        Assert.Equal(believed, new TokenIssuers(settings, development: true, new AuthenticationConfiguration()).IsEmulator(issuer));
        Assert.False(new TokenIssuers(settings, development: false, new AuthenticationConfiguration()).IsEmulator(issuer));
    }

    [Fact]
    public async Task may_have_issuers_that_the_host_adds()
    {
        await using var stage = await SignedBench.OpenAsync(
            environment: "Development", services: services => services.AddSingleton(new AuthenticationConfiguration { ValidTokenIssuers = ["https://sts.windows.net/t3/"] }), settings: On);

        Assert.Equal("", await stage.WhyAsync(Token(stage, "1.0", "appid", "https://sts.windows.net/t3/", PrivateCloud.AppId)));
    }

    [Fact]
    public async Task of_another_app_is_refused()
    {
        await using var stage = await SignedBench.OpenAsync(environment: "Development", settings: On);

        Assert.Equal(Why.EmulatorApp, await stage.WhyAsync(
            Token(stage, "1.0", "appid", "https://sts.windows.net/t1/", "11111111-2222-3333-4444-555555555555")));
    }

    [Fact]
    public async Task is_refused_unless_asked_for()
    {
        await using var stage = await SignedBench.OpenAsync(environment: "Development");

        Assert.Equal(Why.Issuer, await stage.WhyAsync(Token(stage, "1.0", "appid", "https://sts.windows.net/t1/", PrivateCloud.AppId)));
    }

    [Fact]
    public async Task sends_answers_to_allowed_hosts_alone()
    {
        await using var stage = await SignedBench.OpenAsync(environment: "Development", settings: On);

        Assert.Equal(Why.Host, await stage.WhyAsync(
            Token(stage, "1.0", "appid", "https://sts.windows.net/t1/", PrivateCloud.AppId), activity => activity["serviceUrl"] = "https://evil.example/"));
    }

    private static string Token(SignedBench stage, string? version, string claim, string issuer, string app) => stage.Cloud.EmulatorKeys[0].Sign(stage.Claims(claims =>
    {
        claims.Remove("serviceurl");
        claims["iss"] = issuer;
        claims["aud"] = app;
        claims["ver"] = version is null ? null : (JsonNode)version;
        if (version is null)
            claims.Remove("ver");
        claims[claim] = app;
    }));
}
