using DutyBot.CommandLine;
using DutyBot.Settings;
using Microsoft.Extensions.Options;

namespace DutyBot.Checkup;

/// <summary>Whether the bot would start with these settings, and whether the platform knows its app.</summary>
internal static class SettingsCheckup
{
    private static readonly string[] OfStore = ["ConnectionStrings:Sqlite", "DutyBot:District"];

    private static readonly TimeSpan TokenLimit = TimeSpan.FromSeconds(20);

    /// <returns>The settings, or as much of them as names the store; null where not even that can be read.</returns>
    public static (Setup? Setup, Finding Finding) Read(VerbSettings given)
    {
        try
        {
            var setup = Setup.Read(given.Host.Configuration, given.Host.Environment);
            CheckWire(given);
            return (setup, setup.Unused is [var first, ..]
                ? Finding.Warning("settings", $"{string.Join(", ", setup.Unused)}: not used yet", $"Leave out {first} until it is")
                : Finding.Ok("settings", "the bot would start with them"));
        }
        catch (Exception wrong) when (StartFault.Sentence(wrong) is { } sentence)
        {
            return (StoreAlone(given), Finding.Wrong("settings", sentence.TrimEnd('.'), "The bot does not start until this is set right"));
        }
    }

    /// <summary>Gets a token as the bot would.</summary>
    public static async Task<Finding> TokenAsync(VerbSettings given, Setup setup, CancellationToken cancel)
    {
        if (setup.AppId is null)
            return Finding.Ok("token", "no app id, so none was asked for");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TokenLimit);
        return await BotFrameworkRegistration.TokenFaultAsync(given.Host.Configuration, limit.Token) is { } fault
            ? Finding.Wrong("token", $"none was got: {fault.TrimEnd('.')}", "Nothing can be sent: look at MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId, and whether this machine reaches the login address")
            : Finding.Ok("token", "one was got for this app");
    }

    /// <exception cref="OptionsValidationException">A setting of the wire is wrong.</exception>
    private static void CheckWire(VerbSettings given)
    {
        given.Host.Logging.ClearProviders();
        given.Host.Services.AddBotFramework(given.Host.Configuration);
        using var host = given.Host.Build();
        host.Services.GetService<IStartupValidator>()?.Validate();
    }

    private static Setup? StoreAlone(VerbSettings given)
    {
        try
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(
                OfStore.Select(name => KeyValuePair.Create(name, given.Host.Configuration[name])).Where(setting => setting.Value is not null)).Build();
            return Setup.Read(configuration, given.Host.Environment, runs: false);
        }
        catch (WrongSettingException)
        {
            return null;
        }
    }
}
