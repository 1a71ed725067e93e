using DutyBot.Domain;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DutyBot.Browser.Tests.Stage;

/// <summary>One person's seat on the page: his group, his private chat, what he types and presses.</summary>
internal sealed class Place(IPage page, string person)
{
    public IPage Page => page;

    /// <summary>Cards and lines of the bot in the chat that is in view.</summary>
    public ILocator Cards => Panel.Locator(".message.bot .card");

    public ILocator Newest => Panel.Locator(".message.bot").Last;

    /// <summary>The sentences under a card that its presser alone sees.</summary>
    public ILocator Answers => Panel.Locator("[data-answer]");

    private ILocator Column => page.Locator($"[data-person='{person}']");

    private ILocator Panel => Column.Locator("[role=tabpanel]:not([hidden])");

    public async Task<Place> InGroupAsync() => await InAsync("group:demo-group-reception");

    public async Task<Place> InPrivateAsync() => await InAsync("private");

    public ILocator Card(string text) => Panel.Locator(".message.bot", new() { HasText = text }).Last;

    public ILocator Button(string title, ILocator? card = null) =>
        (card ?? Panel.Locator(".message.bot")).GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last;

    public async Task TypeAsync(string line)
    {
        var field = Panel.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^(写给|Write to)") });
        await field.FillAsync(line);
        await field.PressAsync("Enter");
        await Expect(Panel.Locator(".message.mine").Last).ToContainTextAsync(line);
    }

    /// <summary>Presses and waits for what the bot answers to the presser.</summary>
    public async Task PressAsync(string title, ILocator? card = null)
    {
        await Button(title, card).ClickAsync();
        await Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
    }

    public Task LookedAtAsync(string button) => Expect(Button(button)).ToBeVisibleAsync();

    private async Task<Place> InAsync(string chat)
    {
        await Column.Locator($"[role=tab][data-chat='{chat}']").ClickAsync();
        return this;
    }
}
