using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Storage.Sqlite;

/// <summary>How outcomes stand in a column; for ever, like the names in the bodies.</summary>
internal static class StoredNames
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Domain.Outgoing.Outcome.Sent => "sent",
        Domain.Outgoing.Outcome.Failed => "failed",
        Domain.Outgoing.Outcome.Joined => "joined",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static Outcome Outcome(string name) => name switch
    {
        "sent" => Domain.Outgoing.Outcome.Sent,
        "failed" => Domain.Outgoing.Outcome.Failed,
        "joined" => Domain.Outgoing.Outcome.Joined,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    public static string Of(Perishable kind) => kind switch
    {
        Domain.Keeping.Perishable.Alerts => "alerts",
        Domain.Keeping.Perishable.Names => "names",
        Domain.Keeping.Perishable.Messages => "messages",
        Domain.Keeping.Perishable.Cards => "cards",
        Domain.Keeping.Perishable.Notices => "notices",
        Domain.Keeping.Perishable.Drafts => "drafts",
        Domain.Keeping.Perishable.Requests => "requests",
        Domain.Keeping.Perishable.Talks => "talks",
        Domain.Keeping.Perishable.Addresses => "addresses",
        Domain.Keeping.Perishable.People => "people",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Perishable Perishable(string name) =>
        Enum.GetValues<Perishable>().Cast<Perishable?>().FirstOrDefault(kind => Of(kind!.Value) == name) ?? throw new ArgumentOutOfRangeException(nameof(name), name, null);

    public static string Of(Route route) => route switch
    {
        Domain.Outgoing.Route.Group => "group",
        Domain.Outgoing.Route.Private => "private",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, null),
    };

    public static Route Route(string name) => name switch
    {
        "group" => Domain.Outgoing.Route.Group,
        "private" => Domain.Outgoing.Route.Private,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
