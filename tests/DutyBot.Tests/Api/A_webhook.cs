using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DutyBot.Domain.Alerts;
using DutyBot.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Api;

/// <summary>A program of the office's own that is told what happens.</summary>
public sealed class A_webhook
{
    [Fact]
    public async Task is_told_every_event_of_an_alert_in_order_and_once()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var stage = await receiver.StageAsync();
        await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        await DoAsync(stage, at => new AcknowledgeAlert(at, new("T04"), new("T04-3"), EnRoute: true));
        await stage.ForwardAsync(TimeSpan.FromMinutes(5));
        await DoAsync(stage, at => new ConfirmArrival(at, new("T04"), new("O01-3")));
        await DoAsync(stage, at => new CloseAlert(at, new("O01-3"), VisitResult.Answered));

        Assert.Equal(
            (await stage.GetAsync("/api/alerts/20261125-01")).Body!["timeline"]!.AsArray().Select(entry => $"dutybot.{entry!["type"]} {entry["unit"]}".TrimEnd()),
            receiver.All.Select(one => one.Said));
        Assert.Equal(Enumerable.Range(1, receiver.All.Count), receiver.All.Select(one => one.No));
        Assert.Equal(receiver.All.Count, receiver.All.Select(one => one.Id).Distinct().Count());
        Assert.All(receiver.All, one => Assert.Equal("/alerts?token=a-token-of-the-address", one.Path));
    }

    [Fact]
    public async Task gets_CloudEvents_that_the_description_has()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var stage = await receiver.StageAsync();
        await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        await DoAsync(stage, at => new AcknowledgeAlert(at, new("T04"), new("T04-3"), EnRoute: true));

        var last = receiver.All[^1];
        Assert.Equal("application/cloudevents+json; charset=utf-8", last.Headers["content-type"]);
        var expected = JsonNode.Parse($$"""
            {
              "specversion": "1.0", "id": "{{last.Id}}", "source": "/districts/default", "type": "dutybot.alert-acknowledged", "subject": "20261125-01",
              "time": "2026-11-25T15:13:00+08:00", "datacontenttype": "application/json",
              "data": {
                "alert": "20261125-01", "no": 4, "recordedAt": "2026-11-25T15:13:00+08:00", "kind": "onsite", "level": "district", "status": "responding",
                "partySize": 3, "topic": "LAND", "place": null, "territoryUnit": "T04", "leadUnit": "D02", "result": null,
                "by": "T04-3", "unit": "T04", "role": "territory", "state": "enroute"
              }
            }
            """);
        Assert.True(JsonNode.DeepEquals(expected, last.Event), last.Event.ToString());
        Assert.Matches("^20261125-01-4-[0-9a-f]{8}$", last.Id);

        var document = await Described.DocumentAsync(stage);
        Assert.All(receiver.All, one => Assert.Empty(Described.Faults(document, document["components"]!["schemas"]!["WebhookMessage"]!, one.Event, "#")));
    }

    [Fact]
    public async Task can_tell_from_the_signature_that_the_bot_sent_it_now()
    {
        const string second = "whsec_IB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE=";
        await using var receiver = await Receiver.StartAsync();
        await using var stage = await receiver.StageAsync(("DutyBot:Webhooks:0:Secret", $"{Receiver.Secret}, {second}"));
        await stage.PostsAsync();
        Assert.All(receiver.All, one =>
        {
            Assert.Equal(stage.Time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), one.Headers["webhook-timestamp"]);
            byte[] content = [.. Encoding.UTF8.GetBytes($"{one.Id}.{one.Headers["webhook-timestamp"]}."), .. one.Bytes];
            Assert.Equal(
                string.Join(' ', new[] { Receiver.Secret, second }.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), content)))),
                one.Headers["webhook-signature"]);
        });
    }

    /// <summary>The example of the specification.</summary>
    [Fact]
    public void is_signed_as_Standard_Webhooks_has_it() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of(Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));

    [Fact]
    public async Task may_ask_for_some_types_alone()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var stage = await receiver.StageAsync(("DutyBot:Webhooks:0:Events", "alert-posted, alert-cancelled"));
        await stage.PostsAsync();
        await DoAsync(stage, at => new CancelAlert(at, new("O01-3"), CancelReason.Mistake, null));
        Assert.Equal(["dutybot.alert-posted", "dutybot.alert-cancelled"], receiver.All.Select(one => one.Said));
    }

    [Fact]
    public async Task hears_nothing_that_anybody_wrote_and_no_name()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var stage = await receiver.StageAsync();
        await stage.PostAsync(Caller.Visit);
        await stage.SettleAsync();
        await DoAsync(stage, at => new ObjectToCall(at, new("D02"), new("D02-3"), ObjectionReason.Other, "words of the unit"));
        await DoAsync(stage, at => new OfferAnswer(at, "offer", "29:new", "entra", "Somebody New", new("T04"), Arrives: false));
        await DoAsync(stage, at => new CancelAlert(at, new("O01-3"), CancelReason.Other, "words of the officer"));

        Assert.Contains("dutybot.answer-offered T04", receiver.All.Select(one => one.Said));
        foreach (var word in new[] { "补偿", "words", "Somebody", "29:new", "entra", "东门", "白鹭", "值班员" })
            Assert.DoesNotContain(receiver.All, one => Encoding.UTF8.GetString(one.Bytes).Contains(word, StringComparison.Ordinal) || one.Event.ToJsonString().Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_named_in_no_log_by_address_or_secret()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = Receiver.Says(500);
        await using var stage = await receiver.StageAsync();
        await stage.PostsAsync();
        Assert.Contains(stage.Logged, line => line.StartsWith("501 ", StringComparison.Ordinal));
        foreach (var secret in new[] { "a-token-of-the-address", Receiver.Secret, Receiver.Secret["whsec_".Length..], receiver.Address })
        {
            Assert.DoesNotContain(stage.Logged, line => line.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(secret, await stage.StoredAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task that_is_not_there_costs_nothing()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        Assert.DoesNotContain(stage.Settled, row => row.Telling.Kind == DutyBot.Domain.Outgoing.TellingKind.Webhook);
    }

    private static async Task DoAsync(Stage stage, Func<DateTimeOffset, AlertCommand> command)
    {
        var answer = await stage.Services.GetRequiredService<AlertDesk>().HandleAsync(new("20261125-01"), command(stage.Time.GetUtcNow()), default);
        Assert.True(answer.Changed, answer.Why?.ToString());
        await stage.SettleAsync();
    }
}
