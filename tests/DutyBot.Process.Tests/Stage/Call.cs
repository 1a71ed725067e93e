using System.Text.Json.Nodes;

namespace DutyBot.Processes;

/// <summary>A call as the platform got it.</summary>
/// <param name="Place">The conversation; for a chat that was to be opened, that chat.</param>
/// <param name="Message">The message that it made or was to change.</param>
/// <param name="Wanted">What it was asked to show; null where it was to open a chat.</param>
/// <param name="Took">Whether it was done, so that people saw it.</param>
internal sealed record Call(int Number, Asked Asked, string Place, string? Message, Shown? Wanted, DateTimeOffset At, Treatment As, bool Took)
{
    /// <summary>When the answer went out; null while it has not.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The message to be changed was not there any more.</summary>
    public bool WasGone { get; init; }

    public bool IsRepeat => Wanted?.IsRepeat == true;

    /// <summary>Done, and the bot was told so.</summary>
    public bool IsYes => Took && As.IsYes;
}

/// <summary>What a message shows, as a person reads it.</summary>
/// <param name="Text">Everything on it but the mark of a repeat.</param>
internal sealed record Shown(string Text, bool IsRepeat)
{
    public static Shown Of(JsonObject activity) => new(CardReader.Unmarked(activity), CardReader.IsMarked(activity));
}
