using DutyBot.Domain.Alerts;

namespace DutyBot.Domain.Outgoing;

/// <summary>What must arrive and has not been sent an hour after it fell due is put before the duty leader once, never dropped (product 10).</summary>
public static class Unsent
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>The rung of what tells the duty leader of it: nothing is put before him twice.</summary>
    public const string Rung = "unsent";

    /// <summary>Whether it is ever put before the duty leader; cards that only follow a change are sent anew with the next one.</summary>
    public static bool Matters(Telling telling) => telling.Kind.MustArrive() && telling.Kind != TellingKind.Refresh && telling.Rung != Rung;

    public static DateTimeOffset Moment(Telling telling) => telling.Due + Patience;

    /// <summary>Whether it still asks for somebody: it was not sent, and it has not become untrue meanwhile.</summary>
    /// <param name="alert">What it is about; null where it is about no alert.</param>
    public static bool Stands(UnsentRow row, Alert? alert) => row.Outcome is null or Outcome.Failed && Matters(row.Telling) && (alert is null || IsTrue(row, alert));

    /// <summary>What follows from a row's moment, or from its being sent after that.</summary>
    public static UnsentStep Check(UnsentRow row, Alert? alert, PersonId? leader, DateTimeOffset now)
    {
        var stands = Stands(row, alert);
        if (row.PutAt is not null)
            return new UnsentStep(PutsBefore: false, stands || leader is not { } last ? [] : [AlertTeller.RefreshLive(last, now)]);
        if (!stands || Moment(row.Telling) > now)
            return new UnsentStep(PutsBefore: false, []);
        return new UnsentStep(PutsBefore: true, leader is { } told ? [Ring(told, row.Telling, now), AlertTeller.RefreshLive(told, now)] : []);
    }

    /// <summary>He is rung once for all that could not be sent of one alert.</summary>
    private static Telling Ring(PersonId leader, Telling unsent, DateTimeOffset now) => new(
        $"{Rung}|{(unsent.Alert is { } alert ? alert.Value : unsent.Key)}|{leader}", new ToPerson(leader), TellingKind.Desk, new ShowLive(), now, unsent.Alert, Rung: Rung, As: Tell.DutyLeader);

    private static bool IsTrue(UnsentRow row, Alert alert) => row.Telling.Kind switch
    {
        // The whole of a drill ends at its arrive limit.
        _ when alert.Kind == AlertKind.Drill => false,
        TellingKind.Release or TellingKind.Post => true,
        _ when !alert.IsChased => false,
        _ when row.Telling is { Unit: { } id, To: ToPerson to } => alert.Called(id) is { } unit && alert.Chases(unit) && !unit.StopsArrivalChase
            && !(Reaching.IsOfUnit(row.Telling.As ?? Tell.Called) && unit.StopsAcknowledgeChase)
            // Something said later has reached him after all.
            && (row.Outcome is null || row.Telling.Kind == TellingKind.Desk || unit.Unreachable.Contains(to.Person)),
        _ => true,
    };
}

/// <summary>A row of the outbox that has waited long.</summary>
/// <param name="PutAt">When it was put before the duty leader; null where it was not.</param>
public sealed record UnsentRow(long Number, Telling Telling, Outcome? Outcome, DateTimeOffset? PutAt);

/// <param name="PutsBefore">It becomes the duty leader's from now on.</param>
public sealed record UnsentStep(bool PutsBefore, IReadOnlyList<Telling> Tellings);

/// <summary>What could not be sent for an hour, of one district; planned by the store as <see cref="Work.WorkKind.Unsent"/> when a row is put off or fails.</summary>
public interface IUnsent
{
    Task<UnsentRow?> FindAsync(long number, CancellationToken cancel);

    /// <summary>Writes a step down and what is said of it, and marks the work done, in one transaction.</summary>
    Task TakeAsync(UnsentRow row, UnsentStep decided, Work.DueWork work, DateTimeOffset at, CancellationToken cancel);

    /// <summary>What was put before the duty leader, was not sent since and not noted as handled, in order.</summary>
    Task<IReadOnlyList<UnsentRow>> OpenAsync(CancellationToken cancel);

    /// <summary>Notes it as handled; it goes on being sent. False where nothing of this number waits for it.</summary>
    Task<bool> HandleAsync(long number, PersonId by, DateTimeOffset at, CancellationToken cancel);
}
