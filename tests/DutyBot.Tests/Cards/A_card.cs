using System.Text;
using System.Text.Json.Nodes;
using DutyBot.Cards;
using DutyBot.Domain;

namespace DutyBot.Tests.Cards;

public sealed class A_card
{
    private const int MostBytes = 25 * 1024;

    private static readonly IReadOnlyDictionary<Language, IReadOnlyDictionary<string, CardMessage>> Drawn =
        Enum.GetValues<Language>().ToDictionary(language => language, Examples.In);

    public static TheoryData<Language, string> All() => new(
        from language in Drawn.Keys
        from name in Drawn[language].Keys
        select (language, name));

    [Theory]
    [MemberData(nameof(All))]
    public void is_an_adaptive_card_that_says_itself_in_one_line(Language language, string name)
    {
        var message = Drawn[language][name];
        var card = JsonNode.Parse(message.Card)!;

        Assert.Equal("AdaptiveCard", (string?)card["type"]);
        Assert.Equal("1.5", (string?)card["version"]);
        Assert.Equal(message.Fallback, (string?)card["fallbackText"]);
        Assert.False(string.IsNullOrWhiteSpace(message.Fallback));
        Assert.DoesNotContain('\n', message.Fallback);
        Assert.DoesNotContain("${", message.Card, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void fits_a_locked_phone_and_a_message(Language language, string name)
    {
        var message = Drawn[language][name];

        Assert.InRange(message.Summary.Length, 1, CardMessage.SummaryLength);
        Assert.InRange(Encoding.UTF8.GetByteCount(message.Card), 1, MostBytes - 2048);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void has_short_buttons_that_carry_the_same_press_for_every_client(Language language, string name)
    {
        var longest = language == Language.Chinese ? 10 : 27;
        foreach (var action in Objects(Card(language, name)).Where(node => (string?)node["type"] == "Action.Execute"))
        {
            Assert.InRange(((string)action["title"]!).Length, 1, longest);
            var submit = action["fallback"]!;
            Assert.Equal("Action.Submit", (string?)submit["type"]);
            Assert.Equal((string?)action["title"], (string?)submit["title"]);
            var data = submit["data"]!.DeepClone().AsObject();
            Assert.Equal((string?)action["verb"], (string?)data["verb"]);
            data.Remove("verb");
            Assert.True(JsonNode.DeepEquals(action["data"], data));
            Assert.Equal(1, (int?)action["data"]!["v"]);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void has_no_more_buttons_in_a_row_than_every_client_shows(Language language, string name)
    {
        foreach (var row in Objects(Card(language, name)).Where(node => (string?)node["type"] == "ActionSet"))
            Assert.InRange(row["actions"]!.AsArray().Count, 1, 5);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void that_acknowledges_or_claims_an_arrival_asks_for_no_input(Language language, string name)
    {
        var objects = Objects(Card(language, name)).ToList();
        if (objects.Any(node => (string?)node["verb"] is Verbs.Acknowledge or Verbs.Arrive))
            Assert.DoesNotContain(objects, node => ((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void has_titles_of_one_line_on_every_platform(Language language, string name)
    {
        if (language != Language.Chinese)
            return;
        foreach (var title in Objects(Card(language, name)).Where(node => node is { } && (string?)node["weight"] == "bolder" && (string?)node["size"] is "medium" or "large"))
            Assert.InRange(((string)title["text"]!).Length, 1, AlertTitle.Length);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void has_no_id_twice(Language language, string name)
    {
        var ids = Objects(Card(language, name)).Where(node => node["type"] is not null && node["id"] is not null).Select(node => (string)node["id"]!).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void mentions_nobody_whose_mention_does_not_stand_in_its_text(Language language, string name)
    {
        var card = Card(language, name);
        var texts = Objects(card).Where(node => (string?)node["type"] == "TextBlock").Select(node => (string)node["text"]!).ToList();
        var mentions = card["msteams"]!["entities"]?.AsArray() ?? [];
        foreach (var mention in mentions)
            Assert.Contains(texts, text => text.Contains((string)mention!["text"]!, StringComparison.Ordinal));
        Assert.Equal(mentions.Count, texts.Sum(text => text.Split("<at>").Length - 1));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void scolds_nobody(Language language, string name)
    {
        // The help names a command as it is typed; said of somebody it would scold.
        string[] ofSomebody = name.StartsWith("help.", StringComparison.Ordinal) ? [] : ["未签收"];
        foreach (var word in (string[])["责令", "务必", "立即", "闹访", "缠访", "超时", .. ofSomebody, "overdue", "escalat"])
            Assert.DoesNotContain(word, Drawn[language][name].Card, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("alert.posted")]
    [InlineData("alert.answered")]
    [InlineData("alert.past-limit")]
    [InlineData("alert.closed")]
    [InlineData("live.call")]
    [InlineData("live.call-again")]
    [InlineData("live.take-over")]
    [InlineData("live.answered-bare")]
    [InlineData("live.two-calls")]
    [InlineData("live.head")]
    [InlineData("live.leader")]
    [InlineData("live.district")]
    [InlineData("live.desk-result")]
    [InlineData("live.second-officer")]
    [InlineData("live.visitors")]
    [InlineData("draft")]
    [InlineData("question.topic")]
    [InlineData("question.place")]
    [InlineData("live.desk-reached")]
    [InlineData("live.desk-transfer")]
    [InlineData("draft.twin")]
    [InlineData("draft.transfer")]
    [InlineData("backfill")]
    [InlineData("reassign")]
    [InlineData("help.leader")]
    [InlineData("help.unit")]
    [InlineData("choice.acknowledge")]
    [InlineData("status.open")]
    [InlineData("post.asked")]
    [InlineData("post.granted")]
    [InlineData("members")]
    [InlineData("alert.objected")]
    [InlineData("alert.reassigned")]
    [InlineData("alert.waves")]
    [InlineData("alert.limits")]
    [InlineData("alert.how")]
    [InlineData("alert.reopened")]
    [InlineData("alert.transfer")]
    [InlineData("alert.transfer-settled")]
    [InlineData("alert.merged")]
    [InlineData("alert.closed-waves")]
    [InlineData("live.passed-on")]
    [InlineData("live.passed-to-me")]
    [InlineData("live.objected")]
    [InlineData("live.upheld")]
    [InlineData("live.reassigned")]
    [InlineData("live.ruling")]
    [InlineData("live.transfer-call")]
    [InlineData("live.transfer-take-over")]
    [InlineData("live.transfer-objected")]
    [InlineData("object")]
    [InlineData("status.awaited")]
    [InlineData("status.none-office")]
    [InlineData("call-list")]
    [InlineData("call-list.group")]
    [InlineData("status.unanswered")]
    [InlineData("status.nobody-to-arrive")]
    [InlineData("choice.withdrawal")]
    [InlineData("choice.closing")]
    [InlineData("choice.result")]
    [InlineData("status.said")]
    [InlineData("live.unsent")]
    [InlineData("alert.unreached")]
    [InlineData("alert.ten-unreached")]
    public void looks_as_it_was_approved(string name)
    {
        foreach (var (tongue, language) in (ReadOnlySpan<(string, Language)>)[("zh-Hans", Language.Chinese), ("en", Language.English)])
        {
            var message = Drawn[language][name];
            var text = Approved.Written($$"""{"summary":{{JsonValue.Create(message.Summary).ToJsonString()}},"card":{{message.Card}}}""");
            Assert.InRange(text.Split('\n').Length, 1, name == "help.leader" ? 180 : 120);
            Approved.Matches(text, $"{name}.{tongue}.json");
        }
    }

    private static JsonNode Card(Language language, string name) => JsonNode.Parse(Drawn[language][name].Card)!;

    internal static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject whole => whole.SelectMany(member => Objects(member.Value)).Prepend(whole),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
