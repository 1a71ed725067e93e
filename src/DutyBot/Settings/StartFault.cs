using DutyBot.Cards;
using DutyBot.Domain;

namespace DutyBot.Settings;

/// <summary>What stops a start is said in one sentence; anything else is a bug and keeps its stack trace.</summary>
internal static class StartFault
{
    public static string? Sentence(Exception wrong) => wrong switch
    {
        WrongSettingException or StoreUnavailableException or CardTemplateException or DirectoryNotFoundException => wrong.Message,
        InvalidOperationException { Source: "DutyBot.BotFramework" } => wrong.Message,
        // The file of settings itself cannot be read.
        InvalidDataException or FormatException => (wrong.InnerException ?? wrong).Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => wrong.Message,
        _ => null,
    };
}
