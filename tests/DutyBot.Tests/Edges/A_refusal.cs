using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

/// <summary>Why something is not done: each reason is given somewhere, and each is reached by a test that does not merely read its sentence.</summary>
public sealed partial class A_refusal
{
    [Fact]
    public void of_every_kind_is_given_by_the_source_and_reached_by_a_test()
    {
        var given = Named(SourceFiles.Under("src").Select(file => file.Text));
        var reached = Named(SourceFiles.Under("tests")
            .Where(file => !file.Path.Contains("/Texts/", StringComparison.Ordinal) && !file.Path.Contains("/Cards/", StringComparison.Ordinal))
            .Select(file => file.Text));
        Assert.Empty(Enum.GetNames<Refusal>().Where(why => !given.Contains(why)).Select(why => why + " is given by nothing"));
        Assert.Empty(Enum.GetNames<Refusal>().Where(why => !reached.Contains(why)).Select(why => why + " is reached by no test"));
    }

    [Fact]
    public async Task of_a_draft_that_is_nobodys_says_so()
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        var answer = await stage.PressDataAsync(Stage.Private("o01-3"), "m1", "alert.post", new JsonObject { ["draft"] = "no such draft" }, "o01-3");
        Assert.Equal(Texts.In(Language.Chinese).Refused(Refusal.NoSuchDraft, "内线8000"), answer.Text);
        Assert.Contains(log.Lines, line => line.Contains($"alert.post on no alert by O01-3 refused: {Refusal.NoSuchDraft}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task to_merge_a_drill_into_a_visit_or_into_one_that_has_ended_says_so()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostedAsync();
        await stage.WhisperAsync("o01-2", "演练 2人 征地 白鹭镇");
        await stage.PressAsync(stage.LastWith("o01-2", "发出"), "发出", "o01-2");
        await stage.WhisperAsync("o01-3", "合并 01 02");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        var sentence = Texts.In(Language.Chinese).Refused(Refusal.NotMergeable, "内线8000");
        Assert.Contains(stage.Channel.Messages, message => message.Conversation == Stage.Private("o01-3") && message.Text == sentence);

        await stage.WhisperAsync("o01-3", "撤销 01 误发");
        await stage.PostedAsync("通报 3人 征地 白鹭镇");
        var answer = await stage.PressDataAsync(Stage.Private("o01-3"), "m1", "alert.merge", new JsonObject { ["alert"] = "20261125-03", ["into"] = Visits.Number }, "o01-3");
        Assert.Equal(sentence, answer.Text);
        Assert.True((await stage.AlertAsync("20261125-03")).IsOpen);
    }

    [Theory]
    [InlineData(AlertKind.Onsite, AlertLevel.City)]
    [InlineData(AlertKind.Drill, AlertLevel.Province)]
    [InlineData(AlertKind.Transfer, AlertLevel.District)]
    public async Task to_post_with_a_level_that_is_not_its_kinds_keeps_nothing(AlertKind kind, AlertLevel level)
    {
        await using var stage = await Stage.OpenAsync();
        var post = new PostAlert(stage.Time.GetUtcNow(), null, "other", kind, 2, new TopicCode("LAND"), new UnitId("T04"), [], null, null, null, level);
        Assert.Equal(Refusal.LevelWrong, (await stage.Services.GetRequiredService<AlertDesk>().PostAsync(post, "other", CancellationToken.None)).Why);
        Assert.Empty(await stage.OpenAlertsAsync());
    }

    [Fact]
    public async Task of_who_somebody_is_or_is_to_be_says_where_and_how_it_is_said()
    {
        var log = new RecordingLog();
        await using var stage = await Stage.OpenAsync(devices: log.Into);
        await stage.WhisperAsync("somebody-new", "我是 白鹭镇 信访专干");
        Assert.Equal(Texts.In(Language.Chinese).Refused(Refusal.AskInGroup, "内线8000"), stage.LastTo("somebody-new"));
        await stage.WhisperAsync("t04-1", "换人 白鹭镇 信访专干");
        Assert.Equal(Texts.In(Language.Chinese).Refused(Refusal.WhoTakesOver, "内线8000"), stage.LastTo("t04-1"));
        Assert.Contains(log.Lines, line => line.Contains($"refused: {Refusal.WhoTakesOver}", StringComparison.Ordinal));
    }

    private static HashSet<string> Named(IEnumerable<string> sources) =>
        [.. sources.SelectMany(source => Reason().Matches(SourceFiles.WithoutComments(source))).Select(found => found.Groups["why"].Value)];

    /// <summary>By its own name, or as the log writes it.</summary>
    [GeneratedRegex(@"(?:\bRefusal\.|refused: )(?<why>[A-Z][A-Za-z]+)")]
    private static partial Regex Reason();
}
