namespace DutyBot.BotFramework;

public static class DialogExtensions
{
    /// <summary>Lets a dialog go on in this conversation, or begins it where none is open. The state is saved by the caller.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        if ((await dialogs.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
            await dialogs.BeginDialogAsync(dialog.Id, null, cancellationToken);
    }
}
