using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DutyBot.Api;
using DutyBot.Cards;
using DutyBot.Chat;
using DutyBot.Chat.Guided;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Figures;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using DutyBot.Replaying;
using DutyBot.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

/// <summary>What the product never holds of visitors (domain 4.7).</summary>
public sealed partial class The_boundary
{
    private static readonly HashSet<string> Denied = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "surname", "phone", "telephone", "mobile", "tel", "address", "home", "photo", "picture", "image", "face", "vehicle", "plate", "car",
        "household", "hukou", "employer", "workplace", "company", "identity", "idcard", "passport", "ticket", "travel", "train", "birth", "birthday", "age", "gender", "sex",
        "ethnicity", "relative", "family", "petitioner", "visitor", "applicant", "history", "email", "wechat", "contact",
    };

    /// <summary>The directory of the office's own people and units is the one exception; besides it only what these name.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["Conversation.Name"] = "the title of a group; a private chat has none",
        ["AlertUnit.Name"] = "of a unit",
        ["Account.Name"] = "of a colleague who takes over a post, as the platform shows him to those who confirm it",
        ["Mentioned.Name"] = "of somebody of the directory, as the platform must have it to make his phone ring",
    };

    private static readonly Type[] Directory = [typeof(Person), typeof(Unit), typeof(Leave), typeof(Topic), typeof(Place), typeof(District)];

    public static TheoryData<Type> Roots =>
    [
        .. Family<AlertEvent>(), .. Family<AlertCommand>(), .. Family<NoticeCommand>(), .. Family<PostCommand>(), .. Family<Say>(), .. Family<Recipient>(),
        typeof(AlertRow), typeof(Alert), typeof(Telling), typeof(Conversation), typeof(Notice), typeof(Draft), typeof(PostRequest), typeof(AskForPost), typeof(FillPost), typeof(ShownCard), typeof(Told),
        typeof(AlertView), typeof(AlertRequest), typeof(Problem), typeof(WebhookMessage), typeof(PressFields), typeof(DutyBot.Cards.Press), typeof(AlertShape), typeof(LiveShape), typeof(NoteShape), typeof(FormShape), typeof(StatusShape), typeof(HelpShape), typeof(MoreShape), typeof(BackfillShape), typeof(ObjectShape),
        .. Family<Response>(), .. Family<DutyBot.Chat.Typed.TypedLine>(), typeof(Account), typeof(Offer), typeof(Wave), typeof(CalledUnit), typeof(StateRow), typeof(StateChange), typeof(Course), typeof(DutyBot.Chat.Guided.Known), typeof(Guide), typeof(PostTaken), typeof(TakenPost),
        typeof(Draft), typeof(FormStart), typeof(ResponseView), typeof(TimelineView), typeof(WaveView), typeof(RungView), typeof(ToldView), typeof(FormPart), typeof(Picker), typeof(BackfillRow),
        typeof(RecordedAlert), typeof(VisitFacts), typeof(AlertFigures), typeof(SummaryView),
    ];

    [Theory]
    [MemberData(nameof(Roots))]
    public void has_no_field_for_a_visitors_person_in_anything_stored_sent_or_pressed(Type root) =>
        Assert.DoesNotContain(Fields(root, []), field => !Known.ContainsKey(field) && Words(field.Split('.')[1]).Any(Denied.Contains));

    [Fact]
    public void is_looked_at_by_a_list_that_finds_such_fields()
    {
        Assert.Contains("Person.Name", Fields(typeof(Person), [], all: true));
        Assert.Contains(Words("VisitorPhoneNumber"), Denied.Contains);
        Assert.Contains(Words("idCard").Append("idCard"), Denied.Contains);
    }

    [Fact]
    public void has_no_column_and_no_input_for_one()
    {
        var schema = string.Concat(System.IO.Directory.EnumerateFiles(Path.Combine(SourceFiles.Root, "src", "DutyBot.Storage.Sqlite"), "Schema*.sql").Select(File.ReadAllText));
        var columns = Column().Matches(schema).Select(column => column.Groups[1].Value).ToList();
        Assert.NotEmpty(columns);
        // The name of the district itself.
        Assert.Equal(["name"], columns.Where(column => column.Split('_').Any(Denied.Contains)));

        var inputs = System.IO.Directory.EnumerateFiles(Path.Combine(SourceFiles.Root, "cards"), "*.json")
            .SelectMany(file => Input().Matches(File.ReadAllText(file)).Select(input => input.Value)).ToList();
        Assert.NotEmpty(inputs);
        Assert.DoesNotContain("\"Input.Text\"", inputs);
    }

    [Fact]
    public void knows_visits_transfers_and_drills_and_nothing_else()
    {
        Assert.Equal(["onsite", "transfer", "drill"], Enum.GetValues<AlertKind>().Select(kind => JsonSerializer.Serialize(kind).Trim('"')));
        foreach (var kind in new[] { "ticket", "travel", "person", "" })
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AlertKind>($"\"{kind}\""));
    }

    [Theory]
    [InlineData("撤销 01 其他 来访人电话 13812345678", "13812345678")]
    [InlineData("撤销 01 其他 １３８１２３４５６７８", "１３８１２３４５６７８")]
    [InlineData("撤销 01 其他 138 1234 5678", "138 1234 5678")]
    [InlineData("撤销 01 其他 +86-138-1234-5678", "138-1234-5678")]
    [InlineData("撤销 01 其他 一三八一二三四五六七八", "一三八一二三四五六七八")]
    [InlineData("撤销 01 其他 11010519491231002X", "11010519491231002X")]
    [InlineData("通报 7人 征地 白鹭镇 13812345678", "13812345678")]
    [InlineData("来人 3人 东门 13812345678", "13812345678")]
    [InlineData("签收 01 13812345678", "13812345678")]
    public async Task refuses_a_personal_number_before_anything_is_kept_or_logged(string line, string number)
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        await stage.PostedAsync();
        var before = await stage.RowsAsync();

        await stage.WhisperAsync("o01-3", line);
        Assert.Contains("号码", stage.LastTo("o01-3"));
        await stage.SayAsync("o01-3", line);
        // It stands behind an edit of his desk, and edits of one card are a second apart.
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        Assert.Contains("撤回", stage.LastTo("o01-3"));
        await stage.WhisperAsync("nobody-knows", line);

        Assert.Equal(before, await stage.RowsAsync());
        Assert.False(await stage.KeepsAsync(number));
        Assert.DoesNotContain(log.Lines, entry => entry.Contains(number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task names_a_word_that_it_does_not_know_and_keeps_it_nowhere()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", "通报 7人 征地 白鹭镇 王小明");
        Assert.Contains("王小明", stage.LastTo("o01-3"));
        Assert.False(await stage.KeepsAsync("王小明"));
    }

    [Theory]
    [InlineData("谁又来了")]
    [InlineData("谁又来了？")]
    [InlineData("who came again?")]
    public async Task holds_no_answer_to_who_came_and_says_so(string question)
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        await stage.PostedAsync();
        await stage.PostedAsync("通报 2人 征地 白鹭镇");
        var before = stage.Channel.Messages.Count;
        foreach (var person in new[] { "o01-3", "o01-1", "l01-1", "t04-3" })
        {
            await stage.WhisperAsync(person, question);
            await stage.ForwardAsync(TimeSpan.FromSeconds(2));
            Assert.Contains(Texts.In(Language.Chinese).NotHeld, stage.LastTo(person), StringComparison.Ordinal);
        }

        Assert.Equal(before + 4, stage.Channel.Messages.Count);
        await stage.SayAsync("o01-3", question);
        Assert.Equal(before + 4, stage.Channel.Messages.Count);
    }

    /// <summary>Alerts link to each other only where an officer says that they are one visit.</summary>
    [Fact]
    public void links_no_alert_to_another_by_people() => Assert.Equal(
        ["Alert.MergedInto", "Alert.TakenIn", "AlertMerged.Into", "AlertTakenIn.Merged", "TakeInAlert.Merged", "MergeAlert.Into"],
        Family<AlertEvent>().Concat(Family<AlertCommand>()).Append(typeof(Alert))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "Id" && Is(property.PropertyType)).Select(property => $"{type.Name}.{property.Name}"))
            .OrderBy(name => Array.IndexOf(["Alert.MergedInto", "Alert.TakenIn", "AlertMerged.Into", "AlertTakenIn.Merged", "TakeInAlert.Merged", "MergeAlert.Into"], name)));

    [Fact]
    public void ranks_nobody_in_anything_that_other_programs_read_or_people_are_shown()
    {
        string[] ranks = ["rank", "ranking", "top", "score", "best", "worst", "league", "percentile", "leaderboard"];
        var contracts = typeof(AlertView).Assembly.GetTypes().Where(type => type.Namespace == typeof(AlertView).Namespace && type.Name.EndsWith("View", StringComparison.Ordinal)).ToList();
        Assert.True(contracts.Count >= 5);
        foreach (var contract in contracts)
            Assert.DoesNotContain(Fields(contract, []), field => Words(field.Split('.')[1]).Any(word => ranks.Contains(word, StringComparer.OrdinalIgnoreCase)));
        var wording = Texts.Wording(CultureInfo.GetCultureInfo("zh-Hans")).Values.Concat(Texts.Wording(CultureInfo.InvariantCulture).Values);
        Assert.DoesNotContain(wording, text => text.Contains("排名", StringComparison.Ordinal) || text.Contains("名次", StringComparison.Ordinal) || text.Contains("末位", StringComparison.Ordinal) || text.Contains("ranking", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void asks_on_its_cards_only_for_what_is_known_of_a_visit()
    {
        // Besides, a colleague says which post of his unit is his.
        string[] asked = ["role", "people", "topic", "territory", "lead", "place", "units", "unit", "to", "into", "time", "result", "acknowledged", "arrived"];
        var inputs = Enum.GetValues<Language>().SelectMany(language => DutyBot.Tests.Cards.Examples.In(language).Values)
            .SelectMany(card => DutyBot.Tests.Cards.A_card.Objects(JsonNode.Parse(card.Card)))
            .Where(node => ((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(asked.Order(), inputs.Select(input => ((string)input["id"]!).Split('.')[0]).Distinct().Order());
        Assert.Equal(["Input.ChoiceSet", "Input.Number", "Input.Time"], inputs.Select(input => (string)input["type"]!).Distinct().Order());
    }

    public static TheoryData<string, string> Accusations => new()
    {
        { "o01-3", "通报 2人 举报 白鹭镇" }, { "o01-3", "转送 市 2人 检举 白鹭镇" }, { "o01-2", "演练 2人 检举控告 白鹭镇" }, { "o01-3", "alert 2 people accusation Bailu" }, { "o01-3", "举报 白鹭" },
        { "o01-3", "更正 01 举报" },
    };

    [Theory]
    [MemberData(nameof(Accusations))]
    public async Task posts_no_accusation_that_is_typed(string person, string line)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostedAsync();
        await stage.WhisperAsync("o02-1", "来人 2人 东门");
        var before = stage.Channel.Messages.Count;
        await stage.WhisperAsync(person, line);
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        Assert.Contains(stage.Channel.Messages.Skip(before), message => message.Conversation == Stage.Private(person) && message.Text.Contains("检举控告不进群", StringComparison.Ordinal));
        await NoAccusationAsync(stage, before);
    }

    [Fact]
    public async Task posts_no_accusation_that_is_pressed_or_forged()
    {
        await using var stage = await Stage.OpenAsync();
        var card = await stage.PostedAsync();
        var before = stage.Channel.Messages.Count;
        foreach (var kind in new[] { "onsite", "transfer", "drill" })
        {
            var form = new JsonObject { ["people"] = "2", ["topic"] = "ACCUSE", ["territory"] = "T04", ["kind"] = kind, ["level"] = "city" };
            Assert.Contains("检举控告不进群", (await stage.PressDataAsync(Stage.Private("o01-2"), card.Id, "alert.draft", form, "o01-2")).Text, StringComparison.Ordinal);
        }

        foreach (var data in new[] { """{"alert":"20261125-01","topic":"ACCUSE"}""", """{"alert":"20261125-01","topic.correct":"ACCUSE"}""" })
            Assert.Contains("检举控告不进群", (await stage.PressDataAsync(Stage.Private("o01-3"), card.Id, "alert.correct", (JsonObject)JsonNode.Parse(data)!, "o01-3")).Text, StringComparison.Ordinal);
        foreach (var line in new[] { "通报 2人 举报 白鹭镇", "更正 01 举报" })
            await stage.PressDataAsync(Stage.Private("o01-3"), card.Id, "line.read", new JsonObject { ["line"] = line }, "o01-3");

        // A draft that lies in the store however it came there, and a program.
        var drafts = stage.Services.GetRequiredService<INoticeStore>();
        await drafts.PutDraftAsync(new Draft("forged", new PersonId("O01-3"), stage.Time.GetUtcNow(), 2, new TopicCode("ACCUSE"), new UnitId("T04"), [new UnitId("D02")], null, null), CancellationToken.None);
        Assert.Contains("检举控告不进群", (await stage.PressDataAsync(Stage.Private("o01-3"), card.Id, "alert.post", new JsonObject { ["draft"] = "forged" }, "o01-3")).Text, StringComparison.Ordinal);
        foreach (var kind in Enum.GetValues<AlertKind>())
        {
            var post = new PostAlert(stage.Time.GetUtcNow(), null, "other", kind, 2, new TopicCode("ACCUSE"), new UnitId("T04"), [], null, null, null, kind == AlertKind.Transfer ? AlertLevel.City : AlertLevel.District);
            Assert.Equal(Refusal.TopicNeverPosted, (await stage.Services.GetRequiredService<AlertDesk>().PostAsync(post, $"forged-{kind}", CancellationToken.None)).Why);
        }

        await NoAccusationAsync(stage, before);
    }

    private static async Task NoAccusationAsync(Stage stage, int before)
    {
        await stage.SettleAsync();
        Assert.Equal("LAND", Assert.Single(await stage.OpenAlertsAsync()).Now!.Topic.Value);
        Assert.All(stage.Channel.Messages.Skip(before), message => Assert.DoesNotContain("发出", message.Buttons));
        Assert.DoesNotContain(stage.Channel.Messages.Skip(before), message => message.Conversation == Stage.Hall);
    }

    /// <summary>From the draft to the end, whatever is said of a drill says that it is one.</summary>
    [Fact]
    public async Task marks_a_drill_in_everything_that_is_said_of_it()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-2", "演练 12人 征地 白鹭镇");
        await stage.PressAsync(stage.LastWith("o01-2", "发出"), "发出", "o01-2");
        await stage.SayAsync("nobody-knows", "签收 01 白鹭");
        await stage.WhisperAsync("d02-3", "有异议 01 不属本职责");
        await stage.ForwardAsync(TimeSpan.FromMinutes(12));
        await stage.PressAsync(stage.LiveOf("t04-3"), "签收，我去", "t04-3");
        await stage.WhisperAsync("o01-2", "裁定 01 征拆 维持");
        await stage.WhisperAsync("o01-2", "追加 01 3人");
        await stage.ForwardAsync(TimeSpan.FromMinutes(19));
        await stage.WhisperAsync("t04-3", "到场 01");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        await stage.WhisperAsync("o01-2", "撤销 01 误发");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));

        var said = stage.Heard().Where(one => one.Telling.Alert is not null || one.Message.Card is not null).ToList();
        Assert.True(said.Count > 15, $"{said.Count}");
        Assert.Contains(said, one => one.Telling.Kind == TellingKind.Release);
        Assert.Contains(said, one => one.Telling.Kind == TellingKind.GroupLine);
        Assert.All(said, one => Assert.True(one.Message.Text.Contains("演练", StringComparison.Ordinal) || IsSpent(one.Message), $"{one.Telling.Kind} {one.Message.Conversation}: {one.Message.Text}"));

        // An older copy of a live card, or one on which nothing waits any more.
        static bool IsSpent(ChannelMessage message) => message.Buttons.All(title => title == "通报…") && (message.Text.Contains("已移到下方", StringComparison.Ordinal) || message.Text.Contains("没有", StringComparison.Ordinal));
    }

    private static bool Is(Type type) => type == typeof(AlertId) || type == typeof(AlertId?) || type == typeof(Alert) || (type.IsGenericType && type.GetGenericArguments()[0] == typeof(AlertId));

    private static IEnumerable<Type> Family<T>() => typeof(T).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type));

    private static IEnumerable<string> Fields(Type type, HashSet<Type> seen, bool all = false)
    {
        if (Element(type) is { } element)
            return Fields(element, seen, all);
        if (!seen.Add(type) || (!all && Directory.Contains(type)) || type.Namespace?.StartsWith("DutyBot", StringComparison.Ordinal) != true || type.IsEnum)
            return [];
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(property => Fields(property.PropertyType, seen).Prepend($"{type.Name}.{property.Name}"));
    }

    private static Type? Element(Type type) =>
        type.IsArray ? type.GetElementType() : type.IsGenericType ? type.GetGenericArguments()[^1] : null;

    private static IEnumerable<string> Words(string name) => Word().Matches(name).Select(word => word.Value);

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Word();

    [GeneratedRegex(@"^  ([a-z_]+) (?:text|integer)", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex("\"Input\\.[A-Za-z]+\"")]
    private static partial Regex Input();
}
