using System.Text.Json.Serialization;
using DutyBot.Webhooks;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DutyBot.Api;

/// <summary>The description of everything that other programs may call, at <c>/openapi/v1.json</c>. It is read without a key, because it holds no data.</summary>
internal static class Description
{
    public const string Scheme = "ApiKey";

    public static IServiceCollection AddDescription(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Add(SummaryJson.Default);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        })
        .AddOpenApi(options => options
            .AddSchemaTransformer(DescribedSchemas.ChangeAsync)
            .AddOperationTransformer(DescribedOperations.ChangeAsync)
            .AddDocumentTransformer(ChangeAsync));

    private static async Task ChangeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "DutyBot",
            Version = "1",
            Description = "Alerts of a duty desk, for the office's other programs. Times are ISO 8601 with offset. Errors are problem details (RFC 9457): their type and the codes of their errors stay the same.",
        };
        // Wherever it is read from: a proxy may stand before the bot.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiKey.Header, Description = "The key that the settings name for the program under DutyBot:Api:Keys.",
            },
        };
        foreach (var shared in document.Components.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
            DescribedSchemas.NeverNull(shared);
        document.AddComponent(nameof(WebhookMessage), await context.GetOrCreateSchemaAsync(typeof(WebhookMessage), null, cancel));
        document.Webhooks = new Dictionary<string, IOpenApiPathItem> { ["alertEvent"] = Webhook(document) };
    }

    /// <summary>What the bot sends to the programs that the settings name.</summary>
    private static OpenApiPathItem Webhook(OpenApiDocument document) => new()
    {
        Operations = new Dictionary<HttpMethod, OpenApiOperation>
        {
            [HttpMethod.Post] = new()
            {
                OperationId = "alertEvent",
                Summary = "Something happened to an alert (DutyBot:Webhooks).",
                Description = "A CloudEvent, signed as Standard Webhooks has it, sent until it is answered 2xx; in order for each alert, at least once, with the same id.",
                Parameters =
                [
                    Header("webhook-id", "The id of the message, the same however often it is sent."),
                    Header("webhook-timestamp", "When it was sent, in seconds since 1970 UTC."),
                    Header("webhook-signature", "v1, and base64 of HMAC-SHA256 over id.timestamp.body; two with a blank between while the secret is exchanged."),
                ],
                RequestBody = new OpenApiRequestBody
                {
                    Required = true,
                    Content = new Dictionary<string, OpenApiMediaType> { [WebhookMessage.Media] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(WebhookMessage), document) } },
                },
                Responses = new OpenApiResponses
                {
                    ["2XX"] = new OpenApiResponse { Description = "Taken." },
                    ["410"] = new OpenApiResponse { Description = "This message is not sent again." },
                },
            },
        },
    };

    private static OpenApiParameter Header(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Required = true, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
