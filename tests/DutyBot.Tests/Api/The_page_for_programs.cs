using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DutyBot.Api;
using DutyBot.Tests.Edges;
using DutyBot.Webhooks;

namespace DutyBot.Tests.Api;

/// <summary>docs/api.md: every example is run, and what it lists is complete.</summary>
public sealed partial class The_page_for_programs
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SourceFiles.Root, "docs", "api.md"));

    private static readonly string[] SummaryParameters = ["from", "to", "unit", "level", "kind"];

    [Fact]
    public async Task shows_requests_that_are_answered_as_it_says()
    {
        await using var stage = await Stage.OpenAsync(settings: Caller.Settings);
        var examples = Examples().Matches(Page);
        Assert.Equal(5, examples.Count);
        foreach (Match example in examples)
        {
            var reply = await stage.CallAsync(request => Curl(request, example.Groups["line"].Value.Replace("\\\n", " ", StringComparison.Ordinal)));
            Assert.Equal((HttpStatusCode)int.Parse(example.Groups["status"].Value, CultureInfo.InvariantCulture), reply.Status);
            if (example.Groups["answer"].Success)
                Assert.True(Fits(JsonNode.Parse(example.Groups["answer"].Value), reply.Body), reply.Text);
        }
    }

    [Fact]
    public async Task shows_an_event_as_it_is_described_and_signed()
    {
        await using var stage = await Stage.OpenAsync();
        var document = await Described.DocumentAsync(stage);
        var shown = JsonNode.Parse(Event().Match(Page).Groups["event"].Value);
        Assert.Empty(Described.Faults(document, document["components"]!["schemas"]!["WebhookMessage"]!, shown, "#"));

        var signed = Signature().Match(Page).Groups;
        Assert.Equal(
            signed["signature"].Value,
            WebhookSignature.Of(Convert.FromBase64String(signed["secret"].Value), signed["id"].Value, signed["timestamp"].Value, Encoding.UTF8.GetBytes(signed["body"].Value)));
    }

    [Fact]
    public void names_every_type_of_problem_and_every_code()
    {
        var types = typeof(Problem).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Problem>()
            .Append(Problem.NotReady("")).Append(Problem.NoHandler(404)).Append(Problem.NoHandler(405)).Select(problem => problem.Type);
        Assert.All(types, type => Assert.Contains($"`{type["urn:problem-type:dutybot:".Length..]}`", Page, StringComparison.Ordinal));

        var codes = SourceFiles.Under("src/DutyBot/Api").SelectMany(file => Code().Matches(file.Text)).Select(code => code.Groups["code"].Value)
            .Concat(SummaryParameters.Select(parameter => "no-" + parameter)).Distinct().ToList();
        Assert.True(codes.Count > 20, $"{codes.Count}");
        Assert.All(codes, code => Assert.Contains($"`{code}`", Page, StringComparison.Ordinal));
    }

    private static void Curl(HttpRequestMessage request, string line)
    {
        var words = Word().Matches(line).Select(word => word.Groups["word"].Value.Replace("$KEY", Caller.Key, StringComparison.Ordinal)).ToList();
        for (var at = 1; at < words.Count; at++)
        {
            switch (words[at])
            {
                case "-d":
                    (request.Method, request.Content) = (HttpMethod.Post, new StringContent(words[++at], Encoding.UTF8, "application/json"));
                    break;
                case "-H":
                    var header = words[++at].Split(": ", 2);
                    if (header[0] != "Content-Type")
                        request.Headers.Add(header[0], header[1]);
                    break;
                default:
                    request.RequestUri = new Uri(new Uri(words[at]).PathAndQuery, UriKind.Relative);
                    break;
            }
        }
    }

    private static bool Fits(JsonNode? shown, JsonNode? answered) => shown switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) && text == "…" => answered is not null,
        JsonObject whole => answered is JsonObject other && whole.Select(part => part.Key).SequenceEqual(other.Select(part => part.Key)) && whole.All(part => Fits(part.Value, other[part.Key])),
        JsonArray list => answered is JsonArray other && list.Count == other.Count && list.Zip(other).All(pair => Fits(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(shown, answered),
    };

    [GeneratedRegex("```sh\n# (?<status>\\d+)\n(?<line>curl .*?)\n```\n(\n```json\n(?<answer>.*?)\n```)?", RegexOptions.Singleline)]
    private static partial Regex Examples();

    [GeneratedRegex("```json cloudevent\n(?<event>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Event();

    [GeneratedRegex("secret `whsec_(?<secret>[^`]+)`, id `(?<id>[^`]+)`, timestamp `(?<timestamp>[^`]+)`, body `(?<body>[^`]+)` give `(?<signature>[^`]+)`")]
    private static partial Regex Signature();

    [GeneratedRegex(@"(?:new ProblemError|Wrong)\(""(?<code>[a-z-]*[a-z])""|ProblemError \w+ = new\(""(?<code>[a-z-]+)""")]
    private static partial Regex Code();

    [GeneratedRegex(@"'(?<word>[^']*)'|""(?<word>[^""]*)""|(?<word>[^\s'""]+)")]
    private static partial Regex Word();
}
