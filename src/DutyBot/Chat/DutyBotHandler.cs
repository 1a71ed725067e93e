using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>Everything a channel brings comes in here: one switch on the kind of activity. The clock is read here, once a turn.</summary>
internal sealed class DutyBotHandler(Conversations conversations, Office office, TypedLines lines, Presses presses, Newcomers newcomers, CardTemplates templates, FailedTurns failed, TimeProvider time)
    : TeamsActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var pressed = activity.Value is not null && string.IsNullOrWhiteSpace(activity.Text);
        Speaking? turn = null;
        try
        {
            turn = await ListenAsync((Activity)activity, Addressed(activity), cancellationToken);
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
            turn = await ListenAsync((Activity)turnContext.Activity, addressed: true, cancellationToken);
            return await presses.PressedAsync(turn, invokeValue.Action.Verb, invokeValue.Action.Data, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Presses.Said(failed.NotRecorded((Activity)turnContext.Activity, turn, fault));
        }
    }

    protected override async Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = await ListenAsync((Activity)turnContext.Activity, addressed: true, cancellationToken);
        await newcomers.GreetAsync(turn, cancellationToken);
    }

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        conversations.ForgetAsync(turnContext.Activity.Conversation.Id, cancellationToken);

    /// <summary>Learns the conversation, and who speaks: from the account that the platform vouches for, never from a card.</summary>
    private async Task<Speaking> ListenAsync(Activity activity, bool addressed, CancellationToken cancel)
    {
        var at = time.GetUtcNow();
        var duty = await office.AtAsync(at, cancel);
        var person = duty.District.WithAccount(activity.From?.Id, activity.From?.AadObjectId);
        var here = await conversations.LearnAsync(activity, person, cancel);
        var id = activity.Id ?? $"{activity.Type}-{at.ToUnixTimeMilliseconds()}";
        return new Speaking(duty, person, here, DutyDay.Local(at, duty.Zone), id, activity.ReplyToId, addressed || !here.IsGroup, new Showing(templates, duty, await conversations.LanguageOfAsync(here, cancel)));
    }

    private static bool Addressed(IMessageActivity activity) =>
        activity.Recipient?.Id is { } bot && activity.MentionsId(bot);
}
