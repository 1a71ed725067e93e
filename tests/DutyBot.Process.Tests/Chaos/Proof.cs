namespace DutyBot.Processes.Chaos;

/// <summary>What is wrong with what was said, by the record of the platform and the rows of the store; nothing where all is as it should be.</summary>
internal static class Proof
{
    /// <summary>A group in which whoever has no chat of his own is mentioned: his row was moved there, and stands by its number.</summary>
    private static bool IsGroup(string place) => !place.StartsWith("private-", StringComparison.Ordinal);

    public static IEnumerable<string> Silent(IReadOnlyList<string> waiting, Spoken spoken) =>
        [.. waiting.Select(key => $"{key} waits for ever"), .. spoken.Unheard];

    /// <summary>First calls and rungs that reached nobody, though nothing refused their recipient.</summary>
    /// <param name="shut">Accounts whose chats took nothing for a while.</param>
    public static IEnumerable<string> Failed(IReadOnlyList<Row> rows, IReadOnlySet<string> shut) => rows
        .Where(row => row.Outcome == "failed" && row.Kind is not ("answer" or "group-line") && !shut.Contains(row.Place) && !(row.To.Length > 0 && shut.Contains(People.Private(row.To))))
        .Select(row => $"{row.Key} reached nobody");

    /// <summary>Messages that nothing called for, a repeat that does not say so, and one that says so for nothing.</summary>
    public static IEnumerable<string> Twice(Spoken spoken)
    {
        foreach (var here in spoken.Places)
        {
            foreach (var call in here.Where(call => call is { Asked: Asked.Post, IsYes: true } && !spoken.IsCalledFor(call) && !spoken.IsPostedAnew(call) && !spoken.DiedWith(call)))
                yield return $"no row called for message {call.Number} at {call.At:O} to {call.Place}: {call.Wanted!.Text}";
        }

        foreach (var (row, message) in spoken.Messages)
        {
            var before = Tries(spoken, row, message).ToList();
            if (message.IsRepeat && before.Count == 0 && !spoken.WasHeld(row) && !WasTriedElsewhere(spoken, row))
                yield return $"{row.Key} is marked as a repeat in {row.Place} at {message.At:O} and was tried for the first time";
            if (!message.IsRepeat && before.Any(call => call.Asked == Asked.Post))
                yield return $"{row.Key} was told twice without a mark in {row.Place}: at {before[0].At:O} ({before[0].As.Name}) and at {message.At:O}";
        }

        foreach (var here in spoken.Places)
        {
            var anew = here.Where(spoken.IsPostedAnew).ToList();
            foreach (var (first, second) in anew.Zip(anew.Skip(1)))
            {
                if (spoken.IsUnclear(first) && !second.IsRepeat && spoken.Before(first)!.Message == spoken.Before(second)!.Message)
                    yield return $"the card {spoken.Before(first)!.Message} of {first.Place} was posted anew twice without a mark: at {first.At:O} ({first.As.Name}) and at {second.At:O}";
            }
        }
    }

    /// <summary>Within one conversation what was said anew came in the order of its rows.</summary>
    public static IEnumerable<string> Order(Spoken spoken) =>
        from here in spoken.Messages.Where(said => !IsGroup(said.Row.Place) || said.Row.To.Length == 0).GroupBy(said => said.Row.Place)
        let inOrder = here.OrderBy(said => said.Call.Number).ToList()
        from pair in inOrder.Zip(inOrder.Skip(1))
        where pair.First.Row.Number > pair.Second.Row.Number
        select $"{here.Key} heard {pair.First.Row.Key} before {pair.Second.Row.Key}";

    /// <summary>Calls that came before a pause had passed that the platform had asked for. Whoever was killed meanwhile may have forgotten it.</summary>
    public static IEnumerable<string> TooEarly(IReadOnlyList<Call> calls, IReadOnlyList<Death> deaths)
    {
        foreach (var here in calls.GroupBy(call => call.Place))
        {
            Call? asked = null;
            foreach (var call in here.OrderBy(call => call.Number))
            {
                if (asked is { AnsweredAt: { } answered, As.RetryAfter: { } seconds } && call.At < answered + TimeSpan.FromSeconds(seconds) && !deaths.Any(death => asked.At <= death.At && death.At <= call.At))
                    yield return $"{here.Key} was called {(answered + TimeSpan.FromSeconds(seconds) - call.At).TotalMilliseconds:0} ms before the pause of {seconds} s had passed that it asked for at {answered:O}";
                if (call.As.RetryAfter is not null)
                    asked = call;
            }
        }
    }

    /// <summary>Tries to say a row before the one that said it, of which nobody knew what became.</summary>
    public static IEnumerable<Call> Tries(Spoken spoken, Row row, Call message)
    {
        var before = spoken.Of(row.Place).Where(call => call.Number < message.Number).ToList();
        // Where the chat refused meanwhile, the row of the try may have gone to the group.
        var refused = before.LastOrDefault(call => call.As.Status is 403 or 404)?.Number ?? 0;
        return before.Where(call => call.Number > refused && spoken.IsUnclear(call) && spoken.Owner(call)?.Number == row.Number);
    }

    /// <summary>Somebody mentioned in a group was tried in his own chat first.</summary>
    private static bool WasTriedElsewhere(Spoken spoken, Row row) => row.To.Length > 0
        && spoken.Of(People.Private(row.To)).Any(call => call.At >= row.Due && spoken.IsUnclear(call));
}
