using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>What waits for one person, from the state alone: the most urgent first, nothing of other units' answers.</summary>
internal static class LiveRows
{
    /// <param name="open">Alerts that are not ended.</param>
    /// <param name="notices">Notices of the gate that are not settled.</param>
    /// <param name="unsent">What could not be sent, where it is his to see to.</param>
    /// <param name="bareWord">Alerts that the person answered with a bare word in a group.</param>
    public static IReadOnlyList<LiveRow> For(
        PersonId me, IReadOnlyList<Alert> open, IReadOnlyList<Notice> notices, OnDuty duty, IReadOnlySet<AlertId>? bareWord = null, IReadOnlyList<UnsentRow>? unsent = null)
    {
        var visits = Twins.ByVisit(open);
        return [.. (unsent is [_, ..] ? [new LiveRow.UnsentFor(unsent)] : Enumerable.Empty<LiveRow>()).Concat(notices.SelectMany(notice => OfNotice(me, notice)))
            .Concat(open.Where(alert => alert.IsOpen).SelectMany(alert => OfAlert(me, alert, visits, duty, bareWord?.Contains(alert.Id) ?? false)))
            .OrderBy(row => row.IsDrill).ThenBy(row => row.Rank).ThenBy(row => row.By)];
    }

    private static IEnumerable<LiveRow> OfNotice(PersonId me, Notice notice)
    {
        var mine = notice.TakenBy == me;
        if (notice.IsOpen && (mine || (notice.Status == NoticeStatus.Told && notice.Told.Contains(me))))
            yield return new LiveRow.Visitors(notice, mine, notice.Late is { } late && late.People.Contains(me) ? new LateTold(late.Due, late.At) : null);
    }

    private static IEnumerable<LiveRow> OfAlert(PersonId me, Alert alert, ILookup<(AlertKind, AlertLevel, TopicCode, UnitId), Alert> open, OnDuty duty, bool bareWord)
    {
        if (OnDesk(me, alert, open, duty) is { } desk)
            yield return desk;
        foreach (var ruling in ToRule(me, alert, duty))
            yield return ruling;
        if (Above(me, alert) is { } above)
            yield return above;
        foreach (var unit in Called(alert))
        {
            if (OfUnit(me, alert, unit, duty, bareWord) is { } row)
                yield return row;
        }
    }

    /// <summary>Every unit once, also one in whose place another comes: its people have to know.</summary>
    private static IEnumerable<CalledUnit> Called(Alert alert) => alert.Responses.Reverse().DistinctBy(unit => unit.Unit).Reverse();

    private static LiveRow.Desk? OnDesk(PersonId me, Alert alert, ILookup<(AlertKind, AlertLevel, TopicCode, UnitId), Alert> open, OnDuty duty)
    {
        // What a program posts belongs to every duty officer, until one of them is on the roster (product 3).
        if (alert.Desks(duty).Contains(me))
            return new LiveRow.Desk(alert, Whole: true, Twins.Of(alert, open, duty.At));
        return alert.Units.Any(unit => unit.Response is Response.Claimed && unit.ClaimAsked.SelectMany(asked => asked.Told).Any(told => told.Person == me))
            ? new LiveRow.Desk(alert, Whole: false)
            : null;
    }

    /// <summary>On a desk of his own an objection stands already.</summary>
    private static IEnumerable<LiveRow> ToRule(PersonId me, Alert alert, OnDuty duty) =>
        from unit in alert.Units
        where !alert.Desks(duty).Contains(me) && alert.Chases(unit) && unit.RulingAsked.SelectMany(asked => asked.Told).Any(told => told.Person == me)
        let objection = unit.Response as Response.Objected
        where objection is not null
        select new LiveRow.RulingTold(alert, unit, objection);

    private static LiveRow? Above(PersonId me, Alert alert)
    {
        if (!alert.IsChased)
            return null;
        var leader = ToldTo(alert, Tell.DutyLeader);
        if (Last(alert, me, Tell.DistrictLeader) is { } district)
            return new LiveRow.DistrictTold(alert, district.After, alert.SeenBy.Contains(me), leader.FirstOrDefault().Rung, leader.Any(told => alert.SeenBy.Contains(told.Person)));
        var ringBack = alert.RingBack?.Leader == me ? alert.RingBack : null;
        return Last(alert, me, Tell.DutyLeader) is not null || ringBack is not null
            ? new LiveRow.LeaderTold(alert, alert.SeenBy.Contains(me), ringBack)
            : null;
    }

    private static RungReached? Last(Alert alert, PersonId me, Tell target) =>
        ToldTo(alert, target).Where(told => told.Person == me).Select(told => told.Rung).MaxBy(rung => rung.After);

