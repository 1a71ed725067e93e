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

    /// <summary>How ready the group is, told privately to whoever bound it, with what makes it readier; null members: the platform gives no list.</summary>
    /// <param name="group">The group's name, where the platform gave one.</param>
    public static CardMessage Members(Showing to, string? group, GroupMembers? members)
    {
        var words = to.Words;
        var title = words.BoundTitle(group is { Length: > 0 } ? Plain.Of(group) : words.ThisGroup);
        List<Line> lines = members is { } known
            ?
            [
                new Line(words.BoundKnown(known.Known)),
                .. Some(known.Unknown, words.BoundUnknown),
                .. Some(known.Missing, words.BoundMissing),
                .. Some(known.WithoutPrivateChat, words.BoundUnreachable),
            ]
            : [new Line(words.BoundMembersUnknown)];
        var fallback = string.Join(AlertTitle.Dot, lines.Select(line => line.Text).Prepend(title));
        return to.Draw("note", new NoteShape(fallback, "default", [Line.Strong(title), .. lines], []), CardJson.Default.NoteShape, fallback, CardMessage.Summarised(title, words.BoundTitle(words.ThisGroup)));
    }

    /// <summary>Nothing is said of nobody.</summary>
    private static IEnumerable<Line> Some(int count, Func<int, string> line) => count == 0 ? [] : [new Line(line(count))];

    private static string BoundWords(Texts words, Purpose purpose) => purpose switch
    {
        Purpose.Alerts => words.BoundAlerts,
        Purpose.Leaders => words.BoundLeaders,
        _ => words.BoundNeither,
    };
}

/// <param name="Missing">People of the directory who are not in the group.</param>
/// <param name="Outsiders">Members who are not of the organisation; a group that has one is not bound.</param>
internal sealed record GroupMembers(int Known, int Unknown, int Missing, int WithoutPrivateChat, int Outsiders = 0);
