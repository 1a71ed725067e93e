using System.Net;

namespace DutyBot.BotFramework;

/// <summary>What a connector says when it refuses; the codes are in protocol 2.1.</summary>
public class ErrorResponse : WireObject
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error error = null) => Error = error;

    public Error Error { get; set; }
}

public class Error : WireObject
{
    public Error()
    {
    }

    public Error(string code = null, string message = null, InnerHttpError innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    public string Code { get; set; }

    public string Message { get; set; }

    public InnerHttpError InnerHttpError { get; set; }
}

public class InnerHttpError : WireObject
{
    public int? StatusCode { get; set; }

    public object Body { get; set; }
}

/// <summary>A request that failed, kept without its stream.</summary>
public class HttpRequestMessageWrapper
{
    public HttpMethod Method { get; set; }

    public Uri RequestUri { get; set; }
}

/// <summary>The answer to it. <c>Headers</c> are looked up without regard to case; <c>Retry-After</c> stands there as sent.</summary>
public class HttpResponseMessageWrapper
{
    public HttpStatusCode StatusCode { get; set; }

    public string ReasonPhrase { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    public string Content { get; set; }
}

/// <summary>
/// The connector refused, or answered what nobody can read: then its <c>Response</c> has a status of success, and nobody knows what became of the call.
/// <c>Body</c> is null where the answer was no error body; <c>Response</c> is null where the call was refused here and never sent.
/// </summary>
public class ErrorResponseException : Exception
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper Request { get; set; }

    public HttpResponseMessageWrapper Response { get; set; }

    public ErrorResponse Body { get; set; }
}
