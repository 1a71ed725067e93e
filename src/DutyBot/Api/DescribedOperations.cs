using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DutyBot.Api;

/// <summary>What the code of an address cannot say of itself: the key, headers, and examples.</summary>
internal static class DescribedOperations
{
    private const string Example = """{"kind":"onsite","partySize":3,"topic":"LAND","territoryUnit":"T04","units":["T04","D02"],"place":"EAST_GATE","summary":"compensation for one field"}""";

    public static Task ChangeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var (status, answer) in operation.Responses ?? [])
            answer.Description = Meaning(status) ?? answer.Description;
        if (context.Description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true)
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Description.Scheme, context.Document)] = [] }];
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            Describe(operation, parameter);
        foreach (var status in new[] { "409", "429", "503" })
            Header(operation, status, "Retry-After", "Seconds to wait.", context.Description.RelativePath != "readyz");
        if (operation.OperationId == "postAlert")
            DescribePosting(operation);
        return Task.CompletedTask;
    }

    private static void DescribePosting(OpenApiOperation operation)
    {
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = IdempotencyKey.Header, In = ParameterLocation.Header, Required = true, Example = "8e03978e-40d5-43e8-bc93-6894a57f9324",
            Description = "A key of the program's own for this alert, kept as long as the alert is.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 255 },
        });
        Header(operation, "201", "Location", "Where the alert can be read.", true);
        Header(operation, "201", "Idempotency-Replayed", "true where an earlier request had posted the alert.", true);
        if (operation.RequestBody?.Content?.Values.FirstOrDefault() is { } body)
            body.Example = JsonNode.Parse(Example);
    }

    private static void Describe(OpenApiOperation operation, OpenApiParameter parameter)
    {
        (parameter.Description, parameter.Example) = parameter.Name switch
        {
            "day" => ("The local day on which they were posted, as yyyy-MM-dd.", "2021-08-21"),
            "open" => ("true: visits and drills that are posted, responding or receiving.", "true"),
            "from" => ("The first local day, as yyyy-MM-dd.", "2021-01-01"),
            "to" => ("The last local day, as yyyy-MM-dd.", "2021-12-31"),
            "unit" => ("The alerts and answers of one unit alone.", "T04"),
            "level" => ("The alerts of one level alone.", "district"),
            "kind" when operation.OperationId == "getSummary" => ("The alerts of one kind alone; drills are counted nowhere.", "onsite"),
            "kind" => ("transfer: matters passed down that not every unit has acknowledged.", "transfer"),
            "number" => ("The local day and a counter.", "20210821-01"),
            _ => (parameter.Description, parameter.Example),
        };
        if (parameter.Schema is not OpenApiSchema schema)
            return;
        schema.Enum = (operation.OperationId, parameter.Name) switch
        {
            ("listAlerts", "open" or "kind") => [(string)parameter.Example!],
            ("getSummary", "level") => [.. SummaryApi.LevelNames.Keys.Select(name => (JsonNode)name)],
            ("getSummary", "kind") => [.. SummaryApi.KindNames.Keys.Select(name => (JsonNode)name)],
            _ => schema.Enum,
        };
        schema.Format = parameter.Name is "day" or "from" or "to" ? "date" : schema.Format;
        parameter.Required |= parameter.Name is "from" or "to";
    }

    private static void Header(OpenApiOperation operation, string status, string name, string description, bool sent)
    {
        if (sent && operation.Responses?.GetValueOrDefault(status) is OpenApiResponse answer)
            (answer.Headers ??= new Dictionary<string, IOpenApiHeader>())[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }

    private static string? Meaning(string status) => status switch
    {
        "200" => "Here it is.",
        "201" => "Posted.",
        "400" => "The request cannot be read.",
        "401" => "No valid key.",
        "403" => "Plain http from another machine.",
        "404" => "There is none.",
        "409" => "A request with this key is under way.",
        "413" => "The body is too long.",
        "415" => "The body is no JSON.",
        "422" => "The alert cannot be posted, or the key has posted another one.",
        "429" => "Too many failed checks of this address.",
        "500" => "A fault of the bot.",
        "503" => "Not now.",
        _ => null,
    };
}
