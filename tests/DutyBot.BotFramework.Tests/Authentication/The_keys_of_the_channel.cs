using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.BotFramework.Tests;

public sealed class The_keys_of_the_channel
{
    [Fact]
    public async Task are_read_when_the_bot_starts_and_serve_a_day()
    {
        await using var stage = await SignedBench.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token()));
        Assert.True(stage.Bench.Services.GetRequiredService<ChannelKeys>().WereRead);
        stage.Time.Advance(TimeSpan.FromHours(23.9));
        Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token()));
        Assert.Equal(1, stage.Cloud.KeyReads);

        stage.Time.Advance(TimeSpan.FromHours(0.2));
        Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token()));
        await ReadAsync(stage, 2);
    }

    [Fact]
    public async Task hold_up_no_message_while_their_publisher_is_silent()
    {
        await using var stage = await SignedBench.OpenAsync();
        await stage.SayAsync(stage.Token());
        stage.Cloud.IsSilent = true;
        stage.Time.Advance(TimeSpan.FromHours(25));

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token(claims => claims["nonce"] = i)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        await ReadAsync(stage, 2);

        var unknown = stage.WhyAsync(new TokenKey("k9", "msteams").Sign(stage.Claims()));
        await Eventually.Is(() =>
        {
            stage.Time.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(unknown.IsCompleted);
        });
        Assert.Equal(Why.Key, await unknown);
    }

    [Fact]
    public async Task are_asked_for_ever_more_seldom_while_they_cannot_be_read()
    {
        await using var stage = await SignedBench.OpenAsync();
        await stage.SayAsync(stage.Token());
        stage.Cloud.Publishes = false;
        stage.Time.Advance(TimeSpan.FromHours(24));

        int[] minutes = [0, 1, 3, 7, 15, 31, 63];
        for (var minute = 0; minute < 120; minute++)
        {
            Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token()));
            await Eventually.Is(() => Task.FromResult(Failures(stage) == minutes.Count(one => one <= minute)));
            stage.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(1 + minutes.Length, stage.Cloud.KeyReads);
    }

    [Fact]
    public async Task are_not_taken_from_a_body_that_is_too_large()
    {
        await using var stage = await SignedBench.OpenAsync(before: cloud => cloud.Ballast = 2 * 1024 * 1024);

        Assert.Equal(Why.Key, await stage.WhyAsync(stage.Token()));
        Assert.False(stage.Bench.Services.GetRequiredService<ChannelKeys>().WereRead);
    }

    [Fact]
    public async Task are_read_again_for_an_unknown_one_at_most_once_an_hour()
    {
        await using var stage = await SignedBench.OpenAsync();
        await stage.SayAsync(stage.Token());
        var unknown = new TokenKey("k9", "msteams");

        for (var i = 0; i < 5; i++)
            Assert.Equal(Why.Key, await stage.WhyAsync(unknown.Sign(stage.Claims())));
        Assert.Equal(1, stage.Cloud.KeyReads);

        stage.Time.Advance(TimeSpan.FromMinutes(61));
        for (var i = 0; i < 5; i++)
            Assert.Equal(Why.Key, await stage.WhyAsync(unknown.Sign(stage.Claims())));
        Assert.Equal(2, stage.Cloud.KeyReads);
    }

    [Fact]
    public async Task take_a_new_one_in_after_an_hour()
    {
        await using var stage = await SignedBench.OpenAsync();
        await stage.SayAsync(stage.Token());
        var added = new TokenKey("k3", "msteams");
        stage.Cloud.Keys.Add(added);

        stage.Time.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(added.Sign(stage.Claims())));
    }

    [Fact]
    public async Task are_asked_for_once_however_many_messages_wait()
    {
        await using var stage = await SignedBench.OpenAsync();
        await stage.SayAsync(stage.Token());
        stage.Time.Advance(TimeSpan.FromHours(25));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => stage.SayAsync(stage.Token())));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        await ReadAsync(stage, 2);
    }

    [Fact]
    public async Task go_on_serving_while_they_cannot_be_read()
    {
        await using var stage = await SignedBench.OpenAsync();
        await stage.SayAsync(stage.Token());
        stage.Cloud.Publishes = false;
        stage.Time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token()));
        await Eventually.Is(() => Task.FromResult(Failures(stage) == 1));
        Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token()));

        Assert.Equal(2, stage.Cloud.KeyReads);
    }

    [Fact]
    public async Task that_were_never_read_let_nobody_in_and_are_asked_for_again_soon()
    {
        await using var stage = await SignedBench.OpenAsync(before: cloud => cloud.Publishes = false);
        var keys = stage.Bench.Services.GetRequiredService<ChannelKeys>();

        Assert.Equal(Why.Key, await stage.WhyAsync(stage.Token()));
        Assert.False(keys.WereRead);

        stage.Cloud.Publishes = true;
        stage.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Token()));
        Assert.True(keys.WereRead);
    }

    [Fact]
    public async Task with_a_certificate_serve_as_long_as_it_is_valid()
    {
        var at = new DateTimeOffset(2021, 8, 21, 8, 0, 0, TimeSpan.Zero);
        await using var stage = await SignedBench.OpenAsync(before: cloud =>
        {
            cloud.Keys.Add(new TokenKey("current", "msteams") { Certificate = (at.AddDays(-1), at.AddDays(1)) });
            cloud.Keys.Add(new TokenKey("expired", "msteams") { Certificate = (at.AddDays(-9), at.AddDays(-1)) });
            cloud.Keys.Add(new TokenKey("future", "msteams") { Certificate = (at.AddDays(1), at.AddDays(9)) });
        });

        Assert.Equal(HttpStatusCode.OK, await stage.SayAsync(stage.Cloud.Keys[2].Sign(stage.Claims())));
        Assert.Equal(Why.Certificate, await stage.WhyAsync(stage.Cloud.Keys[3].Sign(stage.Claims())));
        Assert.Equal(Why.Certificate, await stage.WhyAsync(stage.Cloud.Keys[4].Sign(stage.Claims())));
    }

    [Fact]
    public async Task without_endorsements_speak_for_no_channel()
    {
        await using var stage = await SignedBench.OpenAsync(before: cloud => cloud.Keys.Add(new TokenKey("bare", endorsements: null)));

        Assert.Equal(Why.Endorsement, await stage.WhyAsync(stage.Cloud.Keys[2].Sign(stage.Claims())));
    }

    private static Task ReadAsync(SignedBench stage, int times) => Eventually.Is(() => Task.FromResult(stage.Cloud.KeyReads == times));

    private static int Failures(SignedBench stage) => stage.Bench.Log.Lines.Count(line => line.Contains("could not be read", StringComparison.Ordinal));
}
