namespace DutyBot.Tests.Stories;

public sealed class Words_in_English
{
    [Fact]
    public async Task take_a_visit_from_the_gate_to_its_end()
    {
        await using var stage = await Stage.OpenAsync(settings: new Dictionary<string, string> { ["DutyBot:Language"] = "en" });
        await stage.WhisperAsync("o02-1", "visitors 3 East gate");
        var gate = stage.ExpectsPrivately("o02-1", "3 people", "East gate");
        stage.ExpectsPrivately("o01-3", "3 people");
        stage.ExpectsPrivately("o01-4", "3 people");
        var visit = await stage.PostsAsync("land Bailu", Visits.LandCalls, post: "Post");
        await stage.SayAsync("t04-3", "on my way 20 min");
        await stage.SayAsync("d02-3", "got it");
        await stage.ForwardToAsync("15:29");
        await stage.SayAsync("t04-3", "arrived 01");
        stage.ExpectsPrivately("o01-3", "Bailu Town says it is here, 15:29");
        await stage.WhisperAsync("o01-3", "confirm 01 Bailu 15:28");
        await stage.ForwardToAsync("15:30");
        visit.Card.ShowsNow("here 15:28 (17 min)");
        await stage.WhisperAsync("o01-3", "close 01 answered");
        stage.ExpectsPrivately("d02-3", "01 is closed: no need to come. Thank you.");
        await stage.ForwardToAsync("17:00");

        gate.ShowsNow("01");
        visit.Card.ShowsNow("Visit 01 · closed 15:30", "Bailu Town 15:28 (17 min)");
        Assert.All(stage.Channel.Messages, message => Assert.DoesNotContain(message.Text, letter => letter is >= '\u4e00' and <= '\u9fff'));
        stage.ExpectsNothingMore(group: 1, ("o01-3", 2), ("o01-4", 1), ("t04-3", 1), ("d02-3", 2));
    }
}
