using System.Net;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.BotFramework.Tests;

public sealed class A_caller_with_a_good_token
{
    [Fact]
    public async Task may_still_be_turned_away_by_the_hosts_own_rule()
    {
        await using var stage = await OpenAsync(new AuthenticationConfiguration { ClaimsValidator = new OnlyGuests() });

        Assert.Equal(Why.Claims, await stage.WhyAsync(stage.Token()));
        Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token(claims => claims["guest"] = "yes")));
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(HttpRequestException))]
    public async Task is_turned_away_and_no_failure_where_the_hosts_own_rule_breaks(Type failure)
    {
        await using var stage = await OpenAsync(new AuthenticationConfiguration { ClaimsValidator = new Broken((Exception)Activator.CreateInstance(failure)!) });

        Assert.Equal(Why.Unchecked, await stage.WhyAsync(stage.Token()));
        Assert.Contains(stage.Bench.Log.Lines, line => line.Contains(failure.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task needs_every_endorsement_that_is_asked_for()
    {
        await using var stage = await OpenAsync(new AuthenticationConfiguration { RequiredEndorsements = ["webchat", "compliance"] });
        var endorsed = new TokenKey("k1", "msteams", "webchat", "compliance");

        Assert.Equal(Why.Endorsement, await stage.WhyAsync(stage.Token()));
        stage.Cloud.Keys[0] = endorsed;
        stage.Time.Advance(TimeSpan.FromHours(25));
        var said = 0;
        // Each time another token: what was found of one is known for an hour.
        await Eventually.Is(async () => await stage.SayAsync(endorsed.Sign(stage.Claims(claims => claims["nonce"] = said++))) == HttpStatusCode.OK);
    }

    private static Task<SignedBench> OpenAsync(AuthenticationConfiguration demands) =>
        SignedBench.OpenAsync(services: services => services.AddSingleton(demands));

    private sealed class Broken(Exception failure) : ClaimsValidator
    {
        public override Task ValidateClaimsAsync(IList<Claim> claims) => throw failure;
    }

    private sealed class OnlyGuests : ClaimsValidator
    {
        public override Task ValidateClaimsAsync(IList<Claim> claims) =>
            claims.Any(claim => claim.Type == "guest") ? Task.CompletedTask : throw new UnauthorizedAccessException("not a guest");
    }
}
