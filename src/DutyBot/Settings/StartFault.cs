using System.Net.Sockets;
using DutyBot.Calendar;
using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Keeping;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace DutyBot.Settings;

/// <summary>What stops a start is said in one sentence; anything else is a bug and keeps its stack trace.</summary>
internal static class StartFault
{
    public static string? Sentence(Exception wrong) => wrong switch
    {
        WrongSettingException or StoreUnavailableException or CopyRefusedException or CardTemplateException or HolidaysException or DirectoryNotFoundException => wrong.Message,
        OptionsValidationException => wrong.Message,
        // The file of settings itself cannot be read: which one, and where in it.
        InvalidDataException => $"{wrong.Message} {wrong.GetBaseException().Message}".ReplaceLineEndings(" "),
        IOException { InnerException: AddressInUseException } => $"{wrong.Message.TrimEnd('.')}: stop what listens there, or give another address, such as --Urls=http://localhost:3979.",
        SocketException => $"The bot cannot listen at the address in Urls: {wrong.Message}.",
        _ => BotFrameworkRegistration.SettingFault(wrong),
    };
}
