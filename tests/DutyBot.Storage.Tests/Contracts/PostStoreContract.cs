using DutyBot.Domain.Outgoing;
using DutyBot.Domain;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using static DutyBot.Storage.Tests.Sample;

namespace DutyBot.Storage.Tests.Contracts;

public abstract class PostStoreContract(IStorePlace place) : StoreContract(place)
{
    private static readonly Unit Town = new(Bailu, "town", "town", "town", "town", UnitKind.Town, "8104", 16, null, null, new PersonId("T04-3"), null, []);
    private static readonly Person Newcomer = new(new PersonId("T04-5"), "new colleague", "new colleague", Bailu, [], Role.Liaison, "29:new");

    private IPostStore Posts => Place.PortsOf(Home).Posts;

    [Fact]
    public async Task gives_back_a_request_with_the_version_it_was_saved_as()
    {
        Assert.True(await SaveAsync(Request()));

        Assert.Equal(Request() with { Version = 1 }, await Posts.FindAsync("r1", Cancel));
        Assert.Null(await Posts.FindAsync("r2", Cancel));
    }

    [Fact]
    public async Task takes_a_new_request_once()
    {
        await SaveAsync(Request());

        Assert.False(await SaveAsync(Request() with { Role = Role.UnitHead }));
        Assert.Equal(Role.Liaison, (await Posts.FindAsync("r1", Cancel))!.Role);
    }

    [Fact]
    public async Task finds_what_an_account_asked_for_lately_and_whatever_of_it_is_open()
    {
        await SaveAsync(Request("old and open"));
        await SaveAsync(Request("old") with { Status = RequestStatus.Denied });
        await SaveAsync(Request("late", minute: 20) with { Status = RequestStatus.Denied });
        await SaveAsync(Request("just then", minute: 10) with { Status = RequestStatus.Lapsed });
        await SaveAsync(Request("of another", minute: 15) with { By = new Account("29:other", null, "other") });

        Assert.Equal(["late", "just then", "old and open"], (await Posts.OfAccountAsync("29:new", Morning.AddMinutes(10), Cancel)).Select(request => request.Id));
    }

    [Fact]
    public async Task changes_the_directory_with_the_request_and_what_must_be_said_in_one_go()
    {
        var ports = await WithDirectoryAsync();
        await SaveAsync(Request());
        var granted = (await Posts.FindAsync("r1", Cancel))! with { Status = RequestStatus.Granted, To = Newcomer.Id };

        Assert.True(await Posts.SaveAsync(new PostSaving([granted], Taken(seen: 1), [Line("a"), Line("b")]), Cancel));

        Assert.Equal(Newcomer.Id, (await ports.Directory.ReadAsync(Cancel)).Unit(Bailu)!.LiaisonId);
        Assert.Equal(2, (await ports.Directory.ChangedInChatAsync(Cancel)).Count);
        Assert.Equal(RequestStatus.Granted, (await Posts.FindAsync("r1", Cancel))!.Status);
        Assert.Equal(2, (await ports.Outbox.TakeAsync(Morning, TimeSpan.FromMinutes(1), Room.Of(10), Cancel)).Count);
        var work = Assert.Single(await ports.Work.LeaseAsync(Morning.AddDays(2), TimeSpan.Zero, 10, Cancel));
        Assert.Equal((WorkKind.HandOver, "r1", Morning.AddMinutes(1)), (work.Kind, work.Subject, work.DueAt));
    }

    [Fact]
    public async Task saves_nothing_where_the_directory_or_a_request_was_changed_meanwhile()
    {
        var ports = await WithDirectoryAsync();
        await SaveAsync(Request());
        var seen = (await Posts.FindAsync("r1", Cancel))!;
        var before = await Place.CountRowsAsync();

        Assert.False(await Posts.SaveAsync(new PostSaving([seen with { Status = RequestStatus.Granted }], Taken(seen: 9), [Line("a")]), Cancel));
        Assert.False(await Posts.SaveAsync(new PostSaving([Request("r2"), seen with { Version = 7 }], Taken(seen: 1), [Line("a")]), Cancel));

        Assert.Equal(before, await Place.CountRowsAsync());
        Assert.Equal(1, await ports.Directory.VersionAsync(Cancel));
        Assert.Equal(RequestStatus.Asked, (await Posts.FindAsync("r1", Cancel))!.Status);
    }

    [Fact]
    public async Task plans_the_next_moment_of_each_request()
    {
        var work = Place.PortsOf(Home).Work;
        await SaveAsync(Request() with { TellAt = Morning.AddHours(1) });
        var planned = Assert.Single(await work.LeaseAsync(Morning.AddDays(2), TimeSpan.Zero, 10, Cancel));
        Assert.Equal((WorkKind.CheckPost, "r1", Morning.AddHours(1)), (planned.Kind, planned.Subject, planned.DueAt));

        await SaveAsync((await Posts.FindAsync("r1", Cancel))! with { TellAt = null });
        Assert.Equal(Morning.AddHours(24), await work.NextAsync(Cancel));

        await SaveAsync((await Posts.FindAsync("r1", Cancel))! with { Status = RequestStatus.Denied });
        Assert.Null(await work.NextAsync(Cancel));
    }

    [Fact]
    public async Task finds_everything_after_it_was_opened_again_and_never_in_another_district()
    {
        await SaveAsync(Request());
        await Place.ReopenAsync();

        Assert.NotNull(await Posts.FindAsync("r1", Cancel));
        var other = Place.PortsOf("other").Posts;
        Assert.Null(await other.FindAsync("r1", Cancel));
        Assert.Empty(await other.OfAccountAsync("29:new", Morning, Cancel));
    }

    private Task<bool> SaveAsync(PostRequest request) => Posts.SaveAsync(new PostSaving([request], null, []), Cancel);

    private async Task<Ports> WithDirectoryAsync()
    {
        var ports = Place.PortsOf(Home);
        await ports.Directory.ReplaceAsync(new District("Real", [Town], [], [], []), isDemo: false, Cancel);
        return ports;
    }

    private static DirectoryChange Taken(long seen) => new(seen, Morning.AddMinutes(1), [Town with { LiaisonId = Newcomer.Id }], [Newcomer]);
}
