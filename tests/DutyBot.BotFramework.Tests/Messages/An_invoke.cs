using System.Net;
using Microsoft.Extensions.Logging;

namespace DutyBot.BotFramework.Tests;

public sealed class An_invoke
{
    [Fact]
    public async Task for_a_dialog_is_answered_with_it()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnFetch = asked => new TaskModuleResponse { Task = new TaskModuleMessageResponse(BotPayload.Read<Dictionary<string, string>>(asked.Data)["say"]) },
        });

        var answer = await bench.PostAsync(Incoming.Invoke("task/fetch", """{"data":{"say":"hi"},"context":{"theme":"dark"}}"""));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"task":{"value":"hi","type":"message"}}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task for_a_form_is_answered_with_its_card()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnFetch = _ => new TaskModuleResponse
            {
                Task = new TaskModuleContinueResponse(new TaskModuleTaskInfo
                {
                    Title = "t",
                    Height = "small",
                    Width = 400,
                    Card = new Attachment("application/vnd.microsoft.card.adaptive", content: BotPayload.Card("""{"type":"AdaptiveCard"}""")),
                }),
            },
        });

        var answer = await bench.PostAsync(Incoming.Invoke("task/fetch", """{"data":{}}"""));

        Assert.Equal(
            """{"task":{"value":{"title":"t","height":"small","width":400,"card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}},"type":"continue"}}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("task/submit", "{}")]
    [InlineData("task/fetch", "{}")]
    [InlineData("should.not.match", null)]
    [InlineData(null, null)]
    [InlineData("signin/verifyState", """{"state":"1"}""")]
    [InlineData("signin/tokenExchange", "{}")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"v"}}""")]
    [InlineData("composeExtension/query", "{}")]
    [InlineData("composeExtension/fetchTask", "{}")]
    [InlineData("composeExtension/submitAction", "{}")]
    [InlineData("composeExtension/queryLink", "{}")]
    [InlineData("composeExtension/anonymousQueryLink", "{}")]
    [InlineData("composeExtension/querySettingUrl", "{}")]
    [InlineData("composeExtension/setting", "{}")]
    [InlineData("composeExtension/onCardButtonClicked", "{}")]
    [InlineData("fileConsent/invoke", """{"action":"accept"}""")]
    [InlineData("tab/fetch", "{}")]
    [InlineData("config/fetch", "{}")]
    [InlineData("actionableMessage/executeAction", "{}")]
    public async Task that_nobody_answers_is_not_implemented(string? name, string? value)
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());

        var answer = await bench.PostAsync(Incoming.Invoke(name, value));

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("task/fetch", null, "")]
    [InlineData("task/fetch", "5", "")]
    [InlineData("task/submit", "[]", "")]
    [InlineData("composeExtension/query", "\"x\"", "")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"this.is.a.bad.action"}""", "\"this.is.a.bad.action is not a supported BotMessagePreviewAction.\"")]
    [InlineData("fileConsent/invoke", null, "")]
    public async Task without_the_object_it_needs_is_refused(string name, string? value, string said)
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot { OnFetch = _ => throw new InvalidOperationException("never asked") });

        var answer = await bench.PostAsync(Incoming.Invoke(name, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(said, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(bench.Log.Entries, entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task for_a_file_with_an_unknown_action_says_which()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());

        var answer = await bench.PostAsync(Incoming.Invoke("fileConsent/invoke", """{"action":"bad"}"""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("\"bad is not a supported Action.\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task that_asks_for_replies_gets_them_all_whatever_its_own_answer()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnAny = (turn, cancel) => turn.SendActivityAsync("heard", cancellationToken: cancel),
            OnFetch = _ => new TaskModuleResponse(),
        });

        var answer = await bench.PostAsync(Incoming.Of("invoke", activity =>
        {
            activity["name"] = "task/fetch";
            activity["value"] = new System.Text.Json.Nodes.JsonObject();
            activity["deliveryMode"] = "expectReplies";
        }));

        var replies = BotPayload.Parse<ExpectedReplies>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Activities;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["message", "invokeResponse"], replies.Select(reply => reply.Type));
        Assert.Empty(bench.Channel.Sent);
    }

    [Fact]
    public async Task answered_by_hand_keeps_that_answer()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnAny = (turn, cancel) => turn.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = new { im = "here", N = 1 } } }, cancel),
        });

        var answer = await bench.PostAsync(Incoming.Invoke("any"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"im":"here","N":1}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
