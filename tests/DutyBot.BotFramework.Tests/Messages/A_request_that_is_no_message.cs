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
    [InlineData("", "400 not_json")]
    [InlineData("this.is.not.json", "400 not_json")]
    [InlineData("\"this.is.not.json\"", "400 not_json")]
    [InlineData("\"x\"", "400 not_json")]
    [InlineData("[]", "400 not_json")]
    [InlineData("{}", "400 no_activity")]
    [InlineData("null", "400 no_activity")]
    [InlineData("""{"text":"hi"}""", "400 no_activity")]
    [InlineData("""{"type":"message","text":"hi","conversation":{}}""", "400 no_conversation")]
    [InlineData("""{"type":"message","conversation":null}""", "400 no_conversation")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"value":"\ud800"}""", "400 not_json")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"value":{"\uDFFF":1}}""", "400 not_json")]
    [InlineData("""{"type":" ","conversation":{"id":"c"}}""", "400 no_activity")]
    [InlineData("""{"type":5}""", "400 not_json")]
    [InlineData("""{"type":"message","entities":[5]}""", "400 not_json")]
    [InlineData("""{"type":"message"}{"type":"message"}""", "400 not_json")]
    public async Task is_a_bad_request(string body, string why)
    {
        await using var bench = await Bench.OfAsync(_bot);

        Assert.Equal(why, await bench.WhyAsync(body));
        Assert.Equal(0, _bot.Turns);
    }

    [Fact]
    public async Task is_a_bad_request_when_it_is_not_even_text()
    {
        await using var bench = await Bench.OfAsync(_bot);
        using var content = new ByteArrayContent([.. """{"type":"message","conversation":{"id":"c"},"value":"""u8, (byte)'"', 0xC3, 0x28, .. "\"}"u8]);

        Assert.Equal("400 not_json", await bench.WhyAsync(content));
        Assert.Equal(0, _bot.Turns);
    }

    [Fact]
    public async Task is_a_bad_request_however_deep_it_is()
    {
        await using var bench = await Bench.OfAsync(_bot);

        Assert.Equal("400 not_json", await bench.WhyAsync($$"""{"type":"message","value":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}"""));
        Assert.Equal(0, _bot.Turns);
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

        Assert.Equal("415 media_type", await bench.WhyAsync(content));
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
    [InlineData(0, "")]
    [InlineData(1, "413 too_large")]
    public async Task is_too_large_from_256_KB_on(int over, string why)
    {
        var empty = Incoming.Message(activity => activity["text"] = "").Length;
        var body = Incoming.Message(activity => activity["text"] = new string('x', (256 * 1024) - empty + over));

        await using var bench = await Bench.OfAsync(_bot);
        using var chunked = new StringContent(body, Encoding.UTF8, "application/json");

        Assert.Equal(why, await bench.WhyAsync(body));
        Assert.Equal(why, await bench.WhyAsync(chunked, headers => headers.TransferEncodingChunked = true));
        Assert.Equal(why.Length == 0 ? 2 : 0, _bot.Turns);
    }
}
