namespace DutyBot.BotFramework.Tests;

/// <summary>A bot that does in each kind of turn what the test says, and nothing otherwise.</summary>
public sealed class ScriptedBot : TeamsActivityHandler
{
    public int Turns { get; private set; }

    public Activity? Last { get; private set; }

    public Func<ITurnContext, CancellationToken, Task>? OnAny { get; init; }

    public Func<ITurnContext<IMessageActivity>, CancellationToken, Task>? OnMessage { get; init; }

    public Func<IList<TeamsChannelAccount>, ITurnContext, Task>? OnAdded { get; init; }

    public Func<IInvokeActivity, AdaptiveCardInvokeValue, AdaptiveCardInvokeResponse>? OnPress { get; init; }

    public Func<TaskModuleRequest, TaskModuleResponse>? OnFetch { get; init; }

    public Action<ReadReceiptInfo>? OnRead { get; init; }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns++;
        Last = turnContext.Activity;
        if (OnAny is not null)
            await OnAny(turnContext, cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        OnMessage?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;

    protected override Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnAdded?.Invoke(teamsMembersAdded, turnContext) ?? Task.CompletedTask;

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        OnPress is null ? base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken) : Task.FromResult(OnPress(turnContext.Activity, invokeValue));

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        OnFetch is null ? base.OnTeamsTaskModuleFetchAsync(turnContext, taskModuleRequest, cancellationToken) : Task.FromResult(OnFetch(taskModuleRequest));

    protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        OnRead?.Invoke(readReceiptInfo);
        return Task.CompletedTask;
    }
}
