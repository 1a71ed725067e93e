using DutyBot.Cards;

namespace DutyBot.Chat.Guided;

/// <summary>One line or press while questions are open, and what the questions make of it. Lives for one turn and is kept nowhere.</summary>
internal sealed class Hearing(Speaking turn, string text = "", Press? press = null)
{
    public Speaking Turn => turn;

    public string Text => text;

    public Press? Press => press;

    /// <summary>What was wrong with the answer; it may quote words that must not be kept.</summary>
    public string? Problem { get; set; }

    public bool Quotes { get; set; }

    /// <summary>Answers to choose from, where the line fits several.</summary>
    public IReadOnlyList<QuestionCard.Answer>? Instead { get; set; }

    /// <summary>The question that is open after this turn, and its name; null where none is.</summary>
    public CardMessage? Asked { get; set; }

    public string? Once { get; set; }
}
