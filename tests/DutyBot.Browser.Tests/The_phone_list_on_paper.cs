using System.Text;
using System.Text.RegularExpressions;
using DutyBot.Browser.Tests.Stage;
using DutyBot.CallList;
using DutyBot.Demo;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Browser.Tests;

/// <summary>Hung up beside the telephone for the day chat is down.</summary>
public sealed partial class The_phone_list_on_paper(MachinesBrowser browser)
{
    [Theory]
    [InlineData(Language.Chinese, 30)]
    [InlineData(Language.English, 30)]
    [InlineData(Language.Chinese, 8)]
    public async Task is_one_page_for_thirty_units(Language language, int units)
    {
        browser.Needed();
        var pdf = await browser.PrintAsync(CallSheetPage.Of(CallSheet.Of(Duty(units), language)));
        Assert.Single(Page().Matches(Encoding.Latin1.GetString(pdf)));
    }

    [Fact]
    public async Task is_cut_between_units_where_there_are_very_many()
    {
        browser.Needed();
        var pdf = await browser.PrintAsync(CallSheetPage.Of(CallSheet.Of(Duty(150), Language.Chinese)));
        Assert.InRange(Page().Count(Encoding.Latin1.GetString(pdf)), 1, 3);
    }

    private static OnDuty Duty(int units)
    {
        var demo = DemoDistrict.Read();
        var department = demo.Units.Last(unit => unit.Kind == UnitKind.Department);
        var more = Enumerable.Range(1, Math.Max(0, units - demo.Units.Count)).Select(number => department with { Id = new UnitId($"X{number}") });
        return new OnDuty(
            new District(demo.Name, demo.Units.Concat(more).Take(units), demo.People, demo.Topics, demo.Places), new DateTimeOffset(2026, 11, 25, 15, 11, 0, TimeSpan.FromHours(8)), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();
}
