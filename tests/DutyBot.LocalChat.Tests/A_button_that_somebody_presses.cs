using System.Text.Json.Nodes;
using DutyBot.LocalChat.Tests.Stage;
using Microsoft.AspNetCore.Http;
using static DutyBot.LocalChat.Tests.Stage.LocalStage;

namespace DutyBot.LocalChat.Tests;

public sealed class A_button_that_somebody_presses : IAsyncLifetime
{
    private const string Execute = """{"type":"Action.Execute","verb":"alert.acknowledge","id":"b1","data":{"v":1,"minutes":"15"}}""";

    private readonly LocalStage stage = new();
    private string card = "";

    public async ValueTask InitializeAsync()
    {
        await stage.InitializeAsync();
        await stage.OpenPageAsync();
        card = await stage.PostAsync(Seats.Group, Card("waiting"));
    }

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task reaches_the_bot_as_an_invoke_with_its_inputs()
    {
        Assert.Equal("done", (string?)(await PressAsync())["kind"]);

        var invoke = await stage.Bot.NextAsync();
        Assert.Equal(("invoke", "adaptiveCard/action", card), ((string?)invoke["type"], (string?)invoke["name"], (string?)invoke["replyToId"]));
        Assert.Equal(Seats.Liaison, (string?)invoke["from"]!["id"]);
        Assert.Equal("manual", (string?)invoke["value"]!["trigger"]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Execute), invoke["value"]!["action"]));
    }

    [Fact]
    public async Task shows_the_answered_card_to_its_presser_alone_until_the_bot_edits_it_for_all()
    {
        stage.Bot.AnswersInvokesWith(Answer("application/vnd.microsoft.card.adaptive", CardBody("yours")));
        Assert.Equal("card", (string?)(await PressAsync())["kind"]);

        var shown = (await stage.MessagesAsync(Seats.Group)).Single()!;
        Assert.Equal("yours", (string?)shown["views"]![Seats.Liaison]!["body"]![0]!["text"]);
        Assert.Equal([Seats.Liaison], shown["views"]!.AsObject().Select(view => view.Key));
        Assert.Equal("waiting", (string?)shown["activity"]!["summary"]);

        await stage.CallAsync(HttpMethod.Put, Activities(Seats.Group, card), Card("everybody's"));
        Assert.Empty((await stage.MessagesAsync(Seats.Group)).Single()!["views"]!.AsObject());
    }

    [Fact]
    public async Task leaves_the_edit_standing_that_overtook_its_answer()
    {
        stage.Bot.Answer = async _ =>
        {
            await stage.CallAsync(HttpMethod.Put, Activities(Seats.Group, card), Card("newer"));
            return Results.Text(Answer("application/vnd.microsoft.card.adaptive", CardBody("older")), "application/json");
        };
        await PressAsync();

        Assert.Empty((await stage.MessagesAsync(Seats.Group)).Single()!["views"]!.AsObject());
    }

    [Fact]
    public async Task may_be_answered_with_a_line_or_an_error()
    {
        stage.Bot.AnswersInvokesWith(Answer("application/vnd.microsoft.activity.message", "Not your unit."));
        Assert.Equal(("message", "Not your unit."), Shown(await PressAsync()));

        stage.Bot.AnswersInvokesWith(Answer("application/vnd.microsoft.error", new JsonObject { ["code"] = "BadRequest", ["message"] = "Press again." }));
        Assert.Equal(("error", "Press again."), Shown(await PressAsync()));
    }

    [Theory]
    [InlineData(501, "", "status-501")]
    [InlineData(200, "{not json", "unreachable")]
    [InlineData(200, """{"type":"application/vnd.microsoft.activity.loginRequest","value":{}}""", "unknown-answer")]
    public async Task says_what_went_wrong_at_the_bot(int status, string body, string trouble)
    {
        stage.Bot.AnswersInvokesWith(body, status);

        Assert.Equal(("trouble", trouble), Shown(await PressAsync()));
    }

    [Fact]
    public async Task waits_fifteen_seconds_for_the_bot_and_no_longer()
    {
        var never = new TaskCompletionSource();
        stage.Bot.Answer = async _ =>
        {
            await never.Task;
            return Results.Ok();
        };
        var pressing = PressAsync();
        await stage.Bot.NextAsync("invoke");
        stage.Time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(("trouble", "timeout"), Shown(await pressing));
        never.SetResult();
    }

    [Fact]
    public async Task holds_up_nobody_behind_it()
    {
        var slow = new TaskCompletionSource();
        stage.Bot.Answer = async activity =>
        {
            await ((string?)activity["type"] == "invoke" ? slow.Task : Task.CompletedTask);
            return Results.Ok();
        };
        var first = PressAsync();
        await stage.Bot.NextAsync("invoke");
        await stage.SayAsync(Seats.Officer, Seats.Group, "meanwhile");

        Assert.Equal("meanwhile", (string?)(await stage.Bot.NextAsync("message"))["text"]);
        slow.SetResult();
        await first;
    }

    [Fact]
    public async Task reaches_the_bot_as_a_message_with_a_value_where_the_card_submits()
    {
        await stage.PressAsync(Seats.Liaison, Seats.Group, card, """{"type":"Action.Submit","data":{"verb":"alert.post","people":"12"}}""");

        var message = await stage.Bot.NextAsync();
        Assert.Equal(("message", card, "12"), ((string?)message["type"], (string?)message["replyToId"], (string?)message["value"]!["people"]));
        Assert.Null(message["text"]);
        Assert.Single(await stage.MessagesAsync(Seats.Group));
    }

    private Task<JsonObject> PressAsync() => stage.PressAsync(Seats.Liaison, Seats.Group, card, Execute);

    private static (string?, string?) Shown(JsonObject answer) => ((string?)answer["kind"], (string?)answer["text"]);

    private static string Answer(string type, JsonNode value) => new JsonObject { ["statusCode"] = 200, ["type"] = type, ["value"] = value }.ToJsonString();
}
