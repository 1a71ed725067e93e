using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

public sealed class Every_message_of_an_alert
{
    [Fact]
    public async Task is_a_row_of_the_outbox_with_its_kind_its_alert_and_its_rung()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync("通报 10人 征地 白鹭镇", ["t04-1", "t04-2", "t04-3", "d02-1", "d02-2", "d02-3"]);
        await stage.ForwardToAsync("16:30");
        await stage.WhisperAsync("o01-3", "办结 01 答复");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));

        var id = (await stage.AlertAsync()).Id;
        var told = await stage.Services.GetRequiredService<IOutbox>().OfAlertsAsync([id], TestContext.Current.CancellationToken);
        Assert.All(told, row => Assert.Equal((id, true, true), (row.Telling.Alert, row.Telling.Rung is not null, row.Outcome is not null)));
        var heard = stage.Heard().Where(one => one.Telling.Kind != TellingKind.Answer).ToList();
        Assert.All(heard, one => Assert.Contains(told, row => row.Telling.Key == one.Telling.Key && row.Outcome == Outcome.Sent));
        Assert.Equal(
            [(TellingKind.GroupCard, 1), (TellingKind.GroupLine, 2), (TellingKind.Call, 6), (TellingKind.Ring, 11), (TellingKind.Release, 8), (TellingKind.Desk, 1)],
            heard.CountBy(one => one.Telling.Kind).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        stage.KeepsTheBudget();
    }
}
