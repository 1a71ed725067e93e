using System.Text.Json.Nodes;
using DutyBot.Browser.Tests.Stage;
using DutyBot.LocalChat.Tests.Stage;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static DutyBot.LocalChat.Tests.Stage.LocalStage;
using static Microsoft.Playwright.Assertions;

namespace DutyBot.Browser.Tests;

public sealed class The_page_in_a_browser(MachinesBrowser browser) : IAsyncLifetime
{
    private readonly LocalStage stage = new();

    public ValueTask InitializeAsync()
    {
        browser.Needed();
        return stage.InitializeAsync();
    }

    public ValueTask DisposeAsync() => browser.IsThere ? stage.DisposeAsync() : ValueTask.CompletedTask;

    [Fact]
    public async Task seats_one_of_each_part_side_by_side_when_nobody_is_chosen()
    {
        var page = await OpenAsync("?lang=en");

        await Expect(page.Locator("[data-person]")).ToHaveCountAsync(3);
        await Expect(page.Locator("[data-person=officer] [role=tab]")).ToHaveTextAsync(["Alerts", "Private"]);
        await Expect(page.Locator("[data-person=gate] [role=tab]")).ToHaveTextAsync(["Private"]);
    }

    [Fact]
    public async Task seats_whom_the_address_names_and_speaks_its_language()
    {
        var page = await OpenAsync("?lang=en&as=liaison-2,liaison-3");

        await Expect(page.Locator("[data-person]")).ToHaveCountAsync(2);
        await Expect(page.GetByText("Demo: all data is invented")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close Liaison 3" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a person" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync("unit 44");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-person=liaison-44]")).ToBeVisibleAsync();
        Assert.Contains("as=liaison-2,liaison-44", page.Url);
    }

    [Fact]
    public async Task tells_the_bot_how_far_a_private_chat_was_read_once_it_comes_into_view()
    {
        var page = await OpenAsync("?lang=en&as=liaison-1");
        await stage.CallAsync(HttpMethod.Post, "conversations", new JsonObject { ["members"] = new JsonArray(new JsonObject { ["id"] = "liaison-1" }) });
        var card = await stage.PostAsync("a:liaison-1", Card("waiting"));
        await Expect(page.Locator("[data-person=liaison-1] [data-chat=private] .badge")).ToHaveTextAsync("1");
        Assert.DoesNotContain(await stage.WireAsync(), call => (string?)call!["what"] == "read");

        await page.Locator("[data-person=liaison-1]").GetByRole(AriaRole.Tab, new() { Name = "Private" }).ClickAsync();
        Assert.Equal(card, (string?)(await stage.Bot.NextAsync("event"))["value"]!["lastReadMessageId"]);
    }

