using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.BotFramework.Tests;

public sealed class An_unsigned_message
{
    private readonly ScriptedBot _bot = new();

    [Theory]
    [InlineData("127.0.0.1", "")]
    [InlineData("::1", "")]
    [InlineData("::ffff:127.0.0.1", "")]
    [InlineData("10.0.0.7", "401 unsigned")]
    [InlineData("nowhere", "401 unsigned")]
    public async Task is_taken_from_this_machine_alone(string from, string why)
    {
        await using var bench = await Bench.OfAsync(_bot);

        Assert.Equal(why, await bench.WhyAsync(Incoming.Message(), headers => headers.Add("Test-From", from)));
        Assert.Equal(why.Length == 0 ? 1 : 0, _bot.Turns);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", "401 unsigned")]
    [InlineData("Origin", "null", "401 unsigned")]
    [InlineData("Origin", "http://localhost.evil.example", "401 unsigned")]
    [InlineData("Origin", "http://localhost:3978", "")]
    [InlineData("Sec-Fetch-Site", "cross-site", "401 unsigned")]
    [InlineData("Sec-Fetch-Site", "same-origin", "")]
    [InlineData("Host", "evil.example", "401 unsigned")]
    [InlineData("Host", "localhost.evil.example:3978", "401 unsigned")]
    [InlineData("Host", "localhost:3978", "")]
    [InlineData("Forwarded", "for=192.0.2.1", "401 unsigned")]
    [InlineData("X-Forwarded-For", "192.0.2.1", "401 unsigned")]
    public async Task is_taken_from_no_page_of_another_site_and_from_no_proxy(string header, string value, string why)
    {
        await using var bench = await Bench.OfAsync(_bot);

        Assert.Equal(why, await bench.WhyAsync(Incoming.Message(), headers => headers.TryAddWithoutValidation(header, value)));
        Assert.Equal(why.Length == 0 ? 1 : 0, _bot.Turns);
    }

    [Fact]
    public async Task that_a_link_of_another_site_leads_to_is_still_taken_from_no_page()
    {
        await using var bench = await Bench.OfAsync(_bot);

        Assert.Equal("401 unsigned", await bench.WhyAsync(Incoming.Message(), headers =>
        {
            headers.Add("Sec-Fetch-Site", "cross-site");
            headers.Add("Sec-Fetch-Dest", "document");
        }));
        Assert.Equal(0, _bot.Turns);
    }

    [Fact]
    public async Task is_taken_in_Development_alone()
    {
        await using var bench = await Bench.OfAsync(_bot, "Staging");

        Assert.Equal("401 unsigned", await bench.WhyAsync(Incoming.Message()));
        Assert.Contains(bench.Log.Lines, line => line.Contains("MicrosoftAppId is empty", StringComparison.Ordinal));
        Assert.Equal(0, _bot.Turns);
    }

    [Theory]
    [InlineData("Staging", false)]
    [InlineData("Development", true)]
    public async Task is_authenticated_in_Development_alone_whatever_adapter_asks(string environment, bool taken)
    {
        await using var bench = await Bench.OfAsync(_bot, environment);
        var authentication = bench.Services.GetRequiredService<BotFrameworkAuthentication>();
        Task<AuthenticateRequestResult> AskAsync() => authentication.AuthenticateRequestAsync(
            new Activity(ActivityTypes.Message) { ServiceUrl = Incoming.ServiceUrl }, "", TestContext.Current.CancellationToken);

        if (taken)
            Assert.Equal(AuthenticationConstants.AnonymousAuthType, (await AskAsync()).ClaimsIdentity.AuthenticationType);
        else
            Assert.Equal(Why.Unsigned, (await Assert.ThrowsAsync<RefusedException>(AskAsync)).Reason);
    }

    [Theory]
    [InlineData("https://evil.example/", "401 host")]
    [InlineData("https://smba.trafficmanager.net.evil.example/", "401 host")]
    [InlineData("https://smba.trafficmanager.net@evil.example/", "401 host")]
    [InlineData("http://smba.trafficmanager.net/", "401 host")]
    [InlineData("file:///etc/passwd", "401 host")]
    [InlineData("", "401 host")]
    [InlineData(null, "401 host")]
    [InlineData("http://localhost:3978/local", "")]
    [InlineData("http://127.0.0.1:5000", "")]
    [InlineData("https://webchat.botframework.com/", "")]
    [InlineData("https://SMBA.trafficmanager.net/emea/", "")]
    public async Task is_taken_when_its_answers_may_go_where_it_says(string? serviceUrl, string why)
    {
        await using var bench = await Bench.OfAsync(_bot);

        Assert.Equal(why, await bench.WhyAsync(Incoming.Message(activity => activity["serviceUrl"] = serviceUrl)));
        Assert.Equal(why.Length == 0 ? 1 : 0, _bot.Turns);
    }

    [Fact]
    public async Task is_taken_with_an_address_of_the_list_alone_once_there_is_one()
    {
        await using var bench = await Bench.OfAsync(_bot, "Development", ("DutyBot:AllowedServiceHosts:0", "*.chat.example"));

        Assert.Equal("", await bench.WhyAsync(Incoming.Message(activity => activity["serviceUrl"] = "https://a.chat.example:8443/x")));
        Assert.Equal("401 host", await bench.WhyAsync(Incoming.Message(activity => activity["serviceUrl"] = "https://chat.example/")));
        Assert.Equal("401 host", await bench.WhyAsync(Incoming.Message()));
    }
}
