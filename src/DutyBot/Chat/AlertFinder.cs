using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>A call that waits for somebody: one unit of one alert.</summary>
internal sealed record Call(Alert Alert, CalledUnit Unit);

internal static class Calls
{
    /// <summary>The unit of a person that was called and need not come any more; another may have come in its place.</summary>
    /// <param name="named">The unit that he names, if any.</param>
    public static CalledUnit? Released(this Alert alert, Person person, UnitId? named) =>
        alert.Responses.LastOrDefault(unit => unit.IsOut && unit.Unit == (named ?? unit.Unit) && person.MayAnswerFor(unit.Unit));
}

/// <summary>Finds the alert that is meant by a number, or by its absence (product 4, last paragraph).</summary>
internal sealed class AlertFinder(IAlertStore alerts)
{
    public async Task<IReadOnlyList<Alert>> OpenAsync(CancellationToken cancel) =>
        [.. (await alerts.ReadOpenAsync(cancel)).Select(history => history.Now).OfType<Alert>()];

    public async Task<Alert?> ReadAsync(AlertId id, CancellationToken cancel) => (await alerts.ReadAsync(id, cancel)).Now;

    public async Task<Alert?> FromSourceAsync(string source, CancellationToken cancel) =>
        await alerts.FromSourceAsync(source, cancel) is { } id ? await ReadAsync(id, cancel) : null;

    /// <summary>The alert of a number: the last part alone fits any open alert first, whatever its day, then one of today.</summary>
    public async Task<Alert?> NumberedAsync(SaidNumber number, Speaking turn, IReadOnlyList<Alert> open, CancellationToken cancel)
    {
        if (number.Whole is { } whole)
            return await ReadAsync(whole, cancel);
        return open.LastOrDefault(alert => alert.Id.Counter == number.Counter)
            ?? await ReadAsync(AlertId.Of(DutyDay.Of(turn.At, turn.Duty.Zone), number.Counter), cancel);
    }

    /// <summary>The calls that wait for an answer or an arrival of this person's units, oldest first; a transfer is always named (product 4).</summary>
    public static IReadOnlyList<Call> WaitingFor(Person person, IEnumerable<Alert> open) =>
        [.. open.Where(alert => alert.Kind != AlertKind.Transfer).SelectMany(alert => alert.Units
            .Where(unit => person.MayAnswerFor(unit.Unit) && !unit.StopsArrivalChase)
            .Select(unit => new Call(alert, unit)))];
}
