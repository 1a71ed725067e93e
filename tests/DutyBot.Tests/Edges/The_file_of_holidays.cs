using DutyBot.Calendar;
using DutyBot.Domain;
using DutyBot.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

public sealed class The_file_of_holidays : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("2021-10-01", false)]
    [InlineData("2021-10-09", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-11-25", true)]
    [InlineData("2027-06-09", false)]
    public void that_comes_with_the_bot_has_the_days_as_announced(string day, bool worked) =>
        Assert.Equal(worked, Holidays.Load().IsWorkday(new DutyDay(DateOnly.Parse(day, null))));

    [Fact]
    public void that_comes_with_the_bot_says_which_years_it_knows() =>
        Assert.Equal([2021, 2026, 2027], Enumerable.Range(2020, 10).Where(Holidays.Load().HasYear));

    [Theory]
    [InlineData("soon", "cannot be read at line 1")]
    [InlineData("null", "holds no years")]
    [InlineData("{}", "holds no years")]
    [InlineData("{\"next\": []}", "'next'")]
    [InlineData("{\n\"2026\": [{\"date\": \"2026-02-30\", \"name\": \"x\", \"kind\": \"holiday\"}]}", "line 2")]
    [InlineData("{\"2026\": [{\"date\": \"2027-01-01\", \"name\": \"x\", \"kind\": \"holiday\"}]}", "2027-01-01 under 2026")]
    [InlineData("{\"2026\": [{\"date\": \"2026-01-01\", \"name\": \"x\", \"kind\": \"half\"}]}", "'half' of 2026-01-01")]
    [InlineData("{\"2026\": [{\"date\": \"2026-01-01\", \"name\": \"x\"}]}", "line 1")]
    [InlineData("{\"2026\": [{\"date\": \"2026-01-01\", \"name\": \"x\", \"kind\": \"holiday\", \"half\": true}]}", "line 1")]
    [InlineData("{\"2026\": null}", "a null")]
    [InlineData("{\"2026\": [null]}", "a null")]
    [InlineData("{\"2026\": [{\"date\": \"2026-01-01\", \"name\": \"x\", \"kind\": \"holiday\"}, {\"date\": \"2026-01-01\", \"name\": \"x\", \"kind\": \"workday\"}]}", "2026-01-01 twice")]
    public void with_a_fault_stops_the_start_with_one_sentence(string text, string part)
    {
        File.WriteAllText(file, text);
        IsSaid(part, Assert.Throws<HolidaysException>(() => Holidays.Load(file)));
    }

    [Fact]
    public void that_is_missing_stops_the_start_too() =>
        IsSaid("cannot be opened", Assert.Throws<HolidaysException>(() => Holidays.Load(file + ".none")));

    [Fact]
    public async Task is_what_the_policies_go_by()
    {
        await using var stage = await Stage.OpenAsync();
        Assert.True(stage.Services.GetRequiredService<Domain.Units.Office>().Policies.Calendar.HasYear(2026));
        Assert.DoesNotContain(stage.Logged, Warned);
    }

    [Fact]
    public async Task without_this_year_is_warned_of_once()
    {
        await using var stage = await Stage.OpenAsync(at: new DateTimeOffset(2027, 12, 30, 15, 11, 0, TimeSpan.FromHours(8)));
        Assert.DoesNotContain(stage.Logged, Warned);

        stage.Time.Advance(TimeSpan.FromDays(1));
        Assert.DoesNotContain(stage.Logged, Warned);

        stage.Time.Advance(TimeSpan.FromDays(3));
        Assert.Contains("2028", Assert.Single(stage.Logged, Warned));
    }

    private static bool Warned(string line) => line.Contains("public holidays of", StringComparison.Ordinal);

    private static void IsSaid(string part, HolidaysException fault)
    {
        var sentence = StartFault.Sentence(fault)!;
        Assert.Contains(part, sentence);
        Assert.EndsWith(".", sentence);
        Assert.DoesNotContain('\n', sentence);
    }
}
