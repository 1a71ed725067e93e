using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>The one live private card of a person: a row for everything that waits for him (product 6).</summary>
internal static class LiveCard
{
    // Buttons are most of a card's bytes; rows beyond these are named without them, so that it stays below 25 KB.
    private const int MostButtons = 48;

    // More lines than these fill a card without a button.
    private const int MostRows = 64;

    private const int MostNumbers = 12;

    /// <param name="rows">From <see cref="LiveRows.For"/>.</param>
    /// <param name="late">When what is told now fell due, of alerts that are told late because the bot was down.</param>
    /// <param name="repeat">It may have been sent before.</param>
    /// <param name="mayPost">Whether he posts alerts: where nothing waits, that is what his desk offers.</param>
    /// <param name="about">The alert it rings for: a locked phone names that one, whatever else waits.</param>
    public static CardMessage Of(Showing to, IReadOnlyList<LiveRow> rows, IReadOnlyDictionary<AlertId, LateTold>? late = null, bool repeat = false, AlertId? about = null, bool mayPost = false)
    {
        if (rows.Count == 0)
            return Empty(to, repeat, mayPost);

        var head = Head(to, rows, repeat);
        var summary = Summary(to, rows.FirstOrDefault(row => about is not null && row.About == about) ?? rows[0]);
        var whole = Shown(to, rows, late);
        return Within(CardMessage.MostBytes);

        CardMessage Within(int room)
        {
            IReadOnlyList<LiveRowShape> shown = whole;
            for (var card = Drawn(shown); ; card = Drawn(shown))
            {
                if (card.Bytes <= room || LiveFit.Fewer(shown, card.Bytes, room) is not { } fewer)
                    return card with { Shorter = Within };
                shown = fewer;
            }
        }

        CardMessage Drawn(IReadOnlyList<LiveRowShape> shown)
        {
            List<Line> foot = [.. shown.Count < rows.Count ? [Line.Quiet(More(to, rows, shown.Count))] : Enumerable.Empty<Line>()];
            var fallback = string.Join(AlertTitle.Dot, head.Select(line => line.Text).Concat(shown.SelectMany(Said)));
            return to.Draw("live", new LiveShape(fallback, head, shown, foot), CardJson.Default.LiveShape, fallback, summary);
        }
    }

    private static CardMessage Empty(Showing to, bool repeat, bool mayPost)
    {
        var words = to.Words.LiveEmpty;
        var note = NoteShape.Quiet(repeat ? Lines.Repeated(to.Words, words) : words);
        return to.Draw("note", mayPost ? note with { Rows = ButtonRow.Of(HelpButtons.Alert(to.Words)) } : note, CardJson.Default.NoteShape, words, words);
    }

    private static List<LiveRowShape> Shown(Showing to, IReadOnlyList<LiveRow> rows, IReadOnlyDictionary<AlertId, LateTold>? late)
    {
        // Phones fail on inputs beside "got it" and "I'm here": whoever has both closes by "more", or types it.
        List<(LiveRow Row, LiveRowShape Shape)> drawn = [.. rows.Take(MostRows).Select(row => (row, Shape(to, row)))];
        var answers = rows.Any(row => row is LiveRow.OfUnit) || drawn.Any(one => one.Shape.Acknowledges);
        List<LiveRowShape> shown = [];
        foreach (var (row, whole) in drawn)
        {
            var shape = answers ? whole with { Ends = [] } : whole;
            if (shown.Count > 0 && shown.Sum(before => before.Buttons) + shape.Buttons > MostButtons)
                break;
            shown.Add(row.About is { } alert && late is not null && late.TryGetValue(alert, out var told)
                ? shape with { Lines = [Line.Quiet(LateLine.Words(to, told)), .. shape.Lines] }
                : shape);
        }

        return shown;
    }

    private static IEnumerable<string> Said(LiveRowShape row) =>
        row.Lines.Where(line => !line.Subtle).Concat(row.Asks.Select(ask => ask.Line)).Select(line => line.Text).Prepend(row.Title);

