namespace DutyBot.Chat;

/// <summary>Everything a channel brings comes in here: one switch on the kind of activity.</summary>
internal sealed class DutyBotHandler(Listener listener, Conversations conversations, TypedLines lines, Presses presses, Newcomers newcomers, Receipts receipts, FailedTurns failed)
    : TeamsActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var pressed = activity.Value is not null && string.IsNullOrWhiteSpace(activity.Text);
        Speaking? turn = null;
        try
        {
            turn = await listener.ListenAsync((Activity)activity, Addressed(activity), cancellationToken);
            if (pressed)
                await presses.SubmittedAsync(turn, activity.Value!, cancellationToken);
            else
                await lines.ReadAsync(turn, activity.RemoveRecipientMention() ?? "", cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var sentence = failed.NotRecorded((Activity)activity, turn, fault);
            // Said at once and not through the outbox, which lies in the store. A group's everyday talk gets no answer even now.
            if (pressed || Addressed(activity) || activity.Conversation?.IsGroup != true || (turn is not null && TypedLines.IsForUs(turn, activity.Text ?? "")))
                await turnContext.SendActivityAsync(Messages.OfText(sentence), cancellationToken);
        }
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        Speaking? turn = null;
        try
        {
            turn = await listener.ListenAsync((Activity)turnContext.Activity, addressed: true, cancellationToken);
            return await presses.PressedAsync(turn, invokeValue.Action.Verb, invokeValue.Action.Data, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Presses.Said(failed.NotRecorded((Activity)turnContext.Activity, turn, fault));
        }
    }

    protected override async Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = await listener.ListenAsync((Activity)turnContext.Activity, addressed: true, cancellationToken);
        await newcomers.GreetAsync(turn, cancellationToken);
    }

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        conversations.ForgetAsync(turnContext.Activity.Conversation.Id, cancellationToken);

    protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        receipts.NoteAsync((Activity)turnContext.Activity, readReceiptInfo?.LastReadMessageId, cancellationToken);

    /// <summary>Who comes into a group is asked for only when it is bound: a roster that does not answer is no fault of the newcomer.</summary>
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private static bool Addressed(IMessageActivity activity) =>
        activity.Recipient?.Id is { } bot && activity.MentionsId(bot);
}
