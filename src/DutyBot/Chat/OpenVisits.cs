using DutyBot.Domain.Outgoing;

namespace DutyBot.Chat;

/// <summary>A group that has just come to hear of alerts gets the card of every open one, oldest first; one that stands there already is not posted again.</summary>
internal sealed class OpenVisits(AlertFinder finder, Answers answers)
{
    public async Task ShowAsync(Speaking turn, CancellationToken cancel) => await answers.PutAsync(
        [.. (await finder.OpenAsync(cancel)).OrderBy(alert => alert.PostedAt).Select(alert => AlertTeller.LaterCard(alert.Id, turn.Here.Id, turn.Key, turn.At))], cancel);
}
