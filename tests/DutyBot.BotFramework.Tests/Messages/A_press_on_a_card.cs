using System.Net;
using System.Text.Json.Nodes;

namespace DutyBot.BotFramework.Tests;

public sealed class A_press_on_a_card
{
    private sealed record Data(int V, string? Alert);

    [Fact]
    public async Task is_answered_in_the_reply()
    {
        var (status, body) = await PressAsync(
            """{"action":{"type":"Action.Execute","verb":"ack","data":{"v":1,"alert":"20210821-01"}},"trigger":"manual"}""",
            (activity, press) => new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.activity.message",
                Value = $"ok {press.Action.Verb} {BotPayload.Read<Data>(press.Action.Data).Alert} {BotPayload.Trigger(activity)}",
            });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"ok ack 20210821-01 manual"}""", body);
    }

    [Fact]
    public async Task is_answered_with_a_card_byte_for_byte()
    {
        const string card = """{"type":"AdaptiveCard", "version":"1.5","x":1.50,"due":"2026-01-01"}""";

        var (_, body) = await PressAsync(
            """{"action":{"type":"Action.Execute","verb":"view"}}""",
            (_, _) => new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive", Value = BotPayload.Card(card) });

        Assert.Equal($$"""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{{card}}}""", body);
    }

    [Theory]
    [InlineData(null, "BadRequest", "Missing value property")]
    [InlineData("5", "BadRequest", "Value property is not properly formed")]
    [InlineData("[]", "BadRequest", "Value property is not properly formed")]
    [InlineData("""{"action":7}""", "BadRequest", "Value property is not properly formed")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported", "The action 'Action.Submit'is not supported.")]
    public async Task that_is_malformed_is_told_so_in_the_words_of_the_protocol(string? value, string code, string message)
    {
        var (status, body) = await PressAsync(value, (_, _) => throw new InvalidOperationException("never asked"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(body),
            new JsonObject
            {
                ["statusCode"] = 400,
                ["type"] = "application/vnd.microsoft.error",
                ["value"] = new JsonObject { ["code"] = code, ["message"] = message },
            }));
    }

    [Fact]
    public async Task names_no_trigger_where_the_client_says_none()
    {
        var (_, body) = await PressAsync(
            """{"action":{"type":"Action.Execute","verb":"ack"}}""",
            (activity, _) => new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "t", Value = BotPayload.Trigger(activity) ?? "none" });

        Assert.Contains("\"none\"", body, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Body)> PressAsync(string? value, Func<IInvokeActivity, AdaptiveCardInvokeValue, AdaptiveCardInvokeResponse> onPress)
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnPress = onPress });
        var answer = await bench.PostAsync(Incoming.Invoke("adaptiveCard/action", value));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
