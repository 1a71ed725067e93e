using System.Globalization;
using System.Text.Json;

namespace DutyBot.BotFramework;

/// <summary>Dialogs that can begin each other by id.</summary>
public class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState) =>
        _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));

    public DialogSet()
    {
    }

    /// <summary>The same dialog twice is one; another one with the same id gets a number behind its own.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.ContainsValue(dialog))
            return this;

        var id = dialog.Id;
        for (var next = 2; _dialogs.ContainsKey(dialog.Id); next++)
            dialog.Id = id + next.ToString(CultureInfo.InvariantCulture);
        _dialogs[dialog.Id] = dialog;
        return this;
    }

    /// <summary>The stack of this conversation, ready to be continued. One that cannot be read any more, because another version of the bot wrote it, is empty.</summary>
    /// <exception cref="InvalidOperationException">The set was made without an accessor, for the dialogs inside another.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("This set of dialogs has no accessor, so it has no stack of its own.");

        return new DialogContext(this, turnContext, await ReadAsync(turnContext, cancellationToken));
    }

    /// <summary>Null where there is none.</summary>
    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private async Task<DialogState> ReadAsync(ITurnContext turn, CancellationToken cancel)
    {
        try
        {
            var state = await _dialogState.GetAsync(turn, () => new DialogState(), cancel);
            if (state.DialogStack is not null && state.DialogStack.TrueForAll(instance => instance is { Id.Length: > 0, State: not null }))
                return state;
        }
        catch (JsonException)
        {
            // A stack that names types which are no more: whoever talks must not be locked out by it.
        }

        var clean = new DialogState();
        await _dialogState.SetAsync(turn, clean, cancel);
        return clean;
    }
}
