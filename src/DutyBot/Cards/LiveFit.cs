namespace DutyBot.Cards;

/// <summary>What a person's card leaves out where it would be too large: the least urgent rows, then what is folded away, then all buttons but those to answer.</summary>
internal static class LiveFit
{
    /// <summary>Null where nothing is left to leave out.</summary>
    public static IReadOnlyList<LiveRowShape>? Fewer(IReadOnlyList<LiveRowShape> shown, int bytes, int room) => shown switch
    {
        [_, _, ..] => [.. shown.Take(Math.Clamp((int)((long)shown.Count * room / bytes), 1, shown.Count - 1))],
        [{ Ends: [_, ..] } only] => [only with { Ends = [] }],
        [{ Asks: [_, _, ..] asks } only] => [only with { Asks = [.. asks.Take(asks.Count / 2)] }],
        [{ Rows: [_, _, ..] } only] => [only with { Rows = [only.Rows[0]] }],
        _ => null,
    };
}
