using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;

namespace DutyBot.BotFramework.Tests;

[Collection(Alone.Name)]
public sealed class What_is_measured : IDisposable
{
    private readonly ConcurrentQueue<string> _counted = new();
    private readonly ConcurrentQueue<string> _spans = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _traces;

    public What_is_measured()
    {
        _meters.InstrumentPublished = (instrument, here) =>
        {
            if (instrument.Meter.Name == Telemetry.Name)
                here.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, one, tags, _) => _counted.Enqueue(Spoken(instrument.Name, one, tags)));
        _meters.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) => _counted.Enqueue(Spoken(instrument.Name, seconds >= 0 ? 1 : -1, tags)));
        _meters.Start();
        _traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => _spans.Enqueue($"{span.OperationName} {span.Status} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(_traces);
    }

    public void Dispose()
    {
        _meters.Dispose();
        _traces.Dispose();
    }

    [Fact]
    public async Task of_a_turn_and_its_call_is_kind_outcome_and_time_and_no_id()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnMessage = (turn, cancel) => turn.SendActivityAsync("heard", cancellationToken: cancel) });

        await bench.PostAsync(Incoming.Message());

        Assert.Equal(
            [
                "dutybot.connector.calls 1 call=POST v3/conversations/{}/activities/{} status=200", "dutybot.connector.call.duration 1 call=POST v3/conversations/{}/activities/{}",
                "dutybot.turns 1 activity.type=message outcome=ok", "dutybot.turn.duration 1 activity.type=message",
            ],
            _counted);
        Assert.Equal(
            [
                "dutybot.connector.call Ok call=POST v3/conversations/{}/activities/{} status=200",
                "dutybot.turn Ok activity.type=message activity.channel=msteams outcome=ok",
            ],
            _spans);
    }

    [Fact]
    public async Task of_a_call_that_is_refused_is_its_status_and_of_one_without_answer_0()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnMessage = (turn, cancel) => turn.DeleteActivityAsync("m", cancel) });
        bench.Adapter.OnTurnError = (_, _) => Task.CompletedTask;

        bench.Channel.Answer = _ => RecordingChannel.Json("{}", HttpStatusCode.TooManyRequests);
        await bench.PostAsync(Incoming.Message());
        bench.Channel.Answer = _ => throw new HttpRequestException("no way there");
        await bench.PostAsync(Incoming.Message());

        Assert.Equal(["429", "0"], _counted.Where(line => line.StartsWith(Telemetry.Calls + " ", StringComparison.Ordinal)).Select(line => line.Split("status=")[1]));
        Assert.Equal(["ended", "ended"], _counted.Where(line => line.StartsWith(Telemetry.Turns + " ", StringComparison.Ordinal)).Select(line => line.Split("outcome=")[1]));
    }

    [Fact]
    public async Task of_a_turn_that_fails_is_that_it_did_and_of_an_odd_kind_only_that_it_is_odd()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnMessage = (_, _) => throw new InvalidOperationException("broken") });

        await bench.PostAsync(Incoming.Message());
        await bench.PostAsync(Incoming.Of("made/up"));
        await bench.PostAsync(Incoming.Invoke("task/fetch", "{}"));

        Assert.Equal(
            ["activity.type=message outcome=failed", "activity.type=other outcome=ok", "activity.type=invoke outcome=ok"],
            _counted.Where(line => line.StartsWith(Telemetry.Turns + " ", StringComparison.Ordinal)).Select(line => line.Split(" 1 ")[1]));
        Assert.Contains(_spans, span => span.Contains("invoke.name=task/fetch", StringComparison.Ordinal));
        Assert.Contains(_spans, span => span.StartsWith("dutybot.turn Error ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("webchat", "task/submit", "activity.channel=webchat invoke.name=task/submit")]
    [InlineData("li.wei@x.cn", "task/13800001111", "activity.channel=other invoke.name=other")]
    [InlineData(null, null, "activity.channel=other invoke.name=other")]
    [InlineData("MSTEAMS", "Task/Fetch", "activity.channel=other invoke.name=other")]
    public async Task of_a_turn_is_no_word_that_its_sender_chose(string? channel, string? name, string measured)
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());

        await bench.PostAsync(Incoming.Of("invoke", activity => (activity["channelId"], activity["name"]) = (channel, name)));

        Assert.Equal($"dutybot.turn Ok activity.type=invoke {measured} outcome=ok", Assert.Single(_spans));
    }

    [Fact]
    public async Task of_a_refusal_is_its_status_and_reason()
    {
        await using var stage = await SignedBench.OpenAsync();
        using var text = new StringContent("x", System.Text.Encoding.UTF8, "text/plain");

        await stage.SendAsync(null);
        await stage.SendAsync("Bearer abc");
        await stage.SayAsync(stage.Token(claims => claims["iss"] = "https://evil.example"));
        await stage.SayAsync(stage.Token(claims => claims["aud"] = "x"));
        await stage.SayAsync(stage.Token(claims => claims["exp"] = 5));
        await stage.SayAsync(stage.Token(claims => { claims["ver"] = "1.0"; claims["appid"] = "y"; }));
        await stage.SayAsync(stage.Token(algorithm: "none"));
        await stage.SayAsync(new TokenKey("k9", "msteams").Sign(stage.Claims()));
        await stage.SayAsync(stage.Token(claims => claims["serviceurl"] = "x"));
        await stage.SayAsync(stage.Token(), activity => activity.Remove("channelId"));
        await stage.SayAsync(stage.Cloud.Keys[1].Sign(stage.Claims()));
        await stage.SayAsync(stage.Token(), activity => activity["conversation"]!["tenantId"] = "t2");
        await stage.SayAsync(stage.Token(), activity => activity.Remove("conversation"));
        await stage.Bench.PostAsync(text, headers => headers.Add("Authorization", $"Bearer {stage.Token()}"));

        Assert.Equal(
            [
                "401 header", "401 unreadable", "401 issuer", "401 audience", "401 invalid", "401 skill", "401 algorithm", "401 key", "401 service_url", "401 channel", "401 endorsement",
                "401 tenant", "400 no_conversation", "415 media_type",
            ],
            _counted.Select(line => line.Replace("dutybot.messages.refused 1 status=", "", StringComparison.Ordinal).Replace("reason=", "", StringComparison.Ordinal)));
    }

    private static string Spoken(string name, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var line = $"{name} {value}";
        foreach (var tag in tags)
            line += $" {tag.Key}={tag.Value}";
        return line;
    }
}
