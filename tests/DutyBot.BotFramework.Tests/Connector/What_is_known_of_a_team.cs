using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace DutyBot.BotFramework.Tests;

public sealed class What_is_known_of_a_team : IAsyncLifetime
{
    private const string Root = "19:c@thread.tacv2";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2021, 8, 21, 8, 0, 0, TimeSpan.Zero));
    private Bench _bench = null!;

    public async ValueTask InitializeAsync()
    {
        _bench = await Bench.OfAsync(
            new ScriptedBot
            {
                OnMessage = async (turn, cancel) =>
                {
                    await TeamsInfo.GetMemberAsync(turn, "29:u", cancel);
                    await TeamsInfo.GetPagedMembersAsync(turn, 100, null, cancel);
                    await TeamsInfo.GetTeamDetailsAsync(turn, cancellationToken: cancel);
                    await TeamsInfo.GetTeamChannelsAsync(turn, cancellationToken: cancel);
                },
            },
            "Development",
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time)));
        _bench.Channel.Answer = sent => RecordingChannel.Json(sent.Path.Contains("/members/", StringComparison.Ordinal) ? """{"id":"29:u"}""" : "{}");
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task is_asked_for_once_an_hour_whatever_address_the_team_writes_from()
    {
        Assert.Equal(4, await AskedAsync());
        Assert.Equal(0, await AskedAsync());
        Assert.Equal(0, await AskedAsync(activity => activity["serviceUrl"] = "https://smba.trafficmanager.net/emea/"));

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(4, await AskedAsync());
    }

    [Theory]
    [InlineData("conversationUpdate", """{"membersAdded":[{"id":"29:v"}]}""")]
    [InlineData("conversationUpdate", """{"membersRemoved":[{"id":"29:u"}]}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"channelRenamed","team":{"id":"19:team"},"channel":{"id":"19:x"}}}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"teamRenamed","team":{"id":"19:team"}}}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"somethingNew","team":{"id":"19:team"}}}""")]
    [InlineData("installationUpdate", """{"action":"remove"}""")]
    [InlineData("installationUpdate", """{"action":"add-upgrade"}""")]
    public async Task is_asked_for_anew_after_news(string type, string news)
    {
        await AskedAsync();

        await _bench.PostAsync(Incoming.Of(type, activity =>
        {
            activity["channelData"] = OfTeam();
            foreach (var (name, value) in JsonNode.Parse(news)!.AsObject())
                activity[name] = value?.DeepClone();
        }));

        Assert.Equal(4, await AskedAsync());
    }

    [Fact]
    public async Task outlives_what_is_no_news_and_news_of_others()
    {
        await AskedAsync();

        await _bench.PostAsync(Incoming.Of("messageReaction", activity => activity["channelData"] = OfTeam()));
        await _bench.PostAsync(Incoming.Of("conversationUpdate", activity =>
        {
            activity["conversation"] = new JsonObject { ["id"] = "19:other" };
            activity["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = "19:otherteam" } };
        }));

        Assert.Equal(0, await AskedAsync());
    }

    [Fact]
    public async Task is_not_kept_when_news_came_while_it_was_asked_for()
    {
        var known = new KnownTeams(_time);
        var late = new TaskCompletionSource<string?>();

        var asking = AskAsync(known, "name", () => late.Task);
        known.Hear(new Activity(ActivityTypes.ConversationUpdate) { Conversation = new ConversationAccount(id: $"{Root};messageid=1") });
        late.SetResult("old");

        Assert.Equal("old", await asking);
        Assert.Equal("new", await AskAsync(known, "name", () => Task.FromResult<string?>("new")));
        Assert.Equal("new", await AskAsync(known, "name", () => Task.FromResult<string?>("newer")));
    }

    [Fact]
    public async Task is_asked_for_once_however_many_want_it()
    {
        var known = new KnownTeams(_time);
        var answer = new TaskCompletionSource<string?>();
        var asked = 0;

        var asking = Enumerable.Range(0, 50).Select(_ => AskAsync(known, "name", () =>
        {
            Interlocked.Increment(ref asked);
            return answer.Task;
        })).ToList();
        answer.SetResult("one");

        Assert.All(await Task.WhenAll(asking), name => Assert.Equal("one", name));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task goes_on_being_asked_for_when_the_first_to_ask_has_left()
    {
        var known = new KnownTeams(_time);
        var answer = new TaskCompletionSource<string?>();
        using var left = new CancellationTokenSource();

        var first = known.AskAsync(Root, "name", cancel => answer.Task.WaitAsync(cancel), left.Token);
        var second = AskAsync(known, "name", () => Task.FromResult<string?>("another"));
        await left.CancelAsync();
        answer.SetResult("one");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("one", await second);
    }

    [Fact]
    public async Task takes_no_room_for_what_could_not_be_told_and_little_for_what_could()
    {
        var known = new KnownTeams(_time);

        for (var i = 0; i < 100; i++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(known, $"member {i}", () => Task.FromException<string?>(new HttpRequestException("no"))));
            Assert.Null(await AskAsync(known, $"page {i}", () => Task.FromResult<string?>(null)));
        }

        Assert.Equal(0, known.Count);
        for (var i = 0; i < 3 * KnownTeams.Most; i++)
            await AskAsync(known, $"member {i}", () => Task.FromResult<string?>("one"));
        Assert.InRange(known.Count, 1, KnownTeams.Most);
    }

    [Fact]
    public async Task is_not_kept_when_asking_failed()
    {
        _bench.Channel.Answer = _ => RecordingChannel.Json("{}", System.Net.HttpStatusCode.ServiceUnavailable);
        await AskedAsync();
        _bench.Channel.Answer = _ => RecordingChannel.Json("{}");

        Assert.Equal(4, await AskedAsync());
    }

    private static Task<string?> AskAsync(KnownTeams known, string what, Func<Task<string?>> ask) => known.AskAsync(Root, what, _ => ask(), TestContext.Current.CancellationToken);

    private async Task<int> AskedAsync(Action<JsonObject>? change = null)
    {
        var before = _bench.Channel.Sent.Count;
        await _bench.PostAsync(Incoming.Message(activity =>
        {
            activity["channelData"] = OfTeam();
            change?.Invoke(activity);
        }));
        return _bench.Channel.Sent.Count - before;
    }

    private static JsonObject OfTeam() => new() { ["team"] = new JsonObject { ["id"] = "19:team" }, ["channel"] = new JsonObject { ["id"] = Root } };
}
