using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace DutyBot.LocalChat.Storage;

/// <summary>The platform's own file: one connection, one caller at a time, opened when first asked.</summary>
internal sealed class ChatDatabase(IOptions<LocalChatOptions> options) : IDisposable
{
    private const string Schema = """
        pragma journal_mode = wal;
        pragma synchronous = normal;
        create table if not exists chat (id text primary key, person text, told integer not null default 0) strict;
        create table if not exists message (
            id text primary key, chat text not null, author text not null, at text not null, edited_at text,
            deleted integer not null default 0, version integer not null default 1,
            reply_to text, trouble text, activity text not null) strict;
        create index if not exists message_by_chat on message (chat, id);
        create table if not exists view (message text not null, person text not null, card text not null, primary key (message, person)) strict;
        create table if not exists wire (
            no integer primary key autoincrement, at text not null, way text not null, what text not null,
            chat text, message text, status integer, took integer not null, trouble text) strict;
        """;

    private readonly Lock turn = new();
    private SqliteConnection? open;

    public T Ask<T>(Func<SqliteConnection, T> question)
    {
        lock (turn)
        {
            return question(open ??= Open());
        }
    }

    public void Dispose() => open?.Dispose();

    private SqliteConnection Open()
    {
        var path = Path.GetFullPath(options.Value.Database);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Without pooling the file is free as soon as the bot has stopped.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        connection.Run(Schema);
        return connection;
    }
}
