namespace DutyBot.Domain.Alerts;

/// <summary>Answers of people whom the directory does not know: an officer who knows them says so with one press (product 3).</summary>
internal static class Vouching
{
    public static Decision<AlertEvent> Offer(Alert alert, OfferAnswer press)
    {
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if (press.Arrives && alert.Kind == AlertKind.Transfer)
            return Refusal.NobodyComes;
        if (press.Unit is { } named && alert.Called(named) is not { IsOut: false })
            return Refusal.UnitNotCalled;
        return alert.Offers.Any(offer => offer.Account == press.Account && offer.Arrives == press.Arrives && (offer.Unit == press.Unit || !offer.IsSettled))
            ? AlertRules.Nothing
            : new AlertEvent[] { new AnswerOffered(press.At, press.Offer, press.Account, press.AadObjectId, press.ShownAs, press.Unit, press.Arrives) };
    }

    /// <summary>The answer counts from its own minute, not from the officer's.</summary>
    public static Decision<AlertEvent> Accept(Alert alert, AcceptAnswer press)
    {
        if (alert.Offers.FirstOrDefault(offer => offer.Id == press.Offer) is not { } offer)
            return Refusal.NoSuchOffer;
        if (offer.IsSettled)
            return AlertRules.Nothing;
        if (!alert.IsOpen)
            return Refusal.AlertEnded;
        if ((offer.Unit ?? press.Unit ?? OnlyOne(alert)) is not { } meant)
            return Refusal.UnitMissing;
        if (alert.Called(meant) is not { IsOut: false } unit)
            return Refusal.UnitNotCalled;
        List<AlertEvent> events = [new OfferSettled(press.At, press.By, offer.Id, Accepted: true)];
        var by = press.Entered ?? press.By;
        var at = offer.At < unit.NotifiedAt ? unit.NotifiedAt : offer.At;
        if (!unit.HasAnswered)
            events.Add(new AlertAcknowledged(at, meant, by, null, null, EnRoute: false, Vouched: press.Entered is null));
        else if (at < unit.Acknowledged!.At)
            // It was the unit's first word after all; who comes and when stays as it was said since.
            events.Add(new AlertAcknowledged(at, meant, by, unit.OnTheWay, unit.Eta, unit.EnRoute, Vouched: press.Entered is null));
        if (offer.Arrives && !unit.StopsArrivalChase)
            events.Add(new ArrivalClaimed(at, meant, by));
        return events;
    }

    public static Decision<AlertEvent> Refuse(Alert alert, RefuseAnswer press) =>
        alert.Offers.FirstOrDefault(offer => offer.Id == press.Offer) switch
        {
            null => Refusal.NoSuchOffer,
            { IsSettled: true } => AlertRules.Nothing,
            { } offer => new AlertEvent[] { new OfferSettled(press.At, press.By, offer.Id, Accepted: false) },
        };

    private static UnitId? OnlyOne(Alert alert) => alert.Units.Where(unit => !unit.StopsArrivalChase).ToList() is [var only] ? only.Unit : null;
}
