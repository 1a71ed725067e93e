namespace DutyBot.BotFramework.Tests;

public sealed class A_service_address
{
    [Theory]
    [InlineData("https://a.example/", true)]
    [InlineData("https://A.EXAMPLE:444/x", true)]
    [InlineData("http://a.example/", false)]
    [InlineData("https://b.example/", false)]
    [InlineData("https://x.b.example/", true)]
    [InlineData("https://x.y.b.example/", true)]
    [InlineData("https://.b.example/", false)]
    [InlineData("https://xb.example/", false)]
    [InlineData("http://localhost:3978/", true)]
    [InlineData("https://localhost/", true)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("a.example", false)]
    [InlineData("https://user@a.example/", false)]
    [InlineData("https://a.example/?", false)]
    [InlineData("https://a.example/x?y=z", false)]
    [InlineData("https://a.example/#", false)]
    [InlineData("https://a.example#/x", false)]
    public void is_allowed_by_its_host_name(string address, bool allowed) =>
        Assert.Equal(allowed, new ServiceHosts(["a.example", "*.b.example", "localhost"], Development: false).Allow(address));

    [Theory]
    [InlineData("http://localhost:3978/", true)]
    [InlineData("http://127.0.0.1:5/", true)]
    [InlineData("http://[::1]:5/", true)]
    [InlineData("https://localhost/", true)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://a.example/", false)]
    public void on_this_machine_is_allowed_in_Development(string address, bool allowed) =>
        Assert.Equal(allowed, new ServiceHosts(["a.example"], Development: true).Allow(address));

    /// <summary>Names that a URL may hold and the rules of international names do not know.</summary>
    public static TheoryData<string> OddNames =>
    [
        $"https://{new string('\u00fc', 70)}.b.example/", $"https://{new string('a', 64)}\u00fc.b.example/", "https://xn--\u00fc.b.example/", "https://xn--0000000000000.b.example/",
        "https://\u200b.b.example/", "https://\ud800.b.example/", "https://\u0621\u0061.b.example/", "https://-\u00fc-.b.example/", "https://[v1.x]/", "https://a_b\u00fc.b.example/", "https://\u00fc..b.example/",
        $"https://{string.Join('.', Enumerable.Repeat("\u00fc\u00e4\u00f6", 100))}.b.example/", "https:///", "https://", "https:a.example", "//a.example/", "mailto:x@a.example",
    ];

    [Theory]
    [MemberData(nameof(OddNames))]
    public void with_a_name_that_is_none_breaks_nothing(string address)
    {
        var allowed = new ServiceHosts(["a.example", "c.example"], Development: true).Allow(address);

        Assert.False(allowed);
    }
}
