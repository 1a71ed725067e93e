using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.BotFramework.Tests;

public sealed class An_unsigned_message
{
    private readonly ScriptedBot _bot = new();

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("::1", HttpStatusCode.OK)]
    [InlineData("::ffff:127.0.0.1", HttpStatusCode.OK)]
    [InlineData("10.0.0.7", HttpStatusCode.Unauthorized)]
    [InlineData("nowhere", HttpStatusCode.Unauthorized)]
    public async Task is_taken_from_this_machine_alone(string from, HttpStatusCode expected)
    {
        await using var bench = await Bench.OfAsync(_bot);
        using var content = new StringContent(Incoming.Message(), Encoding.UTF8, "application/json");

        var answer = await bench.PostAsync(content, headers => headers.Add("Test-From", from));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, _bot.Turns);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Unauthorized)]
    [InlineData("Origin", "null", HttpStatusCode.Unauthorized)]
    [InlineData("Origin", "http://localhost.evil.example", HttpStatusCode.Unauthorized)]
    [InlineData("Origin", "http://localhost:3978", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Unauthorized)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Host", "evil.example", HttpStatusCode.Unauthorized)]
    [InlineData("Host", "localhost.evil.example:3978", HttpStatusCode.Unauthorized)]
    [InlineData("Host", "localhost:3978", HttpStatusCode.OK)]
    [InlineData("Forwarded", "for=192.0.2.1", HttpStatusCode.Unauthorized)]
    [InlineData("X-Forwarded-For", "192.0.2.1", HttpStatusCode.Unauthorized)]
    public async Task is_taken_from_no_page_of_another_site_and_from_no_proxy(string header, string value, HttpStatusCode expected)
    {
        await using var bench = await Bench.OfAsync(_bot);
        using var content = new StringContent(Incoming.Message(), Encoding.UTF8, "application/json");

        var answer = await bench.PostAsync(content, headers => headers.TryAddWithoutValidation(header, value));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, _bot.Turns);
        if (expected != HttpStatusCode.OK)
            Assert.Contains(bench.Log.Lines, line => line.Contains(" unsigned: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task that_a_link_of_another_site_leads_to_is_still_taken_from_no_page()
    {
        await using var bench = await Bench.OfAsync(_bot);
        using var content = new StringContent(Incoming.Message(), Encoding.UTF8, "application/json");

        var answer = await bench.PostAsync(content, headers =>
        {
            headers.Add("Sec-Fetch-Site", "cross-site");
            headers.Add("Sec-Fetch-Dest", "document");
        });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task is_taken_in_Development_alone()
    {
        await using var bench = await Bench.OfAsync(_bot, "Staging");

        var answer = await bench.PostAsync(Incoming.Message());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
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
    [InlineData("https://evil.example/", HttpStatusCode.Unauthorized)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", HttpStatusCode.Unauthorized)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", HttpStatusCode.Unauthorized)]
    [InlineData("http://smba.trafficmanager.net/", HttpStatusCode.Unauthorized)]
    [InlineData("file:///etc/passwd", HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("http://localhost:3978/local", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1:5000", HttpStatusCode.OK)]
    [InlineData("https://webchat.botframework.com/", HttpStatusCode.OK)]
    [InlineData("https://SMBA.trafficmanager.net/emea/", HttpStatusCode.OK)]
    public async Task is_taken_when_its_answers_may_go_where_it_says(string? serviceUrl, HttpStatusCode expected)
    {
        await using var bench = await Bench.OfAsync(_bot);

        Assert.Equal(expected, (await bench.PostAsync(Incoming.Message(activity => activity["serviceUrl"] = serviceUrl))).StatusCode);
    }

    [Fact]
    public async Task is_taken_with_an_address_of_the_list_alone_once_there_is_one()
    {
        await using var bench = await Bench.OfAsync(_bot, "Development", ("DutyBot:AllowedServiceHosts:0", "*.chat.example"));

        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync(Incoming.Message(activity => activity["serviceUrl"] = "https://a.chat.example:8443/x"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await bench.PostAsync(Incoming.Message(activity => activity["serviceUrl"] = "https://chat.example/"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await bench.PostAsync(Incoming.Message())).StatusCode);
    }
}
