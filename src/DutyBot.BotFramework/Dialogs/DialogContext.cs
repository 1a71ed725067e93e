namespace DutyBot.BotFramework;

/// <summary>The stack of dialogs in one turn: what begins, goes on and ends goes through here.</summary>
public class DialogContext
{
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs ?? throw new ArgumentNullException(nameof(dialogs));
        Context = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        Stack = state.DialogStack ??= [];
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state) => Parent = parentDialogContext;

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The active dialog comes first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context of the dialog that holds this stack; null for the outermost.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>The stack inside the active dialog; null where it has none.</summary>
    public DialogContext Child => ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <exception cref="InvalidOperationException">There is no such dialog.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog = FindDialog(dialogId) ?? throw new InvalidOperationException($"There is no dialog '{dialogId}' to begin.");
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Lets the active dialog go on; <see cref="DialogTurnStatus.Empty"/> where there is none, or where the stack was written by another version of the bot.</summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        try
        {
            return await Stored(ActiveDialog).ContinueDialogAsync(this, cancellationToken);
        }
        catch (ForeignStackException) when (Parent is null)
        {
            Stack.Clear();
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }
    }

    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        await PopAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } below
            ? await Stored(below).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    public async Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        while (Stack.Count > 0)
            await PopAsync(DialogReason.CancelCalled, cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog without a result and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        await PopAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Lets the active dialog ask again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (ActiveDialog is { } active)
                await Stored(active).RepromptDialogAsync(Context, active, cancellationToken);
        }
        catch (ForeignStackException) when (Parent is null)
        {
            Stack.Clear();
        }
    }

    /// <summary>Here, or in the dialogs around; null where there is none.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    private Dialog Stored(DialogInstance instance) => FindDialog(instance.Id) ?? throw new ForeignStackException(instance.Id);

    private async Task PopAsync(DialogReason reason, CancellationToken cancel)
    {
        if (ActiveDialog is not { } active)
            return;

        if (FindDialog(active.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, active, reason, cancel);
        Stack.Remove(active);
    }
}
