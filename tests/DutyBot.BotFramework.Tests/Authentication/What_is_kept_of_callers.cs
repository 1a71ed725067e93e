using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DutyBot.BotFramework.Tests;

/// <summary>Tokens and addresses come from outside: what is kept of them is bounded.</summary>
public sealed class What_is_kept_of_callers
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2021, 8, 21, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void are_no_more_verdicts_than_a_thousand()
    {
        var verdicts = new TokenVerdicts(_time);
        for (var number = 0; number <= TokenVerdicts.Most; number++)
            verdicts.Keep(number.ToString(CultureInfo.InvariantCulture), Good(TimeSpan.FromMinutes(30)));

        Assert.Null(verdicts.Find("0"));
        Assert.NotNull(verdicts.Find(TokenVerdicts.Most.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(24 * 60, 60)]
    [InlineData(30, 30)]
    public void is_a_verdict_for_an_hour_and_no_longer_than_the_token_lives(int lives, int kept)
    {
        var verdicts = new TokenVerdicts(_time);
        verdicts.Keep("a", Good(TimeSpan.FromMinutes(lives)));

        _time.Advance(TimeSpan.FromMinutes(kept) - TimeSpan.FromSeconds(1));
        Assert.NotNull(verdicts.Find("a"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(verdicts.Find("a"));
    }

    [Fact]
    public async Task are_no_more_connectors_than_a_thousand()
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());
        var connectors = bench.Services.GetRequiredService<BotFrameworkAuthentication>().CreateConnectorFactory(new ClaimsIdentity());
        var first = await OfAsync(0);
        Assert.Same(first, await OfAsync(0));
        for (var number = 1; number <= Connectors.Most; number++)
            await OfAsync(number);

        Assert.NotSame(first, await OfAsync(0));

        Task<IConnectorClient> OfAsync(int number) => connectors.CreateAsync($"{Incoming.ServiceUrl}{number}/", null, TestContext.Current.CancellationToken);
    }

    private VerifiedToken Good(TimeSpan life) => new(new ClaimsIdentity(), null, _time.GetUtcNow() + life);
}
