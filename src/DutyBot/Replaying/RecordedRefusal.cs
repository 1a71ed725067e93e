using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Replaying;

/// <summary>What the rules refuse of a recorded alert, in words: who did what for whom, and why not.</summary>
internal static class RecordedRefusal
{
    public static string Sentence(AlertCommand command, Refusal why, TimeZoneInfo zone) => string.Create(
        CultureInfo.InvariantCulture, $"{What(command)} at {DutyDay.Local(command.At, zone):yyyy-MM-dd HH:mm} is refused by the rules. {Why(why)}");

    private static string What(AlertCommand command) => command switch
    {
        PostAlert it => $"The posting by '{it.By}'",
        AcknowledgeAlert it => $"The acknowledgement of '{it.Unit}' by '{it.By}'",
        ClaimArrival it => $"The arrival of '{it.Unit}', said by '{it.By}',",
        ConfirmArrival it => $"The arrival of '{it.Unit}', confirmed by '{it.By}',",
        BackfillUnits it => $"What '{it.By}' wrote down late of '{string.Join("', '", it.Units.Select(unit => unit.Unit))}'",
        ObjectToCall it => $"The objection of '{it.Unit}' by '{it.By}'",
        ReassignUnit it => $"That '{it.By}' put '{it.To}' in the place of '{it.Unit}'",
        UpholdUnit it => $"The ruling of '{it.By}' on '{it.Unit}'",
        CallUnit it => $"The call of '{it.Unit}' by '{it.By}'",
        AddPeople it => $"The wave that '{it.By}' added",
        StartReception it => $"The beginning of the reception by '{it.By}'",
        SetResult it => $"The result by '{it.By}'",
        CancelAlert it => $"The withdrawal by '{it.By}'",
        MergeAlert it => $"The merging into {it.Into} by '{it.By}'",
        CloseAlert it => $"The closing by '{it.By}'",
        _ => "Something",
    };

    /// <summary>What follows the first sentence tells people at the desk what to do now.</summary>
    private static string Why(Refusal why) => Texts.In(Language.English).Refused(why, "").Split(". ")[0].TrimEnd('.') + ".";
}
