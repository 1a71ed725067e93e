using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;
using DutyBot.Storage.Sqlite;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Sqlite;

public sealed class A_look_at_the_store : IAsyncDisposable
{
    private readonly SqlitePlace place = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Ports Ports => place.PortsOf("default");

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task tells_what_is_due_and_unsent_and_since_when()
    {
        await Ports.Alerts.AppendAsync(AlertHistory.None(First), [PostedRow], Planned, Cancel);
        await Ports.Outbox.PutAsync([Line("old", to: "a"), Line("young", to: "b", due: 600), Line("later", to: "c", due: 7200)], null, Cancel);
        foreach (var row in await Ports.Outbox.TakeAsync(Morning.AddMinutes(1), TimeSpan.FromSeconds(1), Room.Of(10), Cancel))
            await Ports.Outbox.PutOffAsync(row, Morning.AddHours(3), tried: true, Cancel);

        var look = await LookAsync(Morning.AddHours(1));
        Assert.Equal(new Backlog(2, Morning), look.Due);
        Assert.Equal(new Backlog(2, Morning), look.Unsent);
        Assert.Equal((Morning.AddMinutes(1), Migrations.All.Count, Migrations.All.Count), (look.Newest, look.Shape, look.KnownShape));
        Assert.Equal((place.Database.Path, 0, 0), (look.Path, look.Damage.Count, look.BrokenRows.Count));
        Assert.InRange(look.Bytes, 1, long.MaxValue);
        Assert.InRange(look.Free ?? 1, 1, long.MaxValue);
    }

    [Fact]
    public async Task tells_where_the_last_word_was_taken_and_where_it_was_not()
    {
        await Ports.Outbox.PutAsync([Line("one", to: "a"), Line("two", to: "b"), Line("three", to: "c")], null, Cancel);
        var rows = await Ports.Outbox.TakeAsync(Morning, TimeSpan.FromMinutes(1), Room.Of(10), Cancel);
        await Ports.Outbox.SettleAsync(rows[0], new Sent(Outcome.Sent, Route.Group, Morning), Cancel);
        await Ports.Outbox.SettleAsync(rows[1], new Sent(Outcome.Failed, null, Morning.AddMinutes(1)), Cancel);
        await Ports.Outbox.SettleAsync(rows[2], new Sent(Outcome.Failed, null, Morning), Cancel);
        // An edit leaves no row, but it was taken.
        await Ports.Cards.PutAsync(Card("m1") with { Conversation = new ConversationId("c") }, Cancel);

        Assert.Equal(
            [
                new LaneRecord("conversation:a", Morning, null), new LaneRecord("conversation:b", null, Morning.AddMinutes(1)), new LaneRecord("conversation:c", Morning.AddMinutes(1), Morning),
            ],
            (await LookAsync(Morning)).Lanes);
        Assert.Equal([false, true, false], (await LookAsync(Morning)).Lanes.Select(lane => lane.IsCut));
    }

    [Fact]
    public async Task tells_of_other_programs_by_themselves()
    {
        await Ports.Outbox.PutAsync([Event("a", "board", First, 1), Event("b", "board", Second, 1), Event("c", "board", Second, 2), Event("d", "hall", First, 1)], null, Cancel);
        var rows = await Ports.Outbox.TakeAsync(Morning, TimeSpan.FromMinutes(1), Room.Of(10), Cancel);
        await Ports.Outbox.SettleAsync(rows[0], new Sent(Outcome.Sent, null, Morning), Cancel);
        await Ports.Outbox.SettleAsync(rows[1], new Sent(Outcome.Failed, null, Morning), Cancel);

        var look = await LookAsync(Morning.AddHours(2));
        Assert.Equal([new WebhookRecord("board", Morning, new Backlog(1, Morning), 1), new WebhookRecord("hall", null, new Backlog(1, Morning), 0)], look.Webhooks);
        // Nobody's phone is meant by them.
        Assert.Equal((new Backlog(0, null), 0), (look.Unsent, look.Lanes.Count));

        static Telling Event(string key, string webhook, AlertId alert, int no) => new(key, new ToWebhook(webhook, alert), TellingKind.Webhook, new TellEvent(alert, no), Morning);
    }

    [Fact]
    public async Task tells_what_was_deleted_and_when_the_next_night_is()
    {
        await Ports.Keeping.PlanAsync(Morning, Cancel);
        await Ports.Notices.PutDraftAsync(Draft("d1"), Cancel);
        await Ports.Keeping.DeleteAsync(Perishable.Drafts, Morning.AddDays(1), 10, Day, Cancel);
        var look = await LookAsync(Morning);
        Assert.Equal((new Deleted(Day, Perishable.Drafts, 1), Morning), (Assert.Single(look.Deleted), look.NextPurge));
    }

    [Fact]
    public async Task changes_nothing_and_makes_nothing()
    {
        var path = place.Database.Path;
        await place.ReopenAsync();
        var before = await File.ReadAllBytesAsync(path, Cancel);
        await using (var database = SqliteDatabase.OpenToRead(place.ConnectionString))
        {
            await new SqliteLook(database, "default").LookAsync(Morning, Cancel);
            await Assert.ThrowsAnyAsync<Exception>(() => database.ReadAsync(session => session.Execute("delete from alert"), Cancel));
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(path, Cancel));
        Assert.Equal($"There is no store {path}.other yet.", Assert.Throws<StoreUnavailableException>(() => SqliteDatabase.OpenToRead($"Data Source={path}.other")).Message);
        Assert.False(File.Exists(path + ".other"));
    }

    [Fact]
    public async Task can_be_taken_at_a_store_of_an_older_shape_and_at_none_of_another_kind()
    {
        var path = place.Database.Path;
        await SqliteDatabase.Open($"Data Source={path}.old", [.. Migrations.All.Take(2)], alone: false).DisposeAsync();
        await using (var old = SqliteDatabase.OpenToRead($"Data Source={path}.old"))
            Assert.Equal((2, 0), await new SqliteLook(old, "default").LookAsync(Morning, Cancel) is { } look ? (look.Shape, look.Deleted.Count) : default);

        await File.WriteAllTextAsync(path + ".words", new string('x', 5000), Cancel);
        Assert.Contains("damaged or no database", Assert.Throws<StoreUnavailableException>(() => SqliteDatabase.OpenToRead($"Data Source={path}.words")).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path + ".empty", "", Cancel);
        Assert.Contains("not one of DutyBot", Assert.Throws<StoreUnavailableException>(() => SqliteDatabase.OpenToRead($"Data Source={path}.empty")).Message, StringComparison.Ordinal);
    }

    private async Task<StoreLook> LookAsync(DateTimeOffset now) => await new SqliteLook(place.Database, "default").LookAsync(now, Cancel);
}
