using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Rows around an objection: the unit whose objection waits, the one that is to come after all, the leader who settles it (texts 10).</summary>
internal static class ObjectionRows
{
    public static LiveRowShape Objected(Showing to, LiveRow.Objected row)
    {
        var (alert, unit, words) = (row.Alert, row.Unit, to.Words);
        return LiveRowShape.Of(
            "accent",
            AlertTitle.Marked(to, alert, words.ObjectedTitle(alert.Id.Brief)),
            [
                new Line(unit.Comes ? words.ObjectedBody(to.Time(unit.ArriveBy)) : words.TransferObjectedBody),
                Line.Quiet(ObjectionAsk.Why(to, row.Objection)),
            ],
            new ButtonRow([CallRows.GotIt(to, alert, unit)]));
    }

    public static LiveRowShape Upheld(Showing to, LiveRow.Upheld row)
    {
        var (alert, unit, words) = (row.Alert, row.Unit, to.Words);
        var (title, body) = unit.Comes
            ? (words.UpheldTitle(alert.Id.Brief), words.UpheldBody(words.Person(alert.PartySize), to.Time(unit.ArriveBy), to.Hall))
            : (words.TransferUpheldTitle(alert.Id.Brief), words.TransferUpheldBody(to.Time(unit.ArriveBy)));
        return LiveRowShape.Of(
            "warning",
            AlertTitle.Marked(to, alert, title),
            [new Line(body)],
            new ButtonRow([CallRows.GotIt(to, alert, unit), .. CallRows.Pass(to, row, row.MayPass)]));
    }

    public static string UpheldSummary(Showing to, LiveRow.Upheld row) => CardMessage.Summarised(row.Unit.Comes
        ? to.Words.UpheldSummary(row.Alert.Id.Brief, to.Clock(row.Unit.ArriveBy))
        : to.Words.TransferUpheldTitle(row.Alert.Id.Brief));

    /// <summary>The duty leader hears the reason; a group never does (product 5).</summary>
    public static LiveRowShape Ruling(Showing to, LiveRow.RulingTold row)
    {
        var (alert, unit, words) = (row.Alert, row.Unit, to.Words);
        var whole = AlertTitle.Marked(to, alert, words.RulingTitle(alert.Id.Brief, to.Unit(unit.Unit)));
        var fits = AlertTitle.Fits(to, whole);
        var title = fits ? whole : AlertTitle.Marked(to, alert, words.RulingTitleBrief(alert.Id.Brief));
        var why = ObjectionAsk.Why(to, row.Objection);
        List<Line> lines = [new Line(AlertTitle.Facts(to, alert) + AlertTitle.Dot + AlertLimit.Words(to, alert, unit))];
        // That it was put before him he knows.
        var ask = ObjectionAsk.Of(to, alert, unit, row.Objection, mayAsk: false);
        ask = fits ? ask with { Line = Line.Strong(why), Notes = [] } : ask with { Notes = [new Line(why)] };
        return LiveRowShape.Of("warning", title, lines) with { Asks = [ask] };
    }
}
