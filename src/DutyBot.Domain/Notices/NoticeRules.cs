using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Notices;

/// <summary>Something asked of the gate's notice, by somebody whom the platform vouches for, at a moment read once at the edge.</summary>
public abstract record NoticeCommand(DateTimeOffset At);

/// <summary>An officer says that he sees to the visitors.</summary>
public sealed record TakeNotice(DateTimeOffset At, PersonId By) : NoticeCommand(At);

/// <summary>An officer says that nothing needs to be posted.</summary>
public sealed record DismissNotice(DateTimeOffset At, PersonId By) : NoticeCommand(At);

/// <summary>An officer has posted the alert that the notice was about.</summary>
public sealed record PostFromNotice(DateTimeOffset At, PersonId By, AlertId Alert) : NoticeCommand(At);

/// <summary>The clock asks what fell due.</summary>
/// <param name="AwakeSince">Since when the bot has missed nothing: what fell due before it is told late.</param>
public sealed record PassNoticeDeadline(DateTimeOffset At, DateTimeOffset AwakeSince = default) : NoticeCommand(At);

/// <summary>What the rules say of a notice.</summary>
public abstract record NoticeDecision
{
    private NoticeDecision()
    {
    }

    /// <summary>The notice as it is to be kept from now on.</summary>
    /// <param name="Ring">Whom to ring now, in order; often nobody.</param>
    public sealed record Changed(Notice Now, IReadOnlyList<PersonId> Ring) : NoticeDecision;

    /// <summary>Nothing to keep: somebody was first, or nothing was due; this is how it stands.</summary>
    public sealed record AlreadySo(Notice Now) : NoticeDecision;

    public sealed record Refused(Refusal Why) : NoticeDecision;

    public static implicit operator NoticeDecision(Refusal why) => new Refused(why);
}

/// <summary>What a notice of the gate does with a command (product 4). Pure: it may simply be asked again.</summary>
public static class NoticeRules
{
    /// <summary>Not taken after these, the secondary and then the duty leader are rung.</summary>
    private static readonly TimeSpan[] Rungs = [TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5)];

    /// <summary>A new notice: the duty officers are told, or the duty leader where there is none; nobody is rung for what he said himself.</summary>
    public static NoticeDecision Start(string id, DateTimeOffset at, PersonId by, int people, PlaceId? place, OnDuty duty)
    {
        if (duty.District.Here(by) is not { } person)
            return Refusal.UnknownPerson;
        if (!person.MayNotice())
            return Refusal.OnlyGateOrOfficer;
        if (people < 1)
            return Refusal.NobodyCounted;
        IReadOnlyList<PersonId> told = duty.DutyOfficers is { Count: > 0 } officers ? officers : Leader(duty);
        return new NoticeDecision.Changed(new Notice(id, at, by, people, place, NoticeStatus.Told, told), [.. told.Where(officer => officer != by)]);
    }

    /// <summary>What becomes of a notice; <paramref name="duty"/> says who is there at the moment of the command.</summary>
    public static NoticeDecision Decide(Notice? notice, NoticeCommand command, OnDuty duty) => (notice, command) switch
    {
        (null, _) => Refusal.NoSuchNotice,
        ({ } now, PassNoticeDeadline clock) => FallsDue(now, clock, duty),
        ({ } now, TakeNotice press) => ByOfficer(press.By, duty, () => Take(now, press)),
        ({ } now, DismissNotice press) => ByOfficer(press.By, duty, () => Dismiss(now, press)),
        ({ } now, PostFromNotice press) => ByOfficer(press.By, duty, () => Post(now, press)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };

    /// <summary>The next moment at which somebody else must be rung; null where nobody must.</summary>
    public static DateTimeOffset? NextMoment(Notice notice) =>
        notice.Status == NoticeStatus.Told && notice.Rungs < Rungs.Length ? AlertPolicy.Limit(notice.At, Rungs[notice.Rungs]) : null;

    private static NoticeDecision ByOfficer(PersonId by, OnDuty duty, Func<NoticeDecision> then)
    {
        if (duty.District.Here(by) is not { } person)
            return Refusal.UnknownPerson;
        return person.IsOfficer() ? then() : Refusal.OnlyOfficer;
    }

    /// <summary>Who presses first has it; a second sees who was first.</summary>
    private static NoticeDecision Take(Notice notice, TakeNotice press) => notice.Status == NoticeStatus.Told
        ? new NoticeDecision.Changed(Taken(notice, press.At, press.By), [])
        : new NoticeDecision.AlreadySo(notice);

    private static NoticeDecision Dismiss(Notice notice, DismissNotice press) => notice.Status switch
    {
        NoticeStatus.NotNeeded => new NoticeDecision.AlreadySo(notice),
        NoticeStatus.Posted => Refusal.NoticeSettled,
        _ => new NoticeDecision.Changed(Taken(notice, press.At, press.By) with { Status = NoticeStatus.NotNeeded }, []),
    };

    /// <summary>The alert stands already, so the notice follows it, whatever was said of the notice before.</summary>
    private static NoticeDecision Post(Notice notice, PostFromNotice press) => notice.Posted switch
    {
        { } posted when posted == press.Alert => new NoticeDecision.AlreadySo(notice),
        not null => Refusal.NoticeSettled,
        _ => new NoticeDecision.Changed(Taken(notice, press.At, press.By) with { Status = NoticeStatus.Posted, Posted = press.Alert }, []),
    };

    private static Notice Taken(Notice notice, DateTimeOffset at, PersonId by) => notice.TakenBy is not null
        ? notice
        : notice with { Status = NoticeStatus.Taken, TakenBy = by, TakenAt = at };

    private static NoticeDecision FallsDue(Notice notice, PassNoticeDeadline clock, OnDuty duty)
    {
        List<PersonId> ring = [];
        var now = notice;
        while (NextMoment(now) is { } due && due <= clock.At)
        {
            ring.AddRange((now.Rungs == 0 ? duty.DutyOfficers.Except(now.Told) : Leader(duty)).Where(person => person != now.By));
            now = now with { Rungs = now.Rungs + 1 };
        }

        if (now.Rungs == notice.Rungs)
            return new NoticeDecision.AlreadySo(notice);
        LateRing? late = NextMoment(notice) is { } first && first < clock.AwakeSince ? new(first, clock.At, ring) : null;
        return new NoticeDecision.Changed(now with { Told = [.. now.Told.Union(ring)], Late = late }, ring);
    }

    private static IReadOnlyList<PersonId> Leader(OnDuty duty) => duty.DutyLeader is { } leader ? [leader] : [];
}
