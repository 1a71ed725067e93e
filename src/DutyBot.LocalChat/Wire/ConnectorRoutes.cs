using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using DutyBot.LocalChat.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.LocalChat.Wire;

/// <summary>The Connector service that the bot finds at its <c>serviceUrl</c>; the paths of protocol 2.</summary>
internal static class ConnectorRoutes
{
    private delegate Task<ConnectorAnswer> Call(HttpContext http, string chat, string id, CancellationToken cancel);

    public static void MapConnector(this IEndpointRouteBuilder app)
    {
        var v3 = app.MapGroup("/local/connector/v3");
        const string one = "/conversations/{chat}/activities/{id}";

        Map(v3, "GET", "/conversations", "conversations", (http, _, _, cancel) => Roster.ConversationsAsync(Rooms(http), cancel));
        Map(v3, "POST", "/conversations", "create", async (http, _, _, cancel) => await Bot(http).CreateAsync(await BodyAsync(http, cancel), cancel));
        Map(v3, "POST", "/conversations/{chat}/activities", "send", async (http, chat, _, cancel) => await Bot(http).PostAsync(chat, null, await BodyAsync(http, cancel), cancel));
        Map(v3, "POST", one, "reply", async (http, chat, id, cancel) => await Bot(http).PostAsync(chat, id, await BodyAsync(http, cancel), cancel));
        Map(v3, "PUT", one, "edit", async (http, chat, id, cancel) => await Bot(http).EditAsync(chat, id, await BodyAsync(http, cancel), cancel));
        Map(v3, "DELETE", one, "delete", (http, chat, id, cancel) => Bot(http).DeleteAsync(chat, id, cancel));
        Map(v3, "GET", one + "/members", "members", (http, chat, _, cancel) => Roster.MembersAsync(Rooms(http), chat, cancel));
        Map(v3, "GET", "/conversations/{chat}/members", "members", (http, chat, _, cancel) => Roster.MembersAsync(Rooms(http), chat, cancel));
        Map(v3, "GET", "/conversations/{chat}/members/{id}", "member", (http, chat, id, cancel) => Roster.MemberAsync(Rooms(http), chat, id, cancel));
        Map(v3, "GET", "/conversations/{chat}/pagedmembers", "pagedmembers", (http, chat, _, cancel) =>
            Roster.PagedMembersAsync(Rooms(http), chat, http.Request.Query["pageSize"], http.Request.Query["continuationToken"], cancel));
        Map(app, null, "/local/connector/{**rest}", "other", (_, _, _, _) => Task.FromResult(ConnectorAnswer.NotOffered));
    }

    private static void Map(IEndpointRouteBuilder routes, string? method, string path, string what, Call call)
    {
        if (method is null)
        {
            routes.Map(path, Answer);
        }
        else
        {
            routes.MapMethods(path, [method], Answer);
        }

        async Task<IResult> Answer(HttpContext http, WireLog wire, CancellationToken cancel)
        {
            var started = Stopwatch.GetTimestamp();
            var (chat, id) = (Segment(http, "chat"), Segment(http, "id"));
            var answer = await call(http, chat ?? "", id ?? "", cancel);
            wire.Write("from-bot", what, chat, answer.Message ?? id, answer.Status, Stopwatch.GetElapsedTime(started), answer.Code);
            return answer.Body is null
                ? Results.StatusCode(answer.Status)
                : Results.Text(answer.Body.ToJsonString(), "application/json; charset=utf-8", statusCode: answer.Status);
        }
    }

    private static BotsTurn Bot(HttpContext http) => http.RequestServices.GetRequiredService<BotsTurn>();

    private static Rooms Rooms(HttpContext http) => http.RequestServices.GetRequiredService<Rooms>();

    // A slash in an id stays escaped in route values.
    private static string? Segment(HttpContext http, string name) =>
        http.GetRouteValue(name)?.ToString()?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static async Task<JsonObject?> BodyAsync(HttpContext http, CancellationToken cancel)
    {
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body, cancellationToken: cancel) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
