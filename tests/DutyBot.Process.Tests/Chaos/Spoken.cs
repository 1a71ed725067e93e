using Microsoft.AspNetCore.Http;

namespace DutyBot.Processes.Chaos;

/// <summary>What the platform got, against the rows that called for it: which call said which row.
/// One conversation is spoken to by one lane, so the last call that was answered before a row was settled is the row's own.</summary>
internal sealed class Spoken
{
    /// <summary>The store keeps whole milliseconds.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMilliseconds(2);

    private readonly Dictionary<string, List<Call>> places;
    private readonly Dictionary<int, int> place = [];
    private readonly ILookup<string, Row> rows;
    private readonly List<(Row Row, Call Call)> said = [];
    private readonly Dictionary<int, Row> of = [];
    private readonly HashSet<long> held;
    private readonly IReadOnlyList<Death> deaths;
    private readonly List<string> unheard = [];
    private readonly Dictionary<long, string> words = [];

    public Spoken(IReadOnlyList<Call> calls, IReadOnlyList<Row> rows, IReadOnlyList<Death> deaths)
    {
        this.deaths = deaths;
        places = calls.Where(call => call.Asked != Asked.Chat).GroupBy(call => call.Place).ToDictionary(place => place.Key, place => place.OrderBy(call => call.Number).ToList());
        foreach (var here in places.Values)
            foreach (var (index, call) in here.Index())
                place[call.Number] = index;
        this.rows = rows.OrderBy(row => row.Number).ToLookup(row => row.Place);
        held = [.. deaths.SelectMany(death => death.InFlight).Select(one => one.Row)];
        foreach (var row in rows.Where(row => row.Outcome == "sent").OrderBy(row => row.SettledAt).ThenBy(row => row.Number))
            Match(row);
    }

    /// <summary>Rows of which the store says that they were sent, and the platform took nothing.</summary>
    public IReadOnlyList<string> Unheard => unheard;

    /// <summary>New messages that said a row.</summary>
    public IEnumerable<(Row Row, Call Call)> Messages => said.Where(pair => pair.Call.Asked == Asked.Post);

    public IReadOnlyList<(Row Row, Call Call)> All => said;

    public IEnumerable<IReadOnlyList<Call>> Places => places.Values;

    /// <summary>Everything that was asked of one conversation, in order.</summary>
    public IReadOnlyList<Call> Of(string conversation) => places.GetValueOrDefault(conversation) ?? [];

    public bool WasHeld(Row row) => held.Contains(row.Number);

    /// <summary>The row that a new message was for, whatever became of it: of those of its conversation that were not settled by then, the first.
    /// In a group, to which rows are moved, the first that said the same in the end.</summary>
    public Row? Owner(Call call)
    {
        if (of.TryGetValue(call.Number, out var row) || IsPostedAnew(call))
            return row;
        var unsettled = rows[call.Place].Where(one => one.SettledAt is null || one.SettledAt >= call.At - Exactness);
        return call.Place.StartsWith("private-", StringComparison.Ordinal)
            ? unsettled.FirstOrDefault()
            : unsettled.FirstOrDefault(one => words.GetValueOrDefault(one.Number) == call.Wanted!.Text)
                // What a card says may have changed meanwhile, and its number has not.
                ?? unsettled.FirstOrDefault(one => one.Kind == "group-card" && words.TryGetValue(one.Number, out var said) && said.Split(' ')[0] == call.Wanted!.Text.Split(' ')[0])
                ?? unsettled.FirstOrDefault(one => one.To.Length == 0);
    }

    /// <summary>Somebody had deleted the card that was to change, so an edit became a message. An older copy that is gone is not.</summary>
    public bool IsPostedAnew(Call call) => call.Asked == Asked.Post && Before(call) is { Asked: Asked.Edit, As.Status: StatusCodes.Status404NotFound } edit && !LastCards.IsMoved(edit.Wanted!.Text);

    public Call? Before(Call call) => place[call.Number] is > 0 and var index ? places[call.Place][index - 1] : null;

    /// <summary>Nobody could know whether it was done: the answer said so, or there was no bot any more to hear it.</summary>
    public bool IsUnclear(Call call) => call.As.IsUnclear || DiedWith(call);

    /// <summary>The bot was killed before it had written down what became of the call.</summary>
    public bool DiedWith(Call call)
    {
        if (of.ContainsKey(call.Number) || deaths.FirstOrDefault(death => death.At >= call.At - Exactness) is not { } death)
            return false;
        var (here, index) = (places[call.Place], place[call.Number]);
        return (index == here.Count - 1 || here[index + 1].At > death.At) && death.InFlight.Any(one => Stored.Place(one.Lane) == call.Place);
    }

    /// <summary>Whether a row has said this.</summary>
    public bool IsCalledFor(Call call) => of.ContainsKey(call.Number);

    private void Match(Row row)
    {
        // What a bot had asked before it died is answered to nobody.
        var born = deaths.LastOrDefault(death => death.At <= row.SettledAt)?.At;
        var heard = places.GetValueOrDefault(row.Place)?.Where(call => call.IsYes && call.AnsweredAt <= row.SettledAt + Exactness && !(call.At < born)).MaxBy(call => call.AnsweredAt);
        if (heard is null || !of.TryAdd(heard.Number, row))
            unheard.Add($"{row.Key} was sent by the store's word at {row.SettledAt:O}, and {row.Place} {(heard is null ? "got nothing" : $"got only what {of[heard.Number].Key} said")}");
        else
        {
            said.Add((row, heard));
            words[row.Number] = heard.Wanted!.Text;
        }
    }
}
