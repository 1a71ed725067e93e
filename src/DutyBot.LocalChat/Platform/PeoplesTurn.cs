using System.Text.Json.Nodes;
using DutyBot.LocalChat.Browser;
using DutyBot.LocalChat.Storage;
using DutyBot.LocalChat.Wire;

namespace DutyBot.LocalChat.Platform;

/// <summary>What people do on the page: say a line, press a button, read.</summary>
internal sealed class PeoplesTurn(Rooms rooms, Activities activities, Transcript transcript, BotLine line, Watchers watchers)
{
    /// <summary>The line stands in the chat at once; the bot hears of it in its turn. Null: no such chat for this person.</summary>
    public async Task<ChatMessage?> SayAsync(Said said, CancellationToken cancel)
    {
        if (await SeatAsync(said.Chat, said.Person, cancel) is not var (room, person))
        {
            return null;
        }

        rooms.Introduce(room);
        var activity = activities.Line(room, person, said);
        var message = transcript.Add(Message.Of(room.Id, activity));
        watchers.Tell("message", message, LocalChatJson.Default.ChatMessage);
        _ = MarkIfLostAsync(message, line.SendAsync(room.Id, activity));
        return message;
    }

    /// <summary>Null: no such chat for this person, or no such card in it.</summary>
    public async Task<PressShown?> PressAsync(Pressed pressed, CancellationToken cancel)
    {
        if (await SeatAsync(pressed.Chat, pressed.Person, cancel) is not var (room, person)
            || transcript.Find(pressed.Chat, pressed.Message) is not { Deleted: false } card)
        {
            return null;
        }

        if ((string?)pressed.Action["type"] != "Action.Execute")
        {
            var submitted = await line.SendAsync(room.Id, activities.Submit(room, person, pressed));
            return submitted.Trouble is { } lost ? new PressShown("trouble", lost) : new PressShown("done");
        }

        return PressAnswer.Read(await line.PressAsync(room.Id, activities.Execute(room, person, pressed))) switch
        {
            { Card: { } answer } => Show(card, person, answer),
            { Shown: var shown } => shown,
        };
    }

    /// <summary>The bot hears up to where somebody has read, in private chats alone. False: no such chat for this person, or no message of the bot's in it.</summary>
    public async Task<bool> ReadAsync(Read read, CancellationToken cancel)
    {
        if (await SeatAsync(read.Chat, read.Person, cancel) is not ({ IsGroup: false } room, var person)
            || transcript.Find(read.Chat, read.Message) is not { } message || message.From == person.Id)
        {
            return false;
        }

        _ = line.SendAsync(room.Id, activities.ReadTo(room, person, read.Message));
        return true;
    }

    private PressShown Show(ChatMessage card, LocalPerson person, JsonNode answer)
    {
        var message = transcript.Show(card, person.Id, answer)!;
        watchers.Tell("message", message, LocalChatJson.Default.ChatMessage);
        return new PressShown("card", Message: message);
    }

    private async Task<(Room Room, LocalPerson Person)?> SeatAsync(string chat, string person, CancellationToken cancel) =>
        await rooms.FindAsync(chat, cancel) is { } room && room.Members.FirstOrDefault(member => member.Id == person) is { } seated
            ? (room, seated)
            : null;

    private async Task MarkIfLostAsync(ChatMessage message, Task<BotAnswer> sending)
    {
        if ((await sending).Trouble is { } trouble && transcript.MarkTrouble(message.Chat, message.Id, trouble) is { } marked)
        {
            watchers.Tell("message", marked, LocalChatJson.Default.ChatMessage);
        }
    }
}
