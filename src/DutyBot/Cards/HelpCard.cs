using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>What a person can type, each with an example, by what he is and in the order of a visit.</summary>
internal static class HelpCard
{
    // So many buttons stand in a row of a narrow phone.
    private const int InARow = 3;

    /// <param name="person">Null for somebody who is not in the directory.</param>
    /// <param name="mayBind">Whether he may give a group its purpose.</param>
    /// <param name="group">Its purpose, where a group reads it: what is pressed there everybody would read, so a stranger alone has a button.</param>
    public static CardMessage Of(Showing to, Person? person, bool mayBind = false, Purpose? group = null)
    {
        var words = to.Words;
        List<HelpGroup> groups = [.. Groups(to, person), Group(words.HelpGroupOther, [.. Posts(to, person), .. mayBind ? [words.HelpBind] : Array.Empty<string>(), words.HelpLanguage, words.HelpHelp])];
        List<Line> foot =
        [
            .. person?.IsOfficer() == true ? [Line.Quiet(words.HelpButtons)] : Enumerable.Empty<Line>(),
            .. to.DeskPhone.Length > 0 ? [Line.Quiet(words.HelpUrgent(to.DeskPhone))] : Enumerable.Empty<Line>(),
        ];
        var fallback = string.Join("; ", groups.SelectMany(group => group.Commands).Prepend(words.HelpTitle)).Replace("**", "", StringComparison.Ordinal);
        return to.Draw("help", new HelpShape(fallback, words.HelpTitle, groups, foot, [.. HelpButtons.Of(to, person, group).Chunk(InARow).Select(row => new ButtonRow(row))]), CardJson.Default.HelpShape, fallback, words.HelpTitle);
    }

    private static HelpGroup[] Groups(Showing to, Person? person)
    {
        var words = to.Words;
        return person switch
        {
            null => [],
            _ when person.IsOfficer() => Officer(words, mayDrill: to.Duty.DutyLeader == person.Id),
            { Role: Role.GateGuard } => [Group(words.HelpGroupPost, words.HelpVisitors)],
            { Role: Role.DistrictLeader } => [Group(words.HelpGroupRunning, words.HelpStatus, words.HelpAwaited, words.HelpReassign, words.HelpUphold, words.HelpCallList)],
            { Role: Role.Admin } => [Group(words.HelpGroupRunning, words.HelpStatus, words.HelpAwaited, words.HelpCallList)],
            _ =>
            [
                Group(words.HelpGroupCalled, words.HelpAcknowledge, words.HelpOnMyWay, words.HelpArrive, words.HelpPass, words.HelpObject),
                Group(words.HelpGroupRunning, words.HelpStatus, words.HelpAwaited),
            ],
        };
    }

    /// <summary>Whoever may hold a post of a unit takes it over himself, somebody whom nobody knows yet too; whoever is above says who takes it.</summary>
    private static IEnumerable<string> Posts(Showing to, Person? person)
    {
        if (person?.MayHoldPost() != false)
            yield return to.Words.HelpIAm;
        if (person is not null && (person.Role is Role.UnitHead or Role.UnitDeputy or Role.Admin || person.Id == to.Duty.DutyLeader))
            yield return to.Words.HelpReplace;
    }

    private static HelpGroup[] Officer(Texts words, bool mayDrill) =>
    [
        Group(
            words.HelpGroupPost,
            [words.HelpAlert, words.HelpAlertForm, words.HelpAlertSteps, words.HelpShortLine, words.HelpVisitors, words.HelpTransfer, .. mayDrill ? [words.HelpDrill] : Array.Empty<string>()]),
        Group(
            words.HelpGroupRunning,
            words.HelpStatus, words.HelpAwaited, words.HelpPhoned, words.HelpConfirm, words.HelpReassign, words.HelpUphold,
            words.HelpAlso, words.HelpExcuse, words.HelpAdd, words.HelpCorrect, words.HelpReceive, words.HelpCallList),
        Group(
            words.HelpGroupEnding,
            words.HelpResult, words.HelpClose, words.HelpWithdraw, words.HelpMerge, words.HelpBackfill, words.HelpReopen),
    ];

    private static HelpGroup Group(string title, params IReadOnlyList<string> commands) => new(title, commands);
}
