namespace DutyBot.BotFramework.Tests;

public sealed class A_turn
{
    private readonly Shelf _shelf = new();

    [Fact]
    public async Task has_answered_once_more_than_a_trace_was_sent()
    {
        var turn = new TurnContext(_shelf, new Activity(ActivityTypes.Message));

        await turn.SendActivityAsync(Activity.CreateTraceActivity("inside"), TestContext.Current.CancellationToken);
        Assert.False(turn.Responded);

        await turn.SendActivityAsync("yes", cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task asks_its_handlers_in_order_and_each_may_change_what_is_sent()
    {
        var turn = new TurnContext(_shelf, new Activity(ActivityTypes.Message));
        turn.OnSendActivities((_, activities, next) => Marked(activities, "1", next)).OnSendActivities((_, activities, next) => Marked(activities, "2", next));

        await turn.SendActivityAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("x12", Assert.Single(_shelf.Kept).Text);
    }

    [Fact]
    public async Task lets_a_handler_swallow_what_was_to_be_sent()
    {
        var turn = new TurnContext(_shelf, new Activity(ActivityTypes.Message));
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        var answer = await turn.SendActivityAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(answer.Id);
        Assert.False(turn.Responded);
        Assert.Empty(_shelf.Kept);
    }

    [Fact]
    public async Task fails_where_a_handler_fails()
    {
        var turn = new TurnContext(_shelf, new Activity(ActivityTypes.Message));
        turn.OnSendActivities((_, _, _) => throw new InvalidOperationException("handler"));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => turn.SendActivityAsync("x", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("handler", failure.Message);
        Assert.False(turn.Responded);
        Assert.Empty(_shelf.Kept);
    }

    [Fact]
    public async Task lets_handlers_stand_before_edits_and_deletions_too()
    {
        var turn = new TurnContext(_shelf, new Activity(ActivityTypes.Message) { Conversation = new ConversationAccount(id: "c") });
        var seen = new List<string>();
        turn.OnUpdateActivity((_, activity, next) => Seen(seen, $"edit {activity.Conversation.Id}", next));
        turn.OnDeleteActivity((_, reference, next) => Seen(seen, $"delete {reference.ActivityId}", next));

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "m" }, TestContext.Current.CancellationToken);
        await turn.DeleteActivityAsync("m", TestContext.Current.CancellationToken);

        Assert.Equal(["edit c", "delete m"], seen);
        Assert.Equal(["m"], _shelf.Edited);
        Assert.Equal(["m"], _shelf.Deleted);
    }

    [Fact]
    public async Task sends_a_message_where_no_kind_is_given()
    {
        var turn = new TurnContext(_shelf, new Activity(ActivityTypes.Message) { Id = "a1", Locale = "zh-CN" });

        await turn.SendActivityAsync(new Activity { Text = "x", ReplyToId = "mine" }, TestContext.Current.CancellationToken);

        var sent = Assert.Single(_shelf.Kept);
        Assert.Equal(("message", "a1", "zh-CN", "acceptingInput"), (sent.Type, sent.ReplyToId, sent.Locale, sent.InputHint));
    }

    [Fact]
    public void keeps_things_by_key_and_by_type()
    {
        var state = new TurnContextStateCollection();
        state.Add("k", "v");
        state.Set(new Uri("https://x/"));

        Assert.Equal("v", state.Get<string>("k"));
        Assert.Null(state.Get<Uri>("k"));
        Assert.Equal("x", state.Get<Uri>().Host);
        Assert.Throws<ArgumentException>(() => state.Add("k", "again"));
        state.Set<string?>("k", null);
        Assert.False(state.ContainsKey("k"));
    }

    private static Task<ResourceResponse[]> Marked(List<Activity> activities, string mark, Func<Task<ResourceResponse[]>> next)
    {
        activities.ForEach(activity => activity.Text += mark);
        return next();
    }

    private static TTask Seen<TTask>(List<string> seen, string what, Func<TTask> next)
    {
        seen.Add(what);
        return next();
    }

    private sealed class Shelf : BotAdapter
    {
        public List<Activity> Kept { get; } = [];

        public List<string> Edited { get; } = [];

        public List<string> Deleted { get; } = [];

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Kept.AddRange(activities);
            return Task.FromResult(activities.Select(_ => new ResourceResponse("id")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
        {
            Edited.Add(activity.Id);
            return Task.FromResult(new ResourceResponse(activity.Id));
        }

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
        {
            Deleted.Add(reference.ActivityId);
            return Task.CompletedTask;
        }
    }
}
