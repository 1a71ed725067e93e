using DutyBot.LocalChat.Browser;
using DutyBot.LocalChat.Storage;

namespace DutyBot.LocalChat.Wire;

/// <summary>The last thousand calls in either direction: ids, status and time, never what was said.</summary>
internal sealed class WireLog(ChatDatabase database, Watchers watchers, TimeProvider time)
{
    private const int Kept = 1000;

    public void Write(string way, string what, string? chat, string? message, int? status, TimeSpan took, string? trouble)
    {
        var call = new WireCall(0, time.GetUtcNow(), way, what, chat, message, status, (long)took.TotalMilliseconds, trouble);
        var no = database.Ask(db =>
        {
            var number = db.Read(
                "insert into wire (at, way, what, chat, message, status, took, trouble) values ($at, $way, $what, $chat, $message, $status, $took, $trouble) returning no",
                row => row.GetInt64(0),
                ("$at", call.At), ("$way", way), ("$what", what), ("$chat", chat), ("$message", message), ("$status", status), ("$took", call.Took), ("$trouble", trouble))[0];
            db.Run("delete from wire where no <= $old", ("$old", number - Kept));
            return number;
        });
        watchers.Tell("wire", call with { No = no }, LocalChatJson.Default.WireCall);
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<WireCall> Recent(int take) => database.Ask(db => db.Read(
        "select no, at, way, what, chat, message, status, took, trouble from wire order by no desc limit $take",
        row => new WireCall(
            row.GetInt64(0), row.GetDateTimeOffset(1), row.GetString(2), row.GetString(3), row.Text(4), row.Text(5),
            row.IsDBNull(6) ? null : row.GetInt32(6), row.GetInt64(7), row.Text(8)),
        ("$take", take)));
}
