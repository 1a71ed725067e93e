using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Api;

/// <summary>Keys, the limit of failed checks, and https before a proxy.</summary>
public sealed class The_way_in
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-key-of-32-characters-for-boarD")]
    [InlineData("a-key-of-32-characters-for-board ,")]
    [InlineData("board")]
    public async Task is_closed_to_whoever_has_no_key(string? key)
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        foreach (var reply in new[] { await stage.GetAsync("/api/alerts?open=true", key), await stage.GetAsync("/api/alerts/20261125-01", key), await stage.PostAsync(Caller.Visit, key: key) })
        {
            Assert.Equal((HttpStatusCode.Unauthorized, "urn:problem-type:dutybot:unauthorized"), (reply.Status, reply.Type));
            Assert.Equal("ApiKey realm=\"DutyBot\", header=\"X-Api-Key\"", reply.Header("WWW-Authenticate"));
        }

        // Said once in a minute, by the address alone.
        Assert.Single(stage.Logged, line => line.Contains("127.0.0.1 failed its check", StringComparison.Ordinal));
    }

    [Fact]
    public async Task limits_what_fails_by_address_and_minute_and_nothing_else()
    {
        await using var stage = await OpenAsync(("DutyBot:Api:FailedChecksPerMinute", "3"));
        for (var failed = 0; failed < 3; failed++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(stage, "10.0.0.1", key: "wrong", https: true)).Status);
        stage.Time.Advance(TimeSpan.FromSeconds(20));
        var much = await AskAsync(stage, "10.0.0.1", key: "wrong", https: true);
        Assert.Equal((HttpStatusCode.TooManyRequests, "urn:problem-type:dutybot:too-many-requests", "40"), (much.Status, much.Type, much.Header("Retry-After")));

        // A good key comes in from the same address, and a wrong one from another is still told.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(stage, "10.0.0.1", https: true)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(stage, "10.0.0.2", key: "wrong", https: true)).Status);
        stage.Time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(stage, "10.0.0.1", key: "wrong", https: true)).Status);
    }

    [Fact]
    public async Task counts_the_addresses_of_one_network_of_IPv6_together()
    {
        await using var stage = await OpenAsync(("DutyBot:Api:FailedChecksPerMinute", "1"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(stage, "2001:db8::1", key: "wrong", https: true)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(stage, "2001:db8::2", key: "wrong", https: true)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(stage, "2001:db8:0:1::1", key: "wrong", https: true)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(stage, "10.0.0.9", key: "wrong", https: true)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(stage, "::ffff:10.0.0.9", key: "wrong", https: true)).Status);
    }

    [Theory]
    // From this machine over plain http; from another one only over https.
    [InlineData("127.0.0.1", null, null, true)]
    [InlineData("::1", null, null, true)]
    [InlineData("192.0.2.7", null, null, false)]
    // A proxy on this machine says for whom it asks, and how it was asked.
    [InlineData("127.0.0.1", "192.0.2.7", "https", true)]
    [InlineData("127.0.0.1", "192.0.2.7", "http", false)]
    [InlineData("127.0.0.1", "192.0.2.7", null, false)]
    // What another machine says of itself is believed only where the settings name it.
    [InlineData("192.0.2.7", "127.0.0.1", "https", false)]
    [InlineData("10.0.0.5", "192.0.2.7", "https", true)]
    [InlineData("10.0.0.5", "192.0.2.7", "http", false)]
    [InlineData("10.0.0.6", "192.0.2.7", "https", false)]
    [InlineData("10.1.9.9", "192.0.2.7", "https", true)]
    public async Task is_https_or_this_machine(string from, string? forwardedFor, string? forwardedProto, bool open)
    {
        await using var stage = await OpenAsync(("DutyBot:Proxies:0", "10.0.0.5"), ("DutyBot:Proxies:1", "10.1.0.0/16"));
        var reply = await AskAsync(stage, from, forwardedFor: forwardedFor, forwardedProto: forwardedProto);
        Assert.Equal(open ? HttpStatusCode.OK : HttpStatusCode.Forbidden, reply.Status);
        if (!open)
            Assert.Equal("urn:problem-type:dutybot:https-required", reply.Type);
    }

    [Fact]
    public async Task counts_whoever_asked_and_not_the_proxy_before_the_bot()
    {
        await using var stage = await OpenAsync(("DutyBot:Api:FailedChecksPerMinute", "1"));
        foreach (var address in new[] { "192.0.2.1", "192.0.2.2" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(stage, "127.0.0.1", key: "wrong", forwardedFor: address, forwardedProto: "https")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(stage, "127.0.0.1", key: "wrong", forwardedFor: "9.9.9.9, 192.0.2.1", forwardedProto: "https")).Status);
    }

    [Theory]
    [InlineData("/api/nothing", 404, "not-found")]
    [InlineData("/api", 404, "not-found")]
    public async Task tells_by_problem_details_that_there_is_nothing(string path, int status, string type)
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var reply = await stage.GetAsync(path);
        Assert.Equal(((HttpStatusCode)status, "urn:problem-type:dutybot:" + type), (reply.Status, reply.Type));

        var other = await stage.CallAsync(request => (request.Method, request.RequestUri) = (HttpMethod.Delete, new Uri("/api/alerts/20261125-01", UriKind.Relative)));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "urn:problem-type:dutybot:method-not-allowed"), (other.Status, other.Type));
    }

    private static Task<Stage> OpenAsync(params (string Name, string Value)[] settings) => Stage.OpenAsync(
        settings: Caller.Settings.Concat(settings.ToDictionary(one => one.Name, one => one.Value)).ToDictionary(),
        devices: services => services.AddSingleton<IStartupFilter, FromElsewhere>());

    private static Task<Reply> AskAsync(Stage stage, string from, string key = Caller.Key, bool https = false, string? forwardedFor = null, string? forwardedProto = null) => stage.CallAsync(request =>
    {
        request.RequestUri = new Uri("/api/alerts?open=true", UriKind.Relative);
        request.Headers.Add("X-Api-Key", key);
        request.Headers.Add(FromElsewhere.Address, from);
        if (https)
            request.Headers.Add(FromElsewhere.Https, "yes");
        if (forwardedFor is not null)
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        if (forwardedProto is not null)
            request.Headers.Add("X-Forwarded-Proto", forwardedProto);
    });

    /// <summary>The connection, as the server would see it.</summary>
    private sealed class FromElsewhere : IStartupFilter
    {
        public const string Address = "Test-Address";

        public const string Https = "Test-Https";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[Address], out var address))
                    context.Connection.RemoteIpAddress = address;
                if (context.Request.Headers.ContainsKey(Https))
                    context.Request.Scheme = "https";
                return then(context);
            });
            next(app);
        };
    }
}
