using DutyBot.Domain;
using DutyBot.Storage.Sqlite;

namespace DutyBot.Storage.Tests.Sqlite;

public sealed class What_a_talk_remembers : IAsyncDisposable
{
    private readonly SqlitePlace place = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task outlives_the_bot_and_is_the_office_s_own()
    {
        await Of("one").WriteAsync([new("a", null, "1"), new("b/!@#$%^&*()~", null, "2")], Cancel);
        await place.ReopenAsync();

        Assert.Equal([("a", "1"), ("b/!@#$%^&*()~", "2")], (await Of("one").ReadAsync(["a", "b/!@#$%^&*()~", "c"], Cancel)).Select(row => (row.Key, row.Body)));
        Assert.Empty(await Of("two").ReadAsync(["a"], Cancel));
    }

    [Fact]
    public async Task is_written_by_who_saw_the_last_version_or_by_who_does_not_care()
    {
        var state = Of("one");
        await state.WriteAsync([new("a", "none yet", "1")], Cancel);
        var seen = Assert.Single(await state.ReadAsync(["a"], Cancel));

        Assert.Null(await state.WriteAsync([new("a", seen.Tag, "2")], Cancel));
        Assert.Equal("a", await state.WriteAsync([new("b", null, "3"), new("a", seen.Tag, "3")], Cancel));
        Assert.Equal("2", Assert.Single(await state.ReadAsync(["a", "b"], Cancel)).Body);
        Assert.Null(await state.WriteAsync([new("a", null, "4")], Cancel));
        Assert.Equal("4", Assert.Single(await state.ReadAsync(["a"], Cancel)).Body);
    }

    [Fact]
    public async Task does_not_look_like_what_was_read_before_when_it_was_deleted_and_written_anew()
    {
        var state = Of("one");
        await state.WriteAsync([new("a", null, "1")], Cancel);
        var seen = Assert.Single(await state.ReadAsync(["a"], Cancel));

        await state.DeleteAsync(["a", "b"], Cancel);
        Assert.Empty(await state.ReadAsync(["a"], Cancel));
        await state.WriteAsync([new("a", null, "1")], Cancel);

        Assert.Equal("a", await state.WriteAsync([new("a", seen.Tag, "2")], Cancel));
    }

    private SqliteState Of(string district) => new(place.Database, district);
}
