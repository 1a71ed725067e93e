using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Tests;

/// <summary>A message of the channel and the row of the outbox that called for it.</summary>
internal sealed record Heard(ChannelMessage Message, Telling Telling)
{
    /// <summary>Whose phone it rang: the person's, whether privately or by a mention in the group; null for a group.</summary>
    public string? Rings => Telling.Kind == TellingKind.Answer ? null
        : Telling.To is ToPerson to ? to.Person.Value.ToLowerInvariant()
        : null;

    public bool IsOfGroup => Telling.To is ToConversation { Conversation.Value: var group } && group == Message.Conversation && Telling.Kind is TellingKind.GroupCard or TellingKind.GroupLine;
}

/// <summary>Counts rings and lines per person and per group, by kind, and holds them against product 11.</summary>
internal static class Budget
{
    /// <summary>Every message with the row that called for it; a message that no row called for fails the story.</summary>
    public static IReadOnlyList<Heard> Heard(this Stage stage)
    {
        var rows = stage.Settled.Where(row => row.Sent.Outcome == Outcome.Sent && row.Telling.Kind != TellingKind.Refresh || row.Sent.Shown is not null).ToList();
        List<Heard> heard = [];
        foreach (var message in stage.Channel.Messages)
        {
            var row = rows.Find(row => row.Sent.At == message.At && In(row, message) && (row.Sent.Shown is not { } shown || shown.MessageId == message.Id));
            Assert.True(row is not null, $"No row of the outbox called for: {message.Conversation} {message.Text}");
            rows.Remove(row);
            heard.Add(new Heard(message, row.Telling));
        }

        return heard;
    }

    /// <summary>How often each phone rang, for whatever reason but an answer to its owner's own line.</summary>
    public static IReadOnlyDictionary<string, int> Rings(this Stage stage) =>
        stage.Heard().Where(heard => heard.Rings is not null).GroupBy(heard => heard.Rings!).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Cards and lines of alerts in the work group.</summary>
    public static int GroupLines(this Stage stage) => stage.Heard().Count(heard => heard.IsOfGroup && heard.Message.Conversation == Stage.Hall);

    /// <summary>Product 11: the most rings per alert and person, and lines per alert and group.</summary>
    public static void KeepsTheBudget(this Stage stage)
    {
        // That somebody need not come is told besides: it is no rung (product 5).
        var heard = stage.Heard().Where(one => one.Telling.Alert is not null && one.Telling.Kind is not (TellingKind.Answer or TellingKind.Release)).ToList();
        foreach (var group in heard.Where(one => one.Rings is not null).GroupBy(one => (one.Telling.Alert, one.Rings)))
            Assert.True(group.Count(one => one.Telling.Kind != TellingKind.Desk) <= (HoldsTheCall(group) ? 5 : Most(group.Key.Rings!)), $"{group.Key} was rung {group.Count()} times: {string.Join(", ", group.Select(one => one.Telling.Rung))}");
        foreach (var group in heard.Where(one => one.IsOfGroup).GroupBy(one => (one.Telling.Alert, one.Message.Conversation)))
            Assert.True(group.Count() <= (group.Key.Conversation == Stage.Hall ? 3 : 1), $"{group.Key} heard {group.Count()} lines");
        // A notice of the gate belongs to no alert yet: each is one ring for whoever may take it (product 4).
        foreach (var notice in stage.Heard().Where(one => one.Telling.Rung == "notice").GroupBy(one => one.Telling.Key))
            Assert.True(notice.Count() == 1, $"{notice.Key} rang {notice.Count()} times");
        foreach (var desk in heard.Where(one => one.Telling.Kind == TellingKind.Desk).GroupBy(one => one.Rings))
            Assert.All(desk.Zip(desk.Skip(1)), pair => Assert.True(pair.Second.Message.At - pair.First.Message.At >= TimeSpan.FromMinutes(1), $"{desk.Key} was rung twice in a minute"));
    }

    public static string Spent(this Stage stage) =>
        $"group {stage.GroupLines()}: " + string.Join(", ", stage.Rings().OrderBy(pair => pair.Key).Select(pair => $"(\"{pair.Key}\", {pair.Value})"));

    /// <summary>Whoever was handed the call is the person called from then on.</summary>
    private static bool HoldsTheCall(IEnumerable<Heard> rings) => rings.Any(one => one.Telling is { Kind: TellingKind.Call, As: Tell.Backup });

    /// <summary>In the districts of the stories the last part of a person's id is his seat; the duty officer has a budget of his own.</summary>
    private static int Most(string person) => person switch
    {
        "o01-3" => int.MaxValue,
        "o01-1" or "o01-2" => 3,
        _ when person[0] is 't' or 'd' => person.EndsWith("-3", StringComparison.Ordinal) ? 5 : 2,
        _ => 2,
    };

    private static bool In(Settled row, ChannelMessage message) => row.Telling.To switch
    {
        ToConversation to => to.Conversation.Value == message.Conversation,
        ToAccount to => message.Conversation == (row.Sent.Route == Route.Group ? to.In.Value : Stage.Private(to.Account)),
        ToPerson to => message.Conversation == (row.Sent.Route == Route.Group ? Stage.Hall : Stage.Private(to.Person.Value.ToLowerInvariant())),
        _ => false,
    };
}
