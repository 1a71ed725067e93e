using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DutyBot.Processes.Chaos;

/// <summary>A typed line that was taken, so that what it says must stand.</summary>
/// <param name="By">Who typed it.</param>
internal sealed record Typed(string Verb, string Alert, string Unit, string By, DateTimeOffset TakenAt);

/// <summary>A visit that was posted, under its number.</summary>
internal sealed record Posted(VisitPlan Plan, string Number);

/// <summary>Officers, units and a program who do what the plan says, at the tempo of people, whether the bot is there or not.</summary>
internal sealed class Crowd(Connector platform, People people, Plan plan)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2.5);

    /// <summary>A draft is not sent twice, so whoever sees none types again, and waits longer each time: what he types stands in place of the draft that is still on its way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    private readonly ConcurrentQueue<Posted> posted = new();
    private readonly ConcurrentQueue<Typed> typed = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> desks = new();
    private int added;

    public IReadOnlyList<Posted> Posted => [.. posted];

    public IReadOnlyList<Typed> Typed => [.. typed];

    public int Added => added;

    /// <summary>One visit after the other is posted for so long; all are lived to their ends.</summary>
    public async Task LiveAllAsync(TimeSpan span)
    {
        List<Task> visits = [];
        var since = Stopwatch.StartNew();
        for (var no = 1; since.Elapsed < span && visits.TrueForAll(visit => !visit.IsFaulted); no++)
        {
            visits.Add(LiveAsync(plan.Visit(no)));
            await Task.Delay(plan.Next(no));
        }

        // The first that cannot go on ends the run: the others would wait for their limits, one after another.
        await foreach (var visit in Task.WhenEach(visits))
            await visit;
    }

    /// <summary>One visit from its posting to its end.</summary>
    private async Task LiveAsync(VisitPlan visit)
    {
        var number = visit.ByProgram ? await PostByProgramAsync(visit) : await PostByDraftAsync(visit);
        var since = Stopwatch.StartNew();
        posted.Enqueue(new Posted(visit, number));
        await Task.WhenAll(visit.Units.Select(unit => AnswerAsync(visit, unit, number, since)).Append(GrowAsync(visit, number)));
        if (visit.Closes is not { } closes)
            return;
        await UntilAsync(since, closes);
        await TypeAsync("close", number, "", visit.Officer, $"办结 {number} 当场答复");
    }

    /// <summary>The program asks until it is answered, and then once more.</summary>
    private async Task<string> PostByProgramAsync(VisitPlan visit)
    {
        var body = new JsonObject
        {
            ["partySize"] = visit.People, ["topic"] = visit.Topic, ["territoryUnit"] = visit.Territory, ["units"] = new JsonArray([.. visit.Units.Select(unit => (JsonNode)unit.Unit)]),
        }.ToJsonString();
        Reply? reply = null;
        await Eventually.SoAsync(async () => (reply = await people.PostAlertAsync(visit.Key, body)) is { Status: not StatusCodes.Status409Conflict }, Limit, () => $"{visit.Key} is posted.");
        Assert.True(reply!.Status == StatusCodes.Status201Created, reply.Text);
        if (await people.PostAlertAsync(visit.Key, body) is { } again)
            Assert.Equal((reply.Text, true), (again.Text, again.Replayed));
        return reply.Alert;
    }

    /// <summary>The officer types and presses; where no draft comes he types again, as a draft is not sent twice. One visit of his after the other.</summary>
    private async Task<string> PostByDraftAsync(VisitPlan visit)
    {
        var desk = desks.GetOrAdd(visit.Officer, _ => new SemaphoreSlim(1));
        await desk.WaitAsync();
        try
        {
            var line = $"通报 {visit.People}人 {visit.TopicWord} {plan.Brief(visit.Territory)} {string.Join(' ', visit.Units.Where(unit => unit.Unit != visit.Territory).Select(unit => plan.Brief(unit.Unit)))}";
            var (given, patience, before, pressed) = (new Stopwatch(), TimeSpan.Zero, 0, false);
            string? number = null;
            await Eventually.SoAsync(
                async () =>
                {
                    // Whoever got no answer to his press looks whether the visit is there before he types again.
                    if (pressed && await NewestAsync(visit.Officer) is var (isRead, newest))
                        (pressed, number) = (!isRead, newest);
                    if (pressed || number is not null)
                        return number is not null;
                    if (!given.IsRunning || given.Elapsed > patience)
                    {
                        patience += Patience;
                        before = platform.Messages.Count;
                        await people.TypeTwiceAsync(visit.Officer, line);
                        given.Restart();
                    }

                    await Task.Delay(TimeSpan.FromMilliseconds(200));
                    if (platform.NewestButton(People.Private(visit.Officer), "alert.post") is { } draft && draft.On.Number > before)
                        pressed = await people.PressTwiceAsync(draft.On, draft.Button, visit.Officer, TimeSpan.FromMilliseconds(80)) is not null;
                    return false;
                },
                Limit,
                () => $"{visit.Officer} posts {line}, and heard {Heard(visit.Officer)}");
            return number!;
        }
        finally
        {
            desk.Release();
        }
    }

    private string Heard(string officer) =>
        platform.Messages.LastOrDefault(message => message.Conversation == People.Private(officer)) is { } last ? CardReader.Unmarked(last.Shows) : "nothing";

    /// <summary>The newest visit of an officer that nobody knows of yet; not read while no bot is there.</summary>
    private async Task<(bool IsRead, string? Number)> NewestAsync(string officer)
    {
        var known = posted.Select(one => one.Number).ToHashSet();
        return await people.ReadAsync("api/alerts?open=true") is not { } open ? (false, null)
            : (true, open.AsArray().Where(alert => (string?)alert!["postedBy"] == officer).Select(alert => (string)alert!["number"]!).FirstOrDefault(number => !known.Contains(number)));
    }

    private async Task AnswerAsync(VisitPlan visit, UnitPlan unit, string number, Stopwatch since)
    {
        if (unit.Answers is not { } answers)
            return;
        await UntilAsync(since, answers);
        if (unit.Types)
            await TypeAsync("alert.acknowledge", number, unit.Unit, $"{unit.Unit}-3", $"签收 {number}");
        else
            await Task.WhenAll("3421"[..unit.Pressers].Select(person => PressAsync(number, "alert.acknowledge", $"{unit.Unit}-{person}", visit.No)));
        if (unit.Arrives is not { } arrives)
            return;
        await UntilAsync(since, arrives);
        if (unit.Types)
            await TypeAsync("alert.arrive", number, unit.Unit, $"{unit.Unit}-3", $"到场 {number}");
        else
            await PressAsync(number, "alert.arrive", $"{unit.Unit}-3", visit.No);
        if (unit.Confirmed)
            await TypeAsync("alert.confirm", number, unit.Unit, visit.Officer, $"确认 {number} {plan.Brief(unit.Unit)}");
    }

    private async Task GrowAsync(VisitPlan visit, string number)
    {
        if (visit.Adds is not { } more)
            return;
        await TypeAsync("alert.add", number, "", visit.Officer, $"追加 {number} {more}人");
        Interlocked.Add(ref added, more);
    }

    /// <summary>On the private card where that has the button, else in the group. Whoever gets no answer presses again, three times at most.</summary>
    private async Task PressAsync(string number, string verb, string by, int no)
    {
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            var card = ((no + attempt) % 2 == 0 ? platform.NewestButton(People.Private(by), verb, number) : null) ?? platform.NewestButton(People.Hall, verb, number);
            if (card is { } on && (await people.PressTwiceAsync(on.On, on.Button, by, TimeSpan.FromMilliseconds(40 * (no % 5)))).WasAnswered)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(700));
        }
    }

    private async Task TypeAsync(string verb, string number, string unit, string by, string line) =>
        typed.Enqueue(new Typed(verb, number, unit, by, await people.TypeTwiceAsync(by, line)));

    /// <summary>Lets time pass up to a moment of the plan: this is the tempo of people, not a wait for anything.</summary>
    private static Task UntilAsync(Stopwatch since, TimeSpan moment) => moment > since.Elapsed ? Task.Delay(moment - since.Elapsed) : Task.CompletedTask;
}
