using DutyBot.Domain.Outgoing;

namespace DutyBot.Processes.Killed;

/// <summary>What the platform got, against the rows that called for it.</summary>
internal sealed class ChannelRecord(IReadOnlyList<Message> messages, IReadOnlyList<Told> told, IReadOnlyList<string> inFlight)
{
    public IReadOnlyList<Message> Repeats { get; } = [.. messages.Where(message => CardReader.IsMarked(message.Posted))];

    /// <summary>Repeats whose first copy did arrive.</summary>
    public int Doubles => Repeats.Count(repeat => messages.Any(first => first.Number < repeat.Number && IsSame(first, repeat)));

    public IEnumerable<string> Faults() =>
    [
        .. Firsts.GroupBy(message => (message.Conversation, Text: CardReader.Unmarked(message.Posted))).Where(same => same.Count() > 1)
            .Select(same => $"{same.Key.Conversation} got {same.Count()} times without a mark: {same.Key.Text}"),
        .. Firsts.GroupBy(message => message.Conversation).Where(here => here.Count() > Called(here.Key))
            .Select(here => $"{here.Key} got more than the {Called(here.Key)} messages that rows called for:\n  {string.Join("\n  ", here.Select(message => CardReader.Unmarked(message.Posted)))}"),
        .. Visit.Ten.SelectMany(OfGroupCard),
    ];

    private IEnumerable<Message> Firsts => messages.Where(message => !Repeats.Contains(message));

    /// <summary>The newest card of a visit has ended; what stands besides is a copy that a kill left behind.</summary>
    private IEnumerable<string> OfGroupCard(Visit visit)
    {
        var cards = messages.Where(message => message is { Conversation: People.Hall, IsLine: false } && CardReader.Alert(message.Posted) == visit.Number).ToList();
        if (cards.Count == 0)
            yield return $"the group got no card of {visit.Number}";
        else if (!CardReader.Unmarked(cards[^1].Shows).Contains("已办结", StringComparison.Ordinal))
            yield return $"the card of {visit.Number} shows {CardReader.Unmarked(cards[^1].Shows)}";
        if (cards.Count(card => !CardReader.IsMarked(card.Posted)) > 1)
            yield return $"the group got {cards.Count} cards of {visit.Number}";
    }

    /// <summary>How many rows may have posted there; what was in flight may have been settled as untrue by the next bot, and an officer's draft has no alert yet.</summary>
    private int Called(string conversation) => told.Count(row => Place(row.Telling.To) == conversation && (row.Outcome == Outcome.Sent || inFlight.Contains(row.Telling.To.Lane)))
        + (Visit.Ten.Any(visit => People.Private(visit.Officer) == conversation) ? 1 : 0);

    private static string Place(Recipient to) => to switch
    {
        ToPerson person => People.Private(person.Person.Value),
        ToConversation conversation => conversation.Conversation.Value,
        _ => "",
    };

    private static bool IsSame(Message first, Message repeat) => first.Conversation == repeat.Conversation
        && (first.IsLine ? CardReader.Unmarked(first.Posted) == CardReader.Unmarked(repeat.Posted) : CardReader.Alert(first.Posted) == CardReader.Alert(repeat.Posted));
}
