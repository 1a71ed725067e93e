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
    private readonly string story;
    private readonly Screen screen;
    private int pictures;

    private People(RunningBot bot, string story, Language language, Screen screen)
    {
        (Bot, Language, this.screen) = (bot, language, screen);
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
        var people = new People(await RunningBot.OpenAsync(english ? "en" : "zh-Hans"), story, language, screen);
        var windows = screen == Screen.Phone ? persons.Select(person => new[] { person }) : [[.. persons]];
        foreach (var window in windows)
        {
            var page = await browser.OpenAsync($"{people.Bot.Address}?lang={(english ? "en" : "zh")}&as={string.Join(',', window)}", screen, people.Bot.Time.GetUtcNow());
            people.pages.Add(page);
            foreach (var person in window)
                people.places[person] = new Place(page, person);
        }

        return people;
    }

    /// <summary>Looks at every window: what is seen is written down as pictures, and must be legible.</summary>
    public async Task LookAsync(string moment)
    {
        pictures++;
        var folder = Path.Combine(Repository.Root, "artifacts", "screenshots", story);
        Directory.CreateDirectory(folder);
        foreach (var page in pages)
        {
            var who = pages.Count > 1 ? "-" + places.First(place => place.Value.Page == page).Key : "";
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{pictures:00}-{moment}{who}.png") });
            await Legible.AssertAsync(page, Language, $"{story} {moment}{who}");
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
