using DutyBot.Browser.Tests.Stage;
using DutyBot.Domain;
using Microsoft.Playwright;
using static DutyBot.Browser.Tests.Stage.People;
using static Microsoft.Playwright.Assertions;

namespace DutyBot.Browser.Tests;

public sealed class Bad_input(MachinesBrowser browser)
{
    private const string Mobile = "13800138000";

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task that_is_typed_is_named_and_changes_nothing(string language)
    {
        await using var people = await OpenAsync("typed", language, Screen.Phone, OnDuty, OfBailu);
        var words = people.Words;
        var officer = await people[OnDuty].InPrivateAsync();
        await officer.TypeAsync(people.Says("通报 7人 神仙 白鹭", "alert 7 people fairies Bailu"));
        await Expect(officer.Newest).ToContainTextAsync(people.Says("神仙", "fairies"));
        await officer.TypeAsync(people.Says("今天天气不错", "nice weather today"));
        await Expect(officer.Newest).ToContainTextAsync(words.TryHelp);
        await officer.TypeAsync(people.Says("通报 7人 征地", "alert 7 people land"));
        await Expect(officer.Button(words.ButtonPreview)).ToBeVisibleAsync();
        await people.LookAsync("unknown-words", OnDuty);

        await officer.TypeAsync(people.Says($"通报 7人 征地 白鹭 {Mobile}", $"alert 7 people land Bailu {Mobile}"));
        await Expect(officer.Newest).ToContainTextAsync(words.HoldsNumber);
        await Expect(officer.Newest).Not.ToContainTextAsync(Mobile);
        await Expect(officer.Button(words.ButtonPost)).ToHaveCountAsync(0);
        await people.LookAsync("number", OnDuty);

        await people[OfBailu].TypeAsync(people.Says($"签收 01 {Mobile}", $"ack 01 {Mobile}"));
        await Expect((await people[OfBailu].InPrivateAsync()).Newest).ToContainTextAsync(words.HoldsNumberInGroup);
        await officer.TypeAsync(people.Says("帮助", "help"));
        await Expect(officer.Newest).ToContainTextAsync(words.HelpTitle);
        await people.LookAsync("help", OnDuty, OfBailu);
    }

    [Fact]
    public async Task on_a_card_that_the_page_never_saw_change_is_answered_from_the_state_as_it_is()
    {
        await using var people = await OpenAsync("stale", "zh", Screen.Wide, OnDuty, OfBailu, OfLand);
        var words = people.Words;
        var stale = await people.AgainAsync(OfBailu, hearsNothing: true);
        await PostAsync(people);
        await stale.Page.ReloadAsync();
        await (await stale.InPrivateAsync()).LookedAtAsync(words.ButtonGotItComing);

        await people.Bot.ForwardToAsync("15:16");
        await Expect((await people[OfBailu].InPrivateAsync()).Newest).ToContainTextAsync(words.SecondTitle("白鹭镇", "01"));
        await stale.PressAsync(words.ButtonGotItComing);
        await Expect(stale.Newest).ToContainTextAsync(words.Answered("15:16"));
        await people.Bot.AMomentAsync();
        await Expect(people[OfBailu].Newest).ToContainTextAsync(words.Answered("15:16"));

        await people[OnDuty].PressAsync(words.ButtonWithdrawing);
        await people[OnDuty].PressAsync(words.ButtonMistake);
        await people.Bot.AMomentAsync();
        await stale.PressAsync(words.ButtonHere);
        await Expect(stale.Answers).ToContainTextAsync(words.WithdrawnToday("01", "15:16", ""));
        await Legible.AssertAsync(stale.Page, people.Language, "a press after the end");
        await people.LookAsync("after-the-end");
    }

    [Fact]
    public async Task by_somebody_of_another_unit_is_refused_to_him_alone()
    {
        await using var people = await OpenAsync("foreign", "zh", Screen.Wide, OnDuty, OfBailu, "demo-t05-3");
        await PostAsync(people);
        var other = people["demo-t05-3"];
        await other.PressAsync(people.Words.ButtonGotIt);

        await Expect(other.Answers).ToContainTextAsync(people.Words.NotYourCall("01"));
        await Expect(people[OfBailu].Answers).ToHaveCountAsync(0);
        await Expect(people[OfBailu].Newest).ToContainTextAsync(people.Words.StateWaiting);
        await people.LookAsync("refused");
    }

    [Fact]
    public async Task that_comes_twice_counts_once()
    {
        await using var people = await OpenAsync("twice", "zh", Screen.Wide, OnDuty, OfBailu, OfLand);
        var words = people.Words;
        var officer = await people[OnDuty].InPrivateAsync();
        var again = await (await people.AgainAsync(OnDuty)).InPrivateAsync();
        await officer.TypeAsync("通报 7人 征地 白鹭 东门");
        await Expect(again.Button(words.ButtonPost)).ToBeVisibleAsync();
        // Both hold the button before either presses: afterwards it may be gone from the other's page.
        var (here, there) = (await officer.Button(words.ButtonPost).ElementHandleAsync(), await again.Button(words.ButtonPost).ElementHandleAsync());
        await Task.WhenAll(here.EvaluateAsync("button => { button.click(); button.click(); }"), there.EvaluateAsync("button => button.click()"));
        await Expect(people[OfBailu].Newest).ToContainTextAsync(words.VisitName("01"));

        await people[OfBailu].Button(words.ButtonGotIt).DblClickAsync();
        await people.Bot.AMomentAsync();
        await Expect(people[OfBailu].Newest).ToContainTextAsync("✔15:11");
        await Expect(people[OfBailu].Cards).ToHaveCountAsync(1);
        await Expect(people[OfBailu].Page.GetByText(words.VisitName("02"))).ToHaveCountAsync(0);
        await people.LookAsync("once");
    }

    [Fact]
    public async Task such_as_a_reload_in_the_middle_loses_nothing()
    {
        await using var people = await OpenAsync("reload", "zh", Screen.Wide, OnDuty, OfBailu, OfLand);
        var words = people.Words;
        var officer = await people[OnDuty].InPrivateAsync();
        await officer.TypeAsync("通报 7人 征地 白鹭 东门");
        await Expect(officer.Button(words.ButtonPost)).ToBeVisibleAsync();
        await people.ReloadAsync();
        await officer.PressAsync(words.ButtonPost);
        await Expect(officer.Newest).ToContainTextAsync(words.Desk);
        await Expect(people[OfBailu].Newest).ToContainTextAsync(words.StateWaiting);

        // The window is gone before the answer of the press can reach it.
        await people[OfBailu].Button(words.ButtonGotIt).ClickAsync();
        await people.ReloadAsync();
        await people.Bot.AMomentAsync();
        await Expect(people[OfBailu].Newest).ToContainTextAsync("✔15:11");
        await people[OfBailu].PressAsync(words.ButtonHere);
        await Expect(people[OfBailu].Newest).ToContainTextAsync(words.StateClaimed("15:11"));
        await people.LookAsync("reloaded");
    }

    private Task<People> OpenAsync(string story, string language, Screen screen, params IReadOnlyList<string> persons) =>
        People.OpenAsync(browser, "bad-" + story, language == "en" ? Language.English : Language.Chinese, screen, persons);

    private static async Task PostAsync(People people)
    {
        var officer = await people[OnDuty].InPrivateAsync();
        await officer.TypeAsync("通报 7人 征地 白鹭 东门");
        await officer.PressAsync(people.Words.ButtonPost);
        await Expect(people[OfBailu].Newest).ToContainTextAsync(people.Words.VisitName("01"));
    }
}
