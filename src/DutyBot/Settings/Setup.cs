using System.Globalization;
using DutyBot.Demo;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using Microsoft.Data.Sqlite;

namespace DutyBot.Settings;

/// <summary>A setting is wrong; the message is one sentence that names it.</summary>
internal sealed class WrongSettingException(string sentence) : Exception(sentence);

/// <summary>The settings as the bot uses them: read once at the start, checked, in the domain's own types.</summary>
internal sealed record Setup(
    string District,
    TimeZoneInfo Zone,
    Language Language,
    AlertPolicies Policies,
    IReadOnlyDictionary<string, Purpose> Groups,
    IReadOnlyDictionary<string, string> ApiKeys,
    string Database,
    string? AppId,
    bool Demo,
    bool LocalChat)
{
    /// <param name="runs">False for a verb, which talks to nobody and needs no app id.</param>
    /// <exception cref="WrongSettingException">One sentence that names the wrong setting.</exception>
    public static Setup Read(IConfiguration configuration, IHostEnvironment environment, bool runs = true)
    {
        var options = Bind(configuration);
        var appId = configuration["MicrosoftAppId"] is { Length: > 0 } given ? given : null;
        if (runs && appId is null && !environment.IsDevelopment())
            throw new WrongSettingException("MicrosoftAppId is empty: outside Development the bot needs the app id it is registered under.");
        if (options.Storage != "Sqlite")
            throw new WrongSettingException($"DutyBot:Storage is '{options.Storage}': use Sqlite.");
        if (appId is not null && options.LocalChat.Enabled == true)
            throw new WrongSettingException("DutyBot:LocalChat:Enabled cannot be on together with MicrosoftAppId: the local work group has no login.");
        if (appId is not null && options.Demo.Enabled == true)
            throw new WrongSettingException("DutyBot:Demo:Enabled cannot be on together with MicrosoftAppId: the demo is for trying only.");

        if (runs)
            CheckAddresses(configuration);

        var tryOut = environment.IsDevelopment() && appId is null;
        var localChat = tryOut && (options.LocalChat.Enabled ?? true);
        return new Setup(
            options.District is { Length: > 0 } district && !district.Contains('|') ? district : throw new WrongSettingException("DutyBot:District is empty or holds a '|': give the office a short key."),
            TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out var zone) ? zone : throw new WrongSettingException($"DutyBot:TimeZone '{options.TimeZone}' is not known here: use a name such as Asia/Shanghai."),
            options.Language switch
            {
                "zh-Hans" => Language.Chinese,
                "en" => Language.English,
                _ => throw new WrongSettingException($"DutyBot:Language is '{options.Language}': use zh-Hans or en."),
            },
            new AlertPolicies(ReadPolicy(options), [], DutyCalendar.Weekends, options.Deadlines.TransferAcknowledge),
            ReadGroups(options, localChat),
            ReadKeys(options),
            ReadDatabase(configuration),
            appId,
            tryOut && (options.Demo.Enabled ?? true),
            localChat);
    }

    private static string ReadDatabase(IConfiguration configuration)
    {
        var written = configuration.GetConnectionString("Sqlite") ?? "Data Source=data/dutybot.db";
        try
        {
            if (new SqliteConnectionStringBuilder(written).DataSource is not ("" or ":memory:"))
                return written;
        }
        catch (ArgumentException)
        {
            // The reason quotes a web page; the name of the setting and an example say more.
        }

        throw new WrongSettingException("ConnectionStrings:Sqlite names no file: write it like Data Source=data/dutybot.db.");
    }

    /// <summary>TLS ends before the bot (product 2), so that it listens to plain http alone.</summary>
    private static void CheckAddresses(IConfiguration configuration)
    {
        foreach (var address in (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!CanListen(address))
                throw new WrongSettingException($"Urls holds '{address}': write an address such as http://localhost:3978.");
        }
    }

    private static bool CanListen(string address)
    {
        try
        {
            // Kestrel finds no free port for the name localhost, only for an IP address.
            return BindingAddress.Parse(address) is { Scheme: "http", PathBase: "" } parsed && (parsed.Port > 0 || !parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static DutyOptions Bind(IConfiguration configuration)
    {
        var section = configuration.GetSection("DutyBot");
        if (UnknownSettings.Sentence(section, typeof(DutyOptions)) is { } unknown)
            throw new WrongSettingException(unknown);
        try
        {
            return section.Get<DutyOptions>() ?? new DutyOptions();
        }
        catch (InvalidOperationException wrong)
        {
            throw new WrongSettingException(OneSentence(wrong));
        }
    }

    private static string OneSentence(InvalidOperationException wrong) =>
        (wrong.InnerException is InvalidOperationException inner ? inner.Message : wrong.Message).ReplaceLineEndings(" ");

    private static AlertPolicy ReadPolicy(DutyOptions options)
    {
        var (acknowledge, arrive) = (options.Deadlines.Acknowledge, options.Deadlines.Arrive);
        if (acknowledge <= TimeSpan.Zero)
            throw new WrongSettingException($"DutyBot:Deadlines:Acknowledge is {acknowledge}: it must be longer than zero.");
        if (arrive <= acknowledge)
            throw new WrongSettingException($"DutyBot:Deadlines:Arrive ({arrive}) must be longer than DutyBot:Deadlines:Acknowledge ({acknowledge}).");
        if (options.Deadlines.TransferAcknowledge <= TimeSpan.Zero)
            throw new WrongSettingException($"DutyBot:Deadlines:TransferAcknowledge is {options.Deadlines.TransferAcknowledge}: it must be longer than zero.");
        return new AlertPolicy(acknowledge, arrive, options.Ladder.Count == 0 ? null : [.. options.Ladder.Select(Rung)]);
    }

    private static LadderRung Rung(LadderOptions rung, int index)
    {
        if (!TimeSpan.TryParse(rung.After, CultureInfo.InvariantCulture, out var after) || after <= TimeSpan.Zero)
            throw new WrongSettingException($"DutyBot:Ladder:{index}:After is '{rung.After}': write a span longer than zero, such as 00:05:00.");
        var tell = rung.Tell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Name<Tell>($"DutyBot:Ladder:{index}:Tell", name, except: Tell.Secondary))
            .ToList();
        return tell.Count > 0
            ? new LadderRung(after, Name<Unless>($"DutyBot:Ladder:{index}:Unless", rung.Unless, except: Unless.Seen), tell)
            : throw new WrongSettingException($"DutyBot:Ladder:{index}:Tell is empty: name whom the rung tells, with commas between.");
    }

    private static T Name<T>(string setting, string name, T except)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) && !value.Equals(except) && !int.TryParse(name, out _)
            ? value
            : throw new WrongSettingException($"{setting} holds '{name}': use {string.Join(", ", Enum.GetValues<T>().Where(one => !one.Equals(except)))}.");

    private static Dictionary<string, Purpose> ReadGroups(DutyOptions options, bool localChat)
    {
        var groups = localChat ? new Dictionary<string, Purpose>(LocalGroups.Purposes, StringComparer.Ordinal) : new Dictionary<string, Purpose>(StringComparer.Ordinal);
        foreach (var (index, group) in options.Groups.Index())
        {
            if (group.Conversation.Length == 0)
                throw new WrongSettingException($"DutyBot:Groups:{index}:Conversation is empty: give the conversation id of the group.");
            groups[group.Conversation] = Name($"DutyBot:Groups:{index}:Purpose", group.Purpose, except: Purpose.None);
        }

        return groups;
    }

    private static Dictionary<string, string> ReadKeys(DutyOptions options)
    {
        foreach (var (name, key) in options.Api.Keys)
        {
            if (key is not { Length: >= 16 })
                throw new WrongSettingException($"DutyBot:Api:Keys:{name} is shorter than 16 characters: give the program a longer key.");
        }

        return options.Api.Keys;
    }
}
