using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>What an officer is asked about the units of one alert: confirm an arrival, ring a phone, rule an objection, vouch for somebody.</summary>
internal static class DeskAsks
{
    /// <summary>A rung asked the officer to ring this unit, or nobody of it could be reached in time, and he has not yet.</summary>
    public static bool IsPhoneAsked(CalledUnit unit) => unit is { Response: Response.Awaited, Phoned: null }
        && (unit.Reached.Any(rung => rung.Told.Any(told => told.As == Tell.DutyOfficer)) || UnreachedNotes.InUnit(unit).Any());

    /// <summary>An objection waits to be ruled, or somebody unknown to be vouched for.</summary>
    public static bool IsAnswerAsked(Alert alert) =>
        alert.IsOpen && (alert.Units.Any(unit => unit.Response is Response.Objected) || alert.Offers.Any(offer => !offer.IsSettled));

    /// <summary>Arrivals first, then phones that a rung asks for, objections and unknown answerers, then the other silent units (product 6).
    /// Where there are too many, telephones give way: what only the officer can settle stands on the card.</summary>
    public static (IReadOnlyList<LiveAsk> Shown, int Hidden) Of(Showing to, Alert alert, bool whole)
    {
        var claimed = alert.Units.Where(unit => unit.Response is Response.Claimed).ToList();
        List<LiveAsk> claims = [.. claimed.Select(unit => Claim(to, alert, unit, only: claimed.Count == 1))];
        if (!whole)
            return Cut(claims);
        List<LiveAsk> answers = [.. Objections(to, alert), .. alert.Offers.Where(offer => !offer.IsSettled).Select(offer => VouchCard.Ask(to, alert, offer))];
        List<CalledUnit> silent = alert.IsChased ? [.. alert.Units.Where(unit => unit.IsSilent() && alert.Chases(unit)).OrderByDescending(IsPhoneAsked)] : [];
        var phones = silent.Take(Math.Max(1, AlertCard.MostNamed - claims.Count - answers.Count)).ToList();
        var (shown, hidden) = Cut([
            .. claims,
            .. phones.Where(IsPhoneAsked).Select(unit => Phone(to, alert, unit)),
            .. answers,
            .. phones.Where(unit => !IsPhoneAsked(unit)).Select(unit => Phone(to, alert, unit)),
        ]);
        return (shown, hidden + silent.Count - phones.Count);
    }

    private static (IReadOnlyList<LiveAsk> Shown, int Hidden) Cut(List<LiveAsk> asks) =>
        ([.. asks.Take(AlertCard.MostNamed)], Math.Max(0, asks.Count - AlertCard.MostNamed));

    private static IEnumerable<LiveAsk> Objections(Showing to, Alert alert) => alert.Units
        .Select(unit => unit.Response is Response.Objected objection ? ObjectionAsk.Of(to, alert, unit, objection) : null)
        .OfType<LiveAsk>();

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
            // Who was reached may come: his word by telephone acknowledges for the unit.
            { Answered: true } => [Button.Of(alert.Kind == AlertKind.Transfer ? to.Words.ButtonTheyHaveIt : to.Words.ButtonTheyCome, Verbs.Acknowledge, Press.On(alert, unit), first: true), nobody],
            { Answered: false } => [reached],
            _ => [reached, nobody],
        })
        {
            Notes = UnreachedNotes.OfUnit(to, unit),
        };
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
            _ when unit.PassedTo is { } holder => new Line(to.Words.PhoneLine(name, phone) + AlertTitle.Dot + to.Words.PassedTo(to.Person(holder))),
            _ => new Line(to.Words.PhoneLine(name, phone)),
        };
    }
}
