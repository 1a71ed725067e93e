using System.Net;

namespace DutyBot.BotFramework.Tests;

/// <summary>It took the call and says so, and what else it says nobody can read.</summary>
public sealed class A_connector_that_mumbles
{
    private static readonly ConversationReference Group = new() { ServiceUrl = Incoming.ServiceUrl, Conversation = new ConversationAccount(id: "c") };

    public static TheoryData<string> Answers => ["<html>OK</html>", "{\"id\":", "[]", "\"1\"", "null", "{\"id\":{}}"];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task has_taken_what_was_sent_and_gives_it_no_id(string answer)
    {
        await using var bench = await MumblingAsync(answer);
        var ids = new List<string?>();

        await TalkAsync(bench, async (turn, cancel) =>
        {
            ids.Add((await turn.SendActivityAsync("x", cancellationToken: cancel)).Id);
            var edit = MessageFactory.Text("y");
            edit.Id = "1";
            ids.Add((await turn.UpdateActivityAsync(edit, cancel)).Id);
            var conversations = turn.TurnState.Get<IConnectorClient>().Conversations;
            ids.Add((await conversations.UploadAttachmentAsync("c", new AttachmentData(), cancel)).Id);
            ids.Add((await conversations.SendConversationHistoryAsync("c", new Transcript(), cancel)).Id);
            await turn.DeleteActivityAsync("1", cancel);
        });

        Assert.Equal(["", "", "", ""], ids);
        Assert.Equal(5, bench.Channel.Sent.Count);
    }

    [Theory]
    [InlineData("<html>OK</html>")]
    [InlineData("{\"id\":")]
    [InlineData("7")]
    public async Task has_answered_no_question(string answer)
    {
        await using var bench = await MumblingAsync(answer);

        await TalkAsync(bench, async (turn, cancel) =>
        {
            var connector = turn.TurnState.Get<IConnectorClient>();
            await RefusedAsync(() => connector.Conversations.GetConversationsAsync(cancellationToken: cancel));
            await RefusedAsync(() => connector.Conversations.GetConversationMembersAsync("c", cancel));
            await RefusedAsync(() => connector.Conversations.GetConversationPagedMembersAsync("c", cancellationToken: cancel));
            await RefusedAsync(() => connector.Conversations.GetConversationMemberAsync("29:u", "c", cancel));
            await RefusedAsync(() => connector.Attachments.GetAttachmentInfoAsync("f", cancel));
            await RefusedAsync(() => TeamsInfo.GetMemberAsync(turn, "29:u", cancel));
            await RefusedAsync(() => TeamsInfo.GetMeetingInfoAsync(turn, "m", cancel));
        });

        async Task RefusedAsync(Func<Task> ask)
        {
            var refused = await Assert.ThrowsAsync<ErrorResponseException>(ask);
            Assert.Equal((HttpStatusCode.OK, answer), (refused.Response.StatusCode, refused.Response.Content));
            Assert.Null(refused.Body);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"\"}")]
    [InlineData("<html>OK</html>")]
    public async Task has_opened_no_conversation_that_anything_could_be_said_in(string answer)
    {
        await using var bench = await MumblingAsync(answer);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => bench.Adapter.CreateConversationAsync(
            "app", Channels.Msteams, Incoming.ServiceUrl, null, new ConversationParameters(), (_, _) => throw new InvalidOperationException("never begun"), TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, refused.Response.StatusCode);
    }

    private static async Task<Bench> MumblingAsync(string answer)
    {
        var bench = await Bench.OfAsync(new ScriptedBot());
        bench.Channel.Answer = _ => RecordingChannel.Json(answer);
        return bench;
    }

    private static Task TalkAsync(Bench bench, BotCallbackHandler talk) =>
        bench.Adapter.ContinueConversationAsync("app", Group, talk, TestContext.Current.CancellationToken);
}
