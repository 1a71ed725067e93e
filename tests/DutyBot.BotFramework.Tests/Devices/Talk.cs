using System.Text.Json;

namespace DutyBot.BotFramework.Tests;

/// <summary>A person talking with dialogs: every line is a turn of its own, with the state read from storage before and written after, as a restarted bot would.</summary>
internal sealed class Talk(params Dialog[] dialogs)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What is stored, as text: nothing of an object survives but what can be read from there.</summary>
    public Dictionary<string, string> Stored { get; set; } = new(StringComparer.Ordinal);

    public DialogTurnResult Result { get; private set; } = new(DialogTurnStatus.Empty);

    public int Depth { get; private set; }

    public string Channel { get; set; } = "msteams";

    public string? Locale { get; set; }

    public List<Activity> Said { get; } = [];

    /// <summary>The text of what was said in the last turn.</summary>
    public IEnumerable<string> Heard => Said.Select(activity => activity.Text);

    public Task BeginAsync(object? options = null) => TurnAsync("", dc => dc.BeginDialogAsync(dialogs[0].Id, options, Cancel));

    public Task SayAsync(string? text) => TurnAsync(text, dc => dc.ContinueDialogAsync(Cancel));

    public Task NudgeAsync(string type) => TurnAsync(null, dc => dc.ContinueDialogAsync(Cancel), type);

    public Task DoAsync(Func<DialogContext, Task<DialogTurnResult>> what) => TurnAsync("", what);

    /// <summary>The same talk after a restart, by a bot with other dialogs.</summary>
    public Talk With(params Dialog[] others) => new(others) { Stored = Stored };

    private async Task TurnAsync(string? text, Func<DialogContext, Task<DialogTurnResult>> what, string type = ActivityTypes.Message)
    {
        Said.Clear();
        var state = new ConversationState(new TextStorage(Stored));
        var set = new DialogSet(state.CreateProperty<DialogState>("talk"));
        foreach (var dialog in dialogs)
            set.Add(dialog);
        using var turn = new TurnContext(new Listening(Said), new Activity(type)
        {
            Text = text, ChannelId = Channel, Locale = Locale, Conversation = new ConversationAccount(id: "c"), From = new ChannelAccount("u"),
        });
        var dc = await set.CreateContextAsync(turn, Cancel);
        Result = await what(dc);
        Depth = dc.Stack.Count;
        await state.SaveChangesAsync(turn, cancellationToken: Cancel);
    }

    private sealed class Listening(List<Activity> said) : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            said.AddRange(activities);
            return Task.FromResult(activities.Select(_ => new ResourceResponse("1")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class TextStorage(Dictionary<string, string> stored) : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => Task.FromResult<IDictionary<string, object>>(
            keys.Where(stored.ContainsKey).ToDictionary(key => key, object (key) => BotPayload.Parse<JsonElement>(stored[key])));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
                stored[key] = BotPayload.Write(value);
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
