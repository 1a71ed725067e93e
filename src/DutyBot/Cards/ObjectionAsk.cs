using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>A unit says that a visit is not its own; whoever may rule it presses one of three (texts 10).</summary>
internal static class ObjectionAsk
{
    /// <param name="mayAsk">Whether the duty leader can still be asked: not by himself.</param>
    public static LiveAsk Of(Showing to, Alert alert, CalledUnit unit, Response.Objected objection, bool mayAsk = true)
    {
        var (words, press) = (to.Words, Press.On(alert, unit));
        List<Button> buttons = [Instead(to, press, unit, objection), Button.Of(Button.Fitting(words, words.ButtonStill(to.Unit(unit.Unit)), words.ButtonStillThisUnit), Verbs.Uphold, press)];
        if (mayAsk && unit.RulingAsked.IsEmpty && to.Duty.DutyLeader != alert.PostedBy)
            buttons.Add(Button.Of(words.ButtonToLeader, Verbs.Leader, press));
        return new LiveAsk(Line.Strong(words.ObjectionTitle(to.Unit(unit.Unit), alert.Id.Brief)), buttons)
        {
            Notes =
            [
                new Line(Why(to, objection)),
                .. unit.RulingAsked.Where(asked => asked.Told.Count > 0).Take(1).Select(asked => Line.Quiet(words.LeaderTold(to.Time(asked.At)))),
            ],
        };
    }

    /// <summary>The reason in words, with the unit that it suggests.</summary>
    public static string Why(Showing to, Response.Objected objection)
    {
        var words = to.Words;
        var why = objection.Reason switch
        {
            ObjectionReason.NotTerritory => words.WhyNotTerritory,
            ObjectionReason.NotDuty => words.WhyNotDuty,
            ObjectionReason.HasLead => words.WhyHasLead,
            _ => objection.Words is { Length: > 0 } said ? words.WhyWords(Plain.Of(said)) : words.WhyOther,
        };
        return objection.Suggests is { } other ? words.WhySuggests(why, to.Unit(other)) : why;
    }

    private static Button Instead(Showing to, Press press, CalledUnit unit, Response.Objected objection) =>
        objection.Suggests is { } other && other != unit.Unit && to.District.Unit(other) is { CanBeCalled: true }
            ? Button.Of(Button.Fitting(to.Words, to.Words.ButtonAskInstead(to.Unit(other)), to.Words.ButtonAskSuggested), Verbs.Reassign, press with { To = other.Value }, first: true)
            : Button.Of(to.Words.ButtonReassigning, Verbs.Reassign, press);
}
