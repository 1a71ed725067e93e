using DutyBot.Demo;
using DutyBot.Importing;

namespace DutyBot.Tests.Importing;

public sealed class The_verb_import : IDisposable
{
    private readonly ImportFolder folder = new();
    private readonly KeptDirectory store = new();
    private readonly StringWriter output = new() { NewLine = "\n" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
    }

    [Fact]
    public async Task puts_the_directory_in_place_and_says_how_much_it_is()
    {
        folder.With("roster.csv", "");

        Assert.Equal(0, await RunAsync());
        Assert.Equal("Left alone: roster.csv.\nGreen Mist: 2 units, 2 people, 1 topic, 1 place.\nImported.\n", output.ToString());
        Assert.Equal("Green Mist", store.Kept.Name);
        Assert.False(store.IsDemo);
    }

    [Fact]
    public async Task writes_nothing_when_it_only_checks()
    {
        Assert.Equal(0, await RunAsync(check: true));
        Assert.EndsWith("No fault was found; nothing was imported, because this was a check.\n", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, store.Version);
    }

    [Fact]
    public async Task imports_nothing_where_anything_is_wrong_and_lists_every_fault()
    {
        folder.With("places.json", "[{ \"id\": \"HALL\", \"zh\": 1, \"en\": 2 }]");

        Assert.Equal(1, await RunAsync());
        Assert.Equal("places.json:1:24: 'zh' must be a text.\nplaces.json:1:33: 'en' must be a text.\n2 faults: nothing was imported.\n", output.ToString());
        Assert.Equal(0, store.Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task refuses_another_district_in_a_store_that_holds_the_demo_and_names_the_file_to_delete(bool check)
    {
        await store.ReplaceAsync(DemoDistrict.Read(ImportFolder.Demo()), isDemo: true, Cancel);

        Assert.Equal(1, await RunAsync(check));
        Assert.EndsWith("The store holds the demo district: delete /data/dutybot.db first, nothing was imported.\n", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, store.Version);
    }

    [Fact]
    public async Task takes_the_demo_again_into_the_store_that_holds_it_which_stays_a_demo()
    {
        await store.ReplaceAsync(DemoDistrict.Read(ImportFolder.Demo()), isDemo: true, Cancel);

        Assert.Equal(0, await ImportVerb.RunAsync(ImportFolder.Demo(), check: false, store, "/data/dutybot.db", output, Cancel));
        Assert.True(store.IsDemo);
        Assert.Equal(2, store.Version);
    }

    [Fact]
    public async Task replaces_a_directory_that_is_no_demo()
    {
        await RunAsync();
        folder.With("units.json", ImportFolder.Units(name: "Blue Mist"));

        Assert.Equal(0, await RunAsync());
        Assert.Equal("Blue Mist", store.Kept.Name);
    }

    [Fact]
    public async Task says_that_there_is_no_such_folder()
    {
        var none = Path.Combine(folder.Path, "none");

        Assert.Equal(1, await ImportVerb.RunAsync(none, check: false, store, "/data/dutybot.db", output, Cancel));
        Assert.Equal($"There is no folder {none}.\n", output.ToString());
    }

    private Task<int> RunAsync(bool check = false) => ImportVerb.RunAsync(folder.Path, check, store, "/data/dutybot.db", output, Cancel);
}
