using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Domain.Succession;

/// <summary>Somebody says in a bound group which post of which unit is his from now on.</summary>
public sealed record AskForPost(string Id, DateTimeOffset At, Account By, UnitId Unit, Role Role, ConversationId In);

/// <summary>Somebody above says who takes over a post of a unit.</summary>
public sealed record FillPost(string Id, DateTimeOffset At, PersonId By, Account To, UnitId Unit, Role Role, ConversationId In);

/// <summary>Something done to a request, by somebody whom the platform vouches for, at a moment read once at the edge.</summary>
public abstract record PostCommand(DateTimeOffset At);

public sealed record GrantPost(DateTimeOffset At, PersonId By) : PostCommand(At);

public sealed record DenyPost(DateTimeOffset At, PersonId By) : PostCommand(At);

/// <summary>The clock asks what fell due.</summary>
public sealed record PassPostDeadline(DateTimeOffset At) : PostCommand(At);

/// <summary>What the rules say of a request.</summary>
public abstract record PostDecision
{
    private PostDecision()
    {
    }

    /// <summary>The request as it is to be kept from now on.</summary>
    /// <param name="Taken">Set where the post changes hands.</param>
    /// <param name="Replaced">Older requests of the same account that it stands in place of.</param>
    public sealed record Changed(PostRequest Now, TakenPost? Taken, IReadOnlyList<PostRequest> Replaced) : PostDecision;

    /// <summary>Nothing to keep: he holds the post, or somebody was first, or nothing was due.</summary>
    /// <param name="Now">Null where he holds the post and never had to ask.</param>
    public sealed record AlreadySo(PostRequest? Now) : PostDecision;

    public sealed record Refused(Refusal Why) : PostDecision;

    public static implicit operator PostDecision(Refusal why) => new Refused(why);

    public static implicit operator PostDecision(PostRequest now) => new Changed(now, null, []);
}

/// <summary>Who takes over which post, and who says so (product 4). Pure: it may simply be asked again.</summary>
public static class PostRules
{
    /// <summary>Routine rings between these, local time; what falls due in the rest of the day waits for the first (product 11).</summary>
    private static readonly TimeOnly RingsFrom = new(9, 0), RingsUntil = new(20, 30);

    /// <param name="earlier">What the same account asked for within the last day.</param>
    public static PostDecision Ask(AskForPost asked, IReadOnlyList<PostRequest> earlier, OnDuty duty)
    {
        var person = duty.District.WithAccount(asked.By.Id, asked.By.AadObjectId);
        if (NotFor(person, asked.Unit, asked.Role, duty.District) is { } why)
            return why;
        var holder = duty.District.Unit(asked.Unit)!.Holder(asked.Role);
        if (person is not null && holder == person.Id)
            return new PostDecision.AlreadySo(null);
        var same = earlier.Where(request => request.Unit == asked.Unit && request.Role == asked.Role).ToList();
        if (same.Find(request => request.IsOpen) is { } open)
            return new PostDecision.AlreadySo(open);
        if (same.Exists(request => request.Status == RequestStatus.Denied))
            return Refusal.RequestDenied;
        if (WhoGrants(asked.Unit, holder, person?.Id, duty) is not { } granter)
            return Refusal.NobodyToAsk;

        var request = new PostRequest(
            asked.Id, asked.At, asked.By, person?.Id, asked.Unit, asked.Role, asked.In, RequestStatus.Asked,
            granter.Person, granter.As, Kept(asked.At, duty.Zone), From: holder);
        return new PostDecision.Changed(request, null, [.. earlier.Where(older => older.IsOpen).Select(older => older with { Status = RequestStatus.Replaced, DecidedAt = asked.At, TellAt = null })]);
    }

    /// <summary>From above: at once, without a press.</summary>
    public static PostDecision Fill(FillPost said, OnDuty duty)
    {
        if (duty.District.Here(said.By) is not { } by)
            return Refusal.UnknownPerson;
        var person = duty.District.WithAccount(said.To.Id, said.To.AadObjectId);
        if (duty.District.Unit(said.Unit) is not { CanBeCalled: true } unit || !UnitPosts.All.Contains(said.Role))
            return Refusal.NoSuchPost;
        if (!by.MayFill(unit, said.Role, duty.DutyLeader))
            return Refusal.OnlyAboveInUnit;
        if (person?.Id == by.Id)
            return Refusal.OwnRequest;
        if (NotFor(person, said.Unit, said.Role, duty.District) is { } why)
            return why;
        if (person is not null && unit.Holder(said.Role) == person.Id)
            return new PostDecision.AlreadySo(null);
        var request = new PostRequest(said.Id, said.At, said.To, person?.Id, said.Unit, said.Role, said.In, RequestStatus.Asked, TellAt: Kept(said.At, duty.Zone));
        return Taken(request, said.By, said.At, duty);
    }

