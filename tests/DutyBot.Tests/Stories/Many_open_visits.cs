using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

/// <summary>More than any district ever had open at once.</summary>
[Trait("Category", "Slow")]
public sealed class Many_open_visits
{
    private const int Visits = 50;

    [Fact]
    public async Task lose_no_rung_and_no_press_and_fit_on_one_card()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var limits = new TeamsLimits(stage.Time);
        var largest = 0L;
        stage.Channel.Interfere = request =>
        {
            largest = Math.Max(largest, request.Content?.Headers.ContentLength ?? 0);
            return limits.Look(request);
        };
        for (var number = 1; number <= Visits; number++)
            Assert.Equal(System.Net.HttpStatusCode.Created, (await stage.PostAsync("""{"partySize":1,"topic":"LAND","territoryUnit":"T04","units":["T04","D02"]}""", "visit-" + number.ToString(CultureInfo.InvariantCulture))).Status);
        await stage.ForwardAsync(TimeSpan.FromMinutes(12));

        var told = await ToldAsync(stage);
        Assert.Equal(0, limits.Refused);
        foreach (var unit in new[] { "T04", "D02" })
            Assert.Equal(Visits, told.Where(one => one.Telling.Kind == TellingKind.Call && one.Telling.Unit?.Value == unit).Select(one => one.Telling.Alert).Distinct().Count());
        // Said, or joined to what the same person heard in that minute: nothing waits and nothing failed.
        Assert.All(told, one => Assert.True(one.Outcome is Outcome.Sent or Outcome.Joined, $"{one.Telling.Key} {one.Outcome}"));
        // Ten minutes without an answer: every alert has its own rungs, each due at its own time.
        Assert.All(told.Where(one => one.Telling.Rung is not null).GroupBy(one => one.Telling.Rung!), rung => Assert.True(rung.Select(one => one.Telling.Alert).Distinct().Count() == Visits, $"{rung.Key} {rung.Count()}"));

        var pressed = await Task.WhenAll(stage.Channel.Messages
            .Where(message => message.Conversation == Stage.Hall && message.Buttons.Contains("签收"))
            .Select(card => stage.PressRawAsync(card, "签收", "t04-3")));
        Assert.Equal(Visits, pressed.Length);
        Assert.All(pressed, answer => Assert.True(answer.IsCard, answer.Text));
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        for (var number = 1; number <= Visits; number++)
            Assert.True((await stage.AlertAsync(number)).Called(new("T04"))!.HasAnswered);

        await stage.WhisperAsync("o01-2", "状态");
        stage.Channel.Messages[^1].ShowsNow($"未办结{Visits}件来访");
        Assert.InRange(largest, 1, 25 * 1024);
    }

    [Fact]
    public async Task keep_each_rung_at_its_own_time_where_a_hundred_were_posted_in_one_second()
    {
        await using var stage = await Stage.OpenAsync(Worlds.WithDepartments(49));
        var limits = new TeamsLimits(stage.Time);
        stage.Channel.Interfere = limits.Look;
        var (at, alerts) = (stage.Time.GetUtcNow(), await PostManyAsync(stage, 100));
        await stage.ForwardAsync(TimeSpan.FromMinutes(46));

        foreach (var alert in await Task.WhenAll(alerts.Select(number => stage.AlertAsync(number))))
        {
            var unit = Assert.Single(alert.Units, unit => unit.Comes);
            Assert.Equal([5, 10, 20, 30, 45], unit.Reached.Select(rung => rung.After.TotalMinutes));
            Assert.All(unit.Reached, rung => Assert.Equal((at + rung.After, false), (rung.At, rung.Late)));
        }

        Assert.DoesNotContain(stage.Settled, row => row.Sent.Outcome == Outcome.Failed);
        Assert.Equal(100, stage.Channel.Messages.Count(message => message.Conversation == Stage.Hall && message.Text.StartsWith("来访", StringComparison.Ordinal)));
        Assert.Equal(0, limits.Refused);
        var pressed = await stage.PressAsync(stage.LiveOf("t12-3"), "签收，我去", "t12-3");
        Assert.True(pressed.IsCard, pressed.Text);
        await stage.WhisperAsync("o01-2", "状态");
        Assert.Contains("未办结100件来访", stage.Channel.Messages.Last(message => message.Conversation == Stage.Private("o01-2")).Text, StringComparison.Ordinal);
    }

    /// <summary>Visits of one unit each, all posted in the same second.</summary>
    private static async Task<IEnumerable<int>> PostManyAsync(Stage stage, int visits)
    {
        var (desk, at) = (stage.Services.GetRequiredService<AlertDesk>(), stage.Time.GetUtcNow());
        var posted = await Task.WhenAll(Enumerable.Range(0, visits).Select(number => desk.PostAsync(
            new PostAlert(at, new PersonId("O01-3"), null, AlertKind.Onsite, 1, new TopicCode("LAND"), new UnitId("T04"), [new UnitId($"T{11 + (number % 49)}")], null, null, null, OnlyThese: true),
            $"visit-{number}",
            TestContext.Current.CancellationToken)));
        Assert.All(posted, answer => Assert.Null(answer.Why));
        await stage.SettleAsync();
        return Enumerable.Range(1, visits);
    }

    private static async Task<IReadOnlyList<Told>> ToldAsync(Stage stage)
    {
        var open = await stage.Services.GetRequiredService<IAlertStore>().ReadOpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Visits, open.Count);
        return await stage.Services.GetRequiredService<IOutbox>().OfAlertsAsync([.. open.Select(history => history.Id)], TestContext.Current.CancellationToken);
    }
}
