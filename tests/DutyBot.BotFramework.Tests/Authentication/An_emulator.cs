using System.Text.Json.Nodes;

namespace DutyBot.BotFramework.Tests;

public sealed class An_emulator
{
    private static readonly (string, string)[] On = [("DutyBot:AcceptEmulatorTokens", "true")];

    [Theory]
    [InlineData("2.0", "azp", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", "")]
    [InlineData("1.0", "appid", "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "")]
    [InlineData("", "appid", "https://sts.windows.net/t1/", "")]
    [InlineData("3.0", "appid", "https://sts.windows.net/t1/", Why.EmulatorApp)]
    [InlineData(null, "appid", "https://sts.windows.net/t1/", Why.EmulatorApp)]
    [InlineData("1.0", "azp", "https://sts.windows.net/t1/", Why.EmulatorApp)]
    [InlineData("2.0", "azp", "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0", Why.Issuer)]
    public async Task is_let_in_where_Development_asks_for_it(string? version, string claim, string issuer, string why)
    {
        await using var stage = await SignedBench.OpenAsync(environment: "Development", settings: On);

        Assert.Equal(why, await stage.WhyAsync(Token(stage, version, claim, issuer, PrivateCloud.AppId)));
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
