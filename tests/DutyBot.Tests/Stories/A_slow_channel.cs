using DutyBot.Domain.Alerts;
using Microsoft.Data.Sqlite;

namespace DutyBot.Tests.Stories;

/// <summary>The platform takes requests and does not answer them for a while.</summary>
[Trait("Category", "Slow")]
public sealed class A_slow_channel
{
    private const int Departments = 49;
    private const int SideBySide = 32;

    private static readonly string Called = "白鹭镇 " + string.Join(' ', Enumerable.Range(11, Departments).Select(number => $"{number}镇"));

    private static readonly IReadOnlyList<string> Liaisons = ["t04-3", .. Enumerable.Range(11, Departments).Select(number => $"t{number}-3")];

    [Fact]
    public async Task keeps_no_press_waiting_takes_a_bounded_number_of_requests_and_gets_everything_in_order_afterwards()
    {
        await using var stage = await Stage.OpenAsync(Worlds.WithDepartments(Departments));
        await PostsAsync(stage, "o01-3", $"通报 3人 征地 {Called}");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        var card = stage.ExpectsInGroup("来访01");
        var second = await DraftAsync(stage, "o01-3", $"通报 2人 欠薪 {Called}");
        var third = await DraftAsync(stage, "o01-4", $"通报 7人 征地 {Called}");
        await stage.ForwardAsync(TimeSpan.FromSeconds(10));
        var slow = new SlowAnswers(SideBySide);
        stage.Channel.Meanwhile = slow.HoldAsync;

        await stage.PressRawAsync(second, "发出", "o01-3");
        await slow.Full.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await stage.PressRawAsync(third, "发出", "o01-4");

        var answers = await Task.WhenAll(Liaisons.Select(person => stage.PressRawAsync(card, "签收", person))).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.All(answers, answer => Assert.True(answer.IsCard, answer.Text));
        var waiting = await WaitingAsync(stage);
        answers = await Task.WhenAll(Liaisons.Select(person => stage.PressRawAsync(card, "已到场", person))).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.All(answers, answer => Assert.True(answer.IsCard, answer.Text));
        Assert.Equal(waiting.Edits, (await WaitingAsync(stage)).Edits);
        Assert.Equal(SideBySide, slow.Most);

        slow.Release();
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));

        Assert.InRange(slow.Most, 1, SideBySide);
        Assert.Equal(0, (await WaitingAsync(stage)).All);
        Assert.Equal(Departments + 1, (await stage.AlertAsync()).Units.Count(unit => unit.HasAnswered));
        Assert.Equal(["来访01", "来访02", "来访03"], stage.Channel.Messages.Where(message => message.Conversation == Stage.Hall).Select(message => message.Text[..4]));
        foreach (var person in Liaisons)
            stage.LiveOf(person).ShowsNow("（02）", "（03）");
    }

    private static async Task PostsAsync(Stage stage, string officer, string line) =>
        await stage.PressAsync(await DraftAsync(stage, officer, line), "发出", officer);

    private static async Task<ChannelMessage> DraftAsync(Stage stage, string officer, string line)
    {
        await stage.WhisperAsync(officer, line);
        return stage.Channel.Messages.Last(message => message.Conversation == Stage.Private(officer));
    }

    private static async Task<(long All, long Edits)> WaitingAsync(Stage stage)
    {
        await using var connection = new SqliteConnection($"Data Source={stage.Database};Mode=ReadOnly;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*), coalesce(sum(refresh), 0) from outbox where settled_at is null";
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>Holds every request open until it is released, and counts how many were held at once.</summary>
    private sealed class SlowAnswers(int full)
    {
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource filled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock gate = new();
        private int underWay;

        public int Most { get; private set; }

        public Task Full => filled.Task;

        public void Release() => released.SetResult();

        public async Task HoldAsync(HttpRequestMessage request)
        {
            lock (gate)
                Most = Math.Max(Most, ++underWay);
            if (Most >= full)
                filled.TrySetResult();
            await released.Task;
            lock (gate)
                underWay--;
        }
    }
}
