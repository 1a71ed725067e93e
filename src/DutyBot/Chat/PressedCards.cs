using DutyBot.Cards;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Succession;
using DutyBot.Work;

namespace DutyBot.Chat;

/// <summary>The card that answers a press at once: the alert's in a group, the person's own in a private chat.</summary>
internal sealed class PressedCards(Screens screens)
{
    public Task<CardMessage> AfterAsync(Speaking turn, Alert now, CancellationToken cancel) => turn.Here.IsGroup
        ? Task.FromResult(screens.Alert(now, turn.Duty, turn.Language))
        : LiveAsync(turn, cancel);

    /// <summary>The directory may just have been changed by the press, so it is read again.</summary>
    public Task<CardMessage> PostAsync(Speaking turn, PostRequest request, CancellationToken cancel) =>
        screens.PostAsync(request, turn.At, turn.Language, cancel);

    public Task<CardMessage> LiveAsync(Speaking turn, CancellationToken cancel) =>
        screens.LiveAsync(turn.Person!.Id, turn.Duty, turn.Language, cancel);
}