    /// <summary>What becomes of a request; <paramref name="duty"/> says who stands where at the moment of the command.</summary>
    public static PostDecision Decide(PostRequest? request, PostCommand command, OnDuty duty) => (request, command) switch
    {
        (null, _) => Refusal.NoSuchRequest,
        ({ } now, PassPostDeadline clock) => FallsDue(now, clock.At),
        ({ } now, GrantPost press) => ByGranter(now, press.By, press.At, duty, RequestStatus.Granted, () => Grant(now, press, duty)),
        ({ } now, DenyPost press) => ByGranter(now, press.By, press.At, duty, RequestStatus.Denied, () => now with { Status = RequestStatus.Denied, DecidedBy = press.By, DecidedAt = press.At, TellAt = null }),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };

    private static Refusal? NotFor(Person? person, UnitId unit, Role role, District district) =>
        district.Unit(unit) is not { CanBeCalled: true } || !UnitPosts.All.Contains(role) ? Refusal.NoSuchPost
        : person?.MayHoldPost() == false ? Refusal.NoPostForOffice
        : null;

    /// <summary>The deputy head, else the head, else the duty leader: whoever is there, has an account, and is neither who asks nor who would give the post over.</summary>
    private static (PersonId Person, Tell As)? WhoGrants(UnitId unit, PersonId? holder, PersonId? asker, OnDuty duty)
    {
        foreach (var (person, role) in new[] { (duty.Deputy(unit), Tell.Deputy), (duty.Head(unit), Tell.Head), (duty.DutyLeader, Tell.DutyLeader) })
        {
            if (duty.District.Person(person) is { } one && one.Id != asker && one.Id != holder && (one.ChannelUserId ?? one.AadObjectId) is { Length: > 0 })
                return (one.Id, role);
        }

        return null;
    }

    private static PostDecision ByGranter(PostRequest request, PersonId by, DateTimeOffset at, OnDuty duty, RequestStatus wanted, Func<PostDecision> then)
    {
        if (duty.District.Here(by) is not { } person)
            return Refusal.UnknownPerson;
        if (by == (duty.District.WithAccount(request.By.Id, request.By.AadObjectId)?.Id ?? request.ById))
            return Refusal.OwnRequest;
        if (duty.District.Unit(request.Unit) is not { } unit)
            return Refusal.NoSuchPost;
        // After the grant the post is the new holder's, so that who may press is judged by who would have given it over.
        if (!person.MayFill(request.Status == RequestStatus.Granted && request.From is { } from ? unit.With(request.Role, from) : unit, request.Role, duty.DutyLeader))
            return Refusal.OnlyAboveInUnit;
        if (request.Status == wanted)
            return new PostDecision.AlreadySo(request);
        if (request.Status == RequestStatus.Lapsed || (request.IsOpen && at >= request.LapsesAt))
            return Refusal.RequestLapsed;
        return request.IsOpen ? then() : Refusal.RequestSettled;
    }

    private static PostDecision Grant(PostRequest request, GrantPost press, OnDuty duty) =>
        NotFor(duty.District.WithAccount(request.By.Id, request.By.AadObjectId), request.Unit, request.Role, duty.District) is { } why
            ? why
            : Taken(request with { TellAt = null }, press.By, press.At, duty);

    private static PostDecision.Changed Taken(PostRequest request, PersonId by, DateTimeOffset at, OnDuty duty)
    {
        var taken = TakenPost.By(request.By, request.Unit, request.Role, duty.District);
        var granted = request with { Status = RequestStatus.Granted, DecidedBy = by, DecidedAt = at, From = taken.From, To = taken.To };
        // Somebody may have given him the post meanwhile: then nothing changes hands.
        return new PostDecision.Changed(granted, taken.From == taken.To ? null : taken, []);
    }

    private static PostDecision FallsDue(PostRequest request, DateTimeOffset at) => request switch
    {
        { IsOpen: true } when at >= request.LapsesAt => request with { Status = RequestStatus.Lapsed, DecidedAt = at, TellAt = null },
        { TellAt: { } due } when due <= at => request with { TellAt = null },
        _ => new PostDecision.AlreadySo(request),
    };

    /// <summary>Until when routine keeps quiet; null where it may ring at once.</summary>
    private static DateTimeOffset? Kept(DateTimeOffset at, TimeZoneInfo zone)
    {
        var (day, time) = (DutyDay.Of(at, zone), DutyDay.TimeOf(at, zone));
        if (time >= RingsFrom && time < RingsUntil)
            return null;
        return (time < RingsFrom ? day : new DutyDay(day.Date.AddDays(1))).At(RingsFrom, zone);
    }
}
