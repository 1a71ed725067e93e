using DutyBot.Domain;
using Microsoft.Playwright;

namespace DutyBot.Browser.Tests.Stage;

/// <summary>The people of a story in front of the real page: side by side in one wide window, or each with a phone of his own.</summary>
internal sealed class People : IAsyncDisposable
{
    public const string AtGate = "demo-o02-1";
    public const string OnDuty = "demo-o01-3";
    public const string OfBailu = "demo-t04-3";
    public const string OfLand = "demo-d02-3";

    private readonly Dictionary<string, Place> places = [];
    private readonly List<IPage> pages = [];
    private readonly MachinesBrowser browser;
    private readonly string story;
    private readonly Screen screen;
    private int pictures;

    private People(MachinesBrowser browser, RunningBot bot, string story, Language language, Screen screen)
    {
        (this.browser, Bot, Language, this.screen) = (browser, bot, language, screen);
        this.story = $"{story}-{(language == Language.English ? "en" : "zh")}-{screen.Name}";
    }

    public RunningBot Bot { get; }

    public Language Language { get; }

    public Texts Words => Texts.In(Language);

    /// <summary>What somebody types or reads, in the language of the story.</summary>
    public string Says(string chinese, string english) => Language == Language.English ? english : chinese;

    public Place this[string person] => places[person];

    public static async Task<People> OpenAsync(MachinesBrowser browser, string story, Language language, Screen screen, params IReadOnlyList<string> persons)
    {
        browser.Needed();
        var english = language == Language.English;
        var people = new People(browser, await RunningBot.OpenAsync(english ? "en" : "zh-Hans"), story, language, screen);
        var windows = screen == Screen.Phone ? persons.Select(person => new[] { person }) : [[.. persons]];
        foreach (var window in windows)
        {
            var page = await people.WindowAsync(window);
            foreach (var person in window)
                people.places[person] = new Place(page, person);
        }

        return people;
    }

    /// <summary>One more window of a person who sits here already.</summary>
    /// <param name="hearsNothing">It shows what was so when it was opened, as a page does whose connection is cut.</param>
    public async Task<Place> AgainAsync(string person, bool hearsNothing = false)
    {
        var page = await WindowAsync([person]);
        if (hearsNothing)
            await page.RouteAsync("**/local/api/events", route => route.AbortAsync());
        return new Place(page, person);
    }

    private async Task<IPage> WindowAsync(IReadOnlyList<string> persons)
    {
        var page = await browser.OpenAsync($"{Bot.Address}?lang={Says("zh", "en")}&as={string.Join(',', persons)}", screen, Bot.Time.GetUtcNow());
        pages.Add(page);
        return page;
    }

    /// <summary>Looks at the window of all, or at the phones of those whose turn it is: what is seen is written down as pictures, and must be legible.</summary>
    public async Task LookAsync(string moment, params IReadOnlyList<string> whose)
    {
        pictures++;
        var folder = Path.Combine(Repository.Root, "artifacts", "screenshots", story);
        Directory.CreateDirectory(folder);
        foreach (var person in screen == Screen.Phone ? whose : [places.Keys.First()])
        {
            var name = $"{pictures:00}-{moment}{(screen == Screen.Phone ? "-" + person : "")}";
            var page = places[person].Page;
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
            await Legible.AssertAsync(page, Language, $"{story} {name}");
        }
    }

    public async Task ReloadAsync()
    {
        foreach (var page in pages)
        {
            await page.ReloadAsync();
            await page.Locator("body[data-ready]").WaitForAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages)
            await page.Context.CloseAsync();
        await Bot.DisposeAsync();
    }
}
