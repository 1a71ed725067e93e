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
    public static string Words(Showing to, DateTimeOffset due) => Words(to, new LateTold(due, to.Now));

    public static string Words(Showing to, LateTold late) => Showing.Minutes(late.Due, late.At) is var minutes and > 0
        ? to.Words.LateBy(to.Words.MinutesBrief(minutes), to.Time(late.Due))
        : to.Words.LateBriefly;
}

/// <summary>What was told late: when it was due, and when it was told at last.</summary>
internal readonly record struct LateTold(DateTimeOffset Due, DateTimeOffset At);
