using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DutyBot.LocalChat.Platform;
using DutyBot.LocalChat.Storage;
using DutyBot.LocalChat.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace DutyBot.LocalChat.Browser;

/// <summary>What the page asks of the platform.</summary>
internal static class PeopleRoutes
{
    private const int LongestLine = 4000;

    private static LocalChatJson Shapes => LocalChatJson.Default;

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/local/api");
        api.MapGet("/state", StateAsync);
        api.MapGet("/messages", (string chat, string? before, int? take, Transcript transcript) =>
            Results.Json(transcript.Page(chat, before, Math.Clamp(take ?? 50, 1, 200)), Shapes.IReadOnlyListChatMessage));
        api.MapGet("/wire", (WireLog wire) => Results.Json(wire.Recent(200), Shapes.IReadOnlyListWireCall));
        api.MapGet("/events", (Watchers watchers, CancellationToken cancel) => TypedResults.ServerSentEvents(watchers.WatchAsync(cancel)));
        api.MapPost("/say", SayAsync);
        api.MapPost("/press", PressAsync);
        api.MapPost("/read", ReadToAsync);
    }

    private static async Task<IResult> StateAsync(ILocalDirectory directory, Rooms rooms, IOptions<LocalChatOptions> options, CancellationToken cancel)
    {
        await rooms.IntroduceGroupsAsync(cancel);
        var here = options.Value;
        var people = await directory.PeopleAsync(cancel);
        return Results.Json(
            new PageState(
                new BotSeen(here.BotId, here.BotName, here.BotNameEn),
                here.Notice,
                here.NoticeEn,
                here.TimeZone,
                [.. people.Select(who => new PersonSeen(who.Id, who.Name, who.NameEn, who.Unit, who.UnitEn, who.Part, Room.PrivateId(who.Id)))],
                await directory.GroupsAsync(cancel)),
            Shapes.PageState);
    }

    private static async Task<IResult> SayAsync(HttpContext http, PeoplesTurn people, CancellationToken cancel)
    {
        var (said, fault) = await ReadAsync(http, Shapes.Said, cancel);
        return said switch
        {
            null => fault!,
            { Text: null or { Length: 0 or > LongestLine } } => Refuse(400, "text"),
            _ when await people.SayAsync(said, cancel) is { } message => Results.Json(message, Shapes.ChatMessage),
            _ => Refuse(404, "chat"),
        };
    }

    private static async Task<IResult> PressAsync(HttpContext http, PeoplesTurn people, CancellationToken cancel)
    {
        var (pressed, fault) = await ReadAsync(http, Shapes.Pressed, cancel);
        return pressed switch
        {
            null => fault!,
            { Action: null } => Refuse(400, "action"),
            _ when await people.PressAsync(pressed, cancel) is { } shown => Results.Json(shown, Shapes.PressShown),
            _ => Refuse(404, "card"),
        };
    }

    private static async Task<IResult> ReadToAsync(HttpContext http, PeoplesTurn people, CancellationToken cancel)
    {
        var (read, fault) = await ReadAsync(http, Shapes.Read, cancel);
        return read is null ? fault! : await people.ReadAsync(read, cancel) ? Results.NoContent() : Refuse(404, "message");
    }

    private static async Task<(T? Read, IResult? Fault)> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> shape, CancellationToken cancel)
        where T : class
    {
        // Another site's page cannot send this content type without asking first, and is refused when it asks.
        if (!http.Request.HasJsonContentType())
        {
            return (null, Refuse(415, "content-type"));
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(http.Request.Body, shape, cancel) is { } read ? (read, null) : (null, Refuse(400, "json"));
        }
        catch (JsonException)
        {
            return (null, Refuse(400, "json"));
        }
    }

    private static IResult Refuse(int status, string error) => Results.Json(new Trouble(error), Shapes.Trouble, statusCode: status);
}
