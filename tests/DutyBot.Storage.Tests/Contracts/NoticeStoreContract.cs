using DutyBot.Domain.Outgoing;
using DutyBot.Domain;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Work;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class NoticeStoreContract(IStorePlace place) : StoreContract(place)
{
    private INoticeStore Notices => Place.PortsOf(Home).Notices;

    [Fact]
    public async Task gives_back_a_notice_with_the_version_it_was_saved_as()
    {
        Assert.True(await SaveAsync(Notice()));
        var found = await Notices.FindAsync("n1", Cancel);

        Assert.Equal(1, found!.Version);
        Assert.Equal([Officer], found.Told);
        Assert.Equal(new PlaceId("EAST_GATE"), found.Place);
        Assert.Equal(Morning, found.At);
        Assert.Null(await Notices.FindAsync("n2", Cancel));
    }

    [Fact]
    public async Task takes_a_new_notice_once()
    {
        await SaveAsync(Notice());

        Assert.False(await SaveAsync(Notice() with { PartySize = 9 }));
        Assert.Equal(7, (await Notices.FindAsync("n1", Cancel))!.PartySize);
    }

    [Fact]
    public async Task refuses_a_change_of_something_that_was_changed_meanwhile_and_writes_nothing_of_it()
    {
        await SaveAsync(Notice());
        var seen = (await Notices.FindAsync("n1", Cancel))!;
        Assert.True(await Notices.SaveAsync(seen with { Status = NoticeStatus.Taken }, Morning.AddMinutes(3), [], Cancel));
        var before = await Place.CountRowsAsync();

        Assert.False(await Notices.SaveAsync(seen with { Status = NoticeStatus.NotNeeded }, null, [Line("a")], Cancel));
        Assert.Equal(NoticeStatus.Taken, (await Notices.FindAsync("n1", Cancel))!.Status);
        Assert.Equal(before, await Place.CountRowsAsync());
        Assert.Equal(Morning.AddMinutes(3), await Place.PortsOf(Home).Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task lets_only_one_of_two_processes_change_it()
    {
        await SaveAsync(Notice());
        var seen = (await Notices.FindAsync("n1", Cancel))!;
        var other = Place.PortsOfAnotherProcess(Home).Notices;
        var raced = await Task.WhenAll(
            Task.Run(() => Notices.SaveAsync(seen with { TakenBy = Officer }, null, [], Cancel), Cancel),
            Task.Run(() => other.SaveAsync(seen with { TakenBy = new PersonId("O01-4") }, null, [], Cancel), Cancel));

        Assert.Single(raced, won => won);
    }

    [Fact]
    public async Task plans_its_next_moment_and_what_must_be_said_with_it()
    {
        await Notices.SaveAsync(Notice(), Morning.AddMinutes(3), [Line("a"), Line("b")], Cancel);
        var ports = Place.PortsOf(Home);

        var work = (await ports.Work.LeaseAsync(Morning.AddHours(1), TimeSpan.Zero, 10, Cancel)).Single();
        Assert.Equal((WorkKind.CheckNotice, "n1", Morning.AddMinutes(3)), (work.Kind, work.Subject, work.DueAt));
        Assert.Equal(2, (await ports.Outbox.TakeAsync(Morning, TimeSpan.FromMinutes(1), Room.Of(10), Cancel)).Count);

        await Notices.SaveAsync((await Notices.FindAsync("n1", Cancel))!, null, [], Cancel);
        Assert.Null(await ports.Work.NextAsync(Cancel));
    }

    [Fact]
    public async Task reads_the_open_ones_oldest_first()
    {
        await SaveAsync(Notice("late") with { At = Morning.AddMinutes(9) });
        await SaveAsync(Notice("early"));
        await SaveAsync(Notice("taken") with { At = Morning.AddMinutes(5), Status = NoticeStatus.Taken });
        await SaveAsync(Notice("settled") with { Status = NoticeStatus.NotNeeded });
        await SaveAsync((await Notices.FindAsync("late", Cancel))! with { Status = NoticeStatus.Posted, Posted = First });

        Assert.Equal(["early", "taken"], (await Notices.ReadOpenAsync(Cancel)).Select(notice => notice.Id));
    }

    [Fact]
    public async Task keeps_one_draft_per_author()
    {
        await Notices.PutDraftAsync(Draft("d1"), Cancel);
        await Notices.PutDraftAsync(Draft("d2"), Cancel);
        await Notices.PutDraftAsync(Draft("d3") with { Author = new PersonId("O01-4") }, Cancel);

        var draft = await Notices.DraftOfAsync(Officer, Cancel);
        Assert.Equal("d2", draft!.Id);
        Assert.Equal([new UnitId("D02")], draft.Units);
        Assert.Null(await Notices.DraftOfAsync(new PersonId("O01-5"), Cancel));
    }

    [Fact]
    public async Task drops_a_draft_and_not_the_one_that_replaced_it()
    {
        await Notices.PutDraftAsync(Draft("d1"), Cancel);
        await Notices.PutDraftAsync(Draft("d2"), Cancel);
        await Notices.DropDraftAsync(Officer, "d1", Cancel);
        Assert.NotNull(await Notices.DraftOfAsync(Officer, Cancel));

        await Notices.DropDraftAsync(Officer, "d2", Cancel);
        Assert.Null(await Notices.DraftOfAsync(Officer, Cancel));
    }

    [Fact]
    public async Task finds_everything_after_it_was_opened_again()
    {
        await SaveAsync(Notice());
        await Notices.PutDraftAsync(Draft("d1"), Cancel);
        await Place.ReopenAsync();

        Assert.Single(await Notices.ReadOpenAsync(Cancel));
        Assert.Equal("d1", (await Notices.DraftOfAsync(Officer, Cancel))!.Id);
    }

    [Fact]
    public async Task never_shows_one_district_the_notices_and_drafts_of_another()
    {
        var other = Place.PortsOf("other").Notices;
        await SaveAsync(Notice());
        await Notices.PutDraftAsync(Draft("d1"), Cancel);
        await other.DropDraftAsync(Officer, "d1", Cancel);

        Assert.Null(await other.FindAsync("n1", Cancel));
        Assert.Empty(await other.ReadOpenAsync(Cancel));
        Assert.Null(await other.DraftOfAsync(Officer, Cancel));
        Assert.NotNull(await Notices.DraftOfAsync(Officer, Cancel));
    }

    private Task<bool> SaveAsync(Notice notice) => Notices.SaveAsync(notice, null, [], Cancel);
}
