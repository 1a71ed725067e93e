using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DutyBot.Tests.Edges;

public sealed class What_is_measured
{
    [Fact]
    public async Task are_the_rings_by_kind_and_role_and_what_became_of_every_row()
    {
        await using var stage = await Stage.OpenAsync();
        using var meters = new Meters(stage);
        await stage.PostsAsync();
        await stage.ForwardToAsync("15:21");

        Assert.Equal(2, meters.Of("rings", ("kind", "call"), ("role", "called")));
        Assert.Equal(2, meters.Of("rings", ("kind", "ring"), ("role", "called")));
        Assert.Equal(2, meters.Of("rings", ("kind", "ring"), ("role", "backup")));
        Assert.Equal(2, meters.Of("rings", ("kind", "ring"), ("role", "deputy")));
        Assert.Equal(stage.Settled.Count, meters.Of("dutybot.sends"));
        Assert.Equal(1, meters.Of("dutybot.sends", ("kind", "group-card"), ("outcome", "sent")));
        Assert.InRange(meters.Of("dutybot.send.lateness"), 0, 2);
        Assert.Equal(0, meters.Of("dutybot.repeats"));
    }

    [Fact]
    public async Task are_throttles_put_offs_and_what_waits_and_for_how_long()
    {
        await using var stage = await Stage.OpenAsync();
        using var meters = new Meters(stage);
        var visit = await stage.PostsAsync();
        stage.Channel.Interfere = request => request.RequestUri!.AbsolutePath.Contains(Stage.Hall, StringComparison.Ordinal) ? new HttpResponseMessage(HttpStatusCode.TooManyRequests) : null;
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(50));

        Assert.True(meters.Of("dutybot.throttles") >= 2);
        Assert.True(meters.Of("dutybot.sends.put_off") >= 2);
        Assert.Equal(1, meters.Read("dutybot.unsent.rows"));
        Assert.InRange(meters.Read("dutybot.unsent.age"), 50, 52);
        Assert.Equal((0, 1), (meters.Read("dutybot.due.rows"), meters.Read("dutybot.store.up")));
        await stage.SleepAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, meters.Of("dutybot.gaps"));
    }

    [Fact]
    public async Task goes_to_whoever_collects_it_where_the_setting_names_him()
    {
        var got = new ConcurrentDictionary<string, string>();
        var both = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var collector = WebApplication.CreateSlimBuilder();
        collector.Logging.ClearProviders();
        collector.WebHost.UseUrls("http://127.0.0.1:0");
        await using var listening = collector.Build();
        listening.MapPost("/{**path}", async (HttpContext call) =>
        {
            using var body = new StreamReader(call.Request.Body, System.Text.Encoding.Latin1);
            got.TryAdd(call.Request.Path, await body.ReadToEndAsync());
            if (got.Count == 2)
                both.TrySetResult();
        });
        await listening.StartAsync(TestContext.Current.CancellationToken);

        await using (var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = listening.Urls.First(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" }))
            await stage.PostsAsync();

        // The program hands out its last figures while it ends, which goes on beside the test.
        await both.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Contains("dutybot.sends", got["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("dutybot.turns", got["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("dutybot.turn", got["/v1/traces"], StringComparison.Ordinal);
        Assert.DoesNotContain("t04-3", got["/v1/metrics"] + got["/v1/traces"], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Adds up what one bot counts, and reads its gauges.</summary>
    private sealed class Meters : IDisposable
    {
        private readonly MeterListener listener = new();
        private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> seen = new();

        public Meters(Stage stage)
        {
            var factory = stage.Services.GetRequiredService<IMeterFactory>();
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == "DutyBot" && ReferenceEquals(instrument.Meter.Scope, factory))
                    listening.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
            listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
            listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
            listener.Start();
        }

        public double Of(string name, params (string, object)[] tags) => seen.Where(one => one.Name == name && tags.All(tag => Equals(one.Tags.GetValueOrDefault(tag.Item1), tag.Item2))).Sum(one => one.Value);

        public double Read(string name)
        {
            listener.RecordObservableInstruments();
            return seen.Last(one => one.Name == name).Value;
        }

        public void Dispose() => listener.Dispose();

        private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            seen.Enqueue((instrument.Name, value, tags.ToArray().ToDictionary()));
    }
}
