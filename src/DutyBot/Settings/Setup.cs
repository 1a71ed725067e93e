using System.Net;
using DutyBot.Demo;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;
using DutyBot.Webhooks;
using Microsoft.Data.Sqlite;

namespace DutyBot.Settings;

/// <summary>A setting is wrong; the message is one sentence that names it.</summary>
internal sealed class WrongSettingException(string sentence) : Exception(sentence);

/// <summary>The settings as the bot uses them: read once at the start, checked, in the domain's own types.</summary>
/// <param name="Policies">Without holidays: those lie in a file of their own.</param>
/// <param name="Unused">Settings that are given and that nothing reads so far.</param>
internal sealed record Setup(
    string District,
    TimeZoneInfo Zone,
    Language Language,
    AlertPolicies Policies,
    Retention Retention,
    IReadOnlyDictionary<string, Purpose> Groups,
    IReadOnlyDictionary<string, string> ApiKeys,
    int FailedChecksPerMinute,
    IReadOnlyList<IPNetwork> Proxies,
    IReadOnlyList<Webhook> Webhooks,
    string Database,
    string? AppId,
    bool Demo,
    bool LocalChat,
    IReadOnlyList<string> Unused)
{
    /// <summary>Settings count as they were at the start, so nothing watches their files: a machine has few such watches.</summary>
    public const string ReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    /// <param name="runs">False for a verb, which talks to nobody and needs no app id.</param>
    /// <exception cref="WrongSettingException">One sentence that names the wrong setting.</exception>
    public static Setup Read(IConfiguration configuration, IHostEnvironment environment, bool runs = true)
    {
        var section = configuration.GetSection("DutyBot");
        var options = Bind(section);
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
            Address.Check(configuration);

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
            PolicySettings.Read(section, options.Deadlines),
            ReadRetention(options.Retention),
            ReadGroups(options, localChat),
            CallerSettings.Keys(options.Api),
            CallerSettings.FailedChecks(options.Api),
            CallerSettings.Proxies(options),
            WebhookSettings.Read(section.GetSection("Webhooks"), environment.IsDevelopment()),
            ReadDatabase(configuration),
            appId,
            tryOut && (options.Demo.Enabled ?? true),
            localChat,
            UnusedSettings.Read(section));
    }

    private static Retention ReadRetention(RetentionOptions options) => new(
        options.Events is { } events ? SettingWords.Span("DutyBot:Retention:Events", events) : Retention.Default.Events,
        options.Payloads is { } payloads ? SettingWords.Span("DutyBot:Retention:Payloads", payloads) : Retention.Default.Payloads);

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

    private static DutyOptions Bind(IConfigurationSection section)
    {
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

    private static Dictionary<string, Purpose> ReadGroups(DutyOptions options, bool localChat)
    {
        var groups = localChat ? new Dictionary<string, Purpose>(LocalGroups.Purposes, StringComparer.Ordinal) : new Dictionary<string, Purpose>(StringComparer.Ordinal);
        foreach (var (index, group) in options.Groups.Index())
        {
            if (group.Conversation.Length == 0)
                throw new WrongSettingException($"DutyBot:Groups:{index}:Conversation is empty: give the conversation id of the group.");
            groups[group.Conversation] = SettingWords.Name($"DutyBot:Groups:{index}:Purpose", group.Purpose, except: Purpose.None);
        }

        return groups;
    }
}
