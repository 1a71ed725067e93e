using DutyBot.Domain.Outgoing;

namespace DutyBot.Cards;

/// <summary>What the bot says once in a new group, and what it is told there.</summary>
internal static class GreetingCard
{
    public static CardMessage Of(Showing to)
    {
        var words = to.Words;
        var shape = new NoteShape(
            words.Greeting,
            "default",
            [new Line(words.Greeting), Line.Strong(words.GreetingQuestion)],
            ButtonRow.Of(
                Button.Of(words.ButtonAlertsGroup, Verbs.Bind, new Press { Purpose = Purpose.Alerts }),
                Button.Of(words.ButtonLeadersGroup, Verbs.Bind, new Press { Purpose = Purpose.Leaders }),
                Button.Of(words.ButtonNeitherGroup, Verbs.Bind, new Press { Purpose = Purpose.None })));
        return to.Draw("note", shape, CardJson.Default.NoteShape, words.Greeting, CardMessage.Summarised(words.GreetingQuestion));
    }

    /// <summary>What the greeting becomes once the group has its purpose.</summary>
    public static CardMessage Bound(Showing to, Purpose purpose)
    {
        var words = BoundWords(to.Words, purpose);
        return to.Draw("note", new NoteShape(words, "good", [new Line(words)], []), CardJson.Default.NoteShape, words, CardMessage.Summarised(words));
    }

    public static TextMessage BoundMessage(Showing to, Purpose purpose) => new(BoundWords(to.Words, purpose));

    /// <summary>How much of the group is known, told privately to whoever bound it; null members: the platform gives no list.</summary>
    /// <param name="group">The group's name, where the platform gave one.</param>
    public static TextMessage Members(Showing to, string? group, GroupMembers? members)
    {
        var name = group is { Length: > 0 } ? Plain.Of(group) : to.Words.ThisGroup;
        return new TextMessage(members is { } known
            ? to.Words.BoundMembers(name, known.Known, known.Unknown, known.Missing, known.WithoutPrivateChat)
            : to.Words.BoundMembersUnknown(name));
    }

    private static string BoundWords(Texts words, Purpose purpose) => purpose switch
    {
        Purpose.Alerts => words.BoundAlerts,
        Purpose.Leaders => words.BoundLeaders,
        _ => words.BoundNeither,
    };
}

/// <param name="Missing">People of the directory who are not in the group.</param>
internal sealed record GroupMembers(int Known, int Unknown, int Missing, int WithoutPrivateChat);
