using DutyBot.Domain.Work;

namespace DutyBot.Domain.Alerts;

/// <summary>What a decision calls for: the alert's next moment, and that people be told.</summary>
public static class AlertReactions
{
    /// <summary>The work that goes into the transaction of the rows.</summary>
    public static AlertWork To(Alert now, int firstRow, DateTimeOffset at, string? source = null) =>
        new(Chase.NextMoment(now), firstRow, now.IsOpen, at, source);

    /// <summary>The next moment at which anything of this alert falls due; null where nothing will.</summary>
    public static DateTimeOffset? NextMoment(Alert now) => Chase.NextMoment(now);
}
