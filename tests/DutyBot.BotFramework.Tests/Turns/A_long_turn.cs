using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace DutyBot.BotFramework.Tests;

public sealed class A_long_turn
{
    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _work = new();

    [Fact]
    public async Task shows_that_the_bot_is_typing_until_it_ends()
    {
        await using var bench = await OpenAsync();
        var turn = bench.PostAsync(Incoming.Message());

        await TypedAsync(bench, 1, TimeSpan.FromMilliseconds(500));
        await TypedAsync(bench, 2, TimeSpan.FromSeconds(2));
        _work.SetResult();
        await turn;
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(["typing", "typing", "message"], bench.Channel.Sent.Select(sent => sent.Json.GetProperty("type").GetString()));
        Assert.EndsWith("/activities/a1", bench.Channel.Sent[0].Path, StringComparison.Ordinal);
    }

    public static TheoryData<string> WaysOfTakingNone => ["a refusal", "a refusal in an unknown encoding", "a failure"];

    [Theory]
    [MemberData(nameof(WaysOfTakingNone))]
    public async Task is_answered_though_the_channel_takes_no_typing(string way)
    {
        await using var bench = await OpenAsync();
        bench.Channel.Answer = sent =>
        {
            if (sent.Text is null && way == "a failure")
                throw new InvalidOperationException("no typing");
            var answer = RecordingChannel.Json("{}", sent.Text is null ? System.Net.HttpStatusCode.BadRequest : System.Net.HttpStatusCode.OK);
            if (sent.Text is null && way == "a refusal in an unknown encoding")
                answer.Content.Headers.ContentType!.CharSet = "gbk";
            return answer;
        };
        var turn = bench.PostAsync(Incoming.Message());

        await TypedAsync(bench, 1, TimeSpan.FromMilliseconds(500));
        _work.SetResult();

        Assert.Equal(System.Net.HttpStatusCode.OK, (await turn).StatusCode);
        Assert.Equal("done", bench.Channel.Sent[^1].Text);
    }

    [Fact]
    public async Task of_another_kind_shows_nothing()
    {
        _work.SetResult();
        await using var bench = await OpenAsync();

        await bench.PostAsync(Incoming.Of("event"));

        Assert.Empty(bench.Channel.Sent);
    }

    [Theory]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("EN-us", "en-US")]
    [InlineData("zh-hans-cn", "zh-Hans-CN")]
    [InlineData("zh-TW", "zh-TW")]
    [InlineData("de", "de")]
    [InlineData("this is no language", null)]
    [InlineData("xx-QQ", null)]
    [InlineData("en-x-made-up", null)]
    [InlineData(null, null)]
    public async Task knows_the_language_that_the_channel_says_and_leaves_that_of_the_process(string? said, string? known)
    {
        var found = new List<string?>();
        var before = CultureInfo.CurrentCulture.Name;
        await using var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnAny = (turn, _) =>
            {
                found.AddRange([((TurnContext)turn).Locale, CultureInfo.CurrentCulture.Name]);
                return Task.CompletedTask;
            },
        });

        await bench.PostAsync(Incoming.Message(activity => activity["locale"] = said));

        Assert.Equal([known, before], found);
    }

    private async Task<Bench> OpenAsync()
    {
        var bench = await Bench.OfAsync(new ScriptedBot
        {
            OnMessage = async (turn, cancel) =>
            {
                await _work.Task;
                Assert.False(turn.Responded);
                await turn.SendActivityAsync("done", cancellationToken: cancel);
            },
        });
        bench.Adapter.Use(new ShowTypingMiddleware(500, 2000, _time));
        return bench;
    }

    [Fact]
    public async Task whose_answers_go_into_the_response_shows_nothing_meanwhile()
    {
        await using var bench = await OpenAsync();
        var answer = bench.PostAsync(Incoming.Message(activity => activity["deliveryMode"] = "expectReplies"));
        for (var step = 0; step < 20; step++)
            _time.Advance(TimeSpan.FromMilliseconds(500));
        _work.SetResult();

        Assert.Contains("done", await (await answer).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(bench.Channel.Sent);
    }

    // The pause begins on another thread: time goes on in small steps until it has run out.
    private Task TypedAsync(Bench bench, int times, TimeSpan pause) => Eventually.Is(() =>
    {
        if (bench.Channel.Sent.Count < times)
            _time.Advance(pause / 10);
        return Task.FromResult(bench.Channel.Sent.Count >= times);
    });
}
