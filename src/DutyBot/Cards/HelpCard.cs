using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>What a person can type, each with an example, by what he is.</summary>
internal static class HelpCard
{
    /// <param name="person">Null for somebody who is not in the directory.</param>
    /// <param name="mayBind">Whether he may give a group its purpose.</param>
    public static CardMessage Of(Showing to, Person? person, bool mayBind = false)
    {
        var words = to.Words;
        List<string> commands = [.. Commands(words, person)];
        if (mayBind)
            commands.Add(words.HelpBind);
        commands.AddRange([words.HelpLanguage, words.HelpHelp]);
        List<Line> foot = to.DeskPhone.Length > 0 ? [Line.Quiet(words.HelpUrgent(to.DeskPhone))] : [];
        var fallback = string.Join("; ", commands.Prepend(words.HelpTitle)).Replace("**", "", StringComparison.Ordinal);
        return to.Draw("help", new HelpShape(fallback, words.HelpTitle, commands, foot), CardJson.Default.HelpShape, fallback, words.HelpTitle);
    }

    private static IEnumerable<string> Commands(Texts words, Person? person) => person switch
    {
        null => [],
        _ when person.IsOfficer() =>
        [
            words.HelpAlert, words.HelpAlertForm, words.HelpVisitors, words.HelpConfirm,
            words.HelpResult, words.HelpClose, words.HelpWithdraw, words.HelpStatus,
        ],
        { Role: Role.GateGuard } => [words.HelpVisitors],
        { Role: Role.DistrictLeader or Role.Admin } => [words.HelpStatus],
        _ => [words.HelpAcknowledge, words.HelpOnMyWay, words.HelpArrive, words.HelpStatus],
    };
}
