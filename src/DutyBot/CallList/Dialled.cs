using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.CallList;

/// <summary>A phone as people dial it.</summary>
internal static class Dialled
{
    /// <summary>Null where there is none. Its label is left out where the reader may not know the script.</summary>
    public static string? Phone(Unit? unit, Language language) => unit?.DutyPhone is not { Length: > 0 } phone ? null
        : language == Language.English ? phone.TrimStart([.. phone.Where(sign => !char.IsAscii(sign))])
        : phone;
}
