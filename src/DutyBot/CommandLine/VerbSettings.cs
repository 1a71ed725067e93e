using DutyBot.Settings;

namespace DutyBot.CommandLine;

/// <summary>The settings of a verb as they are given, before anything of them is checked.</summary>
/// <param name="Host">What the bot would be built from.</param>
internal sealed record VerbSettings(HostApplicationBuilder Host)
{
    public static VerbSettings Of(IReadOnlyList<string> settings, string? district)
    {
        string[] args = [Setup.ReadOnce, .. settings, .. district is null ? Array.Empty<string>() : [$"--DutyBot:District={district}"]];
        return new VerbSettings(Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory }));
    }
}
