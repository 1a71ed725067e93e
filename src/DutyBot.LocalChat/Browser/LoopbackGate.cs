using DutyBot.BotFramework;
using Microsoft.AspNetCore.Http;

namespace DutyBot.LocalChat.Browser;

/// <summary>There is no login here, so nobody but this machine may come in, and no other site's page through its browser (product 8).</summary>
internal sealed class LoopbackGate : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        FromHere.Fault(context.HttpContext) is { } why
            ? Results.Text($"The local work group answers this machine alone, and this request comes {why}.", "text/plain; charset=utf-8", statusCode: StatusCodes.Status403Forbidden)
            : await next(context);
}