    private static IEnumerable<(PersonId Person, RungReached Rung)> ToldTo(Alert alert, Tell target) =>
        from unit in alert.Units
        where !(unit.NotifiedAt < alert.ReopenedAt)
        from rung in unit.Reached
        from told in rung.Told.Concat(InPlaceOf(unit, rung))
        where told.As == target
        orderby rung.At
        select (told.Person, rung);

    /// <summary>Who above is told in the place of somebody whom the rung did not reach has the row that he would have had.</summary>
    private static IEnumerable<ToldPerson> InPlaceOf(CalledUnit unit, RungReached rung) => unit.NotReached
        .Where(missed => rung.Told.Any(told => told.Person == missed.Person && told.As == missed.As))
        .Select(missed => missed.Next)
        .OfType<ToldPerson>();

    private static LiveRow? OfUnit(PersonId me, Alert alert, CalledUnit unit, OnDuty duty, bool bareWord)
    {
        // An officer who wrote down what a unit said by telephone is none of its people: it stands on his desk.
        if (!unit.Rung.Contains(me) && (duty.District.Person(me)?.MayAnswerFor(unit.Unit) != true || (unit.Acknowledged?.By != me && unit.ClaimedBy != me)))
            return null;
        // What an officer has written down for a unit stands on his desk; it makes him none of the unit's people.
        if (!unit.Rung.Contains(me) && duty.District.Person(me)?.MayAnswerFor(unit.Unit) != true)
            return null;
        return unit.Response switch
        {
            Response.Arrived here => new LiveRow.Arrived(alert, unit, here),
            _ when unit.Released.Contains(me) || unit.IsOut => new LiveRow.Released(alert, unit, me),
            Response.Claimed claim => new LiveRow.Claimed(alert, unit, claim),
            _ when UnitState.IsCalledOff(alert, unit) => new LiveRow.Released(alert, unit, me),
            Response.Objected objection => new LiveRow.Objected(alert, unit, objection),
            _ => Awaited(me, alert, unit, duty, bareWord),
        };
    }

    private static LiveRow Awaited(PersonId me, Alert alert, CalledUnit unit, OnDuty duty, bool bareWord)
    {
        var rungs = unit.Reached.Where(rung => rung.Told.Any(told => told.Person == me)).ToList();
        var last = rungs.LastOrDefault()?.Told.First(told => told.Person == me).As;
        if (last == Tell.Head && unit.Passed.Contains(Limit.Arrive))
            return new LiveRow.HeadTold(alert, unit);
        if (unit.Response is Response.Coming)
        {
            var mine = unit.Acknowledged?.By == me || unit.OnTheWay == me || unit.Acknowledged?.Coming == me;
            return new LiveRow.Coming(alert, unit, mine, last == Tell.Coming, bareWord && unit.Acknowledged?.By == me, IsAskedInPerson(me, alert, unit, duty));
        }

        var handed = unit.HandedOn.LastOrDefault(pass => pass.By == me || pass.To == me);
        if (handed?.By == me && !rungs.Any(rung => rung.At > handed.At))
            return new LiveRow.PassedOn(alert, unit, handed);
        if (last is Tell.Backup or Tell.Deputy or Tell.Head && handed?.To != me)
            return new LiveRow.TakeOver(alert, unit, rungs[^1]);
        var mayPass = MayPass(me, unit, duty);
        return unit.Upheld is { } upheld && !rungs.Any(rung => rung.At > upheld.At)
            ? new LiveRow.Upheld(alert, unit, mayPass)
            : new LiveRow.Call(alert, unit, Again: last is not null, mayPass, handed?.To == me ? handed.By : null);
    }

    /// <summary>From 5 people the deputy head is asked to come too, from 10 the head (product 5).</summary>
    private static bool IsAskedInPerson(PersonId me, Alert alert, CalledUnit unit, OnDuty duty) => unit.Comes
        && ((alert.PartySize >= AlertPolicy.DeputyFrom && duty.Deputy(unit.Unit) == me) || (alert.PartySize >= AlertPolicy.HeadFrom && duty.Head(unit.Unit) == me));

    /// <summary>The person called may hand the call on, as long as there is somebody left who has not had it: what would be refused is not offered.</summary>
    private static bool MayPass(PersonId me, CalledUnit unit, OnDuty duty)
    {
        var called = duty.Called(unit.Unit) is { } now && unit.Rung.Contains(now) ? now : unit.FirstCalled.Select(person => (PersonId?)person).FirstOrDefault();
        PersonId?[] people = [duty.Called(unit.Unit), duty.Backup(unit.Unit), duty.Deputy(unit.Unit), duty.Head(unit.Unit)];
        return unit.Comes
            && unit.PassedTo is null
            && called == me
            && people.Any(person => person is { } next && next != me && !unit.CalledLater.Contains(next));
    }
}
