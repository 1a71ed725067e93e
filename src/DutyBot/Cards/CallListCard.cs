using DutyBot.CallList;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>The phone list: the units' duty phones and who is on duty (product 4).</summary>
internal static class CallListCard
{
    // A unit takes about 300 bytes; beyond so many a message of the smallest platform is full.
    private const int MostUnits = 60;

    /// <param name="phones">False in a group, whose members may see who is on duty and no more.</param>
    public static CardMessage Of(Showing to, bool phones)
    {
        var words = to.Words;
        var title = words.CallListTitle;
        List<StatusVisit> groups = [];
        var left = MostUnits;
        foreach (var (name, units) in CallSheet.Grouped(to.District, words))
        {
            if (left > 0)
                groups.Add(new StatusVisit(name, [.. units.Take(left).Select(unit => new Line(Unit(to, unit, phones)))], []));
            left -= units.Count;
        }

        List<Line> foot =
        [
            new Line(Leaders(to)),
            .. left < 0 ? [Line.Quiet(words.CallListMore(-left))] : Enumerable.Empty<Line>(),
            .. phones ? [] : new[] { Line.Quiet(words.CallListPrivately) },
        ];
        var summary = words.CallListSummary(title, to.Time(to.Now));
        // What people ring by, where no card is shown: unit and phone, or unit and person.
        var listed = CallSheet.Grouped(to.District, words).SelectMany(group => group.Units).Take(MostUnits).Select(unit => Brief(to, unit, phones));
        var fallback = $"{summary}{AlertTitle.Dot}{to.List(listed)}{AlertTitle.Dot}{string.Join(AlertTitle.Dot, foot.Select(line => line.Text))}";
        return to.Draw("status", new StatusShape(fallback, summary, groups, foot, []), CardJson.Default.StatusShape, fallback, CardMessage.Summarised(summary, title));
    }

    private static string Unit(Showing to, Unit unit, bool phones) =>
        $"**{to.Unit(unit.Id)}**{(phones ? AlertTitle.Dot + Phone(to, unit) : "")}{AlertTitle.Dot}{Who(to, unit)}";

    private static string Brief(Showing to, Unit unit, bool phones) => $"{to.Unit(unit.Id)} {(phones ? Phone(to, unit) : Who(to, unit))}";

    private static string Phone(Showing to, Unit unit) => to.Phone(unit) ?? to.Words.CallListNoPhone;

    private static string Who(Showing to, Unit unit) => CallSheet.OnDutyAt(to.Duty, unit) is { Count: > 0 } people ? to.People(people) : to.Words.CallListNobody;

    private static string Leaders(Showing to) => string.Join(
        to.Words.CallListBetween,
        to.Words.CallListLeader(Named(to, to.Duty.DutyLeader)),
        to.Words.CallListDistrictLeader(Named(to, to.Duty.DistrictLeader)));

    private static string Named(Showing to, PersonId? person) => person is { } one ? to.Person(one) : to.Words.CallListNobody;
}
