using System.Net;

namespace DutyBot.BotFramework.Tests;

public sealed class A_connector_that_refuses
{
    private static readonly ConversationReference Group = new() { ServiceUrl = Incoming.ServiceUrl, Conversation = new ConversationAccount(id: "c") };

    [Theory]
    [InlineData(400, "BadArgument")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ActivityNotFoundInConversation")]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(429, "Throttled")]
    [InlineData(500, "ServiceError")]
    public async Task says_why_and_is_asked_once_only(int status, string code)
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());
        bench.Channel.Answer = _ =>
        {
            var answer = RecordingChannel.Json($$$$"""{"error":{"code":"{{{{code}}}}","message":"because","innerHttpError":{"statusCode":403,"body":{"x":1} } } }""", (HttpStatusCode)status);
            answer.Headers.TryAddWithoutValidation("Retry-After", "7");
            return answer;
        };

        var refused = await RefusedAsync(bench);

        Assert.Equal(status, (int)refused.Response.StatusCode);
        Assert.Equal((code, "because", 403), (refused.Body.Error.Code, refused.Body.Error.Message, refused.Body.Error.InnerHttpError.StatusCode));
        Assert.Equal(["7"], refused.Response.Headers["retry-after"]);
        Assert.Equal("POST", refused.Request.Method.Method);
        Assert.Single(bench.Channel.Sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[]")]
    public async Task without_words_is_known_by_its_status(string body)
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());
        bench.Channel.Answer = _ => RecordingChannel.Json(body, HttpStatusCode.BadGateway);

        var refused = await RefusedAsync(bench);

        Assert.Null(refused.Body);
        Assert.Equal(body, refused.Response.Content);
        Assert.Contains("BadGateway", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(403)]
    public async Task behind_a_proxy_with_an_encoding_of_its_own_is_known_by_its_status_too(int status)
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());
        bench.Channel.Answer = _ =>
        {
            var answer = RecordingChannel.Json("<html>busy</html>", (HttpStatusCode)status);
            answer.Content.Headers.ContentType = new("text/html") { CharSet = "gbk" };
            answer.Headers.TryAddWithoutValidation("Retry-After", "7");
            return answer;
        };

        var refused = await RefusedAsync(bench);

        Assert.Equal((status, "<html>busy</html>"), ((int)refused.Response.StatusCode, refused.Response.Content));
        Assert.Equal(["7"], refused.Response.Headers["retry-after"]);
    }

    [Theory]
    [InlineData("..", "%2E%2E")]
    [InlineData("a\r\nX-Injected: 1", "a%0D%0AX-Injected%3A%201")]
    [InlineData("a/../b?c#d", "a%2F..%2Fb%3Fc%23d")]
    [InlineData("19:c@thread.tacv2;messageid=1", "19%3Ac%40thread.tacv2%3Bmessageid%3D1")]
    public async Task is_reached_at_the_conversation_and_nowhere_else(string id, string written)
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());

        await bench.Adapter.ContinueConversationAsync(
            "app",
            new ConversationReference { ServiceUrl = "https://smba.trafficmanager.net/amer/", Conversation = new ConversationAccount(id: id) },
            (turn, cancel) => turn.SendActivityAsync("x", cancellationToken: cancel),
            TestContext.Current.CancellationToken);

        Assert.Equal($"https://smba.trafficmanager.net/amer/v3/conversations/{written}/activities", Assert.Single(bench.Channel.Sent).Path);
    }

    private static Task<ErrorResponseException> RefusedAsync(Bench bench) => Assert.ThrowsAsync<ErrorResponseException>(() =>
        bench.Adapter.ContinueConversationAsync("app", Group, (turn, cancel) => turn.SendActivityAsync("x", cancellationToken: cancel), TestContext.Current.CancellationToken));
}
