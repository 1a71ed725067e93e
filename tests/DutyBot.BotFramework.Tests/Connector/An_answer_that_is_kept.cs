using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace DutyBot.BotFramework.Tests;

/// <summary>An answer of Teams' connector.</summary>
public sealed class An_answer_that_is_kept
{
    private const string Root = "19:c@thread.tacv2";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2021, 8, 21, 8, 0, 0, TimeSpan.Zero));
    private readonly KnownTeams _known;

    public An_answer_that_is_kept() => _known = new(_time);

    [Fact]
    public async Task was_not_out_of_date_already_when_it_came()
    {
        var late = new TaskCompletionSource<string?>();

        var asking = AskAsync("name", () => late.Task);
        _known.Hear(News($"{Root};messageid=1"));
        late.SetResult("old");

        Assert.Equal("old", await asking);
        Assert.Equal("new", await AskAsync("name", "new"));
        Assert.Equal("new", await AskAsync("name", "newer"));
    }

    [Fact]
    public async Task stays_though_an_older_question_fails_after_it_came()
    {
        var late = new TaskCompletionSource<string?>();

        var asking = AskAsync("name", () => late.Task);
        _known.Hear(News(Root));
        Assert.Equal("new", await AskAsync("name", "new"));
        late.SetException(new HttpRequestException("too late"));

        Assert.Equal("too late", (await Assert.ThrowsAsync<HttpRequestException>(() => asking)).Message);
        Assert.Equal("new", await AskAsync("name", "newer"));
    }

    [Fact]
    public async Task was_asked_for_once_however_many_want_it()
    {
        var answer = new TaskCompletionSource<string?>();
        var asked = 0;

        var asking = Enumerable.Range(0, 50).Select(_ => AskAsync("name", () =>
        {
            Interlocked.Increment(ref asked);
            return answer.Task;
        })).ToList();
        answer.SetResult("one");

        Assert.All(await Task.WhenAll(asking), name => Assert.Equal("one", name));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task comes_though_the_first_to_ask_has_left()
    {
        var answer = new TaskCompletionSource<string?>();
        using var left = new CancellationTokenSource();

        var first = _known.AskAsync(Root, "name", async cancel => Bytes(await answer.Task.WaitAsync(cancel)), left.Token);
        var second = AskAsync("name", "another");
        await left.CancelAsync();
        answer.SetResult("one");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("one", await second);
    }

    [Fact]
    public async Task is_gone_after_an_hour_though_nobody_asks_for_it_again()
    {
        await AskAsync("first", "1");
        _time.Advance(TimeSpan.FromMinutes(30));
        await AskAsync("second", "2");

        _time.Advance(TimeSpan.FromMinutes(30));
        await AskAsync("third", "3");
        Assert.Equal(2, _known.Count);

        _time.Advance(TimeSpan.FromHours(1));
        _known.Hear(new Activity(ActivityTypes.Message));
        Assert.Equal(0, _known.Count);
    }

    [Fact]
    public async Task is_none_that_could_not_be_told()
    {
        for (var i = 0; i < 100; i++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync($"member {i}", () => Task.FromException<string?>(new HttpRequestException("no"))));
            Assert.Null(await AskAsync($"page {i}", answer: null));
        }

        Assert.Equal(0, _known.Count);
    }

    [Fact]
    public async Task makes_room_for_newer_ones_when_there_are_too_many()
    {
        for (var i = 0; i <= KnownTeams.Most; i++)
            await AskAsync($"member {i}", "one");

        Assert.Equal(KnownTeams.Most, _known.Count);
        Assert.Equal("one", await AskAsync("member 1", "again"));
        Assert.Equal("again", await AskAsync("member 0", "again"));
    }

    [Fact]
    public async Task makes_room_for_newer_ones_when_all_are_too_large()
    {
        var page = new string('x', KnownTeams.MostBytes / 4);
        for (var i = 0; i < 20; i++)
            await AskAsync($"page {i}", page);

        Assert.Equal(4, _known.Count);
        Assert.Equal(page, await AskAsync("page 16", "again"));
        Assert.Equal("again", await AskAsync("page 15", "again"));

        _known.Hear(News(Root));
        for (var i = 0; i < 4; i++)
            await AskAsync($"page {i}", page);
        Assert.Equal(4, _known.Count);
    }

    private static Activity News(string conversation) => new(ActivityTypes.ConversationUpdate) { Conversation = new ConversationAccount(id: conversation) };

    private Task<string?> AskAsync(string what, string? answer) => AskAsync(what, () => Task.FromResult(answer));

    private async Task<string?> AskAsync(string what, Func<Task<string?>> ask) =>
        await _known.AskAsync(Root, what, async _ => Bytes(await ask()), TestContext.Current.CancellationToken) is { } answer ? Encoding.UTF8.GetString(answer) : null;

    private static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);
}
