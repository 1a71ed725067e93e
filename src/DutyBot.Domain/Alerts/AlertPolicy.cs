namespace DutyBot.Domain.Alerts;

/// <summary>One rung of the ladder as the settings give it.</summary>
public sealed record LadderRung(TimeSpan After, Unless Unless, IReadOnlyList<Tell> Tell);

/// <summary>Limits and ladder. Spans are counted from the call; without a given ladder the rungs move with the limits (product 2, 5).</summary>
public sealed record AlertPolicy(TimeSpan Acknowledge, TimeSpan Arrive, IReadOnlyList<LadderRung>? Ladder = null)
{
    /// <summary>Facts may be set right, and a close taken back, for so long after the end.</summary>
    public static readonly TimeSpan Corrections = TimeSpan.FromHours(24);

    /// <summary>An objection that nobody has ruled goes to the duty leader.</summary>
    public static readonly TimeSpan RulingToLeader = TimeSpan.FromMinutes(5);

    public static AlertPolicy Default { get; } = new(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30));

    /// <summary>From this many people the deputy head is called too (domain 4.5).</summary>
    public const int DeputyFrom = 5;

    /// <summary>From this many people the head is called too, and the leaders' group hears one line.</summary>
    public const int HeadFrom = 10;

    /// <summary>Where a unit is farther than this, or at night, its phone is asked for earlier.</summary>
    public static readonly TimeSpan FarAway = TimeSpan.FromMinutes(20);

    public static readonly TimeSpan EarlyPhone = TimeSpan.FromMinutes(3);

    /// <summary>A claimed arrival that nobody confirms: the secondary, then the duty leader once.</summary>
    public static readonly TimeSpan ClaimToSecondary = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan ClaimToLeader = TimeSpan.FromMinutes(60);

    /// <summary>The district leader hears once more after this, only if nobody pressed "seen".</summary>
    public static readonly TimeSpan LeaderAgain = TimeSpan.FromMinutes(30);

    /// <summary>A moment after a span, rounded up to the full minute that cards show; spans shorter than a minute stay exact.</summary>
    public static DateTimeOffset Limit(DateTimeOffset from, TimeSpan span)
    {
        var exact = from + span;
        if (span < TimeSpan.FromMinutes(1))
            return exact;
        var beyond = exact.Ticks % TimeSpan.TicksPerMinute;
        return beyond == 0 ? exact : exact.AddTicks(TimeSpan.TicksPerMinute - beyond);
    }

    /// <summary>The rungs of one call as they are planned when it is made.</summary>
    public IReadOnlyList<PlannedRung> Plan(DateTimeOffset from, AlertKind kind, bool phoneEarly)
    {
        var ladder = Ladder ?? Moving(Acknowledge, Arrive, phoneEarly);
        var last = kind == AlertKind.Drill ? Arrive : TimeSpan.MaxValue;
        return [.. Apart(ladder
            .Where(rung => rung.After <= last)
            .Select(rung => kind == AlertKind.Drill ? rung with { Tell = [.. rung.Tell.Where(tell => tell != Tell.DistrictLeader)] } : rung)
            .OrderBy(rung => rung.After)
            .Select(rung => new PlannedRung(rung.After, Limit(from, rung.After), rung.Unless, rung.Tell)))];
    }

    /// <summary>Limits such as 20 and 30 minutes bring two rungs of the moving ladder to one moment: its span is a rung's name, so the later one's is a tick longer.</summary>
    private static IEnumerable<PlannedRung> Apart(IEnumerable<PlannedRung> plan)
    {
        HashSet<TimeSpan> taken = [];
        foreach (var rung in plan)
        {
            var name = rung.After;
            while (!taken.Add(name))
                name += TimeSpan.FromTicks(1);
            yield return rung with { After = name };
        }
    }

    private static IEnumerable<LadderRung> Moving(TimeSpan acknowledge, TimeSpan arrive, bool phoneEarly)
    {
        // A unit that is far away, or asleep, is rung by telephone before its limit, not at it.
        var early = phoneEarly && EarlyPhone < acknowledge;
        if (early)
            yield return new LadderRung(EarlyPhone, Unless.Acknowledged, [Tell.DutyOfficer]);
        yield return new LadderRung(acknowledge / 2, Unless.Acknowledged, [Tell.Called]);
        yield return new LadderRung(acknowledge, Unless.Acknowledged, early ? [Tell.Backup, Tell.Deputy] : [Tell.Backup, Tell.Deputy, Tell.DutyOfficer]);
        yield return new LadderRung(arrive * 2 / 3, Unless.Arrived, [Tell.Coming]);
        yield return new LadderRung(arrive, Unless.Arrived, [Tell.Head, Tell.DutyLeader]);
        yield return new LadderRung(arrive * 1.5, Unless.Arrived, [Tell.DistrictLeader]);
        yield return new LadderRung((arrive * 1.5) + LeaderAgain, Unless.Seen, [Tell.DistrictLeader]);
    }
}
