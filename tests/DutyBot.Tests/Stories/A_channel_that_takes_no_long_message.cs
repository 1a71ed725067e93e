using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

public sealed class A_channel_that_takes_no_long_message
{
    [Theory]
    [InlineData(12_000)]
    [InlineData(8_000)]
    [InlineData(6_000)]
    public async Task gets_the_short_form_of_a_groups_card_that_can_still_be_answered(int most)
    {
        await using var stage = await Stage.OpenAsync(Worlds.WorkGroup);
        Refuses(stage, most);
        await stage.Services.GetRequiredService<AlertDesk>().PostAsync(
            new PostAlert(
                Stage.Afternoon, new PersonId("O01-3"), null, AlertKind.Onsite, 3, new TopicCode("LAND"), new UnitId("T04"),
                [new UnitId("D02"), .. Enumerable.Range(11, 21).Select(number => new UnitId($"T{number}"))], null, null, null),
            "story",
            TestContext.Current.CancellationToken);
        await stage.SettleAsync();

        var card = stage.ExpectsInGroup("来访01 · 3人", "请15:41前到接待大厅", "已回复0/23");
        Assert.Equal(["签收", "已到场", "有异议"], card.Buttons);
        await stage.PressAsync(card, "签收", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        card.ShowsNow("已回复1/23");
        Assert.DoesNotContain(stage.Settled, row => row.Sent.Outcome == Domain.Outgoing.Outcome.Failed);
    }

    [Fact]
    public async Task gets_the_first_rows_of_a_persons_card_and_how_many_more_there_are()
    {
        await using var stage = await Stage.OpenAsync();
        Refuses(stage, 12_000);
        for (var visit = 1; visit <= 6; visit++)
        {
            await stage.WhisperAsync("o01-3", $"通报 {visit}人 征地 白鹭镇");
            await stage.PressAsync(stage.Channel.Messages[^1], "发出", "o01-3");
            await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        }

        var live = stage.LiveOf("t04-3");
        live.ShowsNow("…… 另有", "发“状态”可看");
        Assert.Contains("签收，我去", live.Buttons);
        Assert.DoesNotContain(stage.Settled, row => row.Sent.Outcome == Domain.Outgoing.Outcome.Failed);
    }

    [Fact]
    public async Task and_no_card_at_all_gets_the_line_that_says_the_same()
    {
        await using var stage = await Stage.OpenAsync();
        Refuses(stage, 1_000);
        await stage.WhisperAsync("o01-3", Visits.Land);

        Assert.Null(stage.ExpectsPrivately("o01-3", "3人", "征地").Card);
        stage.ExpectsNothingMore();
    }

    private static void Refuses(Stage stage, int most) => stage.Channel.Interfere = request =>
        request.Content is { } body && request.RequestUri!.AbsolutePath.Contains("/activities", StringComparison.Ordinal) && Length(body) > most
            ? FakeChannel.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "MessageSizeTooBig", ["message"] = "too big" } }, HttpStatusCode.RequestEntityTooLarge)
            : null;

    private static int Length(HttpContent body)
    {
        var stream = body.ReadAsStream();
        stream.Position = 0;
        var length = Encoding.UTF8.GetByteCount(new StreamReader(stream).ReadToEnd());
        stream.Position = 0;
        return length;
    }
}
