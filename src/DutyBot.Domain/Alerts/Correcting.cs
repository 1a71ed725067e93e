using DutyBot.Domain.Units;

namespace DutyBot.Domain.Alerts;

/// <summary>What the officer sets right or adds: facts, a second wave, true times recorded late.</summary>
internal static class Correcting
{
    private const int MostPeople = 9999;

    public static Decision<AlertEvent> Correct(Alert alert, CorrectAlert press, OnDuty duty)
    {
        if (AlertRules.TooLateToCorrect(alert, press.At) is { } late)
            return late;
        if (press.People is { } people && people is < 1 or > MostPeople)
            return Refusal.NobodyCounted;
        if (press.People is { } all && all <= alert.Waves.Skip(1).Sum(wave => wave.Size))
            return Refusal.FewerThanWaves;
        if (press.Topic is { } topic && topic != alert.Topic && duty.District.Listed(topic) is var known && known is not { NeverPosted: false })
            return known is null ? Refusal.NoSuchTopic : Refusal.TopicNeverPosted;
        if (press.Place is { } place && place != alert.Place && duty.District.Listed(place) is null)
            return Refusal.NoSuchPlace;
        var corrected = new AlertCorrected(
            press.At,
            press.By,
            press.People == alert.PartySize ? null : press.People,
            press.Topic == alert.Topic ? null : press.Topic,
            press.Place == alert.Place ? null : press.Place);
        return corrected is { People: null, Topic: null, Place: null } ? AlertRules.Nothing : Grown(alert, corrected, press.At, duty);
    }

    public static Decision<AlertEvent> AddPeople(Alert alert, AddPeople press, OnDuty duty)
    {
        if (alert.Waves.Any(wave => wave.Once == press.Once))
            return AlertRules.Nothing;
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (alert.Kind == AlertKind.Transfer)
            return Refusal.NobodyComes;
        if (press.People < 1 || press.People > MostPeople - alert.PartySize)
            return Refusal.NobodyCounted;
        return Grown(alert, new WaveAdded(press.At, press.By, press.People, press.Once), press.At, duty);
    }

    /// <summary>补录: rates go by the true time, which is never before the call nor after now.</summary>
    public static Decision<AlertEvent> Backfill(Alert alert, BackfillUnits press)
    {
        if (AlertRules.TooLateToCorrect(alert, press.At) is { } late)
            return late;
        if (press.Units.Count == 0)
            return Refusal.TimeMissing;
        List<AlertEvent> events = [];
        // The reception starts with whoever was there first.
        foreach (var times in press.Units.OrderBy(times => times.Arrived ?? DateTimeOffset.MaxValue))
        {
            var now = Ruling.Fold(alert, events);
            if (now.Called(times.Unit) is not { } unit)
                return Refusal.UnitNotCalled;
            switch (Backfill(now, unit, times, press.At, press.By))
            {
                case Decision<AlertEvent>.Refused(var why):
                    return why;
                case Decision<AlertEvent>.Happened(var happened):
                    events.AddRange(happened);
                    break;
            }
        }

        return events;
    }

    private static Decision<AlertEvent> Backfill(Alert alert, CalledUnit unit, TrueTimes press, DateTimeOffset at, PersonId by)
    {
        if (unit.Response is Response.Reassigned)
            return Refusal.AlreadyRuled;
        if (press.Arrived is not null && !unit.Comes)
            return Refusal.NobodyComes;
        if (press is { Acknowledged: null, Arrived: null })
            return Refusal.TimeMissing;
        foreach (var given in new[] { press.Acknowledged, press.Arrived }.OfType<DateTimeOffset>())
        {
            if (AlertRules.WrongMinute(given, unit.NotifiedAt, at) is { } wrong)
                return wrong;
        }

        var (acknowledged, arrived) = (NotBefore(unit, press.Acknowledged), NotBefore(unit, press.Arrived));
        // What is known of the arrival stays true beside an answer that is given alone.
        if (acknowledged > (arrived ?? (unit.Response as Response.Arrived)?.At ?? (unit.Response as Response.Claimed)?.At))
            return Refusal.ArrivedBeforeAnswer;
        if ((acknowledged is null || acknowledged == unit.Acknowledged?.At) && (arrived is null || arrived == (unit.Response as Response.Arrived)?.At))
            return AlertRules.Nothing;
        List<AlertEvent> events = [new UnitBackfilled(at, unit.Unit, by, acknowledged, arrived)];
        if (arrived is { } there && alert.IsOpen && alert.ReceptionSince is null)
            events.Add(new ReceptionStarted(there, unit.Unit));
        return events;
    }

    private static DateTimeOffset? NotBefore(CalledUnit unit, DateTimeOffset? given) => given < unit.NotifiedAt ? unit.NotifiedAt : given;

    private static Decision<AlertEvent> Grown(Alert alert, AlertEvent happened, DateTimeOffset at, OnDuty duty)
    {
        var after = Alert.Apply(alert.Id, alert, happened)!;
        return new List<AlertEvent>([happened, .. Calling.AfterHeadCount(alert, after, at, duty)]);
    }
}
