using System.Buffers.Binary;
using DutyBot.Browser.Tests.Stage;
using DutyBot.Domain;
using static DutyBot.Browser.Tests.Stage.People;
using static Microsoft.Playwright.Assertions;

namespace DutyBot.Browser.Tests;

/// <summary>Taken anew from the real page where DUTYBOT_README_PICTURE is 1.</summary>
public sealed class The_picture_of_the_readme(MachinesBrowser browser)
{
    private static readonly string Picture = Path.Combine(Repository.Root, "README.png");

    [Fact]
    public async Task shows_the_whole_page_and_is_light_enough_to_be_loaded_at_once()
    {
        if (Environment.GetEnvironmentVariable("DUTYBOT_README_PICTURE") == "1")
            await TakeAsync();
        var png = await File.ReadAllBytesAsync(Picture, TestContext.Current.CancellationToken);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal(Screen.Wide.Width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(Screen.Wide.Height, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.InRange(png.Length, 20_000, 400_000);
    }

    /// <summary>One unit has answered, the other is awaited.</summary>
    private async Task TakeAsync()
    {
        await using var people = await People.OpenAsync(browser, "readme", Language.Chinese, Screen.Wide, AtGate, OnDuty, OfBailu, OfLand);
        var (words, officer, bailu) = (people.Words, people[OnDuty], people[OfBailu]);
        await (await people[AtGate].InPrivateAsync()).TypeAsync("来人 7人 东门");
        await Expect((await officer.InPrivateAsync()).Newest).ToContainTextAsync(words.Person(7));
        await people.Bot.ForwardToAsync("15:13");
        await officer.TypeAsync("征地 白鹭");
        await officer.PressAsync(words.ButtonPost);
        await Expect(bailu.Newest).ToContainTextAsync(words.StateWaiting);
        await people.Bot.ForwardToAsync("15:16");
        await bailu.PressAsync(words.ButtonGotIt);
        await people.Bot.AMomentAsync();
        await (await people[OfLand].InPrivateAsync()).LookedAtAsync(words.ButtonGotItComing);

        // Nothing is new any more after a reload, so no banner covers the cards.
        await people.ReloadAsync();
        await Expect(bailu.Newest).ToContainTextAsync("✔15:16");
        await bailu.Page.ScreenshotAsync(new() { Path = Picture });
    }
}
