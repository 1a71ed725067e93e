using DutyBot.Browser.Tests.Stage;
using DutyBot.Domain;
using static DutyBot.Browser.Tests.Stage.People;
using static Microsoft.Playwright.Assertions;

namespace DutyBot.Browser.Tests;

/// <summary>What happens beside the straight course of a visit: objections, forms, transfers, drills.</summary>
public sealed class The_whole_alert(MachinesBrowser browser)
{
    private const string DutyLeader = "demo-o01-2";

    [Theory]
    [MemberData(nameof(One_visit.Everywhere), MemberType = typeof(One_visit))]
    public async Task is_ruled_corrected_and_reopened_by_press(string language, string screen)
    {
        await using var people = await People.OpenAsync(
            browser, "whole", language == "en" ? Language.English : Language.Chinese, screen == "wide" ? Screen.Wide : Screen.Phone, OnDuty, OfBailu, OfLand, DutyLeader);
        var words = people.Words;
        var officer = await people[OnDuty].InPrivateAsync();
        await officer.TypeAsync(people.Says("通报 4人 征地 白鹭 东门", "alert 4 people land Bailu East gate"));
        await officer.PressAsync(words.ButtonPost);
        await Expect(people[OfBailu].Newest).ToContainTextAsync("15:41");
        await ObjectedAsync(people, officer);
        await MoreAsync(people, officer);
        await BackfilledAndReopenedAsync(people, officer);
        await TransferredAndDrilledAsync(people, officer);
        await officer.TypeAsync(people.Says("帮助", "help"));
        await Expect(officer.Newest).ToContainTextAsync(words.HelpTitle);
        await people.LookAsync("help", OnDuty);
    }

    private static async Task ObjectedAsync(People people, Place officer)
    {
        var (words, bailu) = (people.Words, people[OfBailu]);
        await people.Bot.ForwardToAsync("15:13");
        await bailu.PressAsync(words.ButtonObject);
        await (await bailu.InPrivateAsync()).LookedAtAsync(words.ButtonSuggest);
        await people.LookAsync("why", OfBailu);
        await bailu.PressAsync(words.ObjectionNotDuty);
        await Expect(bailu.Newest).ToContainTextAsync(words.Noted("15:13", "01"));
        await people.Bot.AMomentAsync();
        await Expect(officer.Newest).ToContainTextAsync(words.ButtonToLeader);
        await people.LookAsync("objection", OnDuty, OfBailu);
        await officer.PressAsync(people.Says("仍请白鹭镇", "Still Bailu Town"));
        await people.Bot.AMomentAsync();
        await Expect(bailu.Newest).ToContainTextAsync(words.UpheldTitle("01"));
        await people.LookAsync("upheld", OfBailu, OnDuty);
        await bailu.PressAsync(words.ButtonPass);
        await people.LookAsync("passed", OfBailu);
    }

    private static async Task MoreAsync(People people, Place officer)
    {
        var words = people.Words;
        await people.Bot.ForwardToAsync("15:15");
        await officer.PressAsync(words.ButtonMore);
        await Expect(officer.Newest).ToContainTextAsync(words.ButtonAdding);
        await people.LookAsync("more", OnDuty);
        await officer.PressAsync(words.ButtonAdding);
        await officer.Newest.GetByLabel(words.AddLabel).FillAsync("3");
        await people.LookAsync("adding", OnDuty);
        await officer.PressAsync(words.ButtonAdd);
        await Expect(officer.Newest).ToContainTextAsync(words.Noted("15:15", "01"));
        await people.Bot.AMomentAsync();
        await Expect((await people[OfLand].InGroupAsync()).Cards.First).ToContainTextAsync(words.Person(7));
        await people.LookAsync("second-wave", OfLand);
    }

    private static async Task BackfilledAndReopenedAsync(People people, Place officer)
    {
        var words = people.Words;
        await people.Bot.ForwardToAsync("15:35");
        await officer.TypeAsync(people.Says("补录 01", "backfill 01"));
        await Expect(officer.Newest).ToContainTextAsync(words.ButtonBackfill);
        await people.LookAsync("backfill", OnDuty);
        await officer.Newest.Locator("input[type=time]").Nth(1).FillAsync("15:30");
        await officer.PressAsync(words.ButtonBackfill);
        await Expect(officer.Newest).ToContainTextAsync(words.Noted("15:35", "01"));
        await officer.TypeAsync(people.Says("办结 01 当场答复", "close 01 answered"));
        await people.Bot.AMomentAsync();
        await Expect((await people[OfBailu].InGroupAsync()).Cards.First).ToContainTextAsync(words.ClosedTitle(words.VisitName("01"), "15:35"));
        await people.LookAsync("closed", OfBailu);
        await officer.TypeAsync(people.Says("状态 01", "status 01"));
        await officer.PressAsync(words.ButtonMore);
        await Expect(officer.Newest).ToContainTextAsync(words.ButtonReopen);
        await people.LookAsync("after-the-end", OnDuty);
        await officer.PressAsync(words.ButtonReopen);
        await people.Bot.AMomentAsync();
        await Expect(people[OfBailu].Cards.First).ToContainTextAsync(words.ReopenedAt("15:35"));
        await people.LookAsync("reopened", OfBailu, OnDuty);
    }

    private static async Task TransferredAndDrilledAsync(People people, Place officer)
    {
        var words = people.Words;
        await officer.TypeAsync(people.Says("转送 市 2人 征地 白鹭", "transfer city 2 people land Bailu"));
        await Expect(officer.Button(words.ButtonPost)).ToBeVisibleAsync();
        await people.LookAsync("transfer-draft", OnDuty);
        await officer.PressAsync(words.ButtonPost);
        await people.Bot.AMomentAsync();
        await Expect(people[OfBailu].Newest).ToContainTextAsync(words.TransferName("02"));
        await people.LookAsync("transfer", OfBailu, OnDuty);

        var leader = await people[DutyLeader].InPrivateAsync();
        await leader.TypeAsync(people.Says("演练 12人 征地 白鹭", "drill 12 people land Bailu"));
        await leader.PressAsync(words.ButtonPost);
        await people.Bot.AMomentAsync();
        await Expect(people[OfBailu].Newest).ToContainTextAsync(words.Drill(words.VisitName("03")));
        await people.LookAsync("drill", OfBailu, DutyLeader);
    }
}
