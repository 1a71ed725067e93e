using System.Net;
using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Domain.Notices;

namespace DutyBot.Tests.Edges;

public sealed class A_store_that_cannot_be_written
{
    private const string Sentence = "没记上，请再按一次";

    [Fact]
    public async Task is_told_to_whoever_pressed_and_the_same_press_counts_once_it_can()
    {
        var log = new RecordingLog();
        await using var stage = await OpenAsync(log);
        var card = await stage.PostedAsync();

        using (new LockedStore(stage.Database))
        {
            var answer = await stage.PressRawAsync(card, "签收", "t04-3");
            Assert.False(answer.IsCard);
            Assert.Contains(Sentence, answer.Text);
            Assert.Contains("内线8000", answer.Text);
        }

        Assert.Null((await stage.AlertAsync()).Called(new("T04"))!.Acknowledged);
        Assert.Contains(log.Lines, line => line.Contains("204", StringComparison.Ordinal) && line.Contains("locked", StringComparison.Ordinal));

        var again = await stage.PressAsync(card, "签收", "t04-3");
        Assert.True(again.IsCard, again.Text);
        Assert.NotNull((await stage.AlertAsync()).Called(new("T04"))!.Acknowledged);
    }

    [Fact]
    public async Task is_told_to_whoever_typed_a_line_in_a_private_chat()
    {
        await using var stage = await OpenAsync(new RecordingLog());
        await stage.PostedAsync();
        using (new LockedStore(stage.Database))
            Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync(stage.Message("t04-3", "签收", Stage.Private("t04-3")))).Status);

        Assert.Contains(Sentence, stage.LastTo("t04-3"));
        Assert.Null((await stage.AlertAsync()).Called(new("T04"))!.Acknowledged);
    }

    [Fact]
    public async Task is_told_in_a_group_for_a_command_and_not_for_everyday_talk()
    {
        await using var stage = await OpenAsync(new RecordingLog());
        await stage.PostedAsync();
        var before = stage.Channel.Messages.Count(message => message.Conversation == Stage.Hall);
        using (new LockedStore(stage.Database))
        {
            Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync(stage.Message("t04-3", "食堂今天吃什么", Stage.Hall))).Status);
            Assert.Equal(before, stage.Channel.Messages.Count(message => message.Conversation == Stage.Hall));
            Assert.Equal(HttpStatusCode.OK, (await stage.PostAsync(stage.Message("t04-3", "签收 01", Stage.Hall))).Status);
        }

        Assert.Equal(before + 1, stage.Channel.Messages.Count(message => message.Conversation == Stage.Hall));
        Assert.Contains(Sentence, stage.Channel.Messages.Last(message => message.Conversation == Stage.Hall).Text);
    }

    [Fact]
    public async Task is_told_too_where_not_even_the_conversation_could_be_learned()
    {
        await using var stage = await OpenAsync(new RecordingLog());
        var card = await stage.PostedAsync();
        using var locked = new LockedStore(stage.Database);
        // A private chat that was never heard from must be kept first.
        var (status, _) = await stage.PostAsync(stage.Message("d03-3", "状态", "private-elsewhere"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(Sentence, stage.Channel.Messages.Last(message => message.Conversation == "private-elsewhere").Text);

        var answer = await stage.PressDataAsync("private-elsewhere", card.Id, "alert.acknowledge", new JsonObject { ["alert"] = Visits.Number }, "t04-3");
        Assert.Contains(Sentence, answer.Text);
    }

    [Fact]
    public async Task leaves_no_half_of_a_posting_behind()
    {
        await using var stage = await OpenAsync(new RecordingLog());
        await stage.WhisperAsync("o01-3", "通报 7人 征地 白鹭镇");
        var draft = stage.LastWith("o01-3", "发出");
        using (new LockedStore(stage.Database))
            Assert.Contains(Sentence, (await stage.PressRawAsync(draft, "发出", "o01-3")).Text);

        Assert.Empty(await stage.OpenAlertsAsync());
        await stage.PressAsync(draft, "发出", "o01-3");
        Assert.Single(await stage.OpenAlertsAsync());
    }

    [Fact]
    public async Task between_a_posting_and_its_notice_is_made_good_by_the_next_press()
    {
        var fails = false;
        await using var stage = await Stage.OpenAsync(devices: services => Watched.In<INoticeStore>(services, call =>
        {
            if (fails && call == nameof(INoticeStore.SaveAsync))
                throw new StoreUnavailableException("The store is full.");
        }));
        await stage.WhisperAsync("o02-1", "来人 7人 东门");
        await stage.WhisperAsync("o01-3", "征地 白鹭");
        var draft = stage.LastWith("o01-3", "发出");

        fails = true;
        Assert.Contains(Sentence, (await stage.PressAsync(draft, "发出", "o01-3")).Text);
        fails = false;
        Assert.Contains("01", (await stage.PressAsync(draft, "发出", "o01-3")).Text);

        Assert.Single(await stage.OpenAlertsAsync());
        Assert.Empty(await stage.OpenNoticesAsync());
    }

    private static Task<Stage> OpenAsync(RecordingLog log) => Stage.OpenAsync(devices: log.Into);
}
