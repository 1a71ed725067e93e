using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DutyBot.Tests.Stories;

public sealed class A_receipt_of_what_was_read
{
    private const string Key = "0123456789abcdef";

    private static readonly Dictionary<string, string> Settings = new() { ["DutyBot:Api:Keys:board"] = Key };

    [Fact]
    public async Task stands_beside_the_person_on_the_officers_status_and_in_the_figures_of_the_rung()
    {
        await using var stage = await Stage.OpenAsync(settings: Settings);
        var visit = await stage.PostsAsync();
        await stage.ForwardToAsync("15:16");
        var second = stage.ExpectsPrivately("t04-3", "还没收到");
        stage.ExpectsPrivately("d02-3", "还没收到");
        await ReceiptAsync(stage, "t04-3", second);
        await stage.WhisperAsync("o01-3", "状态");

        var status = stage.ExpectsPrivately("o01-3", "白鹭镇 | 白鹭专干 已读15:16", "征拆中心 | 征拆专干 已发出");
        Assert.DoesNotContain("已送达", status.Text, StringComparison.Ordinal);
        await stage.SayAsync("o01-3", "状态");
        stage.ExpectsInGroup("白鹭镇").ShowsNoMore("已读", "已发出");
        visit.Card.ShowsNoMore("已读");
        var told = await ToldAsync(stage);
        Assert.Equal([("T04-3", "read"), ("D02-3", "sent")], told);
    }

    [Fact]
    public async Task of_an_unknown_message_of_anothers_chat_or_of_a_group_changes_nothing()
    {
        await using var stage = await Stage.OpenAsync(settings: Settings);
        var visit = await stage.PostsAsync();
        await stage.ForwardToAsync("15:16");
        var second = stage.ExpectsPrivately("t04-3", "还没收到");
        stage.ExpectsPrivately("d02-3", "还没收到");

        await ReceiptAsync(stage, "d02-3", second);
        await ReceiptAsync(stage, "t04-3", second, from: "d02-3");
        await ReceiptAsync(stage, "t04-3", visit.Card, Stage.Hall);
        foreach (var id in new JsonNode?[] { "no-such-message", "", null, 7, new JsonObject() })
            await SendAsync(stage, Stage.Private("t04-3"), "t04-3", new JsonObject { ["lastReadMessageId"] = id });
        await SendAsync(stage, Stage.Private("t04-3"), "t04-3", null);
        await SendAsync(stage, "private-nobody", "t04-3", new JsonObject { ["lastReadMessageId"] = second.Id });

        Assert.All(await ToldAsync(stage), one => Assert.Equal("sent", one.Outcome));
        Assert.DoesNotContain(stage.Logged, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    private static Task ReceiptAsync(Stage stage, string person, ChannelMessage message, string? chat = null, string? from = null) =>
        SendAsync(stage, chat ?? Stage.Private(person), from ?? person, new JsonObject { ["lastReadMessageId"] = message.Id });

    private static async Task SendAsync(Stage stage, string conversation, string from, JsonObject? value)
    {
        var (status, body) = await stage.PostAsync(stage.Activity("event", conversation, from, activity =>
        {
            activity["name"] = "application/vnd.microsoft.readReceipt";
            activity["value"] = value;
        }));
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{status} {body}");
        await stage.SettleAsync();
    }

    private static async Task<IEnumerable<(string Person, string Outcome)>> ToldAsync(Stage stage)
    {
        using var client = stage.Client();
        client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        var alert = await client.GetFromJsonAsync<JsonObject>("/api/alerts/20261125-01", TestContext.Current.CancellationToken);
        return alert!["responses"]!.AsArray().SelectMany(response => response!["rungs"]!.AsArray()).SelectMany(rung => rung!["told"]!.AsArray())
            .Select(told => (told!["person"]!.GetValue<string>(), told["outcome"]!.GetValue<string>()));
    }
}
