using DutyBot.Cards;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Outgoing;
using DutyBot.Work;

namespace DutyBot.Chat;

/// <summary>The card that answers a press at once: the alert's in a group, the person's own in a private chat.</summary>
internal sealed class PressedCards(Screens screens, IShownCards shown)
{
    public Task<CardMessage> AfterAsync(Speaking turn, Alert now, CancellationToken cancel) => turn.Here.IsGroup
        ? Task.FromResult(screens.Alert(now, turn.Duty, turn.Language))
        : LiveAsync(turn, cancel);

    /// <summary>The directory may just have been changed by the press, so it is read again.</summary>
    public Task<CardMessage> PostAsync(Speaking turn, PostRequest request, CancellationToken cancel) =>
        screens.PostAsync(request, turn.At, turn.Language, cancel);

    /// <summary>After a press on a form: the form has done its work and becomes a line; anywhere else the press shows how things stand.</summary>
    public async Task<CardMessage> AfterFormAsync(Speaking turn, Alert now, CancellationToken cancel) =>
        !turn.Here.IsGroup && turn.RepliesTo is { Length: > 0 } message && await shown.OfMessageAsync(turn.Here.Id, message, cancel) is { } card && Answers.IsForm(card.Slot)
            ? OfficeScreens.Noted(turn, turn.Texts.Noted(turn.To.Time(turn.At), now.Id.Brief))
            : await AfterAsync(turn, now, cancel);

    public Task<CardMessage> LiveAsync(Speaking turn, CancellationToken cancel) =>
        screens.LiveAsync(turn.Person!.Id, turn.Duty, turn.Language, cancel);
}
