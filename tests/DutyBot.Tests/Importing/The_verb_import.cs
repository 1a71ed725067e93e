using DutyBot.Demo;
using DutyBot.Domain;
using DutyBot.Domain.Units;
using DutyBot.Importing;

namespace DutyBot.Tests.Importing;

public sealed class The_verb_import : IDisposable
{
    private static readonly DateTimeOffset Now = new(2021, 8, 22, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly ImportFolder folder = new();
    private readonly KeptDirectory store = new();
    private StringWriter output = Paper();

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

        Assert.True(await RunAsync());
        Assert.Equal("Left alone: roster.csv.\nGreen Mist: 2 units, 2 people, 1 topic, 1 place.\nImported.\n", output.ToString());
        Assert.Equal("Green Mist", store.Kept.Name);
        Assert.False(store.IsDemo);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task writes_nothing_when_it_only_checks(bool force)
    {
        Assert.True(await RunAsync(check: true, force));
        Assert.EndsWith("No fault was found; nothing was imported, because this was a check.\n", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, store.Version);
    }

    [Fact]
    public async Task imports_nothing_where_anything_is_wrong_and_lists_every_fault()
    {
        folder.With("places.json", "[{ \"id\": \"HALL\", \"zh\": 1, \"en\": 2 }]");

        Assert.False(await RunAsync());
        Assert.Equal("places.json:1:24: 'zh' must be a text.\nplaces.json:1:33: 'en' must be a text.\n2 faults: nothing was imported.\n", output.ToString());
        Assert.Equal(0, store.Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task refuses_another_district_in_a_store_that_holds_the_demo_and_names_the_file_to_delete(bool check)
    {
        await store.ReplaceAsync(DemoDistrict.Read(ImportFolder.Demo()), isDemo: true, Cancel);

        Assert.False(await RunAsync(check));
        Assert.EndsWith("The store holds the demo district: delete /data/dutybot.db first, nothing was imported.\n", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, store.Version);
    }

    [Fact]
    public async Task leaves_the_demo_a_demo_where_it_is_imported_again()
    {
        var demo = DemoDistrict.Read(ImportFolder.Demo());
        await store.ReplaceAsync(new District(demo.Name, demo.Units, demo.People, demo.Topics, demo.Places.Skip(1)), isDemo: true, Cancel);

        Assert.True(await RunAsync(from: ImportFolder.Demo()));
        Assert.True(store.IsDemo);
        Assert.Equal(2, store.Version);
    }

    [Fact]
    public async Task says_what_differs_and_that_the_rest_is_as_before()
    {
        await RunAsync();
        folder.With("units.json", ImportFolder.Units(name: "Blue Mist", second: """, "duty_phone": "8104", "aliases": ["t"] """))
            .With("topics.json", "[]")
            .With("places.json", """[{ "id": "GATE", "zh": "gate", "en": "Gate" }]""");

        Assert.Equal(
            """
            Blue Mist: 2 units, 2 people, 0 topics, 1 place.
            The district was called Green Mist.
            1 unit changed (T04: aliases, duty phone).
            1 topic left (LAND).
            1 place new (GATE).
            1 place left (HALL).
            The rest is as before.
            Imported.

            """,
            await AgainAsync());
        Assert.Equal("Blue Mist", store.Kept.Name);
    }

    [Fact]
    public async Task writes_nothing_where_nothing_differs()
    {
        await RunAsync();

        Assert.EndsWith("Nothing differs from what the store holds.\nNothing was written.\n", await AgainAsync(), StringComparison.Ordinal);
        Assert.Equal(1, store.Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task lists_what_was_changed_in_chat_and_keeps_it(bool check)
    {
        await ChangeInChatAsync();

        Assert.EndsWith(
            """
            Nothing differs from what the store holds.
            Changed in chat and kept (--force takes the files'):
              T04: liaison, since 2021-08-21 15:02
              T04-4: is in no file, since 2021-08-21 15:02

            """ + (check ? "No fault was found; nothing was imported, because this was a check.\n" : "Nothing was written.\n"),
            await AgainAsync(check),
            StringComparison.Ordinal);
        Assert.Equal("T04-4", store.Kept.Unit(new UnitId("T04"))!.LiaisonId!.Value.Value);
        Assert.Equal(2, store.InChat.Count);
    }

    [Fact]
    public async Task takes_the_files_word_where_it_is_forced()
    {
        await ChangeInChatAsync();

        Assert.EndsWith("1 unit changed (T04: liaison).\n1 person left (T04-4).\nThe rest is as before.\nImported.\n", await AgainAsync(force: true), StringComparison.Ordinal);
        Assert.Null(store.Kept.Unit(new UnitId("T04"))!.LiaisonId);
        Assert.Empty(store.InChat);
    }

    [Fact]
    public async Task is_told_once_that_the_files_say_what_chat_did()
    {
        await ChangeInChatAsync();
        folder.With("units.json", ImportFolder.Units(second: """, "liaison_id": "T04-4" """)).With("people.json", People("T04-4"));

        Assert.EndsWith("Nothing differs from what the store holds.\nChanged in chat, and in the files too by now: T04, T04-4.\nImported.\n", await AgainAsync(), StringComparison.Ordinal);
        Assert.Empty(store.InChat);
    }

    [Fact]
    public async Task refuses_files_that_give_a_newcomers_account_to_somebody_else()
    {
        await ChangeInChatAsync();
        folder.With("people.json", People("T04-7"));

        Assert.EndsWith(
            "The account of 'T04-7' is that of 'T04-4', who was entered in chat: give him that id in the files, or take the files' with --force.\n1 fault: nothing was imported.\n",
            await AgainAsync(refused: true),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_that_there_is_no_such_folder()
    {
        var none = Path.Combine(folder.Path, "none");

        Assert.False(await RunAsync(from: none));
        Assert.Equal($"There is no folder {none}.\n", output.ToString());
    }

    /// <summary>Somebody new became the liaison of the town.</summary>
    private async Task ChangeInChatAsync()
    {
        await RunAsync();
        var town = store.Kept.Unit(new UnitId("T04"))!;
        var newcomer = new Person(new PersonId("T04-4"), "New", "New", town.Id, [], Role.Liaison, "account");
        var taken = town with { LiaisonId = newcomer.Id };
        var at = Now.AddHours(-18).AddMinutes(2);
        await store.ReplaceAsync(new District(store.Kept.Name, [store.Kept.Units[0], taken], [.. store.Kept.People, newcomer], store.Kept.Topics, store.Kept.Places), isDemo: false, Cancel);
        store.InChat = [new ChangedInChat(at, taken, null, ImportedUnit: town), new ChangedInChat(at, null, newcomer)];
    }

    private static string People(string newcomer) => ImportFolder.People().Replace(
        "] }", $$""", { "person_id": "{{newcomer}}", "display_name": "New", "display_name_en": "New", "unit_id": "T04", "role": "liaison", "channel_user_id": "account" } ] }""", StringComparison.Ordinal);

    private async Task<string> AgainAsync(bool check = false, bool force = false, bool refused = false)
    {
        await output.DisposeAsync();
        output = Paper();
        Assert.Equal(!refused, await RunAsync(check, force));
        return output.ToString();
    }

    private Task<bool> RunAsync(bool check = false, bool force = false, string? from = null) =>
        new DirectoryImporting(() => store, "/data/dutybot.db", TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), output).RunAsync(new ImportAsked(from ?? folder.Path, check, force), Now, Cancel);

    private static StringWriter Paper() => new() { NewLine = "\n" };
}
