using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using DutyBot.Api;
using DutyBot.Cards;
using DutyBot.Chat;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;

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
        typeof(AlertView), typeof(PressFields), typeof(DutyBot.Cards.Press), typeof(AlertShape), typeof(LiveShape), typeof(NoteShape), typeof(FormShape), typeof(StatusShape), typeof(HelpShape), typeof(MoreShape), typeof(BackfillShape), typeof(ObjectShape),
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

    [Fact]
    public async Task posts_no_accusation()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", "通报 2人 举报 白鹭镇");
        Assert.Contains("检举控告不进群", stage.LastTo("o01-3"));
        Assert.Empty(await stage.OpenAlertsAsync());
        stage.Channel.Messages.ToList().ForEach(message => Assert.DoesNotContain("发出", message.Buttons));
    }

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
