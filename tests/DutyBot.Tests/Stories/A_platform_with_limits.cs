namespace DutyBot.Tests.Stories;

/// <summary>Product 10 and protocol 2.2: the bot keeps to the rates, so that nothing is refused, and what calls somebody goes first.</summary>
public sealed class A_platform_with_limits
{
    private const int Departments = 49;

    [Fact]
    public async Task has_every_first_message_of_fifty_units_within_ten_seconds_and_refuses_none()
    {
        await using var stage = await Stage.OpenAsync(Worlds.WithDepartments(Departments));
        var limits = new TeamsLimits(stage.Time);
        stage.Channel.Interfere = limits.Look;
        await stage.WhisperAsync("o01-3", Line(Departments));
        var draft = stage.ExpectsPrivately("o01-3");
        await stage.PressAsync(draft, "发出", "o01-3");
        for (var second = 0; second < 10; second++)
            await stage.ForwardAsync(TimeSpan.FromSeconds(1));

        var card = stage.ExpectsInGroup("来访01");
        foreach (var person in Enumerable.Range(11, Departments).Select(number => $"t{number}-3").Append("t04-3"))
            Assert.InRange(stage.ExpectsPrivately(person, "（01）").At - card.At, TimeSpan.Zero, TimeSpan.FromSeconds(9));
        Assert.Equal(0, limits.Refused);
        Assert.DoesNotContain(stage.Channel.Messages, message => message.Text.Contains("重发", StringComparison.Ordinal));
    }

    [Fact]
    public async Task gets_a_new_alert_at_once_while_edits_of_others_wait_for_their_turn()
    {
        await using var stage = await Stage.OpenAsync(Worlds.WithTowns(12));
        var limits = new TeamsLimits(stage.Time);
        stage.Channel.Interfere = limits.Look;
        for (var number = 1; number <= 12; number++)
        {
            await stage.WhisperAsync("o01-3", $"通报 {number}人 征地 {number + 10}镇");
            await stage.PressAsync(stage.Channel.Messages[^1], "发出", "o01-3");
            await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        }

        await stage.ForwardAsync(TimeSpan.FromSeconds(40));
        await Task.WhenAll(Enumerable.Range(1, 12).Select(number =>
            stage.PressRawAsync(stage.Channel.Messages.First(message => message.Conversation == Stage.Hall && message.Text.StartsWith($"来访{number:00}", StringComparison.Ordinal)), "签收", $"t{number + 10}-3")));
        await stage.WhisperAsync("o01-4", Visits.Land);
        await stage.PressAsync(stage.Channel.Messages.Last(message => message.Conversation == Stage.Private("o01-4")), "发出", "o01-4");

        var posted = Assert.Single(stage.Channel.Messages, message => message.Conversation == Stage.Hall && message.Text.StartsWith("来访13", StringComparison.Ordinal));
        Assert.Equal(stage.Time.GetUtcNow(), posted.At);
        Assert.Contains(stage.Channel.Messages, message => message.Conversation == Stage.Hall && !message.Text.Contains('✔', StringComparison.Ordinal) && message != posted);
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        Assert.All(stage.Channel.Messages.Where(message => message.Conversation == Stage.Hall && message != posted), message => Assert.Contains("✔", message.Text, StringComparison.Ordinal));
        Assert.Equal(0, limits.Refused);
    }

    private static string Line(int departments) => "通报 3人 征地 白鹭镇 " + string.Join(' ', Enumerable.Range(11, departments).Select(number => $"{number}镇"));
}
