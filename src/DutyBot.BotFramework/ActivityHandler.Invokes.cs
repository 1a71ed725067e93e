using System.Net;
using System.Text.Json;

namespace DutyBot.BotFramework;

public partial class ActivityHandler
{
    /// <summary>Null leaves the invoke unanswered, which the channel sees as 501.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var press = ReadPress(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, press, cancellationToken));
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException answer)
        {
            return answer.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A button of a card was pressed, or the card asks to be refreshed (protocol 3.1).</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turn, CancellationToken cancel)
    {
        var answer = await OnInvokeActivityAsync(new TypedTurnContext<IInvokeActivity>(turn), cancel);
        // The bot may have answered by hand already.
        if (answer is not null && turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
            await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = answer }, cancel);
    }

    private static AdaptiveCardInvokeValue ReadPress(IInvokeActivity activity)
    {
        if (activity.Value is null)
            throw Bad("BadRequest", "Missing value property");

        AdaptiveCardInvokeValue press;
        try
        {
            press = BotPayload.Read<AdaptiveCardInvokeValue>(activity.Value);
        }
        catch (JsonException)
        {
            throw Bad("BadRequest", "Value property is not properly formed");
        }

        if (press?.Action is null)
            throw Bad("BadRequest", "Missing action property");
        // Client code compares these sentences, odd spacing included (protocol 3.1).
        return press.Action.Type == "Action.Execute"
            ? press
            : throw Bad("NotSupported", $"The action '{press.Action.Type}'is not supported.");
    }

    private static InvokeResponseException Bad(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error(code, message),
    });

    /// <summary>Ends an invoke with this status and body.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode = HttpStatusCode.InternalServerError;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponseException()
        {
        }

        public InvokeResponseException(string message)
            : base(message)
        {
        }

        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
