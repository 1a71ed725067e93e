using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DutyBot.BotFramework.Tests;

public sealed class An_activity
{
    private sealed record Chosen(string Unit, int V);

    [Fact]
    public void comes_back_from_the_wire_with_every_field_it_had()
    {
        var sample = Sample();

        var written = Write(Read(sample));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample), JsonNode.Parse(written)), written);
    }

    [Fact]
    public void is_written_compact_with_its_type_first_and_without_empty_fields()
    {
        var written = Write(new Activity(ActivityTypes.Message) { Text = "白鹭镇", Attachments = [new Attachment("c")] });

        Assert.Equal("""{"type":"message","text":"白鹭镇","attachments":[{"contentType":"c"}]}""", written);
    }

    [Fact]
    public void is_read_whatever_the_case_of_its_names() =>
        Assert.Equal("x", Read("""{"Type":"message","ChannelID":"x"}""").ChannelId);

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("17")]
    [InlineData("null")]
    [InlineData("{}")]
    public void is_read_though_its_time_is_none(string time) =>
        Assert.Null(Read($$"""{"type":"message","timestamp":{{time}}}""").Timestamp);

    [Fact]
    public void keeps_the_offset_of_its_time() =>
        Assert.Equal(TimeSpan.FromHours(8), Read("""{"type":"message","localTimestamp":"2021-08-21T15:08:09+08:00"}""").LocalTimestamp?.Offset);

    [Fact]
    public void carries_what_the_bot_puts_into_it_with_its_names_as_they_are()
    {
        var values = new object[]
        {
            new { alertNumber = "1", Mixed = true }, new Chosen("T02", 1), JsonNode.Parse("""{"n":1}""")!, "text", 5, 1.5m, true,
            new Dictionary<string, object> { ["k"] = new ChannelAccount("29:u") }, BotPayload.Card("""{ "raw": 1.50 }"""), new object(),
            new { inside = new Attachment("c", content: new { A = 1 }) },
        };

        var written = values.Select(value => Write(new Activity("event") { Value = value })[len..^1]);

        Assert.Equal(
            [
                """{"alertNumber":"1","Mixed":true}""", """{"Unit":"T02","V":1}""", """{"n":1}""", "\"text\"", "5", "1.5", "true",
                """{"k":{"id":"29:u"}}""", """{ "raw": 1.50 }""", "{}", """{"inside":{"contentType":"c","content":{"A":1}}}""",
            ],
            written);
    }

    private static readonly int len = """{"type":"event","value":""".Length;

    [Fact]
    public void gives_back_what_stands_in_a_slot_in_the_shape_asked_for()
    {
        var value = Read("""{"type":"message","value":{"unit":"T02","V":1}}""").Value;

        Assert.Equal(new Chosen("T02", 1), BotPayload.Read<Chosen>(value));
        Assert.Equal("2026-01-01", BotPayload.Read<string>(Read("""{"type":"message","value":"2026-01-01"}""").Value));
        Assert.Null(BotPayload.Read<Chosen>(null));
        Assert.Throws<JsonException>(() => BotPayload.Read<Chosen>(Read("""{"type":"message","value":[1]}""").Value));
    }

    [Fact]
    public void and_where_it_stood_can_be_kept_as_text()
    {
        var kept = BotPayload.Write(Read(Sample()));
        var reference = BotPayload.Write(BotPayload.Parse<Activity>(kept).GetConversationReference());

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Sample()), JsonNode.Parse(kept)));
        Assert.Contains("\"membersVisible\":[1,2.50,null]", reference, StringComparison.Ordinal);
        Assert.Equal("19:c@thread.tacv2;messageid=1700000000000", BotPayload.Parse<ConversationReference>(reference).Conversation.Id);
        Assert.ThrowsAny<JsonException>(() => BotPayload.Parse<Activity>("this.is.not.json"));
    }

    [Fact]
    public void knows_what_Teams_says_about_it()
    {
        var activity = Read(Sample());

        Assert.Equal("19:team@thread.tacv2", activity.TeamsGetTeamInfo().Id);
        Assert.Equal("19:c@thread.tacv2", activity.TeamsGetChannelId());
        Assert.Equal("t-1", activity.GetChannelData<TeamsChannelData>().Tenant.Id);
        Assert.False(Read("""{"type":"message","channelData":[1]}""").TryGetChannelData<TeamsChannelData>(out _));
        Assert.False(Read("""{"type":"message"}""").TryGetChannelData<TeamsChannelData>(out _));
    }

    [Fact]
    public void rings_when_it_says_so_and_keeps_the_rest_of_its_channel_data()
    {
        var activity = Read("""{"type":"message","channelData":{"mine":1}}""");

        activity.TeamsNotifyUser();

        Assert.Equal("""{"type":"message","channelData":{"notification":{"alert":true},"mine":1}}""", Write(activity));
    }

    [Fact]
    public void refuses_a_card_that_is_no_JSON() =>
        Assert.ThrowsAny<JsonException>(() => BotPayload.Card("""{"type":"AdaptiveCard"""));

    [Theory]
    [InlineData("message", "message", true)]
    [InlineData("message/testType", "message", true)]
    [InlineData("message-testType", "message", false)]
    [InlineData("messageUpdate", "message", false)]
    [InlineData("MESSAGE", "message", true)]
    public void is_of_a_kind_by_its_type_and_subtypes(string type, string kind, bool expected) =>
        Assert.Equal(expected, new Activity(type).IsActivity(kind));

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, Wire.Json.Activity)!;

    private static string Write(Activity activity) => JsonSerializer.Serialize(activity, Wire.Json.Activity);

    private static string Sample([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "Approved", "message.teams.json"), Encoding.UTF8);
}
