using System.Text.Json.Nodes;
using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using DutyBot.Work;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Processes.Chaos;

/// <summary>What a card of the store should show now, drawn anew from the state as it is.</summary>
internal sealed class LastCards(IServiceProvider stores)
{
    private readonly Office office = new(stores.GetRequiredService<IDistrictStore>(), TimeZoneInfo.FindSystemTimeZoneById(Mortal.Zone), AlertPolicies.Default);

    /// <summary>The card of a slot; null where the slot is a line or a draft, which stay as they were said.</summary>
    public async Task<JsonObject?> OfAsync(Kept kept)
    {
        var screens = new Screens(
            CardTemplates.Load(), stores.GetRequiredService<IAlertStore>(), stores.GetRequiredService<INoticeStore>(), stores.GetRequiredService<IPostStore>(),
            // No alarm is drawn here.
            stores.GetRequiredService<IUnsent>(), office, watch: null!, TimeProvider.System);
        var duty = await office.AtAsync(DateTimeOffset.UtcNow, default);
        var card = kept.Slot.StartsWith("alert:", StringComparison.Ordinal)
            ? (await stores.GetRequiredService<IAlertStore>().ReadAsync(new AlertId(kept.Slot["alert:".Length..]), default)).Now is { } alert ? screens.Alert(alert, duty, Language.Chinese) : null
            : kept.Slot == ShowLive.LiveSlot && duty.District.WithAccount(kept.Place["private-".Length..], null) is { } person ? await screens.LiveAsync(person.Id, duty, Language.Chinese, default)
            : null;
        return card is null ? null : new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = JsonNode.Parse(card.Card) }) };
    }

    /// <summary>Cards that show anything but the final state, and cards that are not there.</summary>
    /// <param name="expected">What the card of a slot should show; null where it stays as it was said.</param>
    /// <param name="stale">Whether a conversation took nothing when it was last spoken to.</param>
    public static IEnumerable<string> Faults(IReadOnlyList<(Kept Kept, JsonObject Expected)> expected, IReadOnlyDictionary<string, Message> messages, Func<string, bool> stale)
    {
        foreach (var (kept, should) in expected.Where(one => !stale(one.Kept.Place)))
        {
            if (!messages.TryGetValue(kept.Message, out var message) || message.Conversation != kept.Place)
                yield return $"the store keeps {kept.Message} as {kept.Slot} of {kept.Place}, which is no message there";
            else if (!message.IsDeleted && Read(message.Shows) is var shows && shows != Read(should))
                yield return $"{kept.Slot} in {kept.Place} ({message.Id}) shows\n    {shows}\n  and not\n    {Read(should)}";
        }
    }

    /// <summary>Copies above the newest that still look like the card, though the chat took the edit that makes them a line.</summary>
    public static IEnumerable<string> Copies(Spoken spoken, IReadOnlyList<Kept> kept, IReadOnlyDictionary<string, Message> messages, Func<string, bool> stale)
    {
        var newest = kept.Select(one => one.Message).ToHashSet();
        foreach (var (row, call) in spoken.Messages.Where(said => said.Call.As.Names && said.Row.Kind is "call" or "ring" or "desk" or "group-card" && !stale(said.Row.Place)))
        {
            var message = messages[call.Message!];
            var refused = spoken.Of(row.Place).LastOrDefault(one => one.Message == message.Id) is { As.Status: 403 or 404 };
            if (!refused && !message.IsLine && !message.IsDeleted && !newest.Contains(message.Id) && !IsMoved(CardReader.Unmarked(message.Shows)))
                yield return $"{message.Id} of {row.Key} in {row.Place} is an older copy and shows {CardReader.Unmarked(message.Shows)}";
        }
    }

    /// <summary>The line that an older copy becomes.</summary>
    public static bool IsMoved(string text) => text.StartsWith("已移到下方", StringComparison.Ordinal);

    /// <summary>All of it but what is of the moment in which the card was drawn: the hint that a visit may be the same as another, and that it can be taken back because it is new.</summary>
    private static string Read(JsonObject activity)
    {
        var lines = CardReader.Unmarked(activity).Split(" | ").Where(line => !line.StartsWith("可能与", StringComparison.Ordinal));
        var buttons = CardReader.Buttons(activity).Where(button => (string?)button["verb"] is not ("alert.merge" or "alert.cancel")).Select(button => $"[{button["verb"]} {button["data"]?.ToJsonString()}]");
        return $"{string.Join(" | ", lines)} {string.Join(' ', buttons)}";
    }
}
