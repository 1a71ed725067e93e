using Microsoft.Extensions.Time.Testing;
using Microsoft.Identity.Client;

namespace DutyBot.BotFramework.Tests;

public sealed class Asking_for_a_token
{
    private static readonly AccessToken Token = new("t", DateTimeOffset.UnixEpoch);

    private readonly FakeTimeProvider _time = new() { AutoAdvanceAmount = TimeSpan.Zero };
    private int _asked;

    [Fact]
    public async Task that_succeeds_is_done_once()
    {
        Assert.Equal(Token, await AskAsync(_ => Token));
        Assert.Equal(1, _asked);
    }

    [Theory]
    [InlineData("temporarily_unavailable", 503)]
    [InlineData("busy", 429)]
    public async Task is_repeated_where_later_may_do(string code, int status)
    {
        Assert.Equal(Token, await AskAsync(attempt => attempt < 4 ? throw Refusal(code, status) : Token));
        Assert.Equal(4, _asked);
    }

    [Fact]
    public async Task ends_after_ten_times()
    {
        Assert.Equal("temporarily_unavailable", (await Assert.ThrowsAsync<MsalServiceException>(() => AskAsync(_ => throw Refusal("temporarily_unavailable", 503)))).ErrorCode);
        Assert.Equal(10, _asked);
    }

    [Fact]
    public async Task is_not_repeated_where_the_answer_is_no()
    {
        Assert.Equal("invalid_client", (await Assert.ThrowsAsync<MsalServiceException>(() => AskAsync(_ => throw Refusal("invalid_client", 401)))).ErrorCode);
        Assert.Equal(1, _asked);
    }

    private async Task<AccessToken> AskAsync(Func<int, AccessToken> answer)
    {
        var asking = new TokenRetry(_time).AskAsync(async () =>
        {
            await Task.Yield();
            return answer(++_asked);
        });
        await Eventually.Is(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(11));
            return Task.FromResult(asking.IsCompleted);
        });
        return await asking;
    }

    private static MsalServiceException Refusal(string code, int status) => new(code, code, status);
}
