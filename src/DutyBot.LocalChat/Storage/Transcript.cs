using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace DutyBot.LocalChat.Storage;

/// <summary>What was said, edited and taken back in every chat; it outlives a restart, as a real platform's does.</summary>
internal sealed class Transcript(ChatDatabase database)
{
    private const string Columns = "chat, id, author, at, edited_at, deleted, version, reply_to, trouble, activity";

    private long lastId;

    /// <summary>Ids look like Teams': milliseconds since 1970, never the same twice, so that their order is the order of the messages.</summary>
    public string NextId(DateTimeOffset at) => database.Ask(db =>
    {
        if (lastId == 0)
        {
            lastId = long.Parse(db.Read("select max(id) from message", row => row.Text(0))[0] ?? "0", CultureInfo.InvariantCulture);
        }

        lastId = Math.Max(at.ToUnixTimeMilliseconds(), lastId + 1);
        return lastId.ToString("D13", CultureInfo.InvariantCulture);
    });

    public ChatMessage Add(ChatMessage message) => database.Ask(db =>
    {
        db.Run(
            $"insert into message ({Columns}) values ($chat, $id, $author, $at, null, 0, 1, $reply, null, $activity)",
            ("$chat", message.Chat), ("$id", message.Id), ("$author", message.From), ("$at", message.At),
            ("$reply", message.ReplyTo), ("$activity", message.Activity.ToJsonString()));
        return message;
    });

    public ChatMessage? Find(string chat, string id) => database.Ask(db => Read(db, chat, id));

    /// <summary>The newest messages of a chat before an id, oldest first.</summary>
    public IReadOnlyList<ChatMessage> Page(string chat, string? before, int take) => database.Ask(db => db
        .Read(
            $"select {Columns} from message where chat = $chat and ($before is null or id < $before) order by id desc limit $take",
            Message, ("$chat", chat), ("$before", before), ("$take", take))
        .Reverse().Select(message => WithViews(db, message)).ToList());

    /// <summary>Everybody sees the new state from here on; what a press showed to one person alone is over.</summary>
    public ChatMessage? Edit(string chat, string id, JsonObject activity, DateTimeOffset at) => database.Ask(db =>
    {
        db.Run("delete from view where message = $id", ("$id", id));
        db.Run(
            "update message set activity = $activity, edited_at = $at, version = version + 1 where chat = $chat and id = $id",
            ("$activity", activity.ToJsonString()), ("$at", at), ("$chat", chat), ("$id", id));
        return Read(db, chat, id);
    });

    public ChatMessage? Delete(string chat, string id, DateTimeOffset at) => database.Ask(db =>
    {
        db.Run("delete from view where message = $id", ("$id", id));
        db.Run(
            "update message set activity = '{}', deleted = 1, edited_at = $at, version = version + 1 where chat = $chat and id = $id",
            ("$at", at), ("$chat", chat), ("$id", id));
        return Read(db, chat, id);
    });

    /// <summary>The answer to a press is shown to its presser, unless an edit overtook it: the edit is the newer word for all.</summary>
    public ChatMessage? Show(ChatMessage pressed, string person, JsonNode card) => database.Ask(db =>
    {
        db.Run(
            """
            insert into view (message, person, card)
            select id, $person, $card from message where id = $id and version = $version and deleted = 0
            on conflict (message, person) do update set card = excluded.card
            """,
            ("$person", person), ("$card", card.ToJsonString()), ("$id", pressed.Id), ("$version", pressed.Version));
        return Read(db, pressed.Chat, pressed.Id);
    });

    public ChatMessage? MarkTrouble(string chat, string id, string trouble) => database.Ask(db =>
    {
        db.Run("update message set trouble = $trouble where chat = $chat and id = $id", ("$trouble", trouble), ("$chat", chat), ("$id", id));
        return Read(db, chat, id);
    });

    private static ChatMessage? Read(SqliteConnection db, string chat, string id) =>
        db.Read($"select {Columns} from message where chat = $chat and id = $id", Message, ("$chat", chat), ("$id", id))
            .Select(message => WithViews(db, message)).FirstOrDefault();

    private static ChatMessage WithViews(SqliteConnection db, ChatMessage message) => message with
    {
        Views = db.Read("select person, card from view where message = $id", row => (row.GetString(0), JsonNode.Parse(row.GetString(1))!), ("$id", message.Id)).ToDictionary(),
    };

    private static ChatMessage Message(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetDateTimeOffset(3), row.Moment(4), row.GetBoolean(5), row.GetInt32(6),
        row.Text(7), row.Text(8), JsonNode.Parse(row.GetString(9))!.AsObject(), new Dictionary<string, JsonNode>());
}
