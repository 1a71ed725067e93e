using System.Globalization;
using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;

namespace DutyBot.Storage.Sqlite;

/// <summary>The look at what has waited for an hour, planned in the transaction that puts it off or settles it.</summary>
internal static class UnsentRows
{
    private static readonly TimeSpan AlreadyLong = TimeSpan.FromMinutes(5);

    /// <summary>A row that must wait makes those behind it wait: each is looked at in its own hour. What only waits its turn is not, until it has waited long.</summary>
    public static void PlanLane(SqliteSession session, string district, Waiting row, DateTimeOffset until, bool tried)
    {
        if (!tried && until - row.Telling.Due < AlreadyLong)
            return;
        var waiting = session.Query(
            """
            select number, body from outbox
            where district = $district and lane = (select lane from outbox where number = $number) and number >= $number and settled_at is null and refresh = 0 and put_at is null
              and not exists (select 1 from due_work where due_work.district = $district and kind = $kind and subject = cast(number as text))
            """,
            found => (Number: found.GetInt64(0), Telling: Body(found.GetString(1))),
            ("$district", district),
            ("$number", row.Number),
            ("$kind", (int)WorkKind.Unsent));
        foreach (var (number, telling) in waiting)
            Plan(session, district, number, telling);
    }

    /// <summary>What failed is looked at in its hour; what was sent after it was put before the duty leader, at once.</summary>
    public static void PlanSettled(SqliteSession session, string district, Waiting row, Sent sent)
    {
        if (sent.Outcome == Outcome.Failed)
            Plan(session, district, row.Number, row.Telling);
        else if (session.Value("select 1 from outbox where number = $number and put_at is not null", ("$number", row.Number)) is not null)
            DueWorkRows.Put(session, district, WorkKind.Unsent, Subject(row.Number), sent.At);
    }

    private static void Plan(SqliteSession session, string district, long number, Telling telling)
    {
        if (Unsent.Matters(telling))
            DueWorkRows.Put(session, district, WorkKind.Unsent, Subject(number), Unsent.Moment(telling));
    }

    private static string Subject(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static Telling Body(string body) =>
        JsonSerializer.Deserialize(body, DomainJson.Default.Telling) ?? throw new JsonException("A stored row of the outbox is empty.");
}
