using System.Text.Json;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using Microsoft.Data.Sqlite;

namespace DutyBot.Storage.Sqlite;

internal sealed class SqliteOutbox(SqliteDatabase database, string district) : IOutbox
{
    public Task PutAsync(IReadOnlyList<Telling> tellings, DueWork? unfolded, CancellationToken cancel)
    {
        var stored = StoredTelling.All(tellings);
        return database.WriteAsync(
            session =>
            {
                OutboxRows.Put(session, district, stored);
                if (unfolded is not null)
                    DueWorkRows.Done(session, district, unfolded);
            },
            cancel);
    }

    public Task<IReadOnlyList<Waiting>> TakeAsync(DateTimeOffset now, TimeSpan lease, Room room, CancellationToken cancel) =>
        database.WriteAsync<IReadOnlyList<Waiting>>(
            session => [.. Free(session, now, room).Select(number => Take(session, number, now + lease))],
            cancel);

    public Task<DateTimeOffset?> NextAsync(Room room, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Value(
                """
                select min(max(first_due, leased_until)) from (
                  select
                    first_value(due) over (partition by lane order by refresh, number) as first_due,
                    max(coalesce(lease_until, 0)) over (partition by lane) as leased_until
                  from outbox where district = $district and settled_at is null
                    and case when lane like 'webhook:%' then $programs else $conversations end > 0)
                """,
                ("$district", district),
                ("$conversations", room.Conversations),
                ("$programs", room.Programs)) is long moment ? Moments.Read(moment) : (DateTimeOffset?)null,
            cancel);

    public Task SettleAsync(Waiting row, Sent sent, CancellationToken cancel)
    {
        var older = StoredTelling.All([.. (sent.Older ?? []).Select(message => ShrinkCard.Planned(row.Telling.To, message, sent.At))]);
        return database.WriteAsync(
            session =>
            {
                // Whoever settles second, after his lease ended, is late: what the first wrote down stands.
                if (Settle(session, row, sent) == 0)
                    return;
                if (sent.Shown is { } shown)
                    SqliteShownCards.Settle(session, district, shown, sent.Edited);
                SqliteReceipts.Keep(session, district, row, sent);
                OutboxRows.Put(session, district, older);
                ReachRows.Plan(session, district, row.Telling, sent);
                UnsentRows.PlanSettled(session, district, row, sent);
            },
            cancel);
    }

    public Task RenewAsync(IReadOnlyCollection<long> numbers, DateTimeOffset until, CancellationToken cancel) =>
        database.WriteAsync(
            session => session.Execute(
                """
                update outbox set lease_until = $until
                where district = $district and number in (select value from json_each($numbers)) and settled_at is null and lease_until is not null
                """,
                ("$until", Moments.NotBefore(until)),
                ("$district", district),
                ("$numbers", $"[{string.Join(',', numbers)}]")),
            cancel);

    public Task PutOffAsync(Waiting row, DateTimeOffset until, bool tried, CancellationToken cancel) =>
        database.WriteAsync(
            session =>
            {
                if (PutOff(session, row, until, tried) == 0)
                    return;
                GiveBackBehind(session, row);
                UnsentRows.PlanLane(session, district, row, until, tried);
            },
            cancel);

    public Task MoveAsync(Waiting row, ConversationId group, CancellationToken cancel) =>
        database.WriteAsync(
            session => session.Execute(
                """
                update outbox set lane = $lane, lease_until = null, unsure = $unsure, attempts = attempts - 1
                where district = $district and number = $number and settled_at is null and attempts = $attempts
                """,
                ("$lane", new ToConversation(group).Lane),
                ("$unsure", row.MayHaveArrived),
                ("$district", district),
                ("$number", row.Number),
                ("$attempts", row.Attempts + 1)),
            cancel);

