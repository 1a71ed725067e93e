using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Rows around an objection: the unit whose objection waits, the one that is to come after all, the leader who settles it (texts 10).</summary>
internal static class ObjectionRows
{
    // Buttons longer than this are cut on phones.
    private const int LongestChinese = 10;
    private const int LongestEnglish = 27;

    public static LiveRowShape Objected(Showing to, LiveRow.Objected row)
    {
        var (alert, unit, words) = (row.Alert, row.Unit, to.Words);
        return LiveRowShape.Of(
            "accent",
            AlertTitle.Marked(to, alert, words.ObjectedTitle(alert.Id.Brief)),
            [
                new Line(unit.Comes ? words.ObjectedBody(to.Time(unit.ArriveBy)) : words.TransferObjectedBody),
                Line.Quiet(Reason(to, row.Objection)),
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
        var suggested = row.Objection.Suggests is { } other && to.District.Unit(other)?.CanBeCalled == true ? other : (UnitId?)null;
        List<Button> buttons = [Still(to, alert, unit, first: suggested is null)];
        if (suggested is { } better)
            buttons.Insert(0, Button.Of(Fitting(to, to.Words.ButtonAskInstead, better, to.Words.ButtonAskSuggested), Verbs.Reassign, Press.On(alert, unit) with { To = better.Value }, first: true));
        var title = AlertTitle.Marked(to, alert, words.RulingTitle(alert.Id.Brief, to.Unit(unit.Unit)));
        return LiveRowShape.Of(
            "warning",
            AlertTitle.Fits(to, title) ? title : AlertTitle.Marked(to, alert, words.RulingTitleBrief(alert.Id.Brief)),
            [
                new Line(words.RulingReason(to.Unit(unit.Unit), Reason(to, row.Objection))),
                new Line(AlertTitle.Facts(to, alert) + AlertTitle.Dot + AlertLimit.Words(to, alert, unit)),
                Line.Quiet(words.RulingHow(alert.Id.Brief, to.Unit(unit.Unit))),
            ],
            new ButtonRow(buttons));
    }

    /// <summary>The unit's reason and whom it names instead.</summary>
    public static string Reason(Showing to, Response.Objected objection)
    {
        List<string> parts = [Objections.In(to.Words, objection.Reason)];
        if (objection.Words is { Length: > 0 } said)
            parts.Add(Plain.Of(said));
        if (objection.Suggests is { } other)
            parts.Add(to.Words.ObjectionSuggests(to.Unit(other)));
        return to.List(parts);
    }

    private static Button Still(Showing to, Alert alert, CalledUnit unit, bool first) =>
        Button.Of(Fitting(to, to.Words.ButtonStillAsk, unit.Unit, to.Words.ButtonStillThis), Verbs.Uphold, Press.On(alert, unit), first);

    /// <summary>The button with the unit's name, with its short name, or without.</summary>
    private static string Fitting(Showing to, Func<string, string> title, UnitId unit, string without)
    {
        var longest = to.Words.Language == Language.English ? LongestEnglish : LongestChinese;
        string[] names = [to.Unit(unit), Plain.Of(to.District.Unit(unit)?.ShortIn(to.Words.Language) ?? unit.Value)];
        return names.Select(title).FirstOrDefault(whole => whole.Length <= longest) ?? without;
    }
}
