using DutyBot.Domain;

namespace DutyBot.Api;

/// <summary>A store that does not answer is told to the caller as what it is: ask again later. Any other failure is told without its words, which may quote what was sent.</summary>
internal sealed class StoreFault(ILogger<StoreFault> log) : IEndpointFilter
{
    private const int AgainAfterSeconds = 5;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        // Another process was first every time: the desk gave up, and nothing was done.
        catch (Exception away) when (away is StoreUnavailableException or TimeoutException)
        {
            return Problem.StoreAway.Answer(context.HttpContext, AgainAfterSeconds);
        }
        catch (BadHttpRequestException wrong)
        {
            return (wrong.StatusCode == StatusCodes.Status413PayloadTooLarge ? Problem.TooLarge : Problem.InvalidBody).Answer();
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.ApiFailed(context.HttpContext.Request.Method, context.HttpContext.GetEndpoint()?.DisplayName, failed.GetType().Name, failed.StackTrace);
            return Problem.Broken.Answer();
        }
    }
}
