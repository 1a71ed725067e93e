namespace DutyBot.BotFramework.Tests;

public sealed class Storage_in_memory
{
    private readonly MemoryStorage _storage = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task gives_back_a_copy_of_what_was_written()
    {
        var item = new Item { Text = "a" };
        await WriteAsync(item);
        item.Text = "changed";

        Assert.Equal("a", (await ReadAsync())?.Text);
    }

    [Fact]
    public async Task refuses_a_writer_who_has_not_seen_the_last_version()
    {
        await WriteAsync(new Item { Text = "first" });
        var seen = await ReadAsync();
        await WriteAsync(new Item { Text = "second", ETag = seen!.ETag });

        await RefusedAsync(() => WriteAsync(new Item { Text = "late", ETag = seen.ETag }));
        await RefusedAsync(() => WriteAsync(new Item { Text = "blind" }));
        Assert.Equal("second", (await ReadAsync())?.Text);

        await WriteAsync(new Item { Text = "any", ETag = "*" });
        Assert.Equal("any", (await ReadAsync())?.Text);
    }

    [Fact]
    public async Task writes_nothing_of_a_change_that_is_refused_in_part()
    {
        await WriteAsync(new Item { Text = "first" });

        await RefusedAsync(() => _storage.WriteAsync(new Dictionary<string, object> { ["new"] = new Item(), ["k"] = new Item { ETag = "old" } }, Cancel));

        Assert.Empty(await _storage.ReadAsync(["new"], Cancel));
    }

    [Theory]
    [InlineData("!@#$%^&*()~/\\><,.?';\"`~")]
    [InlineData("msteams/conversations/19:c@thread.tacv2;messageid=1")]
    public async Task takes_any_key_and_forgets_it_when_told(string key)
    {
        await _storage.WriteAsync(new Dictionary<string, object> { [key] = "v" }, Cancel);
        Assert.Equal("v", (await _storage.ReadAsync([key, "none"], Cancel)).Single().Value);

        await _storage.DeleteAsync([key, "none"], Cancel);
        Assert.Empty(await _storage.ReadAsync([key], Cancel));
    }

    private static async Task RefusedAsync(Func<Task> write) =>
        Assert.StartsWith("Etag conflict: ", (await Assert.ThrowsAsync<InvalidOperationException>(write)).Message, StringComparison.Ordinal);

    private Task WriteAsync(Item item) => _storage.WriteAsync(new Dictionary<string, object> { ["k"] = item }, Cancel);

    private async Task<Item?> ReadAsync() => (await _storage.ReadAsync(["k"], Cancel)).Values.SingleOrDefault() as Item;

    private sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string ETag { get; set; } = null!;
    }
}
