using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Settings;

/// <summary>Limits, ladder and policies of the settings, checked (product 2). Entries are read one by one, because each is named in its faults by its own key.</summary>
internal static class PolicySettings
{
    /// <param name="duty">Everything under <c>DutyBot</c>.</param>
    /// <exception cref="WrongSettingException">One sentence that names the wrong setting.</exception>
    public static AlertPolicies Read(IConfigurationSection duty, DeadlineOptions deadlines)
    {
        if (deadlines.Acknowledge <= TimeSpan.Zero)
            throw new WrongSettingException($"DutyBot:Deadlines:Acknowledge is {deadlines.Acknowledge}: it must be longer than zero.");
        if (deadlines.Arrive <= deadlines.Acknowledge)
            throw new WrongSettingException($"DutyBot:Deadlines:Arrive ({deadlines.Arrive}) must be longer than DutyBot:Deadlines:Acknowledge ({deadlines.Acknowledge}).");
        if (deadlines.TransferAcknowledge <= TimeSpan.Zero)
            throw new WrongSettingException($"DutyBot:Deadlines:TransferAcknowledge is {deadlines.TransferAcknowledge}: it must be longer than zero.");

        var general = new AlertPolicy(deadlines.Acknowledge, deadlines.Arrive, Ladder(duty.GetSection(nameof(DutyOptions.Ladder))));
        var rules = duty.GetSection(nameof(DutyOptions.Policies)).GetChildren().Select(entry => Rule(entry, general));
        return new AlertPolicies(general, [.. rules], DutyCalendar.Weekends, deadlines.TransferAcknowledge);
    }

    private static PolicyRule Rule(IConfigurationSection entry, AlertPolicy general)
    {
        var written = entry.Get<PolicyOptions>() ?? new PolicyOptions();
        var rule = new PolicyRule(
            Given(written.UnitKind, kind => SettingWords.Name($"{entry.Path}:UnitKind", kind, except: NeverCalled)),
            Given(written.FromPeople, people => People($"{entry.Path}:FromPeople", people)),
            Given(written.Calendar, words => Hours($"{entry.Path}:Calendar", words)) ?? DutyHours.None,
            Given(written.Acknowledge, span => SettingWords.Span($"{entry.Path}:Acknowledge", span)),
            Given(written.Arrive, span => SettingWords.Span($"{entry.Path}:Arrive", span)),
            Ladder(entry.GetSection(nameof(PolicyOptions.Ladder))));

        var merged = rule.Over(general);
        if (merged.Arrive > merged.Acknowledge)
            return rule;
        var (arrive, acknowledge) = (rule.Arrive is null ? "DutyBot:Deadlines" : entry.Path, rule.Acknowledge is null ? "DutyBot:Deadlines" : entry.Path);
        throw new WrongSettingException($"{arrive}:Arrive ({merged.Arrive}) must be longer than {acknowledge}:Acknowledge ({merged.Acknowledge}).");
    }

    /// <summary>A policy for these would never fit: the office, the compound and the leadership are not called.</summary>
    private static readonly UnitKind[] NeverCalled = [UnitKind.Office, UnitKind.Compound, UnitKind.Leadership];

    private static T? Given<T>(string? written, Func<string, T> read)
        where T : struct => written is null ? null : read(written);

    private static int People(string setting, string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people > 0
            ? people
            : throw new WrongSettingException($"{setting} is '{written}': write a head count from 1 up.");

    private static DutyHours Hours(string setting, string words) =>
        SettingWords.Names(setting, words, "some of workday, free, night", except: DutyHours.None).Aggregate(DutyHours.None, (all, one) => all | one);

    /// <summary>Null where no rung is given.</summary>
    private static List<LadderRung>? Ladder(IConfigurationSection ladder)
    {
        var rungs = ladder.GetChildren().Select(entry => (entry.Path, Rung: Rung(entry))).ToList();
        foreach (var same in rungs.GroupBy(rung => rung.Rung.After).Where(same => same.Count() > 1))
            throw new WrongSettingException($"{same.Last().Path}:After is {same.Key}, as {same.First().Path}:After is: give each rung of a ladder a span of its own.");
        return rungs.Count == 0 ? null : [.. rungs.Select(rung => rung.Rung)];
    }

    private static LadderRung Rung(IConfigurationSection entry)
    {
        var written = entry.Get<LadderOptions>() ?? new LadderOptions();
        return new LadderRung(
            SettingWords.Span($"{entry.Path}:After", written.After),
            SettingWords.Name($"{entry.Path}:Unless", written.Unless, except: Unless.Seen),
            SettingWords.Names($"{entry.Path}:Tell", written.Tell, "whom the rung tells", except: Tell.Secondary));
    }
}
