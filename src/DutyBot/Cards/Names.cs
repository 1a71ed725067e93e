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

    /// <summary>As short as a button is.</summary>
    public static string Button(Texts words, VisitResult result) => result switch
    {
        VisitResult.Assigned => words.ButtonAssigned,
        VisitResult.Gone => words.ButtonVisitorsGone,
        _ => In(words, result),
    };

    /// <summary>The stored name of a result.</summary>
    public static string Code(VisitResult result) => result switch
    {
        VisitResult.Answered => "answered",
        VisitResult.Assigned => "assigned",
        VisitResult.NextTalk => "next_talk",
        VisitResult.LegalRoute => "legal_route",
        _ => "gone",
    };

    /// <summary>The five results under their stored names, in the order of the desk.</summary>
    public static IReadOnlyList<Choice> Choices(Texts words) =>
    [
        new(words.ResultAnswered, Code(VisitResult.Answered)),
        new(words.ResultAssigned, Code(VisitResult.Assigned)),
        new(words.ResultNextTalk, Code(VisitResult.NextTalk)),
        new(words.ResultLegalRoute, Code(VisitResult.LegalRoute)),
        new(words.ResultGone, Code(VisitResult.Gone)),
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
