using System.Net;
using System.Text.Json.Nodes;

namespace DutyBot.BotFramework.Tests;

/// <summary>The bot's own is t1, and no other is allowed.</summary>
public sealed class A_tenant : IAsyncLifetime
{
    private SignedBench _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await SignedBench.OpenAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Theory]
    [InlineData("t1", null, "")]
    [InlineData("T1", null, "")]
    [InlineData(null, """{"tenant":{"id":"t1"}}""", "")]
    [InlineData("t1", """{"tenant":{"id":"t1"}}""", "")]
    [InlineData("t1", """{"tenant":null}""", "")]
    [InlineData("t2", null, Why.Tenant)]
    [InlineData("", null, Why.Tenant)]
    [InlineData(null, null, Why.Tenant)]
    [InlineData(null, "{}", Why.Tenant)]
    [InlineData(null, """{"tenant":{"id":"t2"}}""", Why.Tenant)]
    [InlineData("t1", """{"tenant":{"id":"t2"}}""", Why.Tenant)]
    [InlineData("t2", """{"tenant":{"id":"t1"}}""", Why.Tenant)]
    [InlineData("t1", """{"Tenant":{"ID":"t2"}}""", Why.Tenant)]
    public async Task of_Teams_is_looked_for_wherever_it_is_said(string? ofConversation, string? channelData, string why) =>
        Assert.Equal(why, await WhyAsync("msteams", ofConversation, channelData));

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("\"t2\"")]
    [InlineData("""{"tenant":"t2"}""")]
    [InlineData("""{"tenant":["t2"]}""")]
    [InlineData("""{"tenant":{"id":["t2"]}}""")]
    public async Task of_Teams_that_is_said_in_a_way_nobody_can_read_is_none_of_ours(string channelData)
    {
        Assert.Equal(Why.Tenant, await WhyAsync("msteams", "t1", channelData));
        Assert.Contains(_stage.Bench.Log.Lines, line => line.Contains("channelData cannot be read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"tenant":{"id":"t2"},"team":7}""", Why.Tenant)]
    [InlineData("""{"tenant":{"id":"t2"},"channel":"x","settings":[]}""", Why.Tenant)]
    [InlineData("""{"tenant":{"id":"t1"},"team":7}""", "")]
    public async Task of_Teams_is_hidden_by_nothing_beside_it(string channelData, string why) =>
        Assert.Equal(why, await WhyAsync("msteams", "t1", channelData));

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(null, "7", "")]
    [InlineData(null, """{"tenant":"t2"}""", "")]
    [InlineData("t2", null, Why.Tenant)]
    [InlineData(null, """{"tenant":{"id":"t2"}}""", Why.Tenant)]
    public async Task of_a_channel_without_tenants_need_not_be_said(string? ofConversation, string? channelData, string why) =>
        Assert.Equal(why, await WhyAsync("webchat", ofConversation, channelData));

    [Fact]
    public async Task of_whatever_name_is_let_in_where_none_is_asked_for()
    {
        await using var open = await SignedBench.OpenAsync(settings: [
            ("MicrosoftAppType", "MultiTenant"), ("MicrosoftAppTenantId", ""), ("ToChannelFromBotLoginUrl", _stage.Cloud.Address + "/t1")]);

        Assert.Equal(HttpStatusCode.OK, await open.SayAsync(open.Token(), activity =>
        {
            activity["conversation"]!["tenantId"] = "t2";
            activity["channelData"] = "t3";
        }));
    }

    private Task<string> WhyAsync(string channel, string? ofConversation, string? channelData) => _stage.WhyAsync(_stage.Token(), activity =>
    {
        activity["channelId"] = channel;
        activity["conversation"]!.AsObject().Remove("tenantId");
        if (ofConversation is not null)
            activity["conversation"]!["tenantId"] = ofConversation;
        if (channelData is not null)
            activity["channelData"] = JsonNode.Parse(channelData);
    });
}
