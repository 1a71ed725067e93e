using System.CommandLine;
using DutyBot.Calendar;
using DutyBot.CommandLine;
using DutyBot.Domain;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Settings;
using DutyBot.Work;

namespace DutyBot.Checkup;

/// <summary>The verb <c>doctor</c>: a line for each thing that it looked at. It changes nothing, and a bot may run meanwhile.</summary>
internal sealed class DoctorVerb(IReadOnlyList<string> settings) : Verb("doctor", "Looks at settings, store, token, clock, groups and people; says what is wrong and what to do.", settings)
{
    /// <summary>The shape of the store since which the bot remembers anything of itself.</summary>
    private const int RemembersFrom = 3;

    protected override async Task<int> RunAsync(ParseResult line, VerbSettings given, TextWriter output, CancellationToken cancel)
    {
        var (setup, read) = SettingsCheckup.Read(given);
        List<Finding> findings = [read];
        if (setup is null)
            findings.Add(Finding.Warning("store", "it was not looked at, because the settings do not name it", "Set ConnectionStrings:Sqlite and DutyBot:District right first"));
        else
            findings.AddRange(await RestAsync(given, new VerbRun(setup, output), read.Grade != Grade.Wrong, cancel));

        foreach (var finding in findings)
            await output.WriteLineAsync(finding.ToString());
        var (wrong, warnings) = (findings.Count(one => one.Grade == Grade.Wrong), findings.Count(one => one.Grade == Grade.Warning));
        await output.WriteLineAsync($"{wrong} wrong, {warnings} to be warned of.");
        return wrong > 0 ? Refused : Done;
    }

    protected override Task<int> RunAsync(ParseResult line, VerbRun run, CancellationToken cancel) => throw new InvalidOperationException("The doctor reads the settings itself.");

    private static async Task<IReadOnlyList<Finding>> RestAsync(VerbSettings given, VerbRun run, bool asksForToken, CancellationToken cancel)
    {
        var now = run.Now;
        List<Finding> findings = [];
        if (asksForToken)
            findings.Add(await SettingsCheckup.TokenAsync(given, run.Setup, cancel));
        findings.Add(Calendar(now, run.Setup.Zone));
        try
        {
            findings.AddRange(File.Exists(run.Database)
                ? await StoreAsync(run, now, cancel)
                : [Finding.Warning("store", $"there is none at {run.Database} yet", "The first start of the bot makes it, or import does")]);
        }
        catch (StoreUnavailableException unavailable)
        {
            findings.Add(Finding.Wrong("store", unavailable.Message.TrimEnd('.'), "Nothing can be recorded: look at the file, or restore the last backup"));
        }

        return findings;
    }

    private static Finding Calendar(DateTimeOffset now, TimeZoneInfo zone)
    {
        try
        {
            return CalendarCheckup.Of(Holidays.Load(), now, zone);
        }
        catch (HolidaysException fault)
        {
            return Finding.Wrong("calendar", fault.Message.TrimEnd('.'), "The bot does not start until this is set right");
        }
    }

    private static async Task<IReadOnlyList<Finding>> StoreAsync(VerbRun run, DateTimeOffset now, CancellationToken cancel)
    {
        await using var store = run.OpenToRead();
        var look = await store.GetRequiredService<IStoreLook>().LookAsync(now, cancel);
        List<Finding> findings = [.. StoreCheckup.Of(look, now, run.Setup.Zone)];
        // A file that is damaged may give anything for its groups and people.
        if (look.Damage.Count > 0)
            return findings;
        if (look.Shape >= RemembersFrom)
            findings.AddRange(WatchCheckup.Of(await Watchbook.ReadAsync(store.GetRequiredService<IStateStore>(), cancel), now, run.Setup.Zone));
        var conversations = store.GetRequiredService<IConversationStore>();
        findings.AddRange(GroupsCheckup.Of(await conversations.GroupsAsync(cancel), run.Setup.Groups, look.Lanes, run.Setup.Zone));
        findings.AddRange(WebhooksCheckup.Of(run.Setup.Webhooks, look.Webhooks, now, run.Setup.Zone));
        var districts = store.GetRequiredService<IDistrictStore>();
        if (await districts.VersionAsync(cancel) == 0)
            return [.. findings, Finding.Warning("directory", $"the store holds none of the district '{run.Setup.District}'", "See whether that is its key, or import its units and people: import FOLDER --district KEY")];
        var duty = new OnDuty(await districts.ReadAsync(cancel), now, run.Setup.Zone);
        findings.AddRange(DirectoryCheckup.Of(duty, await conversations.WithPrivateChatAsync(cancel), look.Lanes));
        return findings;
    }
}
