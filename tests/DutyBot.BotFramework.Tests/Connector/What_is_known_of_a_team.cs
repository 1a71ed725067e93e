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

    [Fact]
    public async Task holds_the_members_of_another_team_page_by_page()
    {
        TeamsPagedMembersResult? page = null;
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnMessage = async (turn, cancel) => page = await TeamsInfo.GetPagedTeamMembersAsync(turn, "19:other", "next", 50, cancel) });
        bench.Channel.Answer = sent => RecordingChannel.Json("""{"continuationToken":"last","members":[{"id":"29:u","email":"li@x.cn"}]}""");

        await bench.PostAsync(Incoming.Message(activity => activity["channelData"] = OfTeam()));

        Assert.Equal("last", page?.ContinuationToken);
        Assert.Equal("li@x.cn", Assert.Single(page!.Members).Email);
        Assert.Contains("/19%3Aother/pagedmembers", Assert.Single(bench.Channel.Sent).Path, StringComparison.Ordinal);
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
    public async Task can_be_changed_by_who_asked_and_stays_as_it_is_for_others()
    {
        var (names, members) = (new List<string>(), new List<int>());
        await using var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnMessage = async (turn, cancel) =>
            {
                var member = await TeamsInfo.GetMemberAsync(turn, "29:u", cancel);
                names.Add(member.Name);
                member.Name = "changed";
                var page = await TeamsInfo.GetPagedMembersAsync(turn, 100, null, cancel);
                members.Add(page.Members.Count);
                page.Members.Clear();
            },
        });
        bench.Channel.Answer = sent => RecordingChannel.Json(sent.Path.Contains("/members/", StringComparison.Ordinal) ? """{"id":"29:u","name":"Li Wei"}""" : """{"members":[{"id":"29:u"}]}""");

        await bench.PostAsync(Incoming.Message());
        await bench.PostAsync(Incoming.Message());

        Assert.Equal(["Li Wei", "Li Wei"], names);
        Assert.Equal([1, 1], members);
        Assert.Equal(2, bench.Channel.Sent.Count);
    }

    [Fact]
    public async Task is_not_kept_when_asking_failed()
    {
        _bench.Channel.Answer = _ => RecordingChannel.Json("{}", System.Net.HttpStatusCode.ServiceUnavailable);
        await AskedAsync();
        _bench.Channel.Answer = _ => RecordingChannel.Json("{}");

        Assert.Equal(4, await AskedAsync());
    }

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
