using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DutyBot.Processes;

/// <summary>One event as another program got it.</summary>
/// <param name="Id">Its webhook-id.</param>
/// <param name="No">Its place in the alert's timeline.</param>
internal sealed record Event(string Id, string Alert, int No, string Body);

/// <summary>Another program that is told what happens: it writes down before it says yes, says it slowly, and may go and come back at its address.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan Slowness = TimeSpan.FromMilliseconds(60);

    private readonly Lock gate = new();
    private readonly List<Event> all = [];
    private WebApplication? server;

    public string Address { get; private set; } = "http://127.0.0.1:0";

    public IReadOnlyList<Event> All
    {
        get
        {
            lock (gate)
                return [.. all];
        }
    }

    public IEnumerable<int> Of(string alert) => All.Where(one => one.Alert == alert).Select(one => one.No);

    public async Task ComesAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address);
        server = builder.Build();
        server.Run(TakeAsync);
        await server.StartAsync();
        Address = server.Urls.First();
    }

    public async Task GoesAsync() => await server!.DisposeAsync();

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var told = JsonNode.Parse(body)!;
        lock (gate)
            all.Add(new Event(context.Request.Headers["webhook-id"].ToString(), (string)told["subject"]!, (int)told["data"]!["no"]!, body));
        await Task.Delay(Slowness);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