    private static LiveRowShape Shape(Showing to, LiveRow row) => row switch
    {
        LiveRow.Call call => CallRows.Call(to, call),
        LiveRow.PassedOn passed => CallRows.PassedOn(to, passed),
        LiveRow.Objected objected => ObjectionRows.Objected(to, objected),
        LiveRow.Upheld upheld => ObjectionRows.Upheld(to, upheld),
        LiveRow.RulingTold ruling => ObjectionRows.Ruling(to, ruling),
        LiveRow.TakeOver over => CallRows.TakeOver(to, over),
        LiveRow.Coming coming => CallRows.Coming(to, coming),
        LiveRow.Claimed claimed => CallRows.Claimed(to, claimed),
        LiveRow.Arrived arrived => CallRows.Arrived(to, arrived),
        LiveRow.Released released => CallRows.Released(to, released),
        LiveRow.HeadTold head => LeaderRows.Head(to, head),
        LiveRow.LeaderTold leader => LeaderRows.Leader(to, leader),
        LiveRow.DistrictTold district => LeaderRows.District(to, district),
        LiveRow.Desk desk => DeskRows.Desk(to, desk),
        LiveRow.Visitors visitors => DeskRows.Visitors(to, visitors),
        LiveRow.UnsentFor unsent => UnsentTasks.Of(to, unsent),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.GetType().Name, "No words for this row."),
    };

    private static List<Line> Head(Showing to, IReadOnlyList<LiveRow> rows, bool repeat)
    {
        List<Line> head = [];
        if (rows.Any(row => row is LiveRow.Desk or LiveRow.Visitors))
            head.Add(new Line(to.Words.Desk, Weight: "bolder", Size: "large"));
        else if (rows.OfType<LiveRow.OfAlert>().Where(row => row.Waits).Select(row => row.Alert).DistinctBy(alert => alert.Id).ToList() is { Count: > 1 } waiting)
            head.Add(Line.Strong(to.Words.LiveSeveral(waiting.TrueForAll(alert => alert.Kind != AlertKind.Transfer) ? to.Words.VisitsInWords(waiting.Count) : to.Words.AlertsInWords(waiting.Count))));
        return [.. head, .. LateLine.Of(to, null, repeat)];
    }

    private static string More(Showing to, IReadOnlyList<LiveRow> rows, int shown)
    {
        var numbers = rows.Skip(shown).Select(row => row.About?.Brief).OfType<string>().Distinct().ToList();
        var named = to.List(numbers.Take(MostNumbers)) + (numbers.Count > MostNumbers ? $" +{numbers.Count - MostNumbers}" : "");
        return to.Words.LiveMore(rows.Count - shown, named);
    }

    /// <summary>A drill is marked on a locked phone too (domain 4.7).</summary>
    private static string Summary(Showing to, LiveRow row)
    {
        var summary = Unmarked(to, row);
        var mark = to.Words.Drill("").TrimEnd();
        return row is LiveRow.OfAlert { Alert.Kind: AlertKind.Drill } && !summary.Contains(mark, StringComparison.Ordinal)
            ? CardMessage.Summarised(to.Words.Drill(summary))
            : summary;
    }

    private static string Unmarked(Showing to, LiveRow row) => row switch
    {
        LiveRow.Call { Again: false } call => AlertTitle.Summary(to, call.Alert, call.Unit),
        LiveRow.Coming { IsCall: true } call => AlertTitle.Summary(to, call.Alert, call.Unit),
        LiveRow.Upheld upheld => ObjectionRows.UpheldSummary(to, upheld),
        LiveRow.Call call => CallRows.SecondSummary(to, call),
        LiveRow.TakeOver over => CallRows.TakeOverSummary(to, over),
        LiveRow.HeadTold head => LeaderRows.HeadSummary(to, head),
        LiveRow.Coming { Reminded: true } coming => CardMessage.Summarised(to.Words.ReminderSummary(coming.Alert.Id.Brief, to.Clock(coming.Unit.ArriveBy))),
        LiveRow.Released released => CardMessage.Summarised(Releases.Title(to, released.Alert, released.Unit)),
        LiveRow.DistrictTold district => LeaderRows.DistrictSummary(to, district),
        LiveRow.Desk desk => DeskRows.Summary(to, desk),
        _ => CardMessage.Summarised(Shape(to, row).Title),
    };
}
