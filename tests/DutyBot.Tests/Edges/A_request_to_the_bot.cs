using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

/// <summary>What comes in over the wire and is no message from a channel (product 9).</summary>
public sealed class A_request_to_the_bot
{
    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":\"message\",\"from\":\"a text\"}")]
    [InlineData("{\"type\":\"message\",\"entities\":{}}")]
    public async Task that_is_no_activity_is_a_bad_request(string body)
    {
        await using var stage = await Stage.OpenAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(stage, body));
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=gb2312", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=utf-8", HttpStatusCode.OK)]
    public async Task is_read_only_as_json_in_utf8(string type, HttpStatusCode status)
    {
        await using var stage = await Stage.OpenAsync();
        Assert.Equal(status, await PostAsync(stage, stage.Message("t04-3", "帮助", Stage.Hall).ToJsonString(), type));
    }

    [Fact]
    public async Task that_is_over_256_KB_is_too_large()
    {
        await using var stage = await Stage.OpenAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(stage, Padded(stage, (256 * 1024) + 1)));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(stage, Padded(stage, 256 * 1024)));
    }

    [Fact]
    public async Task that_is_unsigned_is_taken_from_this_machine_alone()
    {
        var from = new From();
        await using var stage = await Stage.OpenAsync(devices: services => services.AddSingleton<IStartupFilter>(from));
        from.Address = IPAddress.Parse("10.1.2.3");
        var (status, body) = await stage.PostAsync(stage.Message("t04-3", "帮助", Stage.Hall));
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Empty(body);

        from.Address = IPAddress.IPv6Loopback;
        Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync(stage.Message("t04-3", "帮助", Stage.Hall))).Status);
    }

    [Fact]
    public async Task that_names_a_service_which_is_not_allowed_is_refused()
    {
        await using var stage = await Stage.OpenAsync();
        var message = stage.Message("t04-3", "帮助", Stage.Hall);
        message["serviceUrl"] = "https://elsewhere.example/";
        Assert.Equal(HttpStatusCode.Unauthorized, (await stage.PostAsync(message)).Status);
        message["serviceUrl"] = null;
        Assert.Equal(HttpStatusCode.Unauthorized, (await stage.PostAsync(message)).Status);
    }

    [Fact]
    public async Task by_another_method_is_not_allowed()
    {
        await using var stage = await Stage.OpenAsync();
        using var client = stage.Client();
        using var answer = await client.GetAsync("/api/messages", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("handoff")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("trace")]
    [InlineData("suggestion")]
    [InlineData("somethingNew")]
    public async Task of_another_kind_is_taken_and_nothing_is_done(string type)
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        var (status, body) = await stage.PostAsync(stage.Activity(type, Stage.Hall, "t04-3"));
        await stage.SettleAsync();
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(body);
        Assert.Empty(log.Faults);
        stage.ExpectsNothingMore();
    }

    [Theory]
    [InlineData("somethingNew/invoke")]
    [InlineData("composeExtension/query")]
    [InlineData("task/fetch")]
    [InlineData("signin/verifyState")]
    [InlineData("actionableMessage/executeAction")]
    [InlineData(null)]
    public async Task that_invokes_what_the_bot_does_not_know_is_not_implemented(string? name)
    {
        await using var stage = await Stage.OpenAsync();
        var (status, _) = await stage.PostAsync(stage.Activity("invoke", Stage.Hall, "t04-3", activity =>
        {
            activity["name"] = name;
            activity["value"] = new JsonObject();
        }));
        Assert.Equal(HttpStatusCode.NotImplemented, status);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("from")]
    [InlineData("conversation")]
    [InlineData("recipient")]
    [InlineData("channelId")]
    [InlineData("text")]
    [InlineData("timestamp")]
    public async Task that_lacks_a_part_is_answered_and_never_a_fault_of_the_bot(string missing)
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        var card = await stage.PostedAsync();
        foreach (var text in new[] { "帮助", "签收 01", "状态", "办结 01 当场答复", "早上好" })
        {
            var line = stage.Message("nobody-knows", text, Stage.Private("nobody-knows"));
            line.Remove(missing);
            Assert.Equal(Expected(missing), (await stage.PostAsync(line)).Status);
        }

        var press = stage.Activity("invoke", Stage.Hall, "nobody-knows", activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["replyToId"] = card.Id;
            activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "alert.acknowledge", ["data"] = new JsonObject { ["alert"] = Visits.Number } } };
        });
        press.Remove(missing);
        Assert.Equal(Expected(missing), (await stage.PostAsync(press)).Status);

        foreach (var type in new[] { "installationUpdate", "conversationUpdate", "messageReaction" })
        {
            var news = stage.Activity(type, Stage.Hall, "t04-3", activity => activity["action"] = "add");
            news.Remove(missing);
            Assert.Equal(Expected(missing), (await stage.PostAsync(news)).Status);
        }

        await stage.SettleAsync();
        Assert.Empty(log.Faults);
        Assert.All((await stage.AlertAsync()).Units, unit => Assert.False(unit.HasAnswered));
    }

    /// <summary>A conversation is where the answer goes: without one there is nothing to be said to anybody.</summary>
    [Theory]
    [InlineData("""{"membersAdded":[{"id":"somebody"}]}""")]
    [InlineData("""{"membersAdded":[null,{}]}""")]
    [InlineData("""{"membersRemoved":[{"id":"somebody"},null]}""")]
    [InlineData("""{"membersAdded":[{"id":"28:dutybot"}]}""")]
    [InlineData("""{"channelData":{"eventType":"channelRenamed"}}""")]
    [InlineData("""{"channelData":"a text"}""")]
    public async Task with_news_of_a_group_is_taken_whoever_came_or_went(string news)
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        foreach (var channel in new[] { "msteams", "webchat" })
        {
            var activity = stage.Activity("conversationUpdate", Stage.Hall, "t04-3");
            activity["channelId"] = channel;
            foreach (var (name, value) in (JsonObject)JsonNode.Parse(news)!)
                activity[name] = value?.DeepClone();
            Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync(activity)).Status);
        }

        Assert.Empty(log.Faults);
        stage.ExpectsNothingMore();
    }

    private static HttpStatusCode Expected(string missing) => missing == "conversation" ? HttpStatusCode.BadRequest : HttpStatusCode.OK;

    private static string Padded(Stage stage, int bytes)
    {
        var message = stage.Message("t04-3", "", Stage.Hall);
        message["channelData"] = "";
        message["channelData"] = new string('x', bytes - Encoding.UTF8.GetByteCount(message.ToJsonString()));
        return message.ToJsonString();
    }

    private static async Task<HttpStatusCode> PostAsync(Stage stage, string body, string type = "application/json")
    {
        using var client = stage.Client();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await client.PostAsync("/api/messages", content);
        return answer.StatusCode;
    }

    private sealed class From : IStartupFilter
    {
        public IPAddress Address { get; set; } = IPAddress.Loopback;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                context.Connection.RemoteIpAddress = Address;
                return then(context);
            });
            next(app);
        };
    }
}
