using System.Net;
using DutyBot.BotFramework;
using DutyBot.Work;

namespace DutyBot.Tests.Wire;

/// <summary>Everything that the wire throws where a send came to nothing is known to the worker, so that no row waits behind a riddle.</summary>
public sealed class A_send_that_failed
{
    [Theory]
    [InlineData(200, "again, maybe arrived")]
    [InlineData(202, "again, maybe arrived")]
    [InlineData(400, "never")]
    [InlineData(401, "again")]
    [InlineData(403, "never")]
    [InlineData(404, "never, gone")]
    [InlineData(408, "again, maybe arrived")]
    [InlineData(412, "again")]
    [InlineData(413, "never")]
    [InlineData(429, "again")]
    [InlineData(500, "once again, maybe arrived")]
    [InlineData(502, "again, maybe arrived")]
    [InlineData(503, "again, maybe arrived")]
    [InlineData(504, "again, maybe arrived")]
    public void is_judged_by_the_status_of_the_answer(int status, string meaning) => Assert.Equal(meaning, Read(Refused(status)));

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, "again")]
    [InlineData(HttpRequestError.NameResolutionError, "again")]
    [InlineData(HttpRequestError.SecureConnectionError, "again")]
    [InlineData(HttpRequestError.ProxyTunnelError, "again")]
    [InlineData(HttpRequestError.UserAuthenticationError, "again")]
    [InlineData(HttpRequestError.ResponseEnded, "again, maybe arrived")]
    [InlineData(HttpRequestError.InvalidResponse, "again, maybe arrived")]
    [InlineData(HttpRequestError.ConfigurationLimitExceeded, "again, maybe arrived")]
    [InlineData(HttpRequestError.HttpProtocolError, "again, maybe arrived")]
    [InlineData(HttpRequestError.Unknown, "again, maybe arrived")]
    public void is_judged_by_how_far_it_came_where_no_answer_was(HttpRequestError error, string meaning) =>
        Assert.Equal(meaning, Read(new HttpRequestException(error, "no answer")));

    [Fact]
    public void may_have_arrived_where_the_answer_was_waited_for_in_vain() =>
        Assert.Equal("again, maybe arrived", Read(new TaskCanceledException("late", new TimeoutException())));

    [Fact]
    public void is_never_tried_again_where_nothing_is_known_of_it() => Assert.Equal("never", Read(new ErrorResponseException("bare")));

    [Fact]
    public void is_no_refusal_where_the_bot_itself_broke_or_was_stopped()
    {
        Assert.Null(Refusals.Read(new InvalidOperationException("broken")));
        Assert.Null(Refusals.Read(new TaskCanceledException("stopped")));
    }

    [Fact]
    public void waits_as_long_as_it_is_told_to_and_an_hour_at_most()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), Refusals.Read(Refused(429, "7"))?.After);
        Assert.Equal(TimeSpan.FromHours(1), Refusals.Read(Refused(429, "99999"))?.After);
        Assert.Null(Refusals.Read(Refused(429, "soon"))?.After);
    }

    private static ErrorResponseException Refused(int status, string? retryAfter = null)
    {
        var response = new HttpResponseMessageWrapper { StatusCode = (HttpStatusCode)status };
        if (retryAfter is not null)
            response.Headers["Retry-After"] = [retryAfter];
        return new ErrorResponseException("refused") { Response = response };
    }

    private static string Read(Exception failed)
    {
        var meaning = Assert.IsType<SendRefusal>(Refusals.Read(failed));
        var words = (meaning.OnceMore ? "once " : "") + (meaning.MayTryAgain ? "again" : "never");
        return words + (meaning.MayHaveArrived ? ", maybe arrived" : "") + (meaning.IsGone ? ", gone" : "");
    }
}
