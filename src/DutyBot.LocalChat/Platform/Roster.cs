using System.Globalization;
using System.Text.Json.Nodes;

namespace DutyBot.LocalChat.Platform;

/// <summary>The Connector's questions about who is in which conversation (protocol 2).</summary>
internal static class Roster
{
    public static async Task<ConnectorAnswer> ConversationsAsync(Rooms rooms, CancellationToken cancel) => ConnectorAnswer.Ok(new JsonObject
    {
        ["conversations"] = new JsonArray([.. (await rooms.OpenAsync(cancel)).Select(room => new JsonObject { ["id"] = room.Id, ["members"] = Accounts(room.Members) })]),
    });

    public static async Task<ConnectorAnswer> MembersAsync(Rooms rooms, string chat, CancellationToken cancel) =>
        await rooms.OpenAsync(chat, cancel) is { } room ? ConnectorAnswer.Ok(Accounts(room.Members)) : ConnectorAnswer.NoConversation;

    public static async Task<ConnectorAnswer> MemberAsync(Rooms rooms, string chat, string person, CancellationToken cancel) =>
        await rooms.OpenAsync(chat, cancel) is not { } room ? ConnectorAnswer.NoConversation
        : room.Members.FirstOrDefault(member => member.Id == person) is { } found ? ConnectorAnswer.Ok(Account(found))
        : ConnectorAnswer.NoMember;

    /// <summary>As Teams does, fewer than 50 a page is taken as 50 and more than 500 as 500.</summary>
    public static async Task<ConnectorAnswer> PagedMembersAsync(Rooms rooms, string chat, string? size, string? token, CancellationToken cancel)
    {
        if (await rooms.OpenAsync(chat, cancel) is not { } room)
        {
            return ConnectorAnswer.NoConversation;
        }

        var take = Math.Clamp(Number(size), 50, 500);
        var skip = Math.Max(0, Number(token));
        var body = new JsonObject { ["members"] = Accounts(room.Members.Skip(skip).Take(take)) };
        if (skip + take < room.Members.Count)
        {
            body["continuationToken"] = (skip + take).ToString(CultureInfo.InvariantCulture);
        }

        return ConnectorAnswer.Ok(body);
    }

    private static JsonArray Accounts(IEnumerable<LocalPerson> people) => new([.. people.Select(Account)]);

    private static JsonObject Account(LocalPerson person) => new() { ["id"] = person.Id, ["name"] = person.Name, ["userRole"] = "user" };

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
