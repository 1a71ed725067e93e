using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.BotFramework.Tests;

public sealed class A_token : IAsyncLifetime
{
    private SignedBench _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await SignedBench.OpenAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task that_is_good_lets_the_message_in_and_its_answer_goes_out_signed()
    {
        Assert.Equal(HttpStatusCode.OK, await _stage.SayAsync(_stage.Token()));

        Assert.Equal("urn:private", _stage.Bot.Last?.CallerId);
        var sent = Assert.Single(_stage.Cloud.Sent);
        Assert.Equal("heard", sent.Text);
        Assert.Equal("Bearer token-1", sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task that_is_good_names_what_the_answer_is_for()
    {
        var activity = JsonSerializer.Deserialize<Activity>(Incoming.Message(one => one["serviceUrl"] = _stage.Cloud.ServiceUrl), Wire.Json.Options)!;

        var let = await _stage.Bench.Services.GetRequiredService<BotFrameworkAuthentication>()
            .AuthenticateRequestAsync(activity, $"Bearer {_stage.Token()}", TestContext.Current.CancellationToken);

        Assert.Equal((PrivateCloud.Scope, "urn:private", PrivateCloud.AppId), (let.Audience, let.CallerId, let.ClaimsIdentity.FindFirst("aud")?.Value));
        Assert.NotNull(let.ConnectorFactory);
    }

    [Theory]
    [InlineData(null, Why.Header)]
    [InlineData("", Why.Header)]
    [InlineData("Bearer", Why.Header)]
    [InlineData("Bearer ", Why.Header)]
    [InlineData("Basic abc", Why.Header)]
    [InlineData("Bearer abc", Why.Unreadable)]
    [InlineData("Bearer a.b.c", Why.Unreadable)]
    [InlineData("Bearer eyJ.eyJ.eyJ", Why.Unreadable)]
    [InlineData("Bearer ....", Why.Unreadable)]
    public async Task that_is_none_is_refused(string? header, string why) => Assert.Equal(why, await _stage.WhyOfAsync(header));

    [Fact]
    public async Task in_a_header_of_another_shape_is_refused()
    {
        Assert.Equal(Why.Header, await _stage.WhyOfAsync($"bearer {_stage.Token()}"));
        Assert.Equal(Why.Header, await _stage.WhyOfAsync($"Bearer {_stage.Token()} more"));
        Assert.Equal(Why.Header, await _stage.WhyOfAsync($"Bearer  {_stage.Token()}"));
        Assert.Equal(Why.Header, await _stage.WhyOfAsync(_stage.Token()));
    }

    [Theory]
    [InlineData("exp", -4, "")]
    [InlineData("exp", -6, Why.Invalid)]
    [InlineData("nbf", 4, "")]
    [InlineData("nbf", 6, Why.Invalid)]
    public async Task has_five_minutes_of_grace_at_both_ends(string claim, int minutes, string why) =>
        Assert.Equal(why, await _stage.WhyAsync(_stage.Token(claims => claims[claim] = _stage.Time.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds())));

    [Fact]
    public async Task without_an_end_is_refused() => Assert.Equal(Why.Invalid, await _stage.WhyAsync(_stage.Token(claims => claims.Remove("exp"))));

    [Theory]
    [InlineData("aud", "11111111-2222-3333-4444-555555555555", Why.Audience)]
    [InlineData("aud", "", Why.Audience)]
    [InlineData("iss", "https://evil.example", Why.Issuer)]
    [InlineData("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", Why.Issuer)]
    [InlineData("serviceurl", "https://localhost/elsewhere/", Why.ServiceUrl)]
    [InlineData("serviceurl", "", Why.ServiceUrl)]
    public async Task for_others_or_from_others_is_refused(string claim, string value, string why) =>
        Assert.Equal(why, await _stage.WhyAsync(_stage.Token(claims => claims[claim] = value)));

    [Theory]
    [InlineData("aud", Why.Audience)]
    [InlineData("iss", Why.Issuer)]
    [InlineData("serviceurl", Why.ServiceUrl)]
    public async Task that_does_not_say_for_whom_or_from_whom_is_refused(string claim, string why) =>
        Assert.Equal(why, await _stage.WhyAsync(_stage.Token(claims => claims.Remove(claim))));

    [Fact]
    public async Task for_two_at_once_is_refused() =>
        Assert.Equal(Why.Audience, await _stage.WhyAsync(_stage.Token(claims => claims["aud"] = new JsonArray(PrivateCloud.AppId, "another"))));

    [Fact]
    public async Task may_write_the_service_address_in_another_case() =>
        Assert.Equal(HttpStatusCode.OK, await _stage.SayAsync(_stage.Token(claims => claims["serviceurl"] = _stage.Cloud.ServiceUrl.ToUpperInvariant())));

    [Theory]
    [InlineData("RS256", "")]
    [InlineData("RS384", "")]
    [InlineData("RS512", "")]
    [InlineData("PS256", Why.Algorithm)]
    [InlineData("HS256", Why.Algorithm)]
    [InlineData("none", Why.Algorithm)]
    public async Task is_signed_by_RSA_with_PKCS1(string algorithm, string why) =>
        Assert.Equal(why, await _stage.WhyAsync(_stage.Token(algorithm: algorithm)));

    [Fact]
    public async Task signed_by_a_key_that_is_not_published_is_refused()
    {
        var unknown = new TokenKey("k9", "msteams");

        Assert.Equal(Why.Key, await _stage.WhyAsync(unknown.Sign(_stage.Claims())));
        Assert.Equal(Why.Invalid, await _stage.WhyAsync(unknown.Sign(_stage.Claims(), underName: "k1")));
        Assert.Equal(Why.Key, await _stage.WhyAsync(unknown.Sign(_stage.Claims(), underName: "")));
    }

    [Fact]
    public async Task that_was_changed_on_the_way_is_refused()
    {
        var good = _stage.Token().Split('.');
        var other = _stage.Token(claims => claims["serviceurl"] = "https://localhost/elsewhere/").Split('.');

        Assert.Equal(Why.Invalid, await _stage.WhyAsync($"{good[0]}.{other[1]}.{good[2]}"));
        Assert.Equal(Why.Invalid, await _stage.WhyAsync($"{good[0]}.{good[1]}."));
    }

    [Fact]
    public async Task of_a_key_that_may_not_speak_for_the_channel_is_refused()
    {
        Assert.Equal(Why.Endorsement, await _stage.WhyAsync(_stage.Cloud.Keys[1].Sign(_stage.Claims())));
        Assert.Equal(HttpStatusCode.OK, await _stage.SayAsync(_stage.Cloud.Keys[1].Sign(_stage.Claims()), activity => activity["channelId"] = "skype"));
    }

    [Theory]
    [InlineData("channelId", Why.Channel)]
    [InlineData("serviceUrl", Why.ServiceUrl)]
    public async Task speaks_for_no_activity_that_hides_where_it_is_from(string field, string why) =>
        Assert.Equal(why, await _stage.WhyAsync(_stage.Token(), activity => activity.Remove(field)));

    [Theory]
    [InlineData("1.0", "appid")]
    [InlineData("2.0", "azp")]
    public async Task of_a_skill_is_refused(string version, string claim) => Assert.Equal(Why.Skill, await _stage.WhyAsync(_stage.Token(claims =>
    {
        claims["ver"] = version;
        claims[claim] = "11111111-2222-3333-4444-555555555555";
    })));

    [Theory]
    [InlineData(PrivateCloud.AppId, Why.Issuer)]
    [InlineData("11111111-2222-3333-4444-555555555555", Why.Skill)]
    public async Task of_the_emulator_is_refused(string app, string why) => Assert.Equal(why, await _stage.WhyAsync(_stage.Cloud.EmulatorKeys[0].Sign(_stage.Claims(claims =>
    {
        claims["iss"] = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";
        claims["ver"] = "2.0";
        claims["azp"] = app;
    }))));

    [Fact]
    public async Task found_good_once_is_still_held_against_each_message()
    {
        var token = _stage.Token();

        Assert.Equal(HttpStatusCode.OK, await _stage.SayAsync(token));
        Assert.Equal(HttpStatusCode.OK, await _stage.SayAsync(token));
        Assert.Equal(Why.ServiceUrl, await _stage.WhyAsync(token, activity => activity["serviceUrl"] = "https://localhost/elsewhere/"));
        Assert.Equal(Why.Endorsement, await _stage.WhyAsync(token, activity => activity["channelId"] = "skype"));

        _stage.Time.Advance(TimeSpan.FromMinutes(66));
        Assert.Equal(Why.Invalid, await _stage.WhyAsync(token));
    }

    [Fact]
    public async Task is_looked_at_before_the_body_is()
    {
        using var nonsense = new StringContent("this.is.not.json");

        Assert.Equal($"401 {Why.Unreadable}", await _stage.Bench.WhyAsync(nonsense, headers => headers.Add("Authorization", "Bearer abc")));
    }

    [Fact]
    public async Task never_stands_in_the_log()
    {
        var token = _stage.Token(claims => claims["aud"] = "another");

        await _stage.SayAsync(token);

        Assert.DoesNotContain(_stage.Bench.Log.Lines, line => line.Contains(token.Split('.')[2], StringComparison.Ordinal));
    }
}
