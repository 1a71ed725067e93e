using System.Text.Json;

namespace DutyBot.BotFramework.Tests;

public sealed class A_mention
{
    [Theory]
    [InlineData("null", "firstName")]
    [InlineData("\"<at>firstName</at>\"", "<at>firstName</at>")]
    [InlineData("\"<AT>FIRSTNAME</AT>\"", "x")]
    public void of_the_bot_is_taken_out_of_the_text(string text, string name)
    {
        var message = Message($$"""{"type":"mention","mentioned":{"id":"28:bot","name":"{{name}}"},"text":{{text}}}""");

        Assert.True(message.MentionsRecipient());
        Assert.Equal("lastName", message.RemoveRecipientMention());
        Assert.Equal("lastName", message.Text);
    }

    [Fact]
    public void of_somebody_else_stays()
    {
        var message = Message("""{"type":"mention","mentioned":{"id":"29:a","name":"firstName"},"text":"<at>firstName</at>"}""");

        Assert.False(message.MentionsRecipient());
        Assert.True(message.MentionsId("29:a"));
        Assert.Equal("<at>firstName</at> lastName\n", message.RemoveRecipientMention());
    }

    [Theory]
    [InlineData("""{"type":"mention","mentioned":"28:bot","text":"<at>x</at>"}""")]
    [InlineData("""{"type":"mention","text":"<at>x</at>"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":7}}""")]
    public void of_another_shape_is_none(string entity)
    {
        var activity = BotPayload.Parse<Activity>($$"""{"type":"message","text":"<at>x</at> hi","recipient":{"name":"nobody"},"entities":[{{entity}}]}""");

        Assert.DoesNotContain(activity.GetMentions(), mention => mention.Mentioned is not null);
        Assert.Equal("<at>x</at> hi", activity.RemoveRecipientMention());
    }

    [Fact]
    public void put_into_a_message_is_written_whole()
    {
        var message = MessageFactory.Text("<at>王芳</at>");
        message.Entities = [new Mention(new ChannelAccount("29:1", "王芳"), "<at>王芳</at>")];

        Assert.Equal(
            """{"type":"message","text":"<at>王芳</at>","inputHint":"acceptingInput","attachments":[],"entities":[{"mentioned":{"id":"29:1","name":"王芳"},"text":"<at>王芳</at>","type":"mention"}]}""",
            JsonSerializer.Serialize(message, Wire.Json.Activity));
    }

    [Fact]
    public void can_be_any_entity_made_one()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("29:1"), "<at>a</at>"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal("29:1", entity.GetAs<Mention>().Mentioned.Id);
        Assert.Equal("29:1", Assert.Single(new Activity { Entities = [entity] }.GetMentions()).Mentioned.Id);
    }

    [Fact]
    public void of_an_unknown_kind_of_entity_is_kept_as_written()
    {
        const string json = """{"type":"message","entities":[{"type":"streaminfo","streamSequence":1},{"type":null,"x":[1]}]}""";

        var read = JsonSerializer.Deserialize(json, Wire.Json.Activity)!;

        Assert.Empty(read.GetMentions());
        Assert.Equal("""{"type":"message","entities":[{"type":"streaminfo","streamSequence":1},{"x":[1]}]}""", JsonSerializer.Serialize(read, Wire.Json.Activity));
    }

    private static Activity Message(string entity) => JsonSerializer.Deserialize(
        $$"""{"type":"message","text":"<at>firstName</at> lastName\n","recipient":{"id":"28:bot"},"entities":[{{entity}}]}""", Wire.Json.Activity)!;
}
