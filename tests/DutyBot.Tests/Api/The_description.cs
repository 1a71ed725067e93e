using System.Net;
using System.Text.Json.Nodes;
using DutyBot.Tests.Cards;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace DutyBot.Tests.Api;

/// <summary>/openapi/v1.json.</summary>
public sealed class The_description
{
    [Fact]
    public async Task is_as_it_was_approved()
    {
        await using var stage = await Stage.OpenAsync();
        Approved.Matches(Approved.Written((await Described.DocumentAsync(stage)).ToJsonString()), "openapi.v1.json");
    }

    [Fact]
    public async Task is_read_without_a_key_and_without_fault()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        using var client = stage.Client();
        using var answer = await client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var read = OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.DoesNotContain(Caller.Key, text, StringComparison.Ordinal);
    }

    /// <summary>The chat's own way in is described by the Bot Framework, the page and the description itself are no address of a program.</summary>
    [Fact]
    public async Task leaves_out_no_address_that_programs_may_call()
    {
        await using var stage = await Stage.OpenAsync();
        var mapped = stage.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is not ("/api/messages" or "api/messages" or "/openapi/{documentName}.json"))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["any"]).Select(method => $"{method} {endpoint.RoutePattern.RawText!.TrimEnd('/')}"));
        var described = (await Described.DocumentAsync(stage))["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));
        Assert.Equal(mapped.Order(), described.Order());
    }

    [Fact]
    public async Task asks_for_a_key_wherever_one_is_needed_and_says_so_of_each_answer()
    {
        await using var stage = await Stage.OpenAsync();
        var document = await Described.DocumentAsync(stage);
        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        Assert.Equal("X-Api-Key", (string)document["components"]!["securitySchemes"]!["ApiKey"]!["name"]!);
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            foreach (var (_, operation) in methods!.AsObject())
            {
                Assert.Equal(path.StartsWith("/api/", StringComparison.Ordinal), operation!["security"] is not null);
                Assert.Equal(path.StartsWith("/api/", StringComparison.Ordinal), operation["responses"]!["401"] is not null);
                Assert.NotNull(operation["operationId"]);
                Assert.All(operation["responses"]!.AsObject().Where(answer => answer.Key[0] != '2'), answer => Assert.NotNull(answer.Value!["content"]!["application/problem+json"]));
            }
        }
    }

    [Fact]
    public async Task names_every_word_that_a_field_may_hold()
    {
        await using var stage = await Stage.OpenAsync();
        var schemas = (await Described.DocumentAsync(stage))["components"]!["schemas"]!;
        Assert.Equal(["onsite", "transfer", "drill"], Words(schemas["AlertKind"]!));
        Assert.Equal(["district", "city", "province"], Words(schemas["AlertLevel"]!));
        Assert.Equal(["posted", "responding", "receiving", "closed", "acknowledged", "cancelled", "merged"], Words(schemas["AlertStatus"]!));
        Assert.Contains("claimed", Words(schemas["ResponseView"]!["properties"]!["state"]!));

        static IEnumerable<string> Words(JsonNode schema) => schema["enum"]!.AsArray().Select(word => (string)word!);
    }

    [Theory]
    [InlineData("/api/summary?from=2026-11-01&to=2026-11-30", HttpStatusCode.OK)]
    [InlineData("/api/summary?from=2026-11-01&to=2026-11-30&unit=T04&level=district&kind=onsite", HttpStatusCode.OK)]
    [InlineData("/api/summary?from=2026-11-01&to=2026-11-30&level=county", HttpStatusCode.BadRequest)]
    [InlineData("/api/summary", HttpStatusCode.BadRequest)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/readyz", HttpStatusCode.OK)]
    public async Task has_what_these_are_answered(string path, HttpStatusCode status)
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        await stage.PostAsync(Caller.Visit);
        await stage.ForwardAsync(TimeSpan.FromMinutes(45));
        Assert.Equal(status, (await stage.GetAsync(path)).Status);
    }

    [Fact]
    public void is_held_against_answers_by_a_check_that_finds_faults()
    {
        var root = JsonNode.Parse("""{"a":{"type":"object","required":["n"],"properties":{"n":{"type":["null","integer"],"minimum":1},"t":{"type":"string","format":"date-time"},"l":{"type":"array","items":{"enum":["x"]}}}}}""")!;
        Assert.Empty(Faults("""{"n":1,"t":"2026-11-25T15:11:00+08:00","l":["x"]}"""));
        Assert.Empty(Faults("""{"n":null}"""));
        foreach (var wrong in new[] { "[]", "{}", """{"n":0}""", """{"n":"1"}""", """{"n":1,"t":"2026-11-25"}""", """{"n":1,"l":["y"]}""", """{"n":1,"other":1}""" })
            Assert.NotEmpty(Faults(wrong));
        Assert.NotEmpty(Described.Faults(root, JsonNode.Parse("""{"unknownWord":1}""")!, root, "#"));

        IEnumerable<string> Faults(string value) => Described.Faults(root, root["a"]!, JsonNode.Parse(value), "#");
    }
}
