namespace DutyBot.BotFramework;

/// <summary>One step of a waterfall: what it was begun with, what it remembers, and what the step before it was answered.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _left;

    public WaterfallStepContext(
        WaterfallDialog parentWaterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result = null)
        : base(Of(dc).Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = parentWaterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    public int Index { get; }

    public object Options { get; }

    public DialogReason Reason { get; }

    public object Result { get; }

    /// <summary>Kept from step to step, and between turns.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes to the next step without asking anybody.</summary>
    /// <exception cref="InvalidOperationException">The step has gone on already.</exception>
    public Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (_left)
            throw new InvalidOperationException($"Step {Index} of '{_waterfall.Id}' has gone to the next one already.");

        _left = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }

    private static DialogContext Of(DialogContext dc) => dc ?? throw new ArgumentNullException(nameof(dc));
}
