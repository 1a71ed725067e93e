using DutyBot.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

public sealed class Two_presses_at_once
{
    [Fact]
    public async Task of_two_people_of_one_unit_are_one_acknowledgement_and_one_edit_and_both_get_the_same_card()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));

        var answers = await Task.WhenAll(stage.PressRawAsync(visit.Card, "签收", "t04-3"), stage.PressRawAsync(visit.Card, "签收", "t04-4"));
        await stage.SettleAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));

        Assert.All(answers, answer => Assert.Contains("✔15:12", answer.Text, StringComparison.Ordinal));
        Assert.Equal(answers[0].Text, answers[1].Text);
        Assert.Single(await Events<AlertAcknowledged>(stage));
        Assert.Equal(1, visit.Card.Edits);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task of_one_person_have_one_effect()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await Task.WhenAll(stage.PressRawAsync(visit["t04-3"], "签收，我去", "t04-3"), stage.PressRawAsync(visit["t04-3"], "签收，我去", "t04-3"));
        await stage.SettleAsync();
        await Task.WhenAll(stage.PressRawAsync(visit.Card, "已到场", "t04-3"), stage.PressRawAsync(visit.Card, "已到场", "t04-3"));
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));

        Assert.Single(await Events<AlertAcknowledged>(stage));
        Assert.Single(await Events<ArrivalClaimed>(stage));
        visit.Desk.ShowsNow("白鹭镇 15:11 报到场");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task on_a_draft_post_once()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", Visits.Land);
        var draft = stage.ExpectsPrivately("o01-3", "白鹭镇（属地）");
        await Task.WhenAll(stage.PressRawAsync(draft, "发出", "o01-3"), stage.PressRawAsync(draft, "发出", "o01-3"));
        await stage.SettleAsync();
        stage.ExpectsInGroup("来访01");
        stage.ExpectsPrivately("t04-3", "（01）");
        stage.ExpectsPrivately("d02-3", "（01）");
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    private static async Task<List<T>> Events<T>(Stage stage)
    {
        var history = await stage.Services.GetRequiredService<IAlertStore>().ReadAsync((await stage.AlertAsync()).Id, default);
        return [.. history.Rows.SelectMany(row => row.Events).OfType<T>()];
    }
}
