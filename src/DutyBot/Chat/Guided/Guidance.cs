namespace DutyBot.Chat.Guided;

/// <summary>What is said to whoever is asked: the next question, the draft at the end, or that it is over.</summary>
/// <param name="Slot">Under which the card can be found again.</param>
/// <param name="Quotes">Whether it holds words of the line that are none of the office's: said at once and kept nowhere.</param>
internal sealed record Guidance(PressAnswer Answer, string? Slot = null, bool Quotes = false);

/// <summary>What is kept beside the dialogs.</summary>
internal sealed class Guide
{
    /// <summary>When something was last asked.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The question that is open.</summary>
    public string? Once { get; set; }

    /// <summary>Turns that were heard: the same one has one effect for ever.</summary>
    public List<string> Heard { get; set; } = [];
}
