using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DutyBot.Browser.Tests.Stage.MachinesBrowser))]

namespace DutyBot.Browser.Tests.Stage;

/// <summary>The machine's own Chromium, one for all tests; each page has a memory of its own.</summary>
public sealed class MachinesBrowser : IAsyncLifetime
{
    private static readonly string? Program = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private IPlaywright? playwright;
    private IBrowser? running;

    public bool IsThere => running is not null;

    public async ValueTask InitializeAsync()
    {
        if (Program is not null)
        {
            // A machine that builds beside the tests is slow, not wrong.
            Assertions.SetDefaultExpectTimeout(15_000);
            playwright = await Playwright.CreateAsync();
            running = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Program,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (running?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
    }

    /// <summary>Skips the test, with the reason, on a machine without a browser.</summary>
    public void Needed() => Assert.SkipUnless(IsThere, "Chromium is not installed.");

    /// <summary>A page of its own words as it comes out of a printer: A4 where the page says nothing else.</summary>
    public async Task<byte[]> PrintAsync(string html)
    {
        await using var context = await running!.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        return await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
    }

    /// <param name="now">What the page takes for now; the machine's own clock where it is not given.</param>
    public async Task<IPage> OpenAsync(string address, Screen screen, DateTimeOffset? now = null)
    {
        var context = await running!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            HasTouch = screen == Screen.Phone,
            IsMobile = screen == Screen.Phone,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        if (now is { } moment)
            await page.Clock.SetFixedTimeAsync(moment.UtcDateTime);
        await page.GotoAsync(address);
        await page.Locator("body[data-ready]").WaitForAsync();
        return page;
    }
}

/// <summary>How large a page is shown, in CSS pixels.</summary>
public sealed record Screen(string Name, int Width, int Height)
{
    public static Screen Wide { get; } = new("wide", 1440, 900);

    public static Screen Phone { get; } = new("phone", 390, 844);
}
