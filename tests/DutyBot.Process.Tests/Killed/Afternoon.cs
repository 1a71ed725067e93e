using System.Text.Json.Nodes;

namespace DutyBot.Processes.Killed;

/// <summary>What ten officers and their units do in half a minute, by a seed.</summary>
internal sealed class Afternoon(Connector platform, People people, int seed)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Random chance = new(seed);

    /// <summary>Every officer types his line and sees his draft.</summary>
    public async Task DraftAsync()
    {
        await people.InstallAsync("O01-2");
        await Task.WhenAll(Visit.Ten.Select(visit => people.WhisperAsync(visit.Officer, visit.Line)));
        await Task.WhenAll(Visit.Ten.Select(visit => Eventually.SoAsync(
            () => Task.FromResult(platform.Newest(People.Private(visit.Officer), "alert.post") is not null), Limit, () => $"{visit.Officer} has a draft.")));
    }

    /// <summary>Posts a visit and lets its units answer, or not, as it falls.</summary>
    public async Task PostAndAnswerAsync(Visit visit)
    {
        await PassAsync(0, 2);
        await people.PressUntilDoneAsync(visit.Officer, "alert.post", null);
        JsonNode? alert = null;
        await Eventually.SoAsync(async () => (alert = await AlertOfAsync(visit.Officer)) is not null, Limit, () => $"the alert of {visit.Officer} is there.");
        visit.Number = (string)alert!["number"]!;
        await Eventually.SoAsync(() => Task.FromResult(platform.Newest(People.Hall, "alert.acknowledge", visit.Number) is not null), Limit, () => $"the group has the card of {visit.Number}.");
        await Task.WhenAll(Visit.Responses(alert).Select(response => AnswerAsync(visit.Number, (string)response["unit"]!)));
    }

    /// <summary>Several people of different units at the same moment.</summary>
    public Task RushAsync() => Task.WhenAll(Visit.Ten.Where(visit => visit.Number.Length > 0).Select(async visit =>
    {
        await PassAsync(0, 0.04);
        if (await people.ReadAsync("api/alerts/" + visit.Number) is { } alert)
            await Task.WhenAll(Visit.Responses(alert).Select(response => PressAsync(visit.Number, (string)response["unit"]!, "alert.acknowledge", "3")));
    }));

    public async Task CloseAsync(Visit visit)
    {
        await PassAsync(0, 1);
        await people.PressUntilDoneAsync(visit.Officer, "alert.close", visit.Number, ("result", "answered"));
    }

    /// <summary>Lets a random span pass: this is the tempo of people, not a wait for anything.</summary>
    public Task PassAsync(double from, double to)
    {
        double share;
        lock (chance)
            share = chance.NextDouble();
        return Task.Delay(TimeSpan.FromSeconds(from + (share * (to - from))));
    }

    private async Task AnswerAsync(string alert, string unit)
    {
        var (answers, arrives, several) = (Draw(10) >= 3, Draw(2) == 0, Draw(4));
        if (!answers)
            return;
        await PassAsync(0.1, 16);
        await Task.WhenAll("3421"[..(several + 1)].Select(person => PressAsync(alert, unit, "alert.acknowledge", person.ToString())));
        if (!arrives)
            return;
        await PassAsync(0.5, 8);
        await PressAsync(alert, unit, "alert.arrive", "3");
    }

    /// <summary>On the private card where that has the button, else in the group.</summary>
    private async Task PressAsync(string alert, string unit, string verb, string person)
    {
        var by = $"{unit}-{person}";
        var card = (Draw(2) == 0 ? platform.Newest(People.Private(by), verb, alert) : null) ?? platform.Newest(People.Hall, verb, alert);
        if (card is not null && CardReader.Button(card.Shows, verb, alert) is { } button)
            await people.PressAsync(card, button, by);
    }

    private async Task<JsonNode?> AlertOfAsync(string officer) =>
        (await people.ReadAsync("api/alerts?open=true"))?.AsArray().FirstOrDefault(alert => (string?)alert!["postedBy"] == officer);

    private int Draw(int below)
    {
        lock (chance)
            return chance.Next(below);
    }
}
