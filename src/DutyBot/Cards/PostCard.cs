using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>A request for a post, for whoever may grant it, and what whoever asked hears of it (product 4).</summary>
internal static class PostCard
{
    public static CardMessage Of(Showing to, PostRequest request, bool repeat = false)
    {
        var words = to.Words;
        var (who, post) = (Plain.Of(request.By.Name), Post(to, request.Unit, request.Role));
        var title = words.PostTitle(who, post);
        List<Line> lines = [.. LateLine.Of(to, null, repeat), Line.Strong(title), .. State(to, request).Select(line => new Line(line))];
        var buttons = request.IsOpen && to.Now < request.LapsesAt
            ? ButtonRow.Of(
                Button.Of(words.ButtonAgree, Verbs.Grant, new Press { Post = request.Id }, first: true),
                Button.Of(words.ButtonRefuse, Verbs.Deny, new Press { Post = request.Id }))
            : [];
        var fallback = string.Join(AlertTitle.Dot, lines.Select(line => line.Text));
        var shape = new NoteShape(fallback, request.IsOpen ? "accent" : "emphasis", lines, buttons);
        return to.Draw("note", shape, CardJson.Default.NoteShape, fallback, CardMessage.Summarised(title, words.PostSummary(post)));
    }

    /// <summary>What whoever is to have the post is told as the request stands; null where he is told nothing.</summary>
    public static string? Word(Showing to, PostRequest request)
    {
        var (words, post) = (to.Words, Post(to, request.Unit, request.Role));
        return request.Status switch
        {
            RequestStatus.Asked when request.TellAt is { } later => words.PostAskedLater(to.Time(later), Granter(to, request), post, to.DeskPhone),
            RequestStatus.Asked => words.PostAsked(Granter(to, request), post, to.DeskPhone),
            RequestStatus.Granted => words.PostYours(post),
            RequestStatus.Denied => words.PostDenied(post, to.DeskPhone),
            RequestStatus.Lapsed => words.PostLapsed(post, to.DeskPhone),
            _ => null,
        };
    }

    /// <summary>The form once it was pressed.</summary>
    public static string Said(Showing to, UnitId unit, Role role) => to.Words.PostSaid(Post(to, unit, role));

    public static string Already(Showing to, UnitId unit, Role role) => to.Words.PostAlready(Post(to, unit, role));

    /// <summary>What whoever said it from above is told.</summary>
    /// <param name="who">As the platform names him.</param>
    public static string Filled(Showing to, UnitId unit, Role role, string who) => to.Words.PostFilled(Post(to, unit, role), Plain.Of(who));

    private static IEnumerable<string> State(Showing to, PostRequest request)
    {
        var words = to.Words;
        var at = to.Time(request.DecidedAt ?? request.At);
        var by = request.DecidedBy is { } decider ? to.Person(decider) : "";
        switch (request.Status)
        {
            case RequestStatus.Granted:
                yield return words.PostGranted(at, by);
                if (request.From is { } before)
                    yield return words.PostAfter(to.Person(before));
                break;
            case RequestStatus.Denied:
                yield return words.PostRefused(at, by);
                break;
            case RequestStatus.Replaced:
                yield return words.PostReplaced(at);
                break;
            case RequestStatus.Lapsed:
                yield return words.PostNotDecided;
                break;
            default:
                yield return to.District.Unit(request.Unit)?.Holder(request.Role) is { } holder ? words.PostHeldBy(to.Person(holder)) : words.PostHeldByNobody;
                yield return words.PostOpenUntil(at, to.Time(request.LapsesAt));
                break;
        }
    }

    private static string Granter(Showing to, PostRequest request) => request.AskedAs switch
    {
        Tell.Deputy => Post(to, request.Unit, Role.UnitDeputy),
        Tell.Head => Post(to, request.Unit, Role.UnitHead),
        _ => to.Words.DutyLeader,
    };

    public static string Name(Showing to, Role role) => role switch
    {
        Role.UnitHead => to.Words.PostHead,
        Role.UnitDeputy => to.Words.PostDeputy,
        Role.Liaison => to.Words.PostLiaison,
        Role.LiaisonBackup => to.Words.PostBackup,
        _ => to.Words.PersonLeft,
    };

    /// <summary>A post of a unit; whatever else somebody was in it has no name of its own.</summary>
    public static string Post(Showing to, UnitId unit, Role role) => to.Words.PostOf(to.Unit(unit), Name(to, role));
}
