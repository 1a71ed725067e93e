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
}
