namespace DutyBot.BotFramework;

/// <summary>How things stand after a dialog had its turn.</summary>
public class DialogTurnResult(DialogTurnStatus status, object result = null)
{
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What the dialog ended with; null where it has not, or with nothing.</summary>
    public object Result { get; set; } = result;

    public bool ParentEnded { get; set; }
}

public enum DialogTurnStatus
{
    /// <summary>There is no dialog on the stack.</summary>
    Empty,

    /// <summary>The dialog on top waits for the person.</summary>
    Waiting,

    /// <summary>The last dialog ended, with a result.</summary>
    Complete,

    Cancelled,

    CompleteAndWait,
}

/// <summary>Why a dialog, or a step of one, was called.</summary>
public enum DialogReason
{
    BeginCalled,
    ContinueCalled,
    EndCalled,
    ReplaceCalled,
    CancelCalled,
    NextCalled,
}
