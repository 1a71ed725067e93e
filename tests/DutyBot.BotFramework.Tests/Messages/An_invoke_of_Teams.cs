using System.Net;
using System.Text.Json.Nodes;

namespace DutyBot.BotFramework.Tests;

/// <summary>Every name of protocol 3.2 with what is answered to it, to the letter.</summary>
public sealed class An_invoke_of_Teams
{
    private const string Card = "application/vnd.microsoft.card.adaptive";

    [Theory]
    [InlineData("task/submit", """{"data":{"x":"close"}}""", 200, "")]
    [InlineData("task/submit", """{"data":{"x":"say"}}""", 200, """{"task":{"value":"noted","type":"message"}}""")]
    [InlineData("task/submit", """{"data":{"x":"page"}}""", 200, """{"task":{"value":{"title":"t","height":300,"width":"large","url":"https://x/","fallbackUrl":"https://y/","completionBotId":"b"},"type":"continue"}}""")]
    [InlineData("composeExtension/query", """{"commandId":"find","parameters":[{"name":"q","value":"hall"}],"queryOptions":{"skip":5,"count":25}}""", 200, """{"composeExtension":{"attachmentLayout":"list","type":"result","attachments":[{"preview":{"contentType":"p"},"contentType":"application/vnd.microsoft.card.adaptive","content":{"t":"find hall 5 25"}}]}}""")]
    [InlineData("composeExtension/queryLink", """{"url":"https://x/7"}""", 200, """{"composeExtension":{"type":"message","text":"https://x/7"}}""")]
    [InlineData("composeExtension/anonymousQueryLink", """{"url":"https://x/8"}""", 200, """{"composeExtension":{"type":"message","text":"https://x/8"}}""")]
    [InlineData("composeExtension/querySettingUrl", """{"commandId":"c"}""", 200, """{"composeExtension":{"type":"config","suggestedActions":{"actions":[{"type":"openUrl","title":"Set up","value":"https://x/"}]}}}""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"new","commandContext":"compose","context":{"theme":"dark"}}""", 200, """{"task":{"value":"new compose dark","type":"message"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"new","data":{}}""", 200, """{"composeExtension":{"type":"botMessagePreview","activityPreview":{"type":"message","text":"look"}}}""")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"edit","botActivityPreview":[{"type":"message","text":"old"}]}""", 200, """{"task":{"value":"edit old","type":"message"}}""")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"send","botActivityPreview":[{"type":"message","text":"old"}]}""", 200, """{"task":{"value":"send old","type":"message"}}""")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"throw"}""", 400, "\"throw is not a supported BotMessagePreviewAction.\"")]
    [InlineData("fileConsent/invoke", """{"action":"accept","uploadInfo":{"name":"f"}}""", 200, "")]
    [InlineData("fileConsent/invoke", """{"action":"decline"}""", 200, "")]
    [InlineData("actionableMessage/executeAction", """{"body":"{}","actionId":"a1"}""", 200, "")]
    [InlineData("actionableMessage/executeAction", "7", 400, "")]
    [InlineData("signin/verifyState", """{"state":"123"}""", 200, "")]
    [InlineData("signin/tokenExchange", """{"id":"1","connectionName":"c","token":"bad"}""", 412, """{"id":"1","connectionName":"c","failureDetail":"no"}""")]
    [InlineData("tab/fetch", """{"tabEntityContext":{"tabEntityId":"e"},"context":{"theme":"dark"}}""", 200, """{"tab":{"type":"continue","value":{"cards":[{"card":{"t":"e dark"}}]}}}""")]
    [InlineData("tab/submit", """{"data":{"type":"tab/submit"}}""", 200, """{"tab":{"type":"auth"}}""")]
    [InlineData("tab/submit", null, 400, "")]
    [InlineData(null, """{"card":"action"}""", 200, """{"legacy":true}""")]
    // What the official SDK hands over as its own JSON type, or not at all, is taken whole by the bot.
    [InlineData("composeExtension/selectItem", """{"id":7}""", 200, """{"composeExtension":{"type":"message","text":"7"}}""")]
    [InlineData("composeExtension/setting", """{"state":"s"}""", 200, "")]
    [InlineData("composeExtension/onCardButtonClicked", "{}", 200, "")]
    [InlineData("config/fetch", "{}", 200, """{"config":{"type":"message","value":"set"}}""")]
    [InlineData("config/submit", "{}", 200, """{"config":{"type":"message","value":"set"}}""")]
    [InlineData("message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"like"}}""", 200, "")]
    [InlineData("handoff/action", """{"continuation":"c"}""", 200, "")]
    public async Task is_answered_as_the_protocol_says(string? name, string? value, int status, string body)
    {
        await using var bench = await Bench.OfAsync(new Clerk());

        var answer = await bench.PostAsync(Incoming.Invoke(name, value));

        Assert.Equal(status, (int)answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (body.Length == 0)
            Assert.Empty(text);
        else
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(text)), text);
    }

    [Fact]
    public async Task cannot_be_answered_twice()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnAny = async (turn, cancel) =>
            {
                await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } }, cancel);
                await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } }, cancel);
            },
        });

        Assert.Equal(HttpStatusCode.InternalServerError, (await bench.PostAsync(Incoming.Invoke("any"))).StatusCode);
    }

    /// <summary>Answers everything.</summary>
    private sealed class Clerk : TeamsActivityHandler
    {
        protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Name switch
        {
            "composeExtension/selectItem" => Done(Said(BotPayload.Read<Dictionary<string, int>>(turnContext.Activity.Value)["id"].ToString(System.Globalization.CultureInfo.InvariantCulture))),
            "config/fetch" or "config/submit" => Done(new { config = new { type = "message", value = "set" } }),
            "composeExtension/setting" or "composeExtension/onCardButtonClicked" or "message/submitAction" or "handoff/action" => Done(),
            _ => base.OnInvokeActivityAsync(turnContext, cancellationToken),
        };

        protected override Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Done(new { legacy = true });

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult<TaskModuleResponse>(BotPayload.Read<Dictionary<string, string>>(taskModuleRequest.Data)["x"] switch
            {
                "say" => new TaskModuleResponse { Task = new TaskModuleMessageResponse("noted") },
                "page" => new TaskModuleResponse
                {
                    Task = new TaskModuleContinueResponse(new TaskModuleTaskInfo { Title = "t", Height = 300, Width = "large", Url = "https://x/", FallbackUrl = "https://y/", CompletionBotId = "b" }),
                },
                _ => null!,
            });

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
            Task.FromResult(new MessagingExtensionResponse
            {
                ComposeExtension = new MessagingExtensionResult
                {
                    Type = "result",
                    AttachmentLayout = "list",
                    Attachments =
                    [
                        new MessagingExtensionAttachment
                        {
                            ContentType = Card,
                            Content = new { t = $"{query.CommandId} {query.Parameters[0].Value} {query.QueryOptions.Skip} {query.QueryOptions.Count}" },
                            Preview = new Attachment { ContentType = "p" },
                        },
                    ],
                },
            });

        protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
            Task.FromResult(Said(query.Url));

        protected override Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
            Task.FromResult(Said(query.Url));

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => Task.FromResult(new MessagingExtensionResponse
            {
                ComposeExtension = new MessagingExtensionResult
                {
                    Type = "config",
                    SuggestedActions = new MessagingExtensionSuggestedAction { Actions = [new CardAction(ActionTypes.OpenUrl, "Set up", value: "https://x/")] },
                },
            });

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Task.FromResult(Noted($"{action.CommandId} {action.CommandContext} {action.Context.Theme}"));

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Task.FromResult(new MessagingExtensionActionResponse
            {
                ComposeExtension = new MessagingExtensionResult { Type = "botMessagePreview", ActivityPreview = new Activity(ActivityTypes.Message) { Text = "look" } },
            });

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Task.FromResult(Noted($"edit {action.BotActivityPreview[0].Text}"));

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Task.FromResult(Noted($"send {action.BotActivityPreview[0].Text}"));

        protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Task.CompletedTask;

        protected override Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Task.CompletedTask;

        protected override Task OnTeamsO365ConnectorCardActionAsync(ITurnContext<IInvokeActivity> turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken)
        {
            Assert.Equal(("{}", "a1"), (query.Body, query.ActionId));
            return Task.CompletedTask;
        }

        protected override Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.Activity.Name == SignInConstants.VerifyStateOperationName
                ? Task.CompletedTask
                : throw new InvokeResponseException(HttpStatusCode.PreconditionFailed, new { id = "1", connectionName = "c", failureDetail = "no" });

        protected override Task<TabResponse> OnTeamsTabFetchAsync(ITurnContext<IInvokeActivity> turnContext, TabRequest tabRequest, CancellationToken cancellationToken) => Task.FromResult(new TabResponse
        {
            Tab = new TabResponsePayload
            {
                Type = "continue",
                Value = new TabResponseCards { Cards = [new TabResponseCard { Card = new { t = $"{tabRequest.TabEntityContext.TabEntityId} {tabRequest.Context.Theme}" } }] },
            },
        });

        protected override Task<TabResponse> OnTeamsTabSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken) =>
            Task.FromResult(new TabResponse { Tab = new TabResponsePayload { Type = "auth" } });

        private static Task<InvokeResponse> Done(object? body = null) => Task.FromResult(CreateInvokeResponse(body));

        private static MessagingExtensionResponse Said(string text) => new() { ComposeExtension = new MessagingExtensionResult { Type = "message", Text = text } };

        private static MessagingExtensionActionResponse Noted(string text) => new() { Task = new TaskModuleMessageResponse(text) };
    }
}
