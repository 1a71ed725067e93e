namespace DutyBot.Cards;

/// <summary>What fell due while the bot was down is marked, and so is what may have been sent before (product 5, 10).</summary>
internal static class LateLine
{
    public static IEnumerable<Line> Of(Showing to, DateTimeOffset? due, bool repeat = false)
    {
        if (repeat)
            yield return Line.Quiet(to.Words.Repeat);
        if (due is { } at)
            yield return Line.Quiet(Words(to, at));
    }

    /// <summary>How late something is said that fell due at <paramref name="due"/>.</summary>
    public static string Words(Showing to, DateTimeOffset due) => Showing.Minutes(due, to.Now) is var minutes and > 0
        ? to.Words.LateBy(to.Words.MinutesBrief(minutes), to.Time(due))
        : to.Words.LateBriefly;
}
