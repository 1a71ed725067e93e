using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>One turn as the desks need it: who speaks (by the platform's word), where, when, in which language.</summary>
/// <param name="Person">Null: somebody whom the directory does not know.</param>
/// <param name="At">The clock, read once for the turn.</param>
/// <param name="ActivityId">The platform's id of what was said; the same id has one effect for ever.</param>
/// <param name="RepliesTo">The message that was answered or whose button was pressed.</param>
/// <param name="Addressed">A private chat, a mention of the bot, or an answer to its card.</param>
/// <param name="Account">The same, as the platform names him; null where it does not.</param>
/// <param name="Mentioned">Whom a message mentions besides the bot.</param>
/// <param name="To">The language and the moment in which this turn is answered.</param>
internal sealed record Speaking(
    OnDuty Duty,
    Person? Person,
    Conversation Here,
    DateTimeOffset At,
    string ActivityId,
    string? RepliesTo,
    bool Addressed,
    Account? Account,
    IReadOnlyList<Account> Mentioned,
    Showing To)
{
    /// <summary>A button was pressed; else a line was typed, or something happened to the conversation.</summary>
    public bool IsPress { get; init; }

    public District District => Duty.District;

    public Language Language => To.Words.Language;

    public Texts Texts => To.Words;

    /// <summary>The duty room's number, as people dial it.</summary>
    public string Phone => To.DeskPhone;

    /// <summary>A key that a repeated delivery of the same activity makes again.</summary>
    public string Key => $"{Here.Id}|{ActivityId}";
}