    [Fact]
    public async Task carries_a_line_to_the_bot_and_a_press_on_its_card_back()
    {
        var page = await OpenAsync("?lang=en&as=officer,liaison-1");
        var officer = Panel(page, "officer");
        await officer.GetByRole(AriaRole.Textbox).PressSequentiallyAsync("@Du");
        await page.GetByRole(AriaRole.Option, new() { Name = "DutyBot" }).ClickAsync();
        await officer.GetByRole(AriaRole.Textbox).PressSequentiallyAsync("alert 12 people");
        await officer.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        Assert.Equal("<at>DutyBot</at> alert 12 people", (string?)(await stage.Bot.NextAsync("message"))["text"]);

        var id = await stage.PostAsync(Seats.Group, Card("waiting"));
        stage.Bot.AnswersInvokesWith("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Not your unit."}""");
        var card = Panel(page, "liaison-1").Locator($"[data-message='{id}']");
        await card.GetByRole(AriaRole.Button, new() { Name = "Got it" }).ClickAsync();
        await Expect(card.Locator("[data-answer=message]")).ToHaveTextAsync("Not your unit.");
        await Expect(Panel(page, "officer").Locator("[data-answer]")).ToHaveCountAsync(0);

        await stage.CallAsync(HttpMethod.Put, Activities(Seats.Group, id), Card("coming"));
        await Expect(card.Locator(".card")).ToContainTextAsync("coming");
        await Expect(card.Locator(".edited")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task announces_a_message_in_a_chat_that_is_not_in_view()
    {
        var page = await OpenAsync("?lang=en&as=liaison-1");
        await stage.CallAsync(HttpMethod.Post, "conversations", JsonNode.Parse("""{"members":[{"id":"liaison-1"}]}"""));
        await stage.PostAsync("a:liaison-1", Card("Please come by 15:41"));

        await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Private" })).ToContainTextAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Please come by 15:41" }).ClickAsync();
        await Expect(page.Locator("[role=tabpanel][data-chat=private] .card")).ToBeVisibleAsync();
        await Expect(page.Locator("[role=tab] .badge:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task marks_a_mention_of_whoever_is_looking_and_leaves_others_quiet()
    {
        var page = await OpenAsync("?lang=en&as=liaison-1,liaison-2");
        var card = Card("waiting for <at>Liaison 1</at>");
        card["attachments"]![0]!["content"]!["msteams"] = JsonNode.Parse("""{"entities":[{"type":"mention","text":"<at>Liaison 1</at>","mentioned":{"id":"liaison-1","name":"Liaison 1"}}]}""");
        await stage.PostAsync(Seats.Group, card);

        await Expect(Panel(page, "liaison-1").Locator("strong.mention")).ToHaveTextAsync("@Liaison 1");
        await Expect(Panel(page, "liaison-2").Locator("span.mention")).ToHaveTextAsync("@Liaison 1");
    }

    [Fact]
    public async Task draws_no_markup_that_a_message_brings_along()
    {
        var page = await OpenAsync("?lang=en&as=officer");
        const string evil = "<img src=x onerror=alert(1)> <b>bold</b> [x](javascript:alert(1)) **strong** <at><i>i</i></at>";
        await stage.PostAsync(Seats.Group, Text(evil));
        await stage.PostAsync(Seats.Group, Card(evil));
        await stage.SayAsync("liaison-1", Seats.Group, evil);

        var log = Panel(page, "officer").Locator(".log");
        await Expect(log.Locator("article")).ToHaveCountAsync(3);
        await Expect(log.Locator("img, b, i, a, script")).ToHaveCountAsync(0);
        await Expect(log.Locator("strong")).ToHaveTextAsync(["strong", "strong"]);
    }

    [Fact]
    public async Task shows_one_person_at_a_time_on_a_phone()
    {
        var page = await OpenAsync("?lang=en&as=officer,liaison-1", Screen.Phone);

        await Expect(page.Locator("[data-person=officer]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-person=liaison-1]")).ToBeHiddenAsync();
        await page.Locator("[data-seat=liaison-1]").ClickAsync();
        await Expect(page.Locator("[data-person=liaison-1]")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 390"));
    }

    [Fact]
    public async Task takes_a_press_during_which_the_card_changes()
    {
        var page = await OpenAsync("?lang=en&as=officer,liaison-1");
        var id = await stage.PostAsync(Seats.Group, Card("waiting"));
        var (mine, others) = (Panel(page, "liaison-1"), Panel(page, "officer"));
        await mine.GetByRole(AriaRole.Button, new() { Name = "Got it" }).HoverAsync();
        await page.Mouse.DownAsync();
        await stage.CallAsync(HttpMethod.Put, Activities(Seats.Group, id), Card("coming"));
        await Expect(others.Locator(".card")).ToContainTextAsync("coming");
        await page.Mouse.UpAsync();

        Assert.Equal("liaison-1", (string?)(await stage.Bot.NextAsync("invoke"))["from"]!["id"]);
        await Expect(mine.Locator(".card")).ToContainTextAsync("coming");
    }

    [Fact]
    public async Task keeps_the_words_of_a_button_readable_under_the_pointer()
    {
        var page = await OpenAsync("?lang=en&as=liaison-1");
        var card = Card("waiting");
        card["attachments"]![0]!["content"]!["actions"]![0]!["style"] = "positive";
        await stage.PostAsync(Seats.Group, card);
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Got it" });
        await button.HoverAsync();

        await Expect(button).ToHaveCSSAsync("color", "rgb(255, 255, 255)");
        await Expect(button).ToHaveCSSAsync("background-color", "rgb(77, 125, 122)");
    }

    [Fact]
    public async Task shows_the_wire_on_request()
    {
        var page = await OpenAsync("?lang=en&as=officer");
        stage.Bot.Answer = _ => Task.FromResult(Results.StatusCode(500));
        await page.GetByRole(AriaRole.Button, new() { Name = "Wire" }).ClickAsync();
        await stage.SayAsync(Seats.Officer, Seats.Group, "lost");

        await Expect(page.Locator("[data-wire=message][data-status='500']")).ToBeVisibleAsync();
        await Expect(Panel(page, "officer").GetByText("The bot did not get this")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task keeps_on_the_wire_what_happens_while_the_list_of_calls_is_read()
    {
        var page = await OpenAsync("?lang=en&as=officer");
        stage.Bot.Answer = _ => Task.FromResult(Results.StatusCode(500));
        await page.RouteAsync("**/local/api/wire", async route =>
        {
            var older = await route.FetchAsync();
            await stage.SayAsync(Seats.Officer, Seats.Group, "meanwhile");
            await Expect(Panel(page, "officer").GetByText("The bot did not get this")).ToBeVisibleAsync();
            await route.FulfillAsync(new() { Response = older });
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Wire" }).ClickAsync();

        await Expect(page.Locator("[data-wire]")).ToHaveCountAsync(3);
        await Expect(page.Locator("[data-wire]").First).ToHaveAttributeAsync("data-status", "500");
    }

    private Task<IPage> OpenAsync(string query, Screen? screen = null) => browser.OpenAsync(stage.Http.BaseAddress + query, screen ?? Screen.Wide);

    private static ILocator Panel(IPage page, string person) => page.Locator($"[data-person='{person}'] [role=tabpanel]:not([hidden])");
}
