using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Chat;

/// <summary>From what a button carries to what is asked of the alert; nothing where it cannot be read.</summary>
internal static class OfficerCommands
{
    public static IEnumerable<AlertCommand> Of(Press press, Alert alert)
    {
        var (at, by, fields) = (press.Turn.At, press.Turn.Person!.Id, press.Fields);
        UnitId? unit = fields.Unit is { Length: > 0 } given ? new UnitId(given) : null;
        return press.Verb switch
        {
            // Without a unit: the claims that the card showed.
            Verbs.Confirm when unit is null => alert.Units.Where(one => one.Response is Response.Claimed && fields.UnitIds.Contains(one.Unit)).Select(one => new ConfirmArrival(at, one.Unit, by)),
            Verbs.Confirm => [new ConfirmArrival(at, unit!.Value, by)],
            Verbs.Unseen when unit is { } one => [new UnseeArrival(at, one, by)],
            Verbs.Phone when unit is { } one => [new PhoneUnit(at, one, by, fields.Answered == "true")],
            Verbs.Acknowledge when unit is { } one => [new AcknowledgeByPhone(at, one, by)],
            Verbs.Uphold when unit is { } one => [new UpholdUnit(at, by, one)],
            Verbs.Reassign when unit is { } one && fields.To is { Length: > 0 } to => [new ReassignUnit(at, by, one, new UnitId(to))],
            Verbs.Leader when unit is { } one => [new AskRuling(at, by, one)],
            Verbs.Call when unit is { } one => [new CallUnit(at, by, one)],
            Verbs.Excuse when unit is { } one => [new ExcuseUnit(at, by, one)],
            Verbs.Add => [new AddPeople(at, by, Count(fields.People) ?? 0, Once(press))],
            Verbs.Correct => [new CorrectAlert(at, by, Count(fields.People), Topic(fields.Topic), Place(fields.Place))],
            Verbs.Receive => Receive(press, alert),
            Verbs.Reopen => [new ReopenAlert(at, by)],
            Verbs.Backfill => [new BackfillUnits(at, by, [.. Times(press, alert)])],
            Verbs.Ask => [new AskToClose(at, by)],
            Verbs.Seen => [new SeeAlert(at, by)],
            Verbs.RingBack => [new AskRingBack(at, by)],
            Verbs.Result when Codes.Result(fields.ResultChosen) is { } result => [new SetResult(at, by, result)],
            Verbs.Close => [new CloseAlert(at, by, Codes.Result(fields.ResultChosen))],
            Verbs.Cancel when Codes.Reason(fields.Reason) is { } reason => [new CancelAlert(at, by, reason, null)],
            _ => [],
        };
    }

    /// <summary>Whether a press brings the inputs of the form of true times, filled or not.</summary>
    public static bool HoldsTimes(Press press, Alert alert) => press.Fields.Others is { } inputs
        && alert.Units.Any(unit => inputs.ContainsKey(Inputs.Acknowledged(unit.Unit)) || inputs.ContainsKey(Inputs.Arrived(unit.Unit)));

    /// <summary>A minute of the day given by hand, on the day on which it lies nearest to a call.</summary>
    public static DateTimeOffset Near(DateTimeOffset call, TimeOnly time, TimeZoneInfo zone)
    {
        var day = DutyDay.Of(call, zone);
        return new[] { -1, 0, 1 }.Select(days => new DutyDay(day.Date.AddDays(days)).At(time, zone)).MinBy(moment => (moment - call).Duration());
    }

    /// <summary>A button's key is kept as its digest: whatever a forged press puts there, no words of it lie in the store.</summary>
    private static string Once(Press press) => press.Fields.Once is { Length: > 0 } given
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(given)))
        : press.Turn.Key;

    private static IEnumerable<AlertCommand> Receive(Press press, Alert alert)
    {
        if (press.Fields.Time is { Length: > 0 } said && Time(said) is null)
            return [];
        var since = Time(press.Fields.Time) is { } time ? Near(press.Turn.At, time, press.Turn.Duty.Zone) : (DateTimeOffset?)null;
        return [new StartReception(press.Turn.At, press.Turn.Person!.Id, Place(press.Fields.Place), since)];
    }

    private static IEnumerable<TrueTimes> Times(Press press, Alert alert)
    {
        foreach (var unit in alert.Units)
        {
            var (acknowledged, arrived) = (Said(Inputs.Acknowledged(unit.Unit)), Said(Inputs.Arrived(unit.Unit)));
            if (acknowledged is not null || arrived is not null)
                yield return new TrueTimes(unit.Unit, Changed(acknowledged, unit.Acknowledged?.At), Changed(arrived, (unit.Response as Response.Arrived)?.At));

            DateTimeOffset? Said(string input) => Time(press.Fields.Input(input)) is { } time ? Near(unit.NotifiedAt, time, press.Turn.Duty.Zone) : null;
        }

        // The form shows minutes: what was not touched keeps its seconds.
        static DateTimeOffset? Changed(DateTimeOffset? said, DateTimeOffset? known) =>
            said is { } minute && known is { } moment && moment >= minute && moment < minute.AddMinutes(1) ? known : said;
    }

    private static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Null where nothing was given; a count that is none is left for the rules to refuse.</summary>
    private static int? Count(string? text) => string.IsNullOrWhiteSpace(text) ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    private static TopicCode? Topic(string? text) => text is { Length: > 0 } ? new TopicCode(text) : null;

    private static PlaceId? Place(string? text) => text is { Length: > 0 } && text != Inputs.NoPlace ? new PlaceId(text) : null;
}

/// <summary>The codes that buttons carry for results and reasons (product 4).</summary>
internal static class Codes
{
    public static VisitResult? Result(string? code) => code switch
    {
        "answered" => VisitResult.Answered,
        "assigned" => VisitResult.Assigned,
        "next_talk" => VisitResult.NextTalk,
        "legal_route" => VisitResult.LegalRoute,
        "gone" => VisitResult.Gone,
        _ => null,
    };

    public static CancelReason? Reason(string? code) => code switch
    {
        "mistake" => CancelReason.Mistake,
        "duplicate" => CancelReason.Duplicate,
        "gone" => CancelReason.VisitorsGone,
        "other" => CancelReason.Other,
        _ => null,
    };

    public static ObjectionReason? Objection(string? code) => code switch
    {
        "not_territory" => ObjectionReason.NotTerritory,
        "not_duty" => ObjectionReason.NotDuty,
        "has_lead" => ObjectionReason.HasLead,
        "other" => ObjectionReason.Other,
        _ => null,
    };
}
