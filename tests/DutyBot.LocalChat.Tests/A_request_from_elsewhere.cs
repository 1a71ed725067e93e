using System.Net;
using System.Net.Http.Json;
using DutyBot.LocalChat.Browser;
using DutyBot.LocalChat.Tests.Stage;
using Microsoft.AspNetCore.Http;

namespace DutyBot.LocalChat.Tests;

public sealed class A_request_from_elsewhere(LocalStage stage) : IClassFixture<LocalStage>
{
    public static TheoryData<string, string> EveryDoor => new()
    {
        { "GET", "" },
        { "GET", "local/page.js" },
        { "GET", "local/page.css" },
        { "GET", "local/icon.svg" },
        { "GET", "local/api/state" },
        { "GET", "local/api/messages?chat=x" },
        { "GET", "local/api/wire" },
        { "GET", "local/api/events" },
        { "POST", "local/api/say" },
        { "POST", "local/api/press" },
        { "GET", "local/connector/v3/conversations" },
        { "POST", "local/connector/v3/conversations" },
        { "POST", "local/connector/v3/conversations/x/activities" },
        { "POST", "local/connector/v3/conversations/x/activities/1" },
        { "PUT", "local/connector/v3/conversations/x/activities/1" },
        { "DELETE", "local/connector/v3/conversations/x/activities/1" },
        { "GET", "local/connector/v3/conversations/x/members" },
        { "GET", "local/connector/v3/conversations/x/pagedmembers" },
        { "GET", "local/connector/v3/conversations/x/members/1" },
        { "GET", "local/connector/elsewhere" },
    };

    [Theory]
    [MemberData(nameof(EveryDoor))]
    public async Task is_refused_at_every_door_when_it_names_another_host(string method, string path) =>
        await RefusedAsync(method, path, request => request.Headers.Host = "bot.example.org");

    [Theory]
    [MemberData(nameof(EveryDoor))]
    public async Task is_refused_at_every_door_when_it_comes_from_another_origin(string method, string path) =>
        await RefusedAsync(method, path, request => request.Headers.Add("Origin", "https://example.org"));

    [Theory]
    [InlineData("null")]
    [InlineData("http://localhost.example.org")]
    [InlineData("http://127.0.0.1.example.org")]
    [InlineData("file://localhost")]
    public async Task is_refused_when_its_origin_only_looks_near(string origin) =>
        await RefusedAsync("GET", "local/api/wire", request => request.Headers.Add("Origin", origin));

    [Fact]
    public async Task is_refused_when_a_page_of_another_site_asks_without_saying_its_origin() =>
        await RefusedAsync("GET", "local/api/wire", request => request.Headers.Add("Sec-Fetch-Site", "cross-site"));

    [Theory]
    [InlineData("document", HttpStatusCode.OK)]
    [InlineData("iframe", HttpStatusCode.Forbidden)]
    public async Task sees_the_page_when_a_person_follows_a_link_to_it_and_in_no_frame(string destination, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Dest", destination);
        using var answer = await stage.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task is_refused_when_it_came_through_a_proxy() =>
        await RefusedAsync("GET", "local/api/wire", request => request.Headers.Add("X-Forwarded-For", "192.0.2.1"));

    [Fact]
    public async Task is_refused_when_its_address_is_not_this_machines()
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("192.0.2.1") } };
        http.Request.Host = new HostString("localhost", 3978);

        var answer = await new LoopbackGate().InvokeAsync(new DefaultEndpointFilterInvocationContext(http), _ => throw new InvalidOperationException("It was let in."));

        Assert.Equal(403, Assert.IsAssignableFrom<IStatusCodeHttpResult>(answer).StatusCode);
    }

    [Theory]
    [InlineData("localhost:3978", "http://localhost:3978")]
    [InlineData("127.0.0.1", "http://127.0.0.1")]
    [InlineData("[::1]:3978", "http://[::1]:3978")]
    public async Task is_let_in_when_it_is_from_this_machine_after_all(string host, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "local/api/wire") { Headers = { Host = host } };
        request.Headers.Add("Origin", origin);
        using var answer = await stage.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task cannot_post_what_a_foreign_form_can_send()
    {
        using var answer = await stage.Http.PostAsync("local/api/say", new StringContent("""{"person":"officer"}"""), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    private async Task RefusedAsync(string method, string path, Action<HttpRequestMessage> from)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method is "POST" or "PUT" ? JsonContent.Create("x") : null;
        from(request);
        using var answer = await stage.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.EndsWith(".", await answer.Content.ReadAsStringAsync());
    }
}
