using DutyBot.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

/// <summary>Everybody presses at once, as after an alarm in a full building.</summary>
[Trait("Category", "Slow")]
public sealed class A_crowd
{
    private const int Departments = 49;

    private static readonly IReadOnlyList<string> Units = ["t04", .. Enumerable.Range(11, Departments).Select(number => $"t{number}")];

    [Fact]
    public async Task of_two_hundred_on_one_alert_is_written_down_once_for_each_unit_and_edits_each_card_a_few_times()
    {
        await using var stage = await Stage.OpenAsync(Worlds.WithDepartments(Departments));
        var limits = new TeamsLimits(stage.Time);
        stage.Channel.Interfere = limits.Look;
        await stage.WhisperAsync("o01-3", "通报 3人 征地 白鹭镇 " + string.Join(' ', Enumerable.Range(11, Departments).Select(number => $"{number}镇")));
        await stage.PressAsync(stage.ExpectsPrivately("o01-3"), "发出", "o01-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        var card = stage.ExpectsInGroup("来访01");
        var (edits, taken) = (stage.Channel.Messages.ToDictionary(message => message.Id, message => message.Edits), limits.Taken);

        var people = Units.SelectMany(unit => Enumerable.Range(1, 4).Select(seat => $"{unit}-{seat}")).ToList();
        var answers = await Task.WhenAll(people.Select(person => stage.PressRawAsync(card, "签收", person)));
        await stage.SettleAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(200, answers.Length);
        Assert.All(answers, answer => Assert.True(answer.IsCard, answer.Text));
        var rows = (await stage.Services.GetRequiredService<IAlertStore>().ReadAsync((await stage.AlertAsync()).Id, TestContext.Current.CancellationToken)).Rows;
        var acknowledged = rows.SelectMany(row => row.Events).OfType<AlertAcknowledged>().Select(one => one.Unit.Value.ToLowerInvariant());
        Assert.Equal(Units.Order(StringComparer.Ordinal), acknowledged.Order(StringComparer.Ordinal));
        // A card is edited at once and then with what changed meanwhile: never once for each press.
        Assert.All(stage.Channel.Messages, message => Assert.InRange(message.Edits - edits.GetValueOrDefault(message.Id), 0, 4));
        Assert.InRange(limits.Taken - taken, 1, 4 * (Units.Count + 2));
        Assert.Equal(0, limits.Refused);
        card.ShowsNow("50");
        var final = stage.Channel.Messages.Where(message => message.Conversation == Stage.Hall).Select(message => message.Text).ToList();
        await stage.ForwardAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(final, stage.Channel.Messages.Where(message => message.Conversation == Stage.Hall).Select(message => message.Text));
        foreach (var unit in Units)
            Assert.DoesNotContain("签收，我去", stage.LiveOf($"{unit}-3").Buttons);
    }
}
