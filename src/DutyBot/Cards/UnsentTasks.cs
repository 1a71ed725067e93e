using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Cards;

/// <summary>What could not be sent for an hour, as the duty leader has it before him: whom, what, of which alert, and the telephone (product 10).</summary>
internal static class UnsentTasks
{
    public static LiveRowShape Of(Showing to, LiveRow.UnsentFor row)
    {
        List<LiveAsk> asks = [.. row.Rows.Take(AlertCard.MostNamed).Select(one => Ask(to, one))];
        var more = row.Rows.Count - asks.Count;
        return LiveRowShape.Of("warning", Title(to, row), more > 0 ? [Line.Quiet(to.Words.UnsentMore(more))] : []) with { Asks = asks };
    }

    public static string Title(Showing to, LiveRow.UnsentFor row) => to.Words.UnsentTitle(row.Rows.Count);

    private static LiveAsk Ask(Showing to, UnsentRow row) => new(
        new Line(string.Join(AlertTitle.Dot, Parts(to, row.Telling))),
        [Button.Of(to.Words.ButtonHandled, Verbs.Handled, new Press { Row = row.Number.ToString(CultureInfo.InvariantCulture) })]);

    private static IEnumerable<string> Parts(Showing to, Telling telling)
    {
        var words = to.Words;
        if (telling.Alert is { } alert)
            yield return alert.Brief;
        yield return words.UnsentWhat(telling.To is ToPerson person ? to.Person(person.Person) : words.UnsentGroup, What(words, telling.Kind), to.Time(telling.Due));
        if (telling.To is ToPerson { Person: var id } && to.Phone(to.District.Unit(telling.Unit is { } unit && to.District.Person(id)?.IsOf(unit) == true ? unit : to.District.Person(id)?.Unit)) is { Length: > 0 } phone)
            yield return phone;
    }

    private static string What(Texts words, TellingKind kind) => kind switch
    {
        TellingKind.Call => words.UnsentCall,
        TellingKind.Release => words.UnsentRelease,
        TellingKind.GroupCard => words.UnsentCard,
        TellingKind.Post => words.UnsentPost,
        _ => words.UnsentReminder,
    };
}
