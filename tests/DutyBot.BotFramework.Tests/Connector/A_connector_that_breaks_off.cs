using System.Net;

namespace DutyBot.BotFramework.Tests;

/// <summary>Its answer begins, and its end never comes.</summary>
public sealed class A_connector_that_breaks_off
{
    private static readonly ConversationReference Group = new() { ServiceUrl = Incoming.ServiceUrl, Conversation = new ConversationAccount(id: "c") };

    [Fact]
    public async Task after_it_took_what_was_sent_has_it_and_gives_it_no_id()
    {
        await using var bench = await BreakingOffAsync(HttpStatusCode.Created);
        var ids = new List<string?>();

        await TalkAsync(bench, async (turn, cancel) =>
        {
            ids.Add((await turn.SendActivityAsync("x", cancellationToken: cancel)).Id);
            var edit = MessageFactory.Text("y");
            edit.Id = "1";
            ids.Add((await turn.UpdateActivityAsync(edit, cancel)).Id);
            await turn.DeleteActivityAsync("1", cancel);
        });

        Assert.Equal(["", ""], ids);
        Assert.Equal(3, bench.Channel.Sent.Count);
    }

    [Fact]
    public async Task after_a_question_was_taken_has_answered_nothing_and_its_status_is_told()
    {
        await using var bench = await BreakingOffAsync(HttpStatusCode.OK);

        await TalkAsync(bench, async (turn, cancel) =>
        {
            await RefusedAsync(() => TeamsInfo.GetMemberAsync(turn, "29:u", cancel));
            await RefusedAsync(() => turn.TurnState.Get<IConnectorClient>().Conversations.GetConversationMembersAsync("c", cancel));
            await RefusedAsync(() => TeamsInfo.SendMessageToAllUsersInTenantAsync(turn, MessageFactory.Text("x"), "t1", cancel));
            await RefusedAsync(() => turn.Adapter.CreateConversationAsync(
                "app", Channels.Msteams, Incoming.ServiceUrl, null, new ConversationParameters(), (_, _) => throw new InvalidOperationException("never begun"), cancel));
        });

        static async Task RefusedAsync(Func<Task> ask)
        {
            var refused = await Assert.ThrowsAsync<ErrorResponseException>(ask);
            Assert.Equal((HttpStatusCode.OK, ""), (refused.Response.StatusCode, refused.Response.Content));
            Assert.IsType<HttpRequestException>(refused.InnerException);
        }
    }

    [Fact]
    public async Task in_the_middle_of_a_refusal_has_refused_all_the_same()
    {
        await using var bench = await BreakingOffAsync(HttpStatusCode.TooManyRequests);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => TalkAsync(bench, (turn, cancel) => turn.SendActivityAsync("x", cancellationToken: cancel)));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Response.StatusCode);
        Assert.Equal(["7"], refused.Response.Headers["Retry-After"]);
        Assert.Null(refused.Body);
    }

    private static async Task<Bench> BreakingOffAsync(HttpStatusCode status)
    {
        var bench = await Bench.OfAsync(new ScriptedBot());
        bench.Channel.Answer = _ =>
        {
            var answer = new HttpResponseMessage(status) { Content = new StreamContent(new BrokenStream()) };
            answer.Headers.TryAddWithoutValidation("Retry-After", "7");
            return answer;
        };
        return bench;
    }

    private static Task TalkAsync(Bench bench, BotCallbackHandler talk) =>
        bench.Adapter.ContinueConversationAsync("app", Group, talk, TestContext.Current.CancellationToken);
}
