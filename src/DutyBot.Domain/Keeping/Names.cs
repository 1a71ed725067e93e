using DutyBot.Domain.Alerts;

namespace DutyBot.Domain.Keeping;

/// <summary>Takes names out of an alert's rows that nobody needs any more.</summary>
public static class Names
{
    /// <summary>The rows that held the name or account of somebody nobody knew, without them; that he answered, and who vouched for him, stays.</summary>
    public static IReadOnlyList<AlertRow> Without(AlertHistory history) =>
        [.. history.Rows.Where(row => row.Events.Any(Holds)).Select(row => row with { Events = [.. row.Events.Select(Without)] })];

    private static bool Holds(AlertEvent happened) => happened is AnswerOffered { Account.Length: > 0 };

    private static AlertEvent Without(AlertEvent happened) =>
        happened is AnswerOffered offered ? offered with { Account = "", AadObjectId = null, ShownAs = "" } : happened;
}
