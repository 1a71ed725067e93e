using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>"Not ours": one press says why; whom to ask instead may be named (texts 10).</summary>
internal static class ObjectCard
{
    public static CardMessage Of(Showing to, Alert alert, UnitId unit)
    {
        var words = to.Words;
        var title = AlertTitle.Marked(to, alert, words.ObjectTitle(alert.Id.Brief));
        var reasons = Enum.GetValues<ObjectionReason>().Select(reason => Button.WithInputs(
            Objections.In(words, reason), Verbs.Object, Press.On(alert) with { Unit = unit.Value, Objection = reason }) with { Style = "default" });
        List<Line> lines = [new Line(to.Unit(unit) + AlertTitle.Dot + AlertTitle.Facts(to, alert)), .. ComeFirst(to, alert, unit), Line.Quiet(words.ObjectOther(alert.Id.Brief))];
        var choices = to.District.Units
            .Where(other => other.CanBeCalled && other.Id != unit)
            .OrderBy(other => other.IsTerritory)
            .Select(other => new Choice(to.Unit(other.Id), other.Id.Value));
        var picker = new Picker(Inputs.To, words.ObjectInstead, words.ObjectChoose, "", Required: false, Several: false, "", [.. choices]);
        var fallback = string.Join(AlertTitle.Dot, lines.Select(line => line.Text).Prepend(title));
        var shape = new ObjectShape(fallback, title, lines, [.. reasons.Chunk(2).Select(row => new ButtonRow(row))], words.ButtonSuggest, picker);
        return to.Draw("object", shape, CardJson.Default.ObjectShape, fallback, CardMessage.Summarised(title));
    }

    private static IEnumerable<Line> ComeFirst(Showing to, Alert alert, UnitId unit)
    {
        if (alert.Called(unit) is { Comes: true } called)
            yield return new Line(to.Words.ObjectComeFirst(to.Time(called.ArriveBy)));
    }
}
