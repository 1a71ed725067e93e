using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace DutyBot.Api;

/// <summary>What is wrong with a request, as RFC 9457 has it: <c>type</c> and the codes of <c>errors</c> stay the same for ever, the sentences may get better.</summary>
/// <param name="Detail">One sentence; never a value of the request, which may hold what nobody may keep.</param>
/// <param name="Errors">Every fault that was found; left out where there is nothing to add.</param>
internal sealed record Problem(
    string Type, string Title, int Status, string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ProblemError>? Errors = null)
{
    private const string Prefix = "urn:problem-type:dutybot:";

    public static readonly Problem InvalidBody = new(Prefix + "invalid-body", "Body that cannot be read", 400, "The body is no JSON object; send one such as {\"partySize\":3,\"topic\":\"LAND\",\"territoryUnit\":\"T04\"}.");

    public static readonly Problem InvalidAlert = new(Prefix + "invalid-alert", "Alert that cannot be posted", 422, "Nothing was posted; see errors.");

    public static readonly Problem InvalidQuestion = new(Prefix + "invalid-parameters", "Parameters that cannot be answered", 400, "");

    public static readonly Problem KeyMissing = new(Prefix + "idempotency-key-missing", "No Idempotency-Key", 400, "Send a key of your own for each alert as Idempotency-Key, such as a UUID, so that sending it again posts nothing twice.");

    public static readonly Problem KeyInvalid = new(Prefix + "idempotency-key-invalid", "Idempotency-Key that cannot be used", 400, "Send one Idempotency-Key of 1 to 255 printable ASCII characters.");

    public static readonly Problem KeyInUse = new(Prefix + "idempotency-key-in-use", "Request under way", 409, "A request with this Idempotency-Key is being worked on; ask again in a moment.");

    public static readonly Problem KeyReused = new(Prefix + "idempotency-key-reused", "Idempotency-Key of another alert", 422, "This Idempotency-Key has posted an alert with another body; give each alert a key of its own.");

    public static readonly Problem Unknown = new(Prefix + "unauthorized", "No valid key", 401, "Send a key that the settings name under DutyBot:Api:Keys as X-Api-Key.");

    public static readonly Problem TooMany = new(Prefix + "too-many-requests", "Too many failed checks", 429, "Too many requests of this address failed their check in one minute; wait as long as Retry-After says, and send a key that the settings name.");

    public static readonly Problem NotSecure = new(Prefix + "https-required", "Plain http", 403, "This address is served over https; over plain http only to the same machine, and through a proxy only where DutyBot:Proxies names it and it says that it was asked over https.");

    public static readonly Problem NoSuchAlert = new(Prefix + "no-such-alert", "No such alert", 404, "There is no alert with this number; numbers look like 20210821-01.");

    public static readonly Problem TooLarge = new(Prefix + "body-too-large", "Body too large", 413, "The body is longer than 64 KB; the fields of an alert need less than one of them.");

    public static readonly Problem NotJson = new(Prefix + "not-json", "No JSON", 415, "Send the body as application/json in UTF-8.");

    public static readonly Problem StoreAway = new(Prefix + "store-unavailable", "Store does not answer", 503, "The store does not answer; ask again later.");

    public static readonly Problem Broken = new(Prefix + "fault", "Fault of the bot", 500, "The bot failed; its log says where. Whether anything was done is told by asking again with the same Idempotency-Key.");

    public static Problem NotReady(string why) => new(Prefix + "not-ready", "Not ready", StatusCodes.Status503ServiceUnavailable, why);

    /// <summary>There is nothing at this path, or nothing for this method or body.</summary>
    public static Problem NoHandler(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(Prefix + "not-found", "Nothing here", status, "There is nothing at this address; /openapi/v1.json describes what there is."),
        StatusCodes.Status405MethodNotAllowed => new(Prefix + "method-not-allowed", "Method that is not taken here", status, "This address takes other methods only; see Allow."),
        StatusCodes.Status415UnsupportedMediaType => NotJson,
        _ => new("about:blank", ReasonPhrases.GetReasonPhrase(status), status, "The request cannot be answered."),
    };

    public static Problem With(Problem problem, params IReadOnlyList<ProblemError> errors) =>
        problem with { Errors = errors, Detail = problem.Detail.Length > 0 ? problem.Detail : errors[0].Detail };

    public IResult Answer(HttpContext? http = null, int? retryAfter = null)
    {
        if (http is not null && retryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Json(this, ApiJson.Sent.Problem, Media, Status);
    }

    public const string Media = "application/problem+json";
}

/// <summary>One fault.</summary>
/// <param name="Code">Stays the same for ever.</param>
/// <param name="Pointer">Where in the body, as a JSON pointer of a URI fragment (#/topic).</param>
/// <param name="Parameter">Which parameter of the address.</param>
internal sealed record ProblemError(
    string Code, string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Pointer = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parameter = null);
