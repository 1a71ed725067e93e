using Microsoft.Extensions.Options;

namespace DutyBot.BotFramework.Tests;

public sealed class Addresses_in_the_settings
{
    [Theory]
    [InlineData("https://smba.example.org")]
    [InlineData("https://smba.example.org/")]
    [InlineData("smba.example.org:443")]
    [InlineData("smba.example.org/amer")]
    [InlineData("smba.example.org/")]
    [InlineData("smba.example.org.")]
    [InlineData("smba.example.org smba2.example.org")]
    [InlineData("smba.example.org,smba2.example.org")]
    [InlineData("user@smba.example.org")]
    [InlineData("*")]
    [InlineData("*.")]
    [InlineData("*.*.example.org")]
    [InlineData("*example.org")]
    [InlineData("smba.*.org")]
    [InlineData(".example.org")]
    [InlineData("*.127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("127.1")]
    [InlineData("b\u00fccher.example.org")]
    public async Task that_no_message_could_come_from_stop_the_start(string host)
    {
        var fault = await FaultAsync(("DutyBot:AllowedServiceHosts:0", "smba.example.org"), ("DutyBot:AllowedServiceHosts:1", host));

        Assert.Equal($"DutyBot:AllowedServiceHosts:1 is '{host}': write a host name without scheme, port or path, such as smba.example.org or *.example.org.", fault);
    }

    [Theory]
    [InlineData("smba.example.org", "https://smba.example.org/")]
    [InlineData("SMBA.Example.org", "https://smba.example.org/")]
    [InlineData("*.example.org", "https://smba.example.org/")]
    [InlineData("localhost", "http://localhost:3978/")]
    [InlineData("127.0.0.1", "http://127.0.0.1:3978/")]
    [InlineData("::1", "http://[::1]:3978/")]
    [InlineData("xn--bcher-kva.example.org", "https://b\u00fccher.example.org/")]
    [InlineData("a_b.example.org", "https://a_b.example.org/")]
    public void that_are_taken_fit_some_address(string host, string address)
    {
        Assert.True(ServiceHosts.CanFit(host));
        Assert.True(new ServiceHosts([host], Development: false).Allow(address));
    }

    [Theory]
    [InlineData("DutyBot:AllowedServiceHosts")]
    [InlineData("DutyBot:AllowedTenants")]
    public async Task that_make_a_list_are_numbered(string setting) =>
        Assert.Equal($"{setting} is 'one.example.org': number its entries, such as {setting}:0.", await FaultAsync((setting, "one.example.org")));

    [Theory]
    [InlineData("https://login.partner.microsoftonline.cn")]
    [InlineData("https://login.partner.microsoftonline.cn/")]
    [InlineData("https://login.partner.microsoftonline.cn//")]
    [InlineData("https://login.partner.microsoftonline.cn/?tenant=t1")]
    [InlineData("https://login.partner.microsoftonline.cn/{Tenant}")]
    public async Task of_a_login_without_a_tenant_stop_the_start(string login) => Assert.Equal(
        "ToChannelFromBotLoginUrl holds no tenant: end it with the tenant's id, or with {tenant}, which takes MicrosoftAppTenantId.",
        await FaultAsync([.. PrivateCloud.SettingsOf("https://cloud.example.org"), ("ToChannelFromBotLoginUrl", login)]));

    [Theory]
    [InlineData("https://login.partner.microsoftonline.cn/{tenant}")]
    [InlineData("https://login.partner.microsoftonline.cn/t1/")]
    public async Task of_a_login_with_a_tenant_start_the_bot(string login) =>
        Assert.Null(await FaultAsync([.. PrivateCloud.SettingsOf("https://cloud.example.org"), ("ToChannelFromBotLoginUrl", login)]));

    /// <summary>The sentence that the start stops with; null where it does not stop.</summary>
    private static async Task<string?> FaultAsync(params (string Name, string Value)[] settings)
    {
        try
        {
            await using var bench = await Bench.OfAsync(new ScriptedBot(), "Development", settings);
            return null;
        }
        catch (OptionsValidationException stopped)
        {
            return Assert.Single(stopped.Failures);
        }
    }
}
