using DutyBot.LocalChat.Storage;
using DutyBot.LocalChat.Wire;

namespace DutyBot.LocalChat.Platform;

/// <summary>The conversations there are, and the introduction of the bot to each of them.</summary>
internal sealed class Rooms(ILocalDirectory directory, ChatDatabase database, Activities activities, BotLine line)
{
    public async Task<IReadOnlyList<Room>> AllAsync(CancellationToken cancel)
    {
        var people = await directory.PeopleAsync(cancel);
        var groups = await directory.GroupsAsync(cancel);
        return
        [
            .. groups.Select(group => new Room(group.Id, group.Name, null, [.. people.Where(person => group.MemberIds.Contains(person.Id))])),
            .. people.Select(person => new Room(Room.PrivateId(person.Id), null, person, [person])),
        ];
    }

    public async Task<Room?> FindAsync(string id, CancellationToken cancel) => (await AllAsync(cancel)).FirstOrDefault(room => room.Id == id);

    /// <summary>A room that the bot may speak in: a group, or a private chat that was opened.</summary>
    public async Task<Room?> OpenAsync(string id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } room && (room.IsGroup || database.IsOpen(id)) ? room : null;

    /// <summary>The rooms that the bot may speak in.</summary>
    public async Task<IReadOnlyList<Room>> OpenAsync(CancellationToken cancel)
    {
        var open = database.Chats().Select(chat => chat.Id).ToHashSet();
        return [.. (await AllAsync(cancel)).Where(room => room.IsGroup || open.Contains(room.Id))];
    }

    public async Task IntroduceGroupsAsync(CancellationToken cancel)
    {
        foreach (var room in (await AllAsync(cancel)).Where(room => room.IsGroup && room.Members.Count > 0))
        {
            Introduce(room);
        }
    }

    /// <summary>Tells the bot once that it was added; what is sent after this reaches it after this.</summary>
    public void Introduce(Room room)
    {
        if (database.Claim(room.Id, room.Owner?.Id))
        {
            _ = IntroduceAsync(room);
        }
    }

    private Task IntroduceAsync(Room room)
    {
        var installed = line.SendAsync(room.Id, activities.Installed(room));
        var joined = line.SendAsync(room.Id, activities.BotJoined(room));
        return ForgetWhenRefused();

        async Task ForgetWhenRefused()
        {
            if ((await installed).Trouble is not null || (await joined).Trouble is not null)
            {
                database.Unclaim(room.Id);
            }
        }
    }
}
