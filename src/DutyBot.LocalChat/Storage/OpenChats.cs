namespace DutyBot.LocalChat.Storage;

/// <summary>Which chats exist and which of them the bot has heard of.</summary>
internal static class OpenChats
{
    public static IReadOnlyList<Chat> Chats(this ChatDatabase database) => database.Ask(db =>
        db.Read("select id, told from chat order by id", row => new Chat(row.GetString(0), row.GetBoolean(1))));

    public static bool IsOpen(this ChatDatabase database, string id) => database.Chats().Any(chat => chat.Id == id);

    /// <summary>True for the one caller who has to tell the bot.</summary>
    public static bool Claim(this ChatDatabase database, string id, string? person) => database.Ask(db => db.Run(
        "insert into chat (id, person, told) values ($id, $person, 1) on conflict (id) do update set told = 1 where told = 0",
        ("$id", id), ("$person", person))) == 1;

    /// <summary>The bot could not be told: the next occasion tries again.</summary>
    public static void Unclaim(this ChatDatabase database, string id) =>
        database.Ask(db => db.Run("update chat set told = 0 where id = $id", ("$id", id)));
}
