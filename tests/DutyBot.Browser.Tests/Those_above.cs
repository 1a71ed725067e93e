using DutyBot.Browser.Tests.Stage;
using DutyBot.Domain;
using static DutyBot.Browser.Tests.Stage.People;
using static Microsoft.Playwright.Assertions;

namespace DutyBot.Browser.Tests;

/// <summary>Each with a phone of his own: nobody of the Land Acquisition Centre answers.</summary>
public sealed class Those_above(MachinesBrowser browser)
{
    private const string Backup = "demo-d02-4";
    private const string Head = "demo-d02-1";
    private const string DutyLeader = "demo-o01-2";
    private const string DistrictLeader = "demo-l01-1";

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task are_told_rung_by_rung_while_a_unit_is_silent(string language)
    {
        await using var people = await People.OpenAsync(
            browser, "above", language == "en" ? Language.English : Language.Chinese, Screen.Phone, OnDuty, OfBailu, Backup, Head, DutyLeader, DistrictLeader);
        var (words, bailu, unit) = (people.Words, people[OfBailu], people.Says("征拆中心", "Land Acquisition Centre"));
        var officer = await people[OnDuty].InPrivateAsync();
        await officer.TypeAsync(people.Says("通报 12人 征地 白鹭 东门", "alert 12 people land Bailu East gate"));
        await officer.PressAsync(words.ButtonPost);
        await Expect(bailu.Newest).ToContainTextAsync(words.VisitName("01"));
        await people.LookAsync("posted", OfBailu);

        await people.Bot.ForwardToAsync("15:21");
        await Expect((await people[Backup].InPrivateAsync()).Newest).ToContainTextAsync(words.TakeOverTitle("01"));
        await (await bailu.InPrivateAsync()).PressAsync(words.ButtonGotItComing);
        await officer.PressAsync(words.ButtonNoAnswer);
        await people.Bot.AMomentAsync();
        await people.LookAsync("backup-and-phone", Backup, OnDuty);

        await people.Bot.ForwardToAsync("15:41");
        await Expect((await people[Head].InPrivateAsync()).Newest).ToContainTextAsync(words.HeadTitle(unit, "01"));
        await Expect((await people[DutyLeader].InPrivateAsync()).Newest).ToContainTextAsync(unit);
        await people.Bot.AMomentAsync();
        await Expect((await bailu.InGroupAsync()).Cards.First).ToContainTextAsync(words.StatePast("15:41"));
        await people.LookAsync("limit", Head, DutyLeader, OfBailu);
        await people[Head].PressAsync(words.ButtonSent);
        await Expect(people[Head].Newest).ToContainTextAsync(words.SentNoted("15:41"));

        await people.Bot.ForwardToAsync("15:44");
        await bailu.PressAsync(words.ButtonHere);
        await people[DutyLeader].PressAsync(words.ButtonSeen);
        await people.Bot.ForwardToAsync("15:45");
        await officer.PressAsync(words.ButtonYesHere);
        await people.Bot.AMomentAsync();
        await people.LookAsync("late-arrival", OnDuty, OfBailu, DutyLeader);

        await people.Bot.ForwardToAsync("15:56");
        await Expect((await people[DistrictLeader].InPrivateAsync()).Newest).ToContainTextAsync(words.DistrictTitle("01", words.Minute(45)));
        await Expect(people[DistrictLeader].Newest).ToContainTextAsync(words.LeaderOnIt);
        await people.LookAsync("district-leader", DistrictLeader);

        // What would be refused is not offered: units are here, so the visit ends with a result.
        await Expect(officer.Button(words.ButtonWithdrawing)).ToHaveCountAsync(0);
        await officer.PressAsync(words.ButtonClosing);
        await officer.Newest.GetByLabel(words.ResultAnswered).CheckAsync();
        await officer.PressAsync(words.ButtonResultOnly);
        await people.Bot.AMomentAsync();
        await Expect(bailu.Cards.First).ToContainTextAsync(words.StateNeedNot);
        await people.LookAsync("result", OnDuty, OfBailu, DistrictLeader);
        await officer.PressAsync(words.ButtonClose);
        await people.Bot.AMomentAsync();
        await Expect(bailu.Card(words.ClosedTitle(words.VisitName("01"), "15:56"))).ToBeVisibleAsync();
        await people.LookAsync("closed", OnDuty, OfBailu, Head);
    }
}
