using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

internal static class Roles
{
    public static string In(Texts words, ResponseRole role) => role switch
    {
        ResponseRole.Territory => words.RoleTerritory,
        ResponseRole.Responsible => words.RoleLead,
        _ => words.RoleAssist,
    };
}

internal static class Results
{
    public static string In(Texts words, VisitResult result) => result switch
    {
        VisitResult.Answered => words.ResultAnswered,
        VisitResult.Assigned => words.ResultAssigned,
        VisitResult.NextTalk => words.ResultNextTalk,
        VisitResult.LegalRoute => words.ResultLegalRoute,
        _ => words.ResultGone,
    };

    /// <summary>The five results under their stored names, in the order of the desk.</summary>
    public static IReadOnlyList<Choice> Choices(Texts words) =>
    [
        new(words.ResultAnswered, "answered"),
        new(words.ResultAssigned, "assigned"),
        new(words.ResultNextTalk, "next_talk"),
        new(words.ResultLegalRoute, "legal_route"),
        new(words.ResultGone, "gone"),
    ];
}

internal static class Objections
{
    public static string In(Texts words, ObjectionReason reason) => reason switch
    {
        ObjectionReason.NotTerritory => words.ObjectionNotTerritory,
        ObjectionReason.NotDuty => words.ObjectionNotDuty,
        ObjectionReason.HasLead => words.ObjectionHasLead,
        _ => words.ObjectionOther,
    };
}
