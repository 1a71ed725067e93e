using System.Text.RegularExpressions;
using DutyBot.CallList;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.CallList;

public sealed class The_list_of_duty_phones
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Stage.Afternoon.DateTime);

    [Fact]
    public void names_for_each_unit_whom_to_ask_for_now()
    {
        var sheet = Sheet(Worlds.TwoTowns.With((Person person) => person.Id.Value is "T04-3" or "D02-3" or "D02-4" ? person with { Leave = [new Leave(Today, Today)] } : person));
        var rows = sheet.Groups.SelectMany(group => group.Rows).ToDictionary(row => row.Unit);
        Assert.Equal(new CallSheetRow("白鹭镇", "内线8041", "白鹭B角", ""), rows["白鹭镇"]);
        Assert.Equal(new CallSheetRow("青山乡", "内线8071", "青山专干", "青山B角"), rows["青山乡"]);
        Assert.Equal(("未登记", ""), rows.Values.Single(row => row.Phone == "内线8021") is { } land ? (land.OnDuty, land.Backup) : default);
        Assert.Contains(sheet.Groups[0].Rows, row => row is { Phone: "内线8000", OnDuty: "值班员一、值班员二" });
        Assert.Equal(("带班领导 副局长；区领导 区领导一", "截至 2026-11-25 15:11"), (sheet.Lead, sheet.AsOf));
    }

    [Fact]
    public void says_where_a_phone_is_missing_and_leaves_out_units_that_are_no_more()
    {
        var sheet = Sheet(Worlds.TwoTowns.With((Unit unit) => unit.Id.Value switch { "T04" => unit with { DutyPhone = null }, "T07" => unit with { Active = false }, _ => unit }));
        Assert.Equal(("白鹭镇", "无电话"), sheet.Groups.Single(group => group.Title == "镇街").Rows is [var only] ? (only.Unit, only.Phone) : default);
    }

    [Fact]
    public void stands_in_straight_columns_in_a_terminal()
    {
        var lines = CallSheetText.Of(Sheet(Worlds.TwoTowns)).Split('\n').Where(line => line.Contains("内线", StringComparison.Ordinal)).ToList();
        Assert.Equal(7, lines.Count);
        Assert.Single(lines.Select(line => Columns(line[..line.IndexOf("内线", StringComparison.Ordinal)])).Distinct());
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void is_a_page_that_needs_nothing_else_and_takes_names_as_words()
    {
        var page = CallSheetPage.Of(Sheet(Worlds.TwoTowns.With((Person person) => person.Id.Value == "T04-3" ? person with { Name = "<script>alert(1)</script> & Co" } : person)));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("https?:|src=|href=|url\\("), page);
        Assert.Contains("@page { size: A4;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void is_in_English_too() => Assert.Contains("8041", CallSheetText.Of(CallSheet.Of(new OnDuty(Worlds.TwoTowns, Stage.Afternoon, Zone), Language.English)), StringComparison.Ordinal);

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static CallSheet Sheet(District district) => CallSheet.Of(new OnDuty(district, Stage.Afternoon, Zone), Language.Chinese);

    private static int Columns(string text) => text.Sum(sign => char.IsAscii(sign) ? 1 : 2);
}
