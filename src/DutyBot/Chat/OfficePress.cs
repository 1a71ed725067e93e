using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>What concerns the office itself: the state of things, the purpose of a group, language, help, choices.</summary>
internal sealed class OfficePress(AlertFinder finder, Conversations conversations, GroupTalk talk, OpenVisits visits, IOutbox outbox, Answers answers)
{
    public Answers Answers => answers;

    public GroupTalk Talk => talk;

    /// <summary>状态: what is open; with a number in a group the live card is moved down.</summary>
    public async Task StatusAsync(Speaking turn, TypedLine.Status said, CancellationToken cancel)
    {
        var open = await finder.OpenAsync(cancel);
        var alert = said.Number is { } number ? await finder.NumberedAsync(number, turn, open, cancel) : null;
        if (turn.Person is null)
            await answers.RefuseAsync(turn, "office.status", Refusal.UnknownPerson, cancel);
        else if (said.Number is not null && alert is null)
            await answers.ToAuthorAsync(turn, turn.NoSuchAlert(open), cancel);
        else if (turn.Here is { IsGroup: true, Purpose: Purpose.Alerts } && alert is { IsOpen: true })
            await answers.HereAsync(turn, new ShowAlert(alert.Id), cancel);
        else
            await answers.HereAsync(turn, OfficeScreens.Status(turn, alert, open, await ToldAsync(turn, alert is null ? open : [alert], cancel)), cancel);
    }

    /// <summary>Who has read what concerns persons: an officer hears of it privately (product 4).</summary>
    private async Task<IReadOnlyList<Told>> ToldAsync(Speaking turn, IReadOnlyList<Alert> about, CancellationToken cancel) =>
        turn.Here.IsGroup || turn.Person?.IsOfficer() != true ? [] : await outbox.OfAlertsAsync([.. about.Select(alert => alert.Id)], cancel);

    /// <summary>未签收, 未到场: a unit's people see their own.</summary>
    public async Task AwaitedAsync(Speaking turn, TypedLine.Awaited said, CancellationToken cancel)
    {
        if (turn.Person is null)
            await answers.RefuseAsync(turn, "office.status", Refusal.UnknownPerson, cancel);
        else if (OfficeScreens.Awaited(turn, await finder.OpenAsync(cancel), said.Arrival) is { } card)
            await answers.HereAsync(turn, card, cancel);
        else
            await answers.HereAsync(turn, turn.Texts.NothingWaits(turn.Phone), cancel);
    }

    public Task CallListAsync(Speaking turn, CancellationToken cancel) => WhyNoCallList(turn) is { } why
        ? answers.RefuseAsync(turn, Verbs.CallList, why, cancel)
        : answers.HereAsync(turn, OfficeScreens.CallList(turn), cancel);

    /// <summary>[电话表]: below the card it was pressed on, which stays as it is.</summary>
    public async Task<PressAnswer> PressCallListAsync(Press press, CancellationToken cancel)
    {
        if (WhyNoCallList(press.Turn) is { } why)
            return PressAnswer.No(press.Turn, why);
        await answers.ToAuthorAsync(press.Turn, OfficeScreens.CallList(press.Turn), slot: null, cancel);
        return new PressAnswer.Sentence(press.Turn.Texts.CallListBelow);
    }

    public async Task BindAsync(Speaking turn, Purpose purpose, CancellationToken cancel)
    {
        if (await BoundAsync(turn, purpose, cancel) is { } sentence)
            await answers.ToAuthorAsync(turn, sentence, cancel);
    }

    public async Task SpeakAsync(Speaking turn, Language language, CancellationToken cancel)
    {
        if (turn.Person is null)
        {
            await answers.RefuseAsync(turn, "office.language", Refusal.UnknownPerson, cancel);
            return;
        }

        await conversations.ChangeAsync(turn.Here with { Language = language }, cancel);
        await answers.HereAsync(turn, Texts.In(language).LanguageSet, cancel);
    }

    public Task HelpAsync(Speaking turn, CancellationToken cancel) => answers.HereAsync(turn, OfficeScreens.Help(turn), cancel);

    public Task ChooseUnitAsync(Speaking turn, TypedLine.Ambiguous said, CancellationToken cancel) =>
        answers.ToAuthorAsync(turn, OfficeScreens.ChooseUnit(turn, said), slot: null, cancel);

    /// <summary>[通报群] [领导群] [都不是] on the greeting of a new group.</summary>
    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel)
    {
        var purpose = press.Fields.Purpose switch
        {
            "alerts" => Purpose.Alerts,
            "leaders" => Purpose.Leaders,
            "none" => Purpose.None,
            _ => (Purpose?)null,
        };
        return new PressAnswer.Sentence(purpose is { } given
            ? await BoundAsync(press.Turn, given, cancel) ?? OfficeScreens.BoundWords(press.Turn, given)
            : press.Turn.Texts.PressUnreadable(press.Turn.Phone));
    }

    /// <summary>Null where it is done and said to everybody; a sentence for the author where not.</summary>
    private async Task<string?> BoundAsync(Speaking turn, Purpose purpose, CancellationToken cancel)
    {
        if (turn.Person is null)
            return Refused(turn, Refusal.UnknownPerson);
        if (!turn.Here.IsGroup)
            return turn.Texts.BindInGroup;
        if (!turn.Person.MayBind(turn.District, turn.Duty.DutyLeader))
            return Refused(turn, Refusal.OnlyDutyLeader);
        var members = purpose == Purpose.None ? null : await conversations.MembersAsync(turn.Here, turn.District, cancel);
        if (members is { Outsiders: > 0 })
            return Refused(turn, Refusal.GroupHasOutsiders);
        await conversations.ChangeAsync(turn.Here with { Purpose = purpose }, cancel);
        await answers.HereAsync(turn, OfficeScreens.BoundWords(turn, purpose), cancel);
        if (purpose != Purpose.None)
            await answers.ToAuthorAsync(turn, OfficeScreens.Members(turn, members), slot: null, cancel);
        if (purpose == Purpose.Alerts)
            await visits.ShowAsync(turn, cancel);
        return null;
    }

    private static Refusal? WhyNoCallList(Speaking turn) => turn.Person switch
    {
        null => Refusal.UnknownPerson,
        { } person when !person.MayReadCallList() => Refusal.OnlyOfficeOrLeaders,
        _ => null,
    };

    private string Refused(Speaking turn, Refusal why)
    {
        answers.WriteDown(turn, Verbs.Bind, null, why);
        return turn.Texts.Refused(why, turn.Phone);
    }
}