    public Task<IReadOnlyList<Told>> OfAlertsAsync(IReadOnlyCollection<AlertId> alerts, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<Told>>(
            session => session.Query(
                """
                select body, outcome, route, settled_at, read_at from outbox
                where district = $district and alert in (select value from json_each($alerts)) and refresh = 0 order by number
                """,
                row => new Told(
                    Body(row.GetString(0)),
                    row.IsDBNull(1) ? null : StoredNames.Outcome(row.GetString(1)),
                    row.IsDBNull(2) ? null : StoredNames.Route(row.GetString(2)),
                    row.IsDBNull(3) ? null : Moments.Read(row.GetInt64(3)),
                    row.IsDBNull(4) ? null : Moments.Read(row.GetInt64(4))),
                ("$district", district),
                ("$alerts", JsonSerializer.Serialize(alerts, DomainJson.Default.IReadOnlyCollectionAlertId))),
            cancel);

    private List<long> Free(SqliteSession session, DateTimeOffset now, Room room) =>
        session.Query(
            """
            with waiting as (
              select number, lane, refresh,
                max(due) over (partition by lane order by refresh, number) as held_until,
                max(coalesce(lease_until, 0)) over (partition by lane) as leased_until,
                row_number() over (partition by lane order by refresh, number) as place
              from outbox where district = $district and settled_at is null
                and case when lane like 'webhook:%' then $programs else $conversations end > 0),
            free as (select number, lane, refresh from waiting where held_until <= $now and leased_until <= $now and place <= $rows),
            chosen as (
              select * from (select lane from free where lane not like 'webhook:%' group by lane order by lane not like $first, min(refresh), min(number) limit $conversations)
              union all
              select * from (select lane from free where lane like 'webhook:%' group by lane order by min(number) limit $programs))
            select number from free where lane in (select lane from chosen) order by refresh, number
            """,
            row => row.GetInt64(0),
            ("$district", district),
            ("$now", Moments.Stored(now)),
            ("$rows", IOutbox.MostOfALane),
            ("$conversations", room.Conversations),
            ("$programs", room.Programs),
            // That the bot is late must not itself wait for everything that is.
            ("$first", ShowAlarm.Lane + ":%"));

    // Counted when taken; a lease that was never given back means that its taker died, perhaps after the platform's yes.
    private static Waiting Take(SqliteSession session, long number, DateTimeOffset until) =>
        session.Query(
            """
            update outbox set lease_until = $until, attempts = attempts + 1, unsure = unsure or lease_until is not null
            where number = $number returning body, attempts - 1, unsure, lane
            """,
            row => new Waiting(number, Body(row.GetString(0)), row.GetInt32(1), row.GetBoolean(2), row.GetString(3)),
            ("$until", Moments.NotBefore(until)),
            ("$number", number)).Single();

    private int Settle(SqliteSession session, Waiting row, Sent sent) => row.Telling.Kind == TellingKind.Refresh
        ? session.Execute(
            "delete from outbox where district = $district and number = $number",
            ("$district", district),
            ("$number", row.Number))
        : session.Execute(
            """
            update outbox set settled_at = $at, outcome = $outcome, route = $route, lease_until = null
            where district = $district and number = $number and settled_at is null
            """,
            ("$at", Moments.Stored(sent.At)),
            ("$outcome", StoredNames.Of(sent.Outcome)),
            ("$route", sent.Route is { } route ? StoredNames.Of(route) : null),
            ("$district", district),
            ("$number", row.Number));

    private int PutOff(SqliteSession session, Waiting row, DateTimeOffset until, bool tried) =>
        session.Execute(
            """
            update outbox set due = $until, lease_until = null, unsure = $unsure, attempts = attempts - $untried
            where district = $district and number = $number and settled_at is null and attempts = $attempts
            """,
            ("$until", Moments.NotBefore(until)),
            ("$unsure", row.MayHaveArrived),
            ("$untried", !tried),
            ("$district", district),
            ("$number", row.Number),
            ("$attempts", row.Attempts + 1));

    // Rows of the lane taken together with it were not tried: they wait behind it and count as never taken.
    private void GiveBackBehind(SqliteSession session, Waiting row) =>
        session.Execute(
            """
            update outbox set lease_until = null, attempts = attempts - 1
            where district = $district and settled_at is null and lease_until is not null and lane = (select lane from outbox where number = $number)
            """,
            ("$district", district),
            ("$number", row.Number));

    private static Telling Body(string body) =>
        JsonSerializer.Deserialize(body, DomainJson.Default.Telling) ?? throw new JsonException("A stored row of the outbox is empty.");
}
