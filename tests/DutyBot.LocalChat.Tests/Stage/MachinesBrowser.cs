using Microsoft.Playwright;

namespace DutyBot.LocalChat.Tests.Stage;

/// <summary>The machine's own Chromium; each page has a memory of its own.</summary>
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

    public async Task<IPage> OpenAsync(string address, int width)
    {
        var context = await running!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 860 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await page.Locator("body[data-ready]").WaitForAsync();
        return page;
    }
}
