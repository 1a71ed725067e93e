namespace DutyBot.Domain.Alerts;

/// <summary>No route took what was said to somebody (product 10): once per call of a unit and person.</summary>
/// <param name="Unit">Null where it was about no unit: something on the officer's desk.</param>
/// <param name="As">As what he was told.</param>
/// <param name="Next">Who is told in his place; null where that was done already, or nobody is left.</param>
/// <param name="NobodyLeft">Nobody is left whom the bot could ask: the officer is to telephone.</param>
/// <param name="Before">Something that was said to him earlier got through.</param>
public sealed record PersonNotReached(DateTimeOffset At, UnitId? Unit, PersonId Person, Tell As, ToldPerson? Next, bool NobodyLeft = false, bool Before = false) : AlertEvent(At)
{
    public override UnitId? About => Unit;
}

/// <summary>Something got through, to him or to a unit of which nobody had been reached.</summary>
public sealed record PersonReached(DateTimeOffset At, UnitId? Unit, PersonId Person) : AlertEvent(At)
{
    public override UnitId? About => Unit;
}

/// <summary>What became of one thing that was said to a person about an alert.</summary>
/// <param name="Unit">Null for what lies on a desk.</param>
/// <param name="Rung">The row's rung: a rung of the ladder is its span.</param>
/// <param name="Due">When it fell due: a unit that was called again starts anew.</param>
/// <param name="Took">Whether a route took it.</param>
public sealed record Reach(UnitId? Unit, PersonId Person, Tell As, string? Rung, DateTimeOffset Due, bool Took);

/// <summary>The outbox says whom it reached and whom not, in the order in which it was said.</summary>
public sealed record RecordReach(DateTimeOffset At, IReadOnlyList<Reach> People) : AlertCommand(At);
