using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class UnsentContract(IStorePlace place) : StoreContract(place)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Now = Morning.AddMinutes(1);
    private static readonly DateTimeOffset Hour = Morning.AddHours(1);

    private Ports Ports => Place.PortsOf(Home);

    [Fact]
    public async Task is_looked_at_an_hour_after_it_fell_due_whether_it_was_put_off_or_failed()
    {
        await PutAsync(Call("a"), Call("b", "other"));
        foreach (var row in await Ports.Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel))
        {
            if (row.Telling.Key == "a")
                await Ports.Outbox.PutOffAsync(row, Now.AddMinutes(5), tried: true, Cancel);
            else
                await Ports.Outbox.SettleAsync(row, new Sent(Outcome.Failed, null, Now), Cancel);
        }

        Assert.Empty(await LookedAtAsync(Hour.AddMilliseconds(-1)));
        await Place.ReopenAsync();
        Assert.Equal(["a", "b"], await LookedAtAsync(Hour));
        Assert.Empty(await LookedAtAsync(Hour.AddDays(1)));
    }

    [Fact]
    public async Task is_looked_at_too_where_it_only_waits_behind_what_was_put_off()
    {
        await PutAsync(Call("a"), Call("b", due: 120), Line("line"), Refresh("card"));
        var first = (await Ports.Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel))[0];
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await Ports.Outbox.PutOffAsync(first, Now, tried: true, Cancel);
            first = (await Ports.Outbox.TakeAsync(Now.AddMinutes(attempt), Lease, Room.Of(10), Cancel))[0];
        }

        Assert.Equal(["a"], await LookedAtAsync(Hour));
        Assert.Equal(["b"], await LookedAtAsync(Hour.AddSeconds(120)));
    }

    [Fact]
    public async Task stands_until_it_is_handled_and_goes_on_being_sent()
    {
        var row = await PutBeforeAsync("a");

        Assert.Equal([(row.Number, Hour)], (await Ports.Unsent.OpenAsync(Cancel)).Select(open => (open.Number, open.PutAt!.Value)));
        Assert.False(await Place.PortsOf("other").Unsent.HandleAsync(row.Number, Officer, Hour, Cancel));
        Assert.True(await Ports.Unsent.HandleAsync(row.Number, Officer, Hour, Cancel));
        Assert.False(await Ports.Unsent.HandleAsync(row.Number, Officer, Hour, Cancel));
        Assert.Empty(await Ports.Unsent.OpenAsync(Cancel));
        Assert.Equal("a", (await Ports.Outbox.TakeAsync(Hour.AddHours(1), Lease, Room.Of(10), Cancel)).Single().Telling.Key);
    }

    [Fact]
    public async Task is_gone_and_looked_at_once_more_when_it_is_sent_after_all()
    {
        await PutBeforeAsync("a");
        var row = (await Ports.Outbox.TakeAsync(Hour.AddHours(1), Lease, Room.Of(10), Cancel)).Single();
        await Ports.Outbox.SettleAsync(row, new Sent(Outcome.Sent, Route.Private, Hour.AddHours(1)), Cancel);

        Assert.Empty(await Ports.Unsent.OpenAsync(Cancel));
        Assert.Equal(["a"], await LookedAtAsync(Hour.AddHours(1)));
    }

    [Fact]
    public async Task is_not_put_before_anybody_where_it_was_sent_in_the_same_moment()
    {
        await PutAsync(Call("a"));
        var row = (await Ports.Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single();
        await Ports.Outbox.PutOffAsync(row, Now, tried: true, Cancel);
        var work = (await Ports.Work.LeaseAsync(Hour, Lease, 10, Cancel)).Single();
        var found = await Ports.Unsent.FindAsync(row.Number, Cancel);
        await Ports.Outbox.SettleAsync(row, new Sent(Outcome.Sent, Route.Private, Hour), Cancel);
        await Ports.Unsent.TakeAsync(found!, new UnsentStep(PutsBefore: true, []), work, Hour, Cancel);

        Assert.Empty(await Ports.Unsent.OpenAsync(Cancel));
    }

    private static Telling Call(string key, string to = "chat", int due = 0) => Line(key, to, due) with { Kind = TellingKind.Call };

    private async Task<UnsentRow> PutBeforeAsync(string key)
    {
        await PutAsync(Call(key));
        var row = (await Ports.Outbox.TakeAsync(Now, Lease, Room.Of(10), Cancel)).Single();
        await Ports.Outbox.PutOffAsync(row, Hour, tried: true, Cancel);
        var work = (await Ports.Work.LeaseAsync(Hour, Lease, 10, Cancel)).Single();
        var found = await Ports.Unsent.FindAsync(row.Number, Cancel);
        await Ports.Unsent.TakeAsync(found!, new UnsentStep(PutsBefore: true, []), work, Hour, Cancel);
        return found!;
    }

    private Task PutAsync(params Telling[] tellings) => Ports.Outbox.PutAsync(tellings, null, Cancel);

    /// <summary>The keys of the rows that are looked at now, and then no more.</summary>
    private async Task<IReadOnlyList<string>> LookedAtAsync(DateTimeOffset now)
    {
        List<string> keys = [];
        foreach (var work in (await Ports.Work.LeaseAsync(now, Lease, 10, Cancel)).Where(work => work.Kind == WorkKind.Unsent).OrderBy(work => work.Subject, StringComparer.Ordinal))
        {
            keys.Add((await Ports.Unsent.FindAsync(long.Parse(work.Subject, System.Globalization.CultureInfo.InvariantCulture), Cancel))!.Telling.Key);
            await Ports.Work.DoneAsync(work, Cancel);
        }

        return keys;
    }
}
