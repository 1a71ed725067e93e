using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace DutyBot.LocalChat.Tests.Stage;

/// <summary>A bot that writes down what it is told and answers as the test says.</summary>
public sealed class ScriptedBot
{
    private readonly Channel<JsonObject> heard = Channel.CreateUnbounded<JsonObject>();

    public ConcurrentQueue<JsonObject> All { get; } = [];

    public Func<JsonObject, Task<IResult>> Answer { get; set; } = _ => Task.FromResult(Results.Ok());

    public async Task<IResult> HearAsync(HttpRequest request)
    {
        var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        All.Enqueue(activity);
        heard.Writer.TryWrite(activity);
        return await Answer(activity);
    }

    /// <summary>The next activity, in the order in which they came.</summary>
    public async Task<JsonObject> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await heard.Reader.ReadAsync(limit.Token);
    }

    public async Task<JsonObject> NextAsync(string type)
    {
        while (true)
        {
            if (await NextAsync() is var activity && (string?)activity["type"] == type)
            {
                return activity;
            }
        }
    }

    public void AnswersInvokesWith(string body, int status = 200) => Answer = activity =>
        Task.FromResult((string?)activity["type"] == "invoke" ? Results.Text(body, "application/json", statusCode: status) : Results.Ok());
}
