using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Why something is not done, in one sentence (texts 12).</summary>
internal static class No
{
    /// <param name="about">The alert it was about, where there is one: its end is told with day and time.</param>
    public static TextMessage Because(Showing to, Refusal why, Alert? about = null) => new(why switch
    {
        Refusal.AlertEnded or Refusal.EndedMeanwhile when about is { EndedAt: { } at, Status: AlertStatus.Cancelled } =>
            to.Words.WithdrawnThen(about.Id.Brief, to.Words.Day(about.Id.Day.Date), to.Clock(at)),
        Refusal.AlertEnded or Refusal.EndedMeanwhile when about is { EndedAt: { } at } =>
            to.Words.EndedThen(about.Id.Brief, to.Words.Day(about.Id.Day.Date), to.Clock(at)),
        _ => to.Words.Refused(why, to.DeskPhone),
    });

    /// <summary>The unit of the presser is not called by this alert, but by others.</summary>
    public static TextMessage NotThisOne(Showing to, AlertId asked, IReadOnlyList<AlertId> waiting) => new(waiting.Count > 0
        ? to.Words.NotYourCallBut(asked.Brief, to.List(waiting.Select(alert => alert.Brief)))
        : to.Words.NotYourCall(asked.Brief));
}
