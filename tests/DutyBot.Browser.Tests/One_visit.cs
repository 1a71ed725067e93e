using DutyBot.Browser.Tests.Stage;
using DutyBot.Domain;
using static DutyBot.Browser.Tests.Stage.People;
using static Microsoft.Playwright.Assertions;

namespace DutyBot.Browser.Tests;

public sealed class One_visit(MachinesBrowser browser)
{
    public static TheoryData<string, string> Everywhere => new() { { "zh", "wide" }, { "zh", "phone" }, { "en", "wide" }, { "en", "phone" } };

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task goes_from_the_gate_to_its_result(string language, string screen)
    {
        await using var people = await People.OpenAsync(
            browser, "visit", language == "en" ? Language.English : Language.Chinese, screen == "wide" ? Screen.Wide : Screen.Phone, AtGate, OnDuty, OfBailu, OfLand);
        await NoticedAndPostedAsync(people);
        await AnsweredAndChasedAsync(people);
        await ArrivedAsync(people);
        await ClosedAsync(people);
        await StillThereAfterARestartAsync(people);
    }

    private static async Task NoticedAndPostedAsync(People people)
    {
        var words = people.Words;
        await (await people[AtGate].InPrivateAsync()).TypeAsync(people.Says("来人 7人 东门", "visitors 7 East gate"));
        await Expect(people[AtGate].Newest).ToContainTextAsync(words.GateTold);
        await people.LookAsync("gate-told", AtGate);

        var officer = await people[OnDuty].InPrivateAsync();
        await Expect(officer.Newest).ToContainTextAsync(words.Person(7));
        await people.LookAsync("officer-rung", OnDuty);
        await officer.TypeAsync(people.Says("征地 白鹭", "land Bailu"));
        await Expect(officer.Button(words.ButtonPost)).ToBeVisibleAsync();
        await people.LookAsync("draft", OnDuty);

        await officer.PressAsync(words.ButtonPost);
        await Expect(officer.Newest).ToContainTextAsync(words.Desk);
        await Expect(people[OfBailu].Newest).ToContainTextAsync("15:41");
        await people.Bot.AMomentAsync();
        await Expect(people[AtGate].Newest).ToContainTextAsync(words.GatePosted("01"));
        await people.LookAsync("posted", AtGate, OnDuty, OfBailu);
        await (await people[OfLand].InPrivateAsync()).LookedAtAsync(words.ButtonGotItComing);
        await people.LookAsync("called", OfLand);
    }

    private static async Task AnsweredAndChasedAsync(People people)
    {
        var (words, bailu, land) = (people.Words, people[OfBailu], people[OfLand]);
        await people.Bot.ForwardToAsync("15:13");
        await bailu.PressAsync(words.ButtonGotIt);
        await Expect(bailu.Newest).ToContainTextAsync("✔15:13");
        await people.Bot.AMomentAsync();
        await people.LookAsync("first-answered", OfBailu, OnDuty);

        await people.Bot.ForwardToAsync("15:16");
        await Expect(land.Cards).ToHaveCountAsync(2);
        await Expect(land.Newest).ToContainTextAsync(words.SecondTitle(people.Says("征拆中心", "Land Acquisition Centre"), "01"));
        await people.LookAsync("second-ring", OfLand);

        await people.Bot.ForwardToAsync("15:21");
        await Expect(bailu.Newest).ToContainTextAsync(people.Says("还在等：征拆中心", "still waiting for Land Acquisition Centre"));
        await people.LookAsync("group-line", OfBailu, OnDuty);
        await land.PressAsync(words.ButtonGotItComing);
        await Expect(land.Newest).ToContainTextAsync("✔15:21");
        await land.PressAsync(words.ButtonMinutes(10));
        // An edit that was on its way may have overtaken the answer; the next one tells what is so.
        await people.Bot.AMomentAsync();
        await Expect(land.Newest).ToContainTextAsync("15:31");
        await people.LookAsync("second-answered", OfLand);
    }

    private static async Task ArrivedAsync(People people)
    {
        var (words, officer) = (people.Words, people[OnDuty]);
        await people.Bot.ForwardToAsync("15:30");
        await people[OfBailu].PressAsync(words.ButtonHere);
        await people[OfLand].PressAsync(words.ButtonHere);
        await Expect(people[OfLand].Newest).ToContainTextAsync(words.ClaimNoted("15:30"));
        await people.Bot.AMomentAsync();
        await Expect(people[OfBailu].Cards.First).ToContainTextAsync(words.StateClaimed("15:30"));
        await Expect(officer.Button(words.ButtonConfirmAll(2))).ToBeVisibleAsync();
        await people.LookAsync("claimed", OnDuty, OfBailu);

        await officer.PressAsync(words.ButtonConfirmAll(2));
        await people.Bot.AMomentAsync();
        await Expect(people[OfLand].Newest).ToContainTextAsync("15:30");
        await Expect((await people[OfLand].InGroupAsync()).Cards.Last).ToContainTextAsync(words.EverybodyHere);
        await people.LookAsync("confirmed", OfLand);
    }

    private static async Task ClosedAsync(People people)
    {
        var (words, officer) = (people.Words, people[OnDuty]);
        await people.Bot.ForwardToAsync("16:05");
        await officer.PressAsync(words.ButtonClosing);
        await Expect(officer.Button(words.ButtonClose)).ToBeInViewportAsync();
        await officer.Newest.GetByLabel(words.ResultAssigned).CheckAsync();
        await people.LookAsync("closing", OnDuty);
        await officer.PressAsync(words.ButtonClose);
        await people.Bot.AMomentAsync();
        await Expect(people[OfBailu].Card(words.ClosedTitle(words.VisitName("01"), "16:05"))).ToBeVisibleAsync();
        await Expect(people[OfLand].Card(words.ClosedTitle(words.VisitName("01"), "16:05"))).ToBeVisibleAsync();
        await people.LookAsync("closed", OnDuty, OfBailu);
    }

    private static async Task StillThereAfterARestartAsync(People people)
    {
        var (words, officer) = (people.Words, people[OnDuty]);
        await people.Bot.StopAsync();
        await people.Bot.StartAsync();
        await people.ReloadAsync();
        await Expect(people[OfBailu].Card(words.ClosedTitle(words.VisitName("01"), "16:05"))).ToBeVisibleAsync();
        await people.LookAsync("restarted", OnDuty, OfBailu);

        await people.Bot.ForwardToAsync("16:20");
        await officer.TypeAsync(people.Says("通报 12人 欠薪 竹溪 南门", "alert 12 people wages Zhuxi South gate"));
        await officer.PressAsync(words.ButtonPost);
        await Expect(officer.Newest).ToContainTextAsync(words.VisitName("02"));
        await Expect(people[OfBailu].Newest).ToContainTextAsync(words.VisitName("02"));
        await people.LookAsync("next-visit", OnDuty, OfBailu);
    }
}
