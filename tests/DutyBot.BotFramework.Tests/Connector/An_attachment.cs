using System.Net;

namespace DutyBot.BotFramework.Tests;

public sealed class An_attachment
{
    [Theory]
    [InlineData(HttpStatusCode.MovedPermanently)]
    [InlineData(HttpStatusCode.Found)]
    public async Task that_lies_elsewhere_is_fetched_there_without_the_bots_token(HttpStatusCode moved)
    {
        await using var stage = await SignedBench.OpenAsync(services: services => services.AddHttpClientOf(Answering(moved, "https://blobs.example/b?sig=1")));

        var (bytes, seen) = await FetchAsync(stage);

        Assert.Equal([1, 2, 3], bytes);
        Assert.Equal(["/connector/v3/attachments/a%2F1/views/original Bearer", "/b?sig=1 -"], seen);
    }

    [Theory]
    [InlineData("http://blobs.example/b")]
    [InlineData("file:///etc/passwd")]
    [InlineData(null)]
    public async Task is_not_followed_off_https(string? location)
    {
        await using var stage = await SignedBench.OpenAsync(services: services => services.AddHttpClientOf(Answering(HttpStatusCode.Found, location)));

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => FetchAsync(stage));

        Assert.Equal(HttpRequestError.InvalidResponse, refused.HttpRequestError);
        Assert.Equal(["/connector/v3/attachments/a%2F1/views/original Bearer"], Moving.Of(stage).Seen);
    }

    [Fact]
    public async Task that_moves_for_ever_is_given_up()
    {
        await using var stage = await SignedBench.OpenAsync(services: services => services.AddHttpClientOf(new Moving(_ => Moved(HttpStatusCode.Found, "https://blobs.example/again"))));

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => FetchAsync(stage));

        Assert.Equal(HttpRequestError.InvalidResponse, refused.HttpRequestError);
        Assert.Equal(["/connector/v3/attachments/a%2F1/views/original Bearer", "/again -", "/again -", "/again -"], Moving.Of(stage).Seen);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task is_read_up_to_16_MB(int more, bool read)
    {
        var large = new byte[(16 * 1024 * 1024) + more];
        await using var stage = await SignedBench.OpenAsync(services: services => services.AddHttpClientOf(new Moving(request =>
            request.RequestUri!.Host == "blobs.example" ? new HttpResponseMessage { Content = new StreamContent(new MemoryStream(large)) } : Moved(HttpStatusCode.Found, "https://blobs.example/b"))));

        if (read)
            Assert.Equal(large.Length, (await FetchAsync(stage)).Bytes.Length);
        else
            Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, (await Assert.ThrowsAsync<HttpRequestException>(() => FetchAsync(stage))).HttpRequestError);
    }

    [Fact]
    public async Task that_is_not_there_is_refused_as_any_call_is()
    {
        await using var stage = await SignedBench.OpenAsync(services: services => services.AddHttpClientOf(new Moving(request =>
            request.RequestUri!.Host == "blobs.example" ? new HttpResponseMessage(HttpStatusCode.NotFound) : Moved(HttpStatusCode.Found, "https://blobs.example/b"))));

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => FetchAsync(stage));

        Assert.Equal(HttpStatusCode.NotFound, refused.Response.StatusCode);
    }

    private static async Task<(byte[] Bytes, IReadOnlyList<string> Seen)> FetchAsync(SignedBench stage)
    {
        byte[] bytes = [];
        await stage.Bench.Adapter.ContinueConversationAsync(
            PrivateCloud.AppId,
            new ConversationReference { ServiceUrl = stage.Cloud.ServiceUrl, Conversation = new ConversationAccount(id: "c") },
            async (turn, cancel) =>
            {
                await using var stream = await turn.TurnState.Get<IConnectorClient>().Attachments.GetAttachmentAsync("a/1", "original", cancel);
                using var copy = new MemoryStream();
                await stream.CopyToAsync(copy, cancel);
                bytes = copy.ToArray();
            },
            TestContext.Current.CancellationToken);
        return (bytes, Moving.Of(stage).Seen);
    }

    private static Moving Answering(HttpStatusCode moved, string? location) => new(request => request.RequestUri!.Host == "blobs.example"
        ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2, 3]) }
        : Moved(moved, location));

    private static HttpResponseMessage Moved(HttpStatusCode status, string? location)
    {
        var answer = new HttpResponseMessage(status);
        if (location is not null)
            answer.Headers.Location = new Uri(location);
        return answer;
    }
}
