using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace DutyBot.BotFramework.Tests;

public sealed class News_of_new_members : IAsyncLifetime
{
    private readonly List<string> _told = [];
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2021, 8, 21, 8, 0, 0, TimeSpan.Zero));
    private Bench _bench = null!;

    public async ValueTask InitializeAsync()
    {
        _bench = await Bench.OfAsync(
            new ScriptedBot
            {
                OnAdded = (members, _) =>
                {
                    _told.AddRange(members.Select(member => $"{member.Id} {member.Email}"));
                    return Task.CompletedTask;
                },
            },
            "Development",
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time)));
        _bench.Channel.Answer = sent => RecordingChannel.Json($$"""{"id":"{{Uri.UnescapeDataString(sent.Path.Split('/')[^1])}}","email":"li@x.cn"}""");
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task comes_with_what_the_roster_knows_of_them()
    {
        await AddAsync("29:u", "28:bot");

        Assert.Equal(["29:u li@x.cn", "28:bot "], _told);
        Assert.Single(_bench.Channel.Sent);
    }

    [Theory]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(404, "MemberNotFoundInConversation")]
    [InlineData(400, "BadSyntax")]
    public async Task tells_the_others_where_the_roster_does_not_know_one(int status, string code)
    {
        var known = _bench.Channel.Answer;
        _bench.Channel.Answer = sent => sent.Path.EndsWith('v') ? Refusal(status, code) : known(sent);

        Assert.Equal(HttpStatusCode.OK, await AddAsync("29:u", "29:v", "29:w"));

        Assert.Equal(["29:u li@x.cn", "29:v ", "29:w li@x.cn"], _told);
    }

    [Theory]
    [InlineData("""{"membersAdded":[{"id":" "}]}""", " ", 0)]
    [InlineData("""{"membersAdded":[{"id":"29:u"}],"channelData":{"team":{"id":""}}}""", "29:u li@x.cn", 1)]
    [InlineData("""{"membersAdded":[{"id":"29:u"}],"channelData":{"team":{"id":" "}}}""", "29:u li@x.cn", 1)]
    [InlineData("""{"membersAdded":[{"id":"29:u"}],"channelData":{"team":{}}}""", "29:u li@x.cn", 1)]
    public async Task asks_nothing_of_blank_ids(string fields, string told, int asked)
    {
        var answer = await _bench.PostAsync(Incoming.Of("conversationUpdate", activity =>
        {
            foreach (var (field, value) in JsonNode.Parse(fields)!.AsObject())
                activity[field] = value?.DeepClone();
        }));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(told.Trim(), string.Join(',', _told).Trim());
        Assert.Equal(asked, _bench.Channel.Sent.Count);
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(429, "Throttled")]
    [InlineData(500, "ServiceError")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task comes_bare_and_the_roster_is_asked_no_more_where_it_refuses(int status, string code)
    {
        _bench.Channel.Answer = _ => Refusal(status, code);

        Assert.Equal(HttpStatusCode.OK, await AddAsync("29:u", "29:v", "29:w"));

        Assert.Equal(["29:u ", "29:v ", "29:w "], _told);
        Assert.Single(_bench.Channel.Sent);
    }

    [Fact]
    public async Task comes_bare_where_the_roster_mumbles()
    {
        _bench.Channel.Answer = _ => RecordingChannel.Json("<html>OK</html>");

        Assert.Equal(HttpStatusCode.OK, await AddAsync("29:u"));

        Assert.Equal(["29:u "], _told);
    }

    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(TaskCanceledException))]
    public async Task comes_bare_where_the_roster_cannot_be_reached(Type failure)
    {
        _bench.Channel.Answer = _ => throw (Exception)Activator.CreateInstance(failure)!;

        Assert.Equal(HttpStatusCode.OK, await AddAsync("29:u", "29:v"));

        Assert.Equal(["29:u ", "29:v "], _told);
        Assert.Single(_bench.Channel.Sent);
    }

    [Fact]
    public async Task of_many_is_no_burst_of_questions()
    {
        string[] many = [.. Enumerable.Range(0, 1000).Select(number => $"29:{number}")];

        Assert.Equal(HttpStatusCode.OK, await AddAsync(many));
        Assert.Equal([.. many[..NewcomerLimit.Most].Select(id => $"{id} li@x.cn"), .. many[NewcomerLimit.Most..].Select(id => $"{id} ")], _told);
        Assert.Equal(NewcomerLimit.Most, _bench.Channel.Sent.Count);
    }

    [Fact]
    public async Task that_comes_often_is_no_burst_of_questions_either()
    {
        for (var number = 0; number < 50; number++)
            await AddAsync($"29:{number}");
        Assert.Equal((50, NewcomerLimit.Most), (_told.Count, _bench.Channel.Sent.Count));

        _time.Advance(TimeSpan.FromMinutes(1));
        await AddAsync("29:u");
        Assert.Equal("29:u li@x.cn", _told[^1]);
    }

    private async Task<HttpStatusCode> AddAsync(params string[] ids) => (await _bench.PostAsync(Incoming.Of("conversationUpdate", activity =>
        activity["membersAdded"] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id })])))).StatusCode;

    private static HttpResponseMessage Refusal(int status, string code) => RecordingChannel.Json($$$"""{"error":{"code":"{{{code}}}","message":"no"}}""", (HttpStatusCode)status);
}
