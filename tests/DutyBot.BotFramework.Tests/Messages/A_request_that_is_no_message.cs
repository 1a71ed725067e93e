using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace DutyBot.BotFramework.Tests;

public sealed class A_request_that_is_no_message
{
    private readonly ScriptedBot _bot = new();

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    [InlineData("PATCH")]
    public async Task is_told_to_post(string method)
    {
        await using var bench = await Bench.OfAsync(_bot);

        var answer = await bench.SendAsync(new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("POST", answer.Content.Headers.Allow.Single());
        Assert.Equal(0, _bot.Turns);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this.is.not.json")]
    [InlineData("\"this.is.not.json\"")]
    [InlineData("\"x\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"text":"hi"}""")]
    [InlineData("""{"type":"message","text":"hi","conversation":{}}""")]
    [InlineData("""{"type":"message","conversation":null}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"value":"\ud800"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"value":{"\uDFFF":1}}""")]
    [InlineData("""{"type":" ","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","entities":[5]}""")]
    [InlineData("""{"type":"message"}{"type":"message"}""")]
    public async Task is_a_bad_request(string body)
    {
        await using var bench = await Bench.OfAsync(_bot);

        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PostAsync(body)).StatusCode);
        Assert.Equal(0, _bot.Turns);
    }

    [Fact]
    public async Task is_a_bad_request_when_it_is_not_even_text()
    {
        await using var bench = await Bench.OfAsync(_bot);
        using var content = new ByteArrayContent([.. """{"type":"message","conversation":{"id":"c"},"value":"""u8, (byte)'"', 0xC3, 0x28, .. "\"}"u8]);

        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PostAsync(content)).StatusCode);
        Assert.Equal(0, _bot.Turns);
    }

    [Fact]
    public async Task is_a_bad_request_however_deep_it_is()
    {
        await using var bench = await Bench.OfAsync(_bot);

        var answer = await bench.PostAsync($$"""{"type":"message","value":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task is_of_a_kind_that_is_not_read(string contentType)
    {
        await using var bench = await Bench.OfAsync(_bot);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Incoming.Message()));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await bench.PostAsync(content)).StatusCode);
        Assert.Equal(0, _bot.Turns);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/vnd.microsoft.activity+json")]
    public async Task is_one_after_all_when_only_its_type_is_written_another_way(string? contentType)
    {
        await using var bench = await Bench.OfAsync(_bot);
        using var content = new ByteArrayContent([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Incoming.Message())]);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);

        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync(content)).StatusCode);
        Assert.Equal(1, _bot.Turns);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task is_too_large_from_256_KB_on(int over, HttpStatusCode expected)
    {
        var empty = Incoming.Message(activity => activity["text"] = "").Length;
        var body = Incoming.Message(activity => activity["text"] = new string('x', (256 * 1024) - empty + over));

        await using var bench = await Bench.OfAsync(_bot);
        using var chunked = new StringContent(body, Encoding.UTF8, "application/json");

        Assert.Equal(expected, (await bench.PostAsync(body)).StatusCode);
        Assert.Equal(expected, (await bench.PostAsync(chunked, headers => headers.TransferEncodingChunked = true)).StatusCode);
    }
}
