using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>What the officer says of an arrival and of the reception.</summary>
internal static class Arriving
{
    public static Decision<AlertEvent> Confirm(Alert alert, CalledUnit unit, ConfirmArrival press)
    {
        if (unit.Response is Response.Arrived here)
            return Again(unit, here, press);
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (!unit.Comes)
            return Refusal.NobodyComes;
        // Another unit was asked in its place: whoever came all the same is in no rate (scenario 10).
        if (unit.Response is Response.Reassigned)
            return Refusal.AlreadyRuled;
        if (press.ArrivedAt is { } given && AlertRules.WrongMinute(given, unit.NotifiedAt, press.At) is { } wrong)
            return wrong;
        // What the clock itself gave is no mistake of the officer's, wherever it stood then.
        var arrivedAt = press.ArrivedAt ?? unit.ClaimedAt ?? press.At;
        return Arrives(alert, unit, press.At, press.By, arrivedAt < unit.NotifiedAt ? unit.NotifiedAt : arrivedAt);
    }

    /// <summary>Confirmed once is confirmed; another minute than the one that counts is refused, so that nobody believes that it was taken.</summary>
    private static Decision<AlertEvent> Again(CalledUnit unit, Response.Arrived here, ConfirmArrival press) =>
        press.ArrivedAt is not { } given || (given <= here.At && here.At < given.AddMinutes(1)) ? AlertRules.Nothing
        : AlertRules.WrongMinute(given, unit.NotifiedAt, press.At) ?? Refusal.AlreadyConfirmed;

    public static List<AlertEvent> Arrives(Alert alert, CalledUnit unit, DateTimeOffset at, PersonId by, DateTimeOffset arrivedAt)
    {
        List<AlertEvent> events = [];
        if (!unit.HasAnswered)
            events.Add(new AlertAcknowledged(arrivedAt, unit.Unit, by, null, null, false));
        events.Add(new ArrivalConfirmed(at, unit.Unit, by, arrivedAt));
        // A reception starts by itself at the first confirmed arrival (product 4).
        if (alert.ReceptionSince is null)
            events.Add(new ReceptionStarted(arrivedAt, unit.Unit));
        return events;
    }

    public static Decision<AlertEvent> Unsee(Alert alert, CalledUnit unit, UnseeArrival press) => unit.Response switch
    {
        _ when !alert.IsOpen => Refusal.AlertEnded,
        Response.Claimed => new AlertEvent[] { new ArrivalNotSeen(press.At, unit.Unit, press.By) },
        Response.Arrived => Refusal.AlreadyConfirmed,
        _ => AlertRules.Nothing,
    };

    /// <summary>接谈: the room and the minute by hand, whoever is there.</summary>
    public static Decision<AlertEvent> Receive(Alert alert, StartReception press, OnDuty duty)
    {
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (alert.Kind == AlertKind.Transfer)
            return Refusal.NobodyComes;
        if (press.Room is { } room && room != alert.Room && duty.District.Listed(room) is null)
            return Refusal.NoSuchPlace;
        if (press.Since is { } given && AlertRules.WrongMinute(given, alert.NoticedAt ?? alert.PostedAt, press.At) is { } wrong)
            return wrong;
        var since = press.Since ?? alert.ReceptionSince ?? press.At;
        return since == alert.ReceptionSince && (press.Room ?? alert.Room) == alert.Room
            ? AlertRules.Nothing
            : new AlertEvent[] { new ReceptionSet(press.At, press.By, press.Room, since) };
    }
}
