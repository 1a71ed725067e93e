using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>What an officer is asked about the units of one alert: confirm an arrival, ring a phone.</summary>
internal static class DeskAsks
{
    /// <summary>A rung asked the officer to ring this unit, and he has not yet.</summary>
    public static bool IsPhoneAsked(CalledUnit unit) => unit is { Response: Response.Awaited, Phoned: null }
        && unit.Reached.Any(rung => rung.Told.Any(told => told.As == Tell.DutyOfficer));

    /// <summary>Arrivals first, then phones that a rung asks for, then the other silent units.</summary>
    public static IEnumerable<LiveAsk> Of(Showing to, Alert alert, bool whole)
    {
        var claimed = alert.Units.Where(unit => unit.Response is Response.Claimed).ToList();
        foreach (var unit in claimed)
            yield return Claim(to, alert, unit, only: claimed.Count == 1);
        if (!whole || !alert.IsChased)
            yield break;
        foreach (var unit in alert.Units.Where(UnitState.IsSilent).OrderByDescending(IsPhoneAsked))
            yield return Phone(to, alert, unit);
    }

    private static LiveAsk Claim(Showing to, Alert alert, CalledUnit unit, bool only) => new(
        Line.Strong(ClaimText(to, unit)),
        [
            Button.Of(to.Words.ButtonYesHere, Verbs.Confirm, Press.On(alert, unit), first: only),
            Button.Of(to.Words.ButtonNotSeen, Verbs.Unseen, Press.On(alert, unit)),
        ]);

    public static string ClaimText(Showing to, CalledUnit unit) =>
        to.Words.ClaimLine(to.Unit(unit.Unit), to.Time(unit.ClaimedAt ?? to.Now));

    private static LiveAsk Phone(Showing to, Alert alert, CalledUnit unit)
    {
        var reached = Button.Of(to.Words.ButtonReached, Verbs.Phone, Press.On(alert, unit) with { Answered = true });
        var nobody = Button.Of(to.Words.ButtonNoAnswer, Verbs.Phone, Press.On(alert, unit) with { Answered = false });
        return new LiveAsk(PhoneLine(to, unit), unit.Phoned switch
        {
            { Answered: true } => [],
            { Answered: false } => [reached],
            _ => [reached, nobody],
        });
    }

    private static Line PhoneLine(Showing to, CalledUnit unit)
    {
        var name = to.Unit(unit.Unit);
        var phone = to.Phone(to.District.Unit(unit.Unit)) ?? "";
        return unit.Phoned switch
        {
            { Answered: true } phoned => new Line(to.Words.PhoneReached(name, to.Time(phoned.At)), "good"),
            { Answered: false } phoned => new Line(to.Words.PhoneNoAnswer(name, to.Time(phoned.At), phone), "warning"),
            _ when IsPhoneAsked(unit) => Line.Strong(to.Words.PhonePlease(name, phone)),
            _ => new Line(to.Words.PhoneLine(name, phone)),
        };
    }
}
